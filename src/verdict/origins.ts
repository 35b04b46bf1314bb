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
/**
 * What two quotes have in common, of all (Jaccard) or of the shorter one's (containment), to be one
 * text. Set where pairs of reports that agree part: reworked wire copy shares 60 % of the shorter
 * one's shingles and more, reports written apart at most half.
 */
const NEAR_DUPLICATE: Likeness = { shingleContainment: 0.55, shingleJaccard: 0.4 }
/** Or, where the sentence was turned round, nearly all words and some of the shingles. */
const TURNED_ROUND = { wordJaccard: 0.65, shingleContainment: 0.35 }
/** The same where both credit one wire agency: less is enough. */
const SAME_WIRE: Likeness = { shingleContainment: 0.35, shingleJaccard: 0.2 }

interface Likeness {
  readonly shingleContainment: number
  readonly shingleJaccard: number
}

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
      fragments: quotes.map(toFragment),
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

interface Fragment {
  readonly words: ReadonlySet<string>
  /** Empty for a quote too short to tell. */
  readonly shingles: ReadonlySet<string>
}

interface Quoted {
  readonly document: StoredDocument
  readonly fragments: readonly Fragment[]
}

function sharesQuote(a: Quoted, b: Quoted): boolean {
  const isSameWire = a.document.wires.some((wire) => b.document.wires.includes(wire))
  const bar = isSameWire ? SAME_WIRE : NEAR_DUPLICATE
  return a.fragments.some((one) => b.fragments.some((other) => isCopy(one, other, bar)))
}

function isCopy(a: Fragment, b: Fragment, bar: Likeness): boolean {
  if (a.shingles.size === 0 || b.shingles.size === 0) return false
  const shingles = compareSets(a.shingles, b.shingles)
  return (
    shingles.jaccard >= bar.shingleJaccard ||
    shingles.containment >= bar.shingleContainment ||
    (shingles.containment >= TURNED_ROUND.shingleContainment &&
      compareSets(a.words, b.words).jaccard >= TURNED_ROUND.wordJaccard)
  )
}

/** Shares of two sets that are not empty, 0..1. */
function compareSets(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { readonly jaccard: number; readonly containment: number } {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of shorter) if (longer.has(item)) shared += 1
  return {
    jaccard: shared / (shorter.size + longer.size - shared),
    containment: shared / shorter.size,
  }
}

/** Words and runs of three words, folded to lower case. */
function toFragment(quote: string): Fragment {
  const words = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  if (words.length >= SHORTEST_TELLING_QUOTE) {
    for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
      shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '))
    }
  }
  return { words: new Set(words), shingles }
}
