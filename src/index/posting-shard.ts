// Posting shards: blocks of (term, tier), sorted by term and tier. Decodes only the block asked for.
import { fail, type Result, succeed } from '../result.ts'
import { ByteReader, ByteWriter, compareBytes } from './bytes.ts'
import { type Frame, frameBlocks, locateBlock, openFrame } from './shard-layout.ts'
import type { PostingList } from './types.ts'

/** One impact tier of one term; the arrays are those of `PostingList`. */
export type PostingTier = Omit<PostingList, 'term'>

/**
 * Appends one posting: ordinal delta, impact and repeat bit, then the sentences, each delta doubled
 * plus 1 where another follows. `sentences` ascend and are not empty; `delta` is the ordinal itself
 * for the first posting of a block, else the distance (≥ 1) to the one before.
 */
export function writePosting(
  writer: ByteWriter,
  delta: number,
  impact: number,
  isRepeat: boolean,
  sentences: ArrayLike<number>,
): void {
  writer.varint(delta)
  writer.byte(impact * 2 + (isRepeat ? 1 : 0))
  let previous = 0
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at] ?? 0
    writer.varint((sentence - previous) * 2 + (at + 1 < sentences.length ? 1 : 0))
    previous = sentence
  }
}

/** Block of a tier: term, tier, document frequency, number of postings, of sentences, the postings. */
export function encodePostingBlock(
  term: Uint8Array,
  tier: number,
  counts: { documentFrequency: number; postings: number; sentences: number },
  postings: Uint8Array,
): Uint8Array {
  const writer = new ByteWriter(term.length + postings.length + 24)
  writer.varint(term.length)
  writer.bytes(term)
  writer.varint(tier)
  writer.varint(counts.documentFrequency)
  writer.varint(counts.postings)
  writer.varint(counts.sentences)
  writer.bytes(postings)
  return writer.finish()
}

/** Blocks must ascend by (term, tier). */
export function encodePostingShard(blocks: readonly Uint8Array[]): Uint8Array {
  return frameBlocks('posting', blocks)
}

/**
 * The tier of `term` (UTF-8) in a shard; null where the shard has none. `documents` is the size of
 * the corpus, which no ordinal reaches. The failure says what is wrong with the bytes.
 */
export function findPostingTier(
  shard: Uint8Array,
  term: Uint8Array,
  tier: number,
  documents: number,
): Result<PostingTier | null, string> {
  const frame = openFrame(shard, 'posting')
  if (!frame.ok) return frame
  let low = 0
  let high = frame.value.count - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const block = openBlock(frame.value, middle)
    if (block === null) return fail(`has a bad block ${middle}`)
    const order = compareBytes(block.term, term) || block.tier - tier
    if (order === 0) return decodeTier(block.rest, documents)
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return succeed(null)
}

function openBlock(
  frame: Frame,
  index: number,
): { term: Uint8Array; tier: number; rest: ByteReader } | null {
  const range = locateBlock(frame, index)
  if (range === null) return null
  const rest = new ByteReader(frame.bytes, range.start, range.end)
  const term = rest.bytes(rest.varint())
  const tier = rest.varint()
  return rest.hasFailed ? null : { term, tier, rest }
}

function decodeTier(reader: ByteReader, documents: number): Result<PostingTier, string> {
  const documentFrequency = reader.varint()
  const count = reader.varint()
  const sentenceCount = reader.varint()
  // A posting takes at least two bytes beside its sentences, a sentence one.
  const isPossible =
    count <= documentFrequency &&
    documentFrequency <= documents &&
    count <= sentenceCount &&
    count * 2 + sentenceCount <= reader.remaining
  if (reader.hasFailed || !isPossible) return fail('has a posting block with impossible counts')
  const tier = {
    documentFrequency,
    documents: new Uint32Array(count),
    impacts: new Uint8Array(count),
    repeats: new Uint8Array(count),
    sentenceStart: new Uint32Array(count + 1),
    sentences: new Uint32Array(sentenceCount),
  }
  const wrong = fillTier(tier, reader, documents)
  return wrong === null ? succeed(tier) : fail(wrong)
}

