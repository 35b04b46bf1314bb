// A store in memory, for tests and for indexes built in passing.
import type { ShardReader } from '../index/types.ts'
import { succeed } from '../result.ts'

/** Reads what `shards` holds at the time of reading. */
export function createMemoryReader(shards: ReadonlyMap<string, Uint8Array>): ShardReader {
  return { read: async (key) => succeed(shards.get(key) ?? null) }
}
