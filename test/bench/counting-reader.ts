// Wraps a shard reader and counts what a check asks of the store.
import type { ShardReader } from '../../src/index/types.ts'

export interface ReadCounts {
  reads: number
  bytes: number
}

/** The same reader, adding every read and its bytes to `counts`. */
export function countReads(reader: ShardReader, counts: ReadCounts): ShardReader {
  return {
    async read(key) {
      const value = await reader.read(key)
      counts.reads++
      if (value.ok && value.value !== null) counts.bytes += value.value.length
      return value
    },
  }
}
