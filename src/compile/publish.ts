// Publishes an index folder to a KV namespace: only shards that it lacks, the manifest last. What was
// current there becomes the fallback. Interrupted, it goes on where it stopped when called again.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeIndexFailure } from '../index/describe-failure.ts'
import { MANIFEST_KEY, nameManifestCopy } from '../index/format.ts'
import { listShards } from '../index/list-shards.ts'
import {
  decodeManifest,
  encodeManifest,
  type Manifest,
  outlineManifest,
} from '../index/manifest.ts'
import { createShardCache } from '../index/shard-cache.ts'
import type { IndexFailure, ShardReader, ShardRef } from '../index/types.ts'
import { readShards } from '../index/verified-reads.ts'
import { fail, type Result, succeed } from '../result.ts'
import { createFolderReader } from '../store/folder.ts'
import { ANALYSER_FINGERPRINT } from '../text/fingerprint.ts'
import { findNamespaceId, openLocalTarget } from './publish-local.ts'
import { removeOlder } from './publish-prune.ts'
import { openRemoteTarget } from './publish-remote.ts'
import type { PublishEntry, PublishTarget } from './publish-target.ts'

export interface PublishOptions {
  /** The index folder. */
  readonly index: string
  readonly target:
    | { readonly kind: 'local'; readonly persistTo: string }
    | { readonly kind: 'remote' }
  /** Name of the KV binding in wrangler.toml; default INDEX. */
  readonly binding?: string
  /** Path of wrangler.toml; default that of this project. */
  readonly config?: string
  /** What else must stand in the namespace before the index is current: immutable, named by content. */
  readonly companions?: readonly Companion[]
  /** Removes what neither this index nor the one it replaces needs. */
  readonly prune?: boolean
  readonly onProgress?: (progress: PublishProgress) => void
  readonly onWarning?: (line: string) => void
}

/** A value that is read only where the target lacks its key. */
export interface Companion {
  readonly key: string
  readonly read: () => Promise<Uint8Array>
}

export interface PublishProgress {
  readonly phase: 'list' | 'write' | 'remove'
  readonly done: number
  readonly total?: number
  readonly bytes?: number
}

export interface PublishSummary {
  readonly version: string
  /** Shards and manifests written. */
  readonly written: number
  readonly writtenBytes: number
  /** Shards that the target held already. */
  readonly kept: number
  readonly removed: number
  /** Key of the manifest that answers should this index fail. */
  readonly previous: string | null
}

export interface PublishFailure {
  /** The folder holds no sound index, or the namespace could not be read or written. */
  readonly kind: 'index_unusable' | 'target_failed'
  readonly message: string
}

const PROJECT_CONFIG = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

/** Writes a day that Cloudflare's free plan allows. */
const FREE_WRITES_A_DAY = 1000

/** Publishes as `options` say. The target's current index answers until the last write is done. */
export async function publishIndex(
  options: PublishOptions,
): Promise<Result<PublishSummary, PublishFailure>> {
  const target = await openTarget(options.target, options)
  try {
    return await publishTo(target, options.index, options)
  } finally {
    await target.close()
  }
}

/** Opens the namespace of a binding, on this machine or at Cloudflare. The caller closes it. */
export async function openTarget(
  place: PublishOptions['target'],
  { binding = 'INDEX', config = PROJECT_CONFIG }: Pick<PublishOptions, 'binding' | 'config'> = {},
): Promise<PublishTarget> {
  if (place.kind === 'remote') {
    return await openRemoteTarget({ binding, config, location: ['--remote'] })
  }
  const namespaceId = findNamespaceId(await readFile(config, 'utf8'), binding)
  return await openLocalTarget(place.persistTo, namespaceId)
}

/** Puts an index into the KV that `wrangler dev --persist-to persistTo` serves, and nothing else. */
export function seedLocal(options: {
  readonly index: string
  readonly persistTo: string
  readonly binding?: string
  readonly config?: string
  readonly companions?: readonly Companion[]
  readonly onProgress?: (progress: PublishProgress) => void
}): Promise<Result<PublishSummary, PublishFailure>> {
  const { persistTo, ...rest } = options
  return publishIndex({ ...rest, target: { kind: 'local', persistTo }, prune: true })
}

interface Source {
  readonly manifest: Manifest
  readonly refs: readonly ShardRef[]
}

async function openSource(reader: ShardReader): Promise<Result<Source, string>> {
  const stored = await reader.read(MANIFEST_KEY)
  if (!stored.ok) return fail(describeIndexFailure(stored.error))
  if (stored.value === null) return fail('the folder holds no index; build one first')
  const manifest = await decodeManifest(stored.value, MANIFEST_KEY, ANALYSER_FINGERPRINT)
  if (!manifest.ok) return fail(`${describeIndexFailure(manifest.error)}; build it anew`)
  const refs = await listShards(reader, manifest.value)
  if (!refs.ok) return fail(`${describeIndexFailure(refs.error)}; build it anew`)
  return succeed({ manifest: manifest.value, refs: refs.value })
}

