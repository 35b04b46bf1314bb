// Removes from a target what neither the published index nor the one before it needs.
import { describeIndexFailure } from '../index/describe-failure.ts'
import { MANIFEST_COPY_KEY, SHARD_KEY } from '../index/format.ts'
import { listShards } from '../index/list-shards.ts'
import { decodeManifest, outlineManifest } from '../index/manifest.ts'
import type { IndexFailure, ShardReader, ShardRef } from '../index/types.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { PublishTarget } from './publish-target.ts'

export interface PruneOptions {
  /** Keys of the index just published, its manifest's copy included. */
  readonly needed: Iterable<string>
  /** Manifest of the index that it replaced, which is kept whole. */
  readonly previous: string | null
  /** What the target held before. */
  readonly keys: ReadonlySet<string>
  readonly onRemoved: (done: number, total: number) => void
  readonly onWarning: (line: string) => void
}

/**
 * Gives the number of keys removed; keys that are not an index's are left alone. Where the index
 * before cannot be read, nothing is removed, with a warning.
 */
export async function removeOlder(
  target: PublishTarget,
  { needed, previous, keys, onRemoved, onWarning }: PruneOptions,
): Promise<Result<number, string>> {
  const kept = new Set(needed)
  if (previous !== null) {
    const older = await listOlder(target, previous)
    if (!older.ok) {
      onWarning(`nothing was removed: ${describeIndexFailure(older.error)}`)
      return succeed(0)
    }
    kept.add(previous)
    for (const { key } of older.value) kept.add(key)
  }
  const isOurs = (key: string): boolean => SHARD_KEY.test(key) || MANIFEST_COPY_KEY.test(key)
  const old = [...keys].filter((key) => isOurs(key) && !kept.has(key))
  for (let at = 0; at < old.length; at += target.batchEntries) {
    const batch = old.slice(at, at + target.batchEntries)
    const removed = await target.remove(batch)
    if (!removed.ok) return removed
    onRemoved(at + batch.length, old.length)
  }
  return succeed(old.length)
}

async function listOlder(
  target: PublishTarget,
  key: string,
): Promise<Result<ShardRef[], IndexFailure>> {
  const reader: ShardReader = {
    async read(wanted) {
      const found = await target.read(wanted)
      if (found.ok) return found
      return fail({ kind: 'store_failed', key: wanted, message: found.error })
    },
  }
  const stored = await reader.read(key)
  if (!stored.ok) return stored
  if (stored.value === null) return fail({ kind: 'shard_missing', key })
  const analyser = outlineManifest(stored.value)?.analyser ?? ''
  const manifest = await decodeManifest(stored.value, key, analyser)
  return manifest.ok ? listShards(reader, manifest.value) : manifest
}
