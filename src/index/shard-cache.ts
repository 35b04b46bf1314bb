// What an isolate keeps between checks: verified shards, least recently used out first, bounded in
// bytes. Holds values only, never promises: a promise of one request never settles for another.

import type { AliasTable } from '../text/types.ts'
import type { DayTable } from './day-table.ts'
import type { Manifest } from './manifest.ts'

/** The decoded parts that every check needs. */
export interface IndexHead {
  readonly manifest: Manifest
  readonly aliases: AliasTable
  readonly days: DayTable
}

export interface ShardCache {
  /** Verified bytes of a shard; undefined where they are not held. Counts as a use. */
  get(key: string): Uint8Array | undefined
  /** Keeps verified bytes; a shard larger than the whole cache is not kept. */
  set(key: string, bytes: Uint8Array): void
  /** The head decoded from exactly these manifest bytes. */
  getHead(manifestBytes: Uint8Array): IndexHead | undefined
  setHead(manifestBytes: Uint8Array, head: IndexHead): void
  readonly bytesHeld: number
}

/** The current index and the one it falls back to. */
const HEADS_KEPT = 2

/** A cache of at most `maxBytes` of shards. */
export function createShardCache(maxBytes: number): ShardCache {
  // A Map keeps insertion order: the first key is the least recently used.
  const held = new Map<string, Uint8Array>()
  const heads: { readonly manifestBytes: Uint8Array; readonly head: IndexHead }[] = []
  let bytesHeld = 0

  function drop(key: string): void {
    bytesHeld -= held.get(key)?.length ?? 0
    held.delete(key)
  }

  return {
    get(key) {
      const bytes = held.get(key)
      if (bytes !== undefined) {
        held.delete(key)
        held.set(key, bytes)
      }
      return bytes
    },
    set(key, bytes) {
      drop(key)
      if (bytes.length > maxBytes) return
      held.set(key, bytes)
      bytesHeld += bytes.length
      for (const oldest of held.keys()) {
        if (bytesHeld <= maxBytes) break
        drop(oldest)
      }
    },
    getHead(manifestBytes) {
      return heads.find((entry) => areEqual(entry.manifestBytes, manifestBytes))?.head
    },
    setHead(manifestBytes, head) {
      heads.unshift({ manifestBytes, head })
      heads.splice(HEADS_KEPT)
    },
    get bytesHeld() {
      return bytesHeld
    },
  }
}

function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return (
    left === right || (left.length === right.length && left.every((byte, at) => byte === right[at]))
  )
}
