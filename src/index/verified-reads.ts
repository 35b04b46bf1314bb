// Reads shards through the cache and verifies each: length, then SHA-256. A round of reads runs a few
// at a time, since a Worker has six connections; nothing here waits on another request.
import { fail, type Result, succeed } from '../result.ts'
import { checksumOf } from './checksum.ts'
import type { ShardCache } from './shard-cache.ts'
import type { IndexFailure, ShardReader, ShardRef } from './types.ts'

export const READS_IN_FLIGHT = 6

/** The shards of `refs` by key, each read once; the first failure ends the round. */
export async function readShards(
  reader: ShardReader,
  cache: ShardCache,
  refs: Iterable<ShardRef>,
): Promise<Result<ReadonlyMap<string, Uint8Array>, IndexFailure>> {
  const shards = new Map<string, Uint8Array>()
  const wanted = new Map<string, ShardRef>()
  for (const ref of refs) {
    const held = cache.get(ref.key)
    if (held !== undefined) shards.set(ref.key, held)
    else wanted.set(ref.key, ref)
  }
  const queue = [...wanted.values()]
  let failure: IndexFailure | null = null
  const work = async (): Promise<void> => {
    for (let ref = queue.shift(); ref !== undefined && failure === null; ref = queue.shift()) {
      const shard = await readShard(reader, ref)
      if (!shard.ok) {
        failure ??= shard.error
        return
      }
      cache.set(ref.key, shard.value)
      shards.set(ref.key, shard.value)
    }
  }
  await Promise.all(Array.from({ length: Math.min(READS_IN_FLIGHT, queue.length) }, work))
  return failure === null ? succeed(shards) : fail(failure)
}

async function readShard(
  reader: ShardReader,
  ref: ShardRef,
): Promise<Result<Uint8Array, IndexFailure>> {
  const found = await reader.read(ref.key)
  if (!found.ok) return found
  const bytes = found.value
  if (bytes === null) return fail({ kind: 'shard_missing', key: ref.key })
  if (bytes.length !== ref.bytes) {
    return fail(corrupt(ref, `has ${bytes.length} bytes where ${ref.bytes} were written`))
  }
  const checksum = await checksumOf(bytes)
  if (checksum !== ref.checksum) return fail(corrupt(ref, `has checksum ${checksum}`))
  return succeed(bytes)
}

function corrupt(ref: ShardRef, message: string): IndexFailure {
  return { kind: 'shard_corrupt', key: ref.key, message }
}