/**
 * Null where all went well. The hot loop of a check: almost every varint is one byte, which is read
 * here; `ByteReader` reads the longer ones and all that is wrong.
 */
function fillTier(tier: PostingTier, reader: ByteReader, documents: number): string | null {
  const bytes = reader.bytes(reader.remaining)
  const longer = new ByteReader(bytes)
  const { length } = bytes
  const count = tier.documents.length
  const sentenceCount = tier.sentences.length
  let at = 0
  let ordinal = 0
  let filled = 0
  for (let entry = 0; entry < count; entry += 1) {
    let delta = bytes[at] ?? 0x80
    if (delta < 0x80) at += 1
    else {
      longer.at = at
      delta = longer.varint()
      at = longer.at
    }
    ordinal += delta
    if (entry > 0 && delta === 0) return 'has documents out of order'
    if (ordinal >= documents) return 'names a document beyond the corpus'
    if (at >= length) return 'has a posting block that is cut short'
    const impact = bytes[at++] ?? 0
    tier.documents[entry] = ordinal
    tier.impacts[entry] = impact >> 1
    tier.repeats[entry] = impact & 1
    const first = filled
    let sentence = 0
    let hasMore = true
    while (hasMore) {
      let step = bytes[at] ?? 0x80
      if (step < 0x80) at += 1
      else {
        longer.at = at
        step = longer.varint()
        at = longer.at
      }
      if (filled >= sentenceCount) return 'has more sentences than it counts'
      if (step < 2 && filled > first) return 'has sentences out of order'
      sentence += step >>> 1
      hasMore = (step & 1) === 1
      tier.sentences[filled] = sentence
      filled += 1
    }
    tier.sentenceStart[entry + 1] = filled
  }
  const isWhole = !longer.hasFailed && at === length && filled === sentenceCount
  return isWhole ? null : 'has a posting block that ends elsewhere than it says'
}

/** One list of all tiers read, documents ascending; null where two tiers hold the same document. */
export function mergeTiers(term: string, tiers: readonly PostingTier[]): PostingList | null {
  const [only] = tiers
  if (only !== undefined && tiers.length === 1) return { term, ...only }
  const count = tiers.reduce((sum, tier) => sum + tier.documents.length, 0)
  const list = {
    term,
    documentFrequency: only?.documentFrequency ?? 0,
    documents: new Uint32Array(count),
    impacts: new Uint8Array(count),
    repeats: new Uint8Array(count),
    sentenceStart: new Uint32Array(count + 1),
    sentences: new Uint32Array(tiers.reduce((sum, tier) => sum + tier.sentences.length, 0)),
  }
  const heads = tiers.map(() => 0)
  let filled = 0
  for (let entry = 0; entry < count; entry += 1) {
    let best = -1
    let bestDocument = Number.POSITIVE_INFINITY
    for (let at = 0; at < tiers.length; at += 1) {
      const document = tiers[at]?.documents[heads[at] ?? 0]
      if (document !== undefined && document < bestDocument) {
        best = at
        bestDocument = document
      }
    }
    const tier = tiers[best]
    const head = heads[best] ?? 0
    if (tier === undefined) return null
    if (entry > 0 && bestDocument === list.documents[entry - 1]) return null
    list.documents[entry] = bestDocument
    list.impacts[entry] = tier.impacts[head] ?? 0
    list.repeats[entry] = tier.repeats[head] ?? 0
    const end = tier.sentenceStart[head + 1] ?? 0
    for (let from = tier.sentenceStart[head] ?? 0; from < end; from += 1) {
      list.sentences[filled] = tier.sentences[from] ?? 0
      filled += 1
    }
    list.sentenceStart[entry + 1] = filled
    heads[best] = head + 1
  }
  return list
}
