// Id shards: rows of (64-bit hash of a source's id, ordinal), sorted by hash. Two ids with one hash are
// two rows, so that the reader compares the ids of all candidates.
import { fail, type Result, succeed } from '../result.ts'
import { compareBytes, encodeUtf8, readUint32 } from './bytes.ts'
import { checkHeader, HEADER_BYTES, writeHeader } from './shard-layout.ts'

export const ID_HASH_BYTES = 8
export const ID_ROW_BYTES = ID_HASH_BYTES + 4
const ROWS_START = HEADER_BYTES + 4

/** Two FNV-1a hashes (32 bits, different bases, the second over mixed bytes), big-endian. Not secret. */
export function hashId(id: string): Uint8Array {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (const byte of encodeUtf8(id)) {
    first = Math.imul(first ^ byte, 0x01000193)
    second = Math.imul(second ^ byte ^ (first >>> 15), 0x85ebca6b)
  }
  const hash = new Uint8Array(ID_HASH_BYTES)
  const view = new DataView(hash.buffer)
  view.setUint32(0, first >>> 0)
  view.setUint32(4, (second ^ (second >>> 13)) >>> 0)
  return hash
}

/** `rows` ascend by hash, then ordinal. */
export function encodeIdShard(
  rows: readonly { readonly hash: Uint8Array; readonly ordinal: number }[],
): Uint8Array {
  const bytes = new Uint8Array(ROWS_START + rows.length * ID_ROW_BYTES)
  const view = new DataView(bytes.buffer)
  writeHeader(bytes, 'id')
  view.setUint32(HEADER_BYTES, rows.length, true)
  rows.forEach((row, index) => {
    const at = ROWS_START + index * ID_ROW_BYTES
    bytes.set(row.hash, at)
    view.setUint32(at + ID_HASH_BYTES, row.ordinal, true)
  })
  return bytes
}

/** Ordinals of the rows with `hash`, mostly none or one. `documents` is the size of the corpus. */
export function findOrdinals(
  shard: Uint8Array,
  hash: Uint8Array,
  documents: number,
): Result<number[], string> {
  const wrong = checkHeader(shard, 'id')
  if (wrong !== null) return fail(wrong)
  const count = readUint32(shard, HEADER_BYTES)
  if (shard.length !== ROWS_START + count * ID_ROW_BYTES) {
    return fail('ends elsewhere than it says')
  }
  const compareAt = (row: number): number => {
    const at = ROWS_START + row * ID_ROW_BYTES
    return compareBytes(shard.subarray(at, at + ID_HASH_BYTES), hash)
  }
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareAt(middle) < 0) low = middle + 1
    else high = middle
  }
  const ordinals: number[] = []
  for (let row = low; row < count && compareAt(row) === 0; row += 1) {
    const ordinal = readUint32(shard, ROWS_START + row * ID_ROW_BYTES + ID_HASH_BYTES)
    if (ordinal >= documents) return fail('names a document beyond the corpus')
    ordinals.push(ordinal)
  }
  return succeed(ordinals)
}
