// Dictionary pages: sorted (first key of a shard → where the shard is). A key lies in the last shard
// whose first key is not above it, so that a key which was never written is never asked for.
import { toHex } from '../digest.ts'
import { fail, type Result, succeed } from '../result.ts'
import { ByteReader, ByteWriter, compareBytes, encodeUtf8 } from './bytes.ts'
import { LONGEST_TERM_BYTES, nameShard, SHARD_KINDS, type ShardKind } from './format.ts'
import { type Frame, frameBlocks, locateBlock, openFrame } from './shard-layout.ts'
import type { ShardRef } from './types.ts'

/** Kinds that the dictionary leads to. */
export type ListedKind = Extract<ShardKind, 'posting' | 'passage' | 'id'>

export interface DictionaryEntry {
  readonly firstKey: Uint8Array
  readonly ref: ShardRef
}

const CHECKSUM_BYTES = 8
const LARGEST_TIER = 0xffff

/** 'p', the term in UTF-8, 0, the tier in two bytes (big-endian): sorts by term, then tier. */
export function keyOfTerm(term: Uint8Array, tier: number): Uint8Array {
  if (tier > LARGEST_TIER) throw new RangeError(`more than ${LARGEST_TIER} tiers`)
  const key = new Uint8Array(term.length + 4)
  key[0] = SHARD_KINDS.posting
  key.set(term, 1)
  key[term.length + 2] = tier >> 8
  key[term.length + 3] = tier & 0xff
  return key
}

/** 'd' and the ordinal in four bytes, big-endian. */
export function keyOfOrdinal(ordinal: number): Uint8Array {
  const key = new Uint8Array(5)
  key[0] = SHARD_KINDS.passage
  new DataView(key.buffer).setUint32(1, ordinal)
  return key
}

/** 'i' and the eight bytes of the id's hash. */
export function keyOfId(hash: Uint8Array): Uint8Array {
  const key = new Uint8Array(9)
  key[0] = SHARD_KINDS.id
  key.set(hash, 1)
  return key
}

/** Null unless `key` is that of a later tier of `term`. */
export function readTierOf(key: Uint8Array, term: Uint8Array): number | null {
  if (key.length !== term.length + 4) return null
  const tier = ((key[term.length + 2] ?? 0) << 8) | (key[term.length + 3] ?? 0)
  return tier > 0 && compareBytes(key, keyOfTerm(term, tier)) === 0 ? tier : null
}

/** Term in UTF-8; null where no index can hold it. Build and check share it, so that they agree. */
export function encodeTerm(term: string): Uint8Array | null {
  if (term === '' || term.length > LONGEST_TERM_BYTES || term.includes('\0')) return null
  const bytes = encodeUtf8(term)
  return bytes.length > LONGEST_TERM_BYTES ? null : bytes
}

/** One entry: length of the first key, the key, eight bytes of checksum, the shard's size. */
export function encodeEntry(entry: DictionaryEntry): Uint8Array {
  const writer = new ByteWriter(entry.firstKey.length + 16)
  writer.varint(entry.firstKey.length)
  writer.bytes(entry.firstKey)
  for (let at = 0; at < CHECKSUM_BYTES; at += 1) {
    writer.byte(Number.parseInt(entry.ref.checksum.slice(at * 2, at * 2 + 2), 16))
  }
  writer.varint(entry.ref.bytes)
  return writer.finish()
}

/** Encoded entries must ascend by first key. */
export function encodePage(entries: readonly Uint8Array[]): Uint8Array {
  return frameBlocks('dictionary', entries)
}

/** Checks the frame of a page; entries are checked as they are read. */
export function openPage(bytes: Uint8Array): Result<Frame, string> {
  return openFrame(bytes, 'dictionary')
}

/** Entry `index` of a page; null past its end. */
export function readEntry(page: Frame, index: number): Result<DictionaryEntry | null, string> {
  if (index >= page.count) return succeed(null)
  const range = locateBlock(page, index)
  if (range === null) return fail(`has a bad entry ${index}`)
  const reader = new ByteReader(page.bytes, range.start, range.end)
  const firstKey = reader.bytes(reader.varint())
  const digest = reader.bytes(CHECKSUM_BYTES)
  const bytes = reader.varint()
  const kind = findListedKind(firstKey[0])
  if (reader.hasFailed || reader.remaining !== 0 || kind === null) {
    return fail(`has a bad entry ${index}`)
  }
  const checksum = toHex(digest)
  return succeed({ firstKey, ref: { key: nameShard(kind, checksum), bytes, checksum } })
}

/** Index of the last entry whose first key is not above `key`; −1 where all are above. */
export function findFloor(page: Frame, key: Uint8Array): Result<number, string> {
  let low = 0
  let high = page.count - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const range = locateBlock(page, middle)
    if (range === null) return fail(`has a bad entry ${middle}`)
    const reader = new ByteReader(page.bytes, range.start, range.end)
    const firstKey = reader.bytes(reader.varint())
    if (reader.hasFailed) return fail(`has a bad entry ${middle}`)
    if (compareBytes(firstKey, key) <= 0) low = middle + 1
    else high = middle - 1
  }
  return succeed(high)
}

function findListedKind(byte: number | undefined): ListedKind | null {
  if (byte === SHARD_KINDS.posting) return 'posting'
  if (byte === SHARD_KINDS.passage) return 'passage'
  return byte === SHARD_KINDS.id ? 'id' : null
}