/** Publishes the index folder `index` to a target that is open. */
export async function publishTo(
  target: PublishTarget,
  index: string,
  options: Pick<PublishOptions, 'companions' | 'prune' | 'onProgress' | 'onWarning'>,
): Promise<Result<PublishSummary, PublishFailure>> {
  const reader = createFolderReader(index)
  const opened = await openSource(reader)
  if (!opened.ok) return fail({ kind: 'index_unusable', message: opened.error })
  const source = opened.value
  options.onProgress?.({ phase: 'list', done: 0 })
  const listed = await target.listKeys()
  if (!listed.ok) return failTarget(listed.error)
  const keys = listed.value
  const held = keys.has(MANIFEST_KEY) ? await target.read(MANIFEST_KEY) : succeed(null)
  if (!held.ok) return failTarget(held.error)
  const { version } = source.manifest
  const previous = findPrevious(held.value, version, keys)
  const missing = source.refs.filter(({ key }) => !keys.has(key))
  const { copy, current } = listManifests({ ...source.manifest, previous }, keys, held.value)
  const companions = (options.companions ?? []).filter(({ key }) => !keys.has(key))
  const writes = missing.length + companions.length + copy.length + current.length
  if (writes > FREE_WRITES_A_DAY) {
    options.onWarning?.(
      `${writes} writes: Cloudflare's free plan allows ${FREE_WRITES_A_DAY} a day; if they end, publish again tomorrow and it goes on`,
    )
  }
  let written = 0
  let writtenBytes = 0
  const report = (): void =>
    options.onProgress?.({ phase: 'write', done: written, total: writes, bytes: writtenBytes })
  const write = async (entries: readonly PublishEntry[]): Promise<Result<null, string>> => {
    if (entries.length === 0) return succeed(null)
    const answer = await target.write(entries)
    if (!answer.ok) return answer
    written += entries.length
    writtenBytes += entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
    report()
    return answer
  }
  report()
  for (const { key, read } of companions) {
    const answer = await write([{ key, bytes: await read() }])
    if (!answer.ok) return failTarget(answer.error)
  }
  const batches = cutIntoBatches(missing, target)
  for (const [at, batch] of batches.entries()) {
    const shards = await readShards(reader, createShardCache(0), batch)
    if (!shards.ok) return failIndex(shards.error)
    const entries = [...shards.value].map(([key, bytes]) => ({ key, bytes }))
    // The copy of the manifest is nobody's until a later index falls back to it.
    const answer = await write(at === batches.length - 1 ? [...entries, ...copy] : entries)
    if (!answer.ok) return failTarget(answer.error)
  }
  // This key makes the index current: nothing it leads to may be missing by now.
  for (const entry of current) {
    const answer = await write([entry])
    if (!answer.ok) return failTarget(answer.error)
  }
  const removed =
    options.prune === true
      ? await removeOlder(target, {
          needed: [...source.refs.map(({ key }) => key), nameManifestCopy(version)],
          previous,
          keys,
          onRemoved: (done, total) => options.onProgress?.({ phase: 'remove', done, total }),
          onWarning: (line) => options.onWarning?.(line),
        })
      : succeed(0)
  if (!removed.ok) return failTarget(removed.error)
  return succeed({
    version,
    written,
    writtenBytes,
    kept: source.refs.length - missing.length,
    removed: removed.value,
    previous,
  })
}

/** The manifest that the new one replaces at the target, whatever the folder replaced before. */
function findPrevious(
  current: Uint8Array | null,
  version: string,
  keys: ReadonlySet<string>,
): string | null {
  const outline = current === null ? null : outlineManifest(current)
  if (outline === null) return null
  const key = outline.version === version ? outline.previous : nameManifestCopy(outline.version)
  return key !== null && keys.has(key) ? key : null
}

/** The manifests to write; none where the target has them as they are. */
function listManifests(
  manifest: Manifest,
  keys: ReadonlySet<string>,
  held: Uint8Array | null,
): { copy: PublishEntry[]; current: PublishEntry[] } {
  const copyKey = nameManifestCopy(manifest.version)
  const copyBytes = encodeManifest({ ...manifest, previous: null })
  const bytes = encodeManifest(manifest)
  const isCurrent = held !== null && Buffer.compare(held, bytes) === 0
  return {
    copy: keys.has(copyKey) ? [] : [{ key: copyKey, bytes: copyBytes }],
    current: isCurrent ? [] : [{ key: MANIFEST_KEY, bytes }],
  }
}

/** At least one batch, if an empty one. */
function cutIntoBatches(
  refs: readonly ShardRef[],
  { batchEntries, batchBytes }: PublishTarget,
): ShardRef[][] {
  const batches: ShardRef[][] = []
  let batch: ShardRef[] = []
  let bytes = 0
  for (const ref of refs) {
    if (batch.length > 0 && (batch.length >= batchEntries || bytes + ref.bytes > batchBytes)) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(ref)
    bytes += ref.bytes
  }
  return [...batches, batch]
}

function failTarget(message: string): Result<never, PublishFailure> {
  return fail({ kind: 'target_failed', message })
}

function failIndex(failure: IndexFailure): Result<never, PublishFailure> {
  return fail({
    kind: 'index_unusable',
    message: `${describeIndexFailure(failure)}; build it anew`,
  })
}
