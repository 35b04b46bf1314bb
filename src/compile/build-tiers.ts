// Cuts a long posting list into tiers by impact: the documents that a term says most about come first,
// so that a check that reads only part of a common term's list reads the part that matters.
import { ByteReader, ByteWriter, measureVarint } from '../index/bytes.ts'
import { encodePostingBlock } from '../index/posting-shard.ts'
import type { TermPostings } from './segment.ts'

/** Encoded posting blocks of a term, tier 0 first; one block where the list fits `tierBytes`. */
export function cutIntoTiers(list: TermPostings, tierBytes: number): Uint8Array[] {
  const { term, postings, sentences, bytes } = list
  if (bytes.length <= tierBytes) {
    return [
      encodePostingBlock(term, 0, { documentFrequency: postings, postings, sentences }, bytes),
    ]
  }
  const entries = readEntries(list)
  return groupByImpact(entries, tierBytes).map((group, tier) => {
    const writer = new ByteWriter(tierBytes)
    let previous = 0
    let sentenceCount = 0
    for (const entry of group) {
      const ordinal = entries.ordinals[entry] ?? 0
      writer.varint(ordinal - previous)
      writer.bytes(bytes.subarray(entries.starts[entry], entries.ends[entry]))
      sentenceCount += entries.sentenceCounts[entry] ?? 0
      previous = ordinal
    }
    const counts = {
      documentFrequency: postings,
      postings: group.length,
      sentences: sentenceCount,
    }
    return encodePostingBlock(term, tier, counts, writer.view())
  })
}

/** Entry i lies in [starts[i], ends[i]) of the list's bytes, its ordinal delta left out. */
interface Entries {
  readonly ordinals: Uint32Array
  readonly impacts: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly sentenceCounts: Uint32Array
}

function readEntries({ postings, bytes }: TermPostings): Entries {
  const entries = {
    ordinals: new Uint32Array(postings),
    impacts: new Uint8Array(postings),
    starts: new Uint32Array(postings),
    ends: new Uint32Array(postings),
    sentenceCounts: new Uint32Array(postings),
  }
  const reader = new ByteReader(bytes)
  let ordinal = 0
  for (let entry = 0; entry < postings; entry += 1) {
    ordinal += reader.varint()
    entries.ordinals[entry] = ordinal
    entries.starts[entry] = reader.at
    entries.impacts[entry] = reader.byte() >> 1
    let sentences = 1
    while (reader.varint() % 2 === 1 && !reader.hasFailed) sentences += 1
    entries.sentenceCounts[entry] = sentences
    entries.ends[entry] = reader.at
  }
  return entries
}

/** Entries of each tier, ascending; a tier is full when the next entry would pass `tierBytes`. */
function groupByImpact(entries: Entries, tierBytes: number): Uint32Array[] {
  const count = entries.ordinals.length
  const order = Uint32Array.from({ length: count }, (_, entry) => entry)
  order.sort(
    (left, right) => (entries.impacts[right] ?? 0) - (entries.impacts[left] ?? 0) || left - right,
  )
  const groups: Uint32Array[] = []
  let start = 0
  let bytes = 0
  for (let at = 0; at < count; at += 1) {
    const entry = order[at] ?? 0
    // Gaps widen as a list is spread over tiers; the gap of an even spread is the estimate.
    const gap = (entries.ordinals[count - 1] ?? 0) / Math.max(1, at - start)
    const size =
      (entries.ends[entry] ?? 0) - (entries.starts[entry] ?? 0) + measureVarint(Math.floor(gap))
    if (at > start && bytes + size > tierBytes) {
      groups.push(order.slice(start, at).sort())
      start = at
      bytes = 0
    }
    bytes += size
  }
  groups.push(order.slice(start).sort())
  return groups
}
