// Groups sources into origins: copies of one wire story count once, however often they were
// printed. Pure, and the same for any order of the input.
import type { StoredDocument } from '../index/types.ts'

/** What tells copies apart: the source and the words it was quoted with, best first. */
export interface Traceable {
  readonly document: StoredDocument
  readonly quotes: readonly string[]
}

/** Long sentences two sources must share, word for word, to be copies. */
const SHARED_SENTENCES = 3
/** Or this share of the long sentences of the shorter one. */
const SHARED_SHARE = 0.25
const SHINGLE_WORDS = 3
/** Quotes shorter than this are too ordinary to show a copy. */
const SHORTEST_TELLING_QUOTE = 8
/** Shingles in common, of all shingles (Jaccard) or of the shorter quote's. */
const NEAR_DUPLICATE = { jaccard: 0.6, containment: 0.8 }
/** The same, where both credit one wire agency. */
const SAME_WIRE = { jaccard: 0.25, containment: 0.45 }

/**
 * The origin of every source, by source id. An origin is named by its earliest source's id
 * (ordinals ascend by date), which is stable while that source is among the input.
 */
export function traceOrigins(sources: readonly Traceable[]): ReadonlyMap<string, string> {
  const traced = [...sources]
    .sort((a, b) => a.document.ordinal - b.document.ordinal)
    .map(({ document, quotes }) => ({
      document,
      fingerprints: new Set(document.fingerprints.filter((fingerprint) => fingerprint !== 0)),
      shingles: quotes.map(toShingles),
    }))
  const parents = traced.map((_, at) => at)
  for (const [at, a] of traced.entries()) {
    for (const [after, b] of traced.slice(at + 1).entries()) {
      const other = at + 1 + after
      if (findRoot(parents, at) === findRoot(parents, other)) continue
      if (sharesSentences(a.fingerprints, b.fingerprints) || sharesQuote(a, b)) {
        join(parents, at, other)
      }
    }
  }
  return new Map(
    traced.map(({ document }, at) => {
      const root = traced[findRoot(parents, at)]
      return [document.id, root === undefined ? document.id : root.document.id]
    }),
  )
}

/** The root is the smallest index of its set, hence the earliest source. */
function findRoot(parents: number[], at: number): number {
  let root = at
  for (
    let parent = parents[root];
    parent !== undefined && parent !== root;
    parent = parents[root]
  ) {
    root = parent
  }
  for (let step = at; step !== root; ) {
    const next = parents[step] ?? root
    parents[step] = root
    step = next
  }
  return root
}

function join(parents: number[], a: number, b: number): void {
  const first = findRoot(parents, a)
  const second = findRoot(parents, b)
  parents[Math.max(first, second)] = Math.min(first, second)
}

function sharesSentences(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const fingerprint of shorter) if (longer.has(fingerprint)) shared += 1
  if (shared === 0) return false
  return shared >= SHARED_SENTENCES || shared / shorter.size >= SHARED_SHARE
}

interface Quoted {
  readonly document: StoredDocument
  readonly shingles: readonly ReadonlySet<string>[]
}

function sharesQuote(a: Quoted, b: Quoted): boolean {
  const isSameWire = a.document.wires.some((wire) => b.document.wires.includes(wire))
  const bar = isSameWire ? SAME_WIRE : NEAR_DUPLICATE
  return a.shingles.some((one) => b.shingles.some((other) => isCopy(one, other, bar)))
}

function isCopy(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  bar: { readonly jaccard: number; readonly containment: number },
): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  if (shorter.size === 0) return false
  let shared = 0
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1
  const union = shorter.size + longer.size - shared
  return shared / union >= bar.jaccard || shared / shorter.size >= bar.containment
}

/** Runs of three words, folded to lower case; empty for a quote too short to tell. */
function toShingles(quote: string): ReadonlySet<string> {
  const words = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  if (words.length < SHORTEST_TELLING_QUOTE) return shingles
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '))
  }
  return shingles
}
