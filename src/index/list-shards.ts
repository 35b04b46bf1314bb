// Lists every key that an index consists of, for publishing and for removing older generations.
import { fail, type Result, succeed } from '../result.ts'
import { openPage, readEntry } from './dictionary.ts'
import type { Manifest } from './manifest.ts'
import { createShardCache } from './shard-cache.ts'
import type { IndexFailure, ShardReader, ShardRef } from './types.ts'
import { readShards } from './verified-reads.ts'

/** All shards that `manifest` leads to, each once: head, dictionary and all that it lists. */
export async function listShards(
  reader: ShardReader,
  manifest: Manifest,
): Promise<Result<ShardRef[], IndexFailure>> {
  const refs = new Map<string, ShardRef>()
  for (const { key, bytes, checksum } of [
    manifest.aliases,
    manifest.days,
    ...manifest.dictionary,
  ]) {
    refs.set(key, { key, bytes, checksum })
  }
  const pages = await readShards(reader, createShardCache(0), manifest.dictionary)
  if (!pages.ok) return pages
  for (const [key, bytes] of pages.value) {
    const page = openPage(bytes)
    if (!page.ok) return fail({ kind: 'shard_corrupt', key, message: page.error })
    for (let index = 0; index < page.value.count; index += 1) {
      const entry = readEntry(page.value, index)
      if (!entry.ok) return fail({ kind: 'shard_corrupt', key, message: entry.error })
      if (entry.value !== null) refs.set(entry.value.ref.key, entry.value.ref)
    }
  }
  return succeed([...refs.values()])
}
