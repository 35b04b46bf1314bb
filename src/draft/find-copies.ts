// Whether a source is the draft itself, or nearly: by how many of its sentences stand in the draft, and
// how much of the draft stands in it. An edited sentence still counts; a quoted passage is no copy.
import type { Span } from '../text/types.ts'

/** Words of a run; a sentence shares a run with a draft when both have its words in its order. */
const RUN_WORDS = 4
/** Of a sentence's runs, how many must stand in the draft for the sentence to stand there. */
const SENTENCE_SHARE = 0.6
/** Of a source's sentences, or of the draft's runs, how many make a copy. */
const COPY_SHARE = 0.5
/** Fewer sentences than this are a quotation. */
const MIN_SENTENCES = 3
/** A shorter draft is a quotation from a source rather than a part of it. */
const MIN_DRAFT_RUNS = 60

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The runs of words of a text, as hashes. */
export interface Runs {
  readonly size: number
  has(run: number): boolean
}

/** Reads the runs of a draft's plain text. Linear. */
export function readRuns(text: string): Runs {
  const runs = listRuns(text)
  // Open addressing over one typed array: a Set of as many numbers takes ten times as long to fill.
  const capacity = 2 ** Math.ceil(Math.log2(runs.length * 2 + 2))
  const slots = new Uint32Array(capacity)
  let size = 0
  /** Where `run` is, or the free slot that is its own; 0 marks a free one. */
  const slotOf = (run: number): number => {
    let slot = Math.imul(run, 0x9e3779b1) & (capacity - 1)
    while (slots[slot] !== 0 && slots[slot] !== run) slot = (slot + 1) & (capacity - 1)
    return slot
  }
  for (const run of runs) {
    const slot = slotOf(run)
    if (slots[slot] === 0) size += 1
    slots[slot] = run
  }
  return { size, has: (run) => slots[slotOf(run)] === run }
}

/** The hash of every run, none of them 0. */
function listRuns(text: string): Uint32Array {
  const words = hashWords(text.toLowerCase())
  const runs = new Uint32Array(Math.max(0, words.length - RUN_WORDS + 1))
  for (let at = 0; at < runs.length; at += 1) {
    let hash = FNV_OFFSET
    for (let word = at; word < at + RUN_WORDS; word += 1) {
      hash = Math.imul(hash ^ (words[word] ?? 0), FNV_PRIME)
    }
    runs[at] = hash >>> 0 || 1
  }
  return runs
}

/** By code unit, not by pattern: this is done for the whole of a draft before its first verdict. */
function hashWords(text: string): number[] {
  const words: number[] = []
  let hash = FNV_OFFSET
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (isWordCode(code)) hash = Math.imul(hash ^ code, FNV_PRIME)
    else if (hash !== FNV_OFFSET) {
      words.push(hash)
      hash = FNV_OFFSET
    }
  }
  return words
}

const SPACE = 32

/** ASCII digits and small letters, and all beyond Latin-1's signs but general punctuation. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f)
}

/** True where the source is a copy of the draft, an edition of it, or holds most of it. */
export function isCopy(
  draft: Runs,
  source: { readonly text: string; readonly sentences: readonly Span[] },
): boolean {
  let telling = 0
  let taken = 0
  const shared = new Set<number>()
  for (const { start, end } of source.sentences) {
    const runs = listRuns(source.text.slice(start, end))
    if (runs.length === 0) continue
    telling += 1
    const found = runs.filter((run) => draft.has(run))
    for (const run of found) shared.add(run)
    if (found.length >= runs.length * SENTENCE_SHARE) taken += 1
  }
  if (taken < MIN_SENTENCES) return false
  if (taken >= telling * COPY_SHARE) return true
  return draft.size >= MIN_DRAFT_RUNS && shared.size >= draft.size * COPY_SHARE
}
