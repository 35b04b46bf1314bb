// Chooses what a source is quoted with: short windows that decide, never two that overlap, each
// equal to the text between its offsets. Refuses windows of more than three sentences.
import type { StoredDocument } from '../index/types.ts'
import type { Reason } from '../stance/types.ts'
import type { EvidenceItem, JudgedPassage } from './types.ts'

export type Side = 'supports' | 'refutes'

const QUOTES_PER_SOURCE = 3
const LONGEST_QUOTE_SENTENCES = 3
/** A shorter window is preferred while it keeps this share of the strongest window's probability. */
const SHARE_THAT_STILL_DECIDES = 0.9
/** Neighbouring text on either side of a quote, in UTF-16 code units. */
const LONGEST_NEIGHBOUR = 240

/** Windows that may be quoted: inside the text and at most three sentences. */
export function keepQuotable(
  document: StoredDocument,
  passages: readonly JudgedPassage[],
): readonly JudgedPassage[] {
  return passages.filter(
    ({ start, end, firstSentence, lastSentence }) =>
      start >= 0 &&
      start < end &&
      end <= document.text.length &&
      lastSentence >= firstSentence &&
      lastSentence - firstSentence < LONGEST_QUOTE_SENTENCES,
  )
}

/**
 * Orders windows by how strongly they stand on a side; among equals the shorter, then the earlier,
 * so that the order of the input never shows.
 */
export function orderByStrength(
  passages: readonly JudgedPassage[],
  strengthOf: (passage: JudgedPassage) => number,
): JudgedPassage[] {
  return [...passages].sort(
    (a, b) =>
      strengthOf(b) - strengthOf(a) || a.end - a.start - (b.end - b.start) || a.start - b.start,
  )
}

/**
 * The windows a source is quoted with on a side, the deciding one first, at most three.
 * @param floor windows below this probability say too little to be quoted beside the first
 */
export function chooseQuotes(
  document: StoredDocument,
  passages: readonly JudgedPassage[],
  side: Side,
  floor: number,
): readonly JudgedPassage[] {
  const ordered = orderByStrength(passages, (passage) => passage.stance[side])
  const chosen: JudgedPassage[] = []
  const said = new Set<string>()
  for (const candidate of ordered) {
    if (chosen.length === QUOTES_PER_SOURCE) break
    if (chosen.length > 0 && candidate.stance[side] < floor) break
    if (chosen.some((each) => overlaps(each, candidate))) continue
    const shortest = findShortest(ordered, candidate, chosen, side)
    const words = document.text.slice(shortest.start, shortest.end).trim()
    if (said.has(words)) continue
    said.add(words)
    chosen.push(shortest)
  }
  return chosen
}

/** The window that a source is quoted with first on a side: the one that decides. */
export function findDeciding(
  document: StoredDocument,
  passages: readonly JudgedPassage[],
  side: Side,
): JudgedPassage | undefined {
  return chooseQuotes(document, passages, side, Number.POSITIVE_INFINITY)[0]
}

/** The shortest window overlapping `strongest` that decides nearly as well, else `strongest`. */
function findShortest(
  ordered: readonly JudgedPassage[],
  strongest: JudgedPassage,
  taken: readonly JudgedPassage[],
  side: Side,
): JudgedPassage {
  const enough = strongest.stance[side] * SHARE_THAT_STILL_DECIDES
  let shortest = strongest
  for (const passage of ordered) {
    if (passage.stance[side] < enough) break
    const isShorter = passage.end - passage.start < shortest.end - shortest.start
    if (!isShorter || !overlaps(passage, strongest)) continue
    if (taken.some((each) => overlaps(each, passage))) continue
    shortest = passage
  }
  return shortest
}

function overlaps(a: JudgedPassage, b: JudgedPassage): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * Words a window as evidence.
 * @param claim given where a reason is owed: a window without one gets the whole claim against the
 *   whole quote, as a difference in wording
 */
export function toEvidenceItem(
  document: StoredDocument,
  passage: JudgedPassage,
  claim: string | null,
): EvidenceItem {
  const { text } = document
  const { start, end } = trimRange(text, passage.start, passage.end)
  const quote = text.slice(start, end)
  const given = passage.stance.reasons
  const owed: readonly Reason[] =
    claim === null ? [] : [{ code: 'wording', claim, evidence: quote }]
  return {
    quote,
    start,
    end,
    before: findTextBefore(document, passage.firstSentence, start),
    after: findTextAfter(document, passage.lastSentence, end),
    reasons: given.length > 0 ? given : owed,
  }
}

function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let first = start
  let last = end
  while (first < last && isSpace(text, first)) first += 1
  while (last > first && isSpace(text, last - 1)) last -= 1
  return first < last ? { start: first, end: last } : { start, end }
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === ''
}

/** The previous sentence up to the quote; empty where clutter stands between the two. */
function findTextBefore(document: StoredDocument, firstSentence: number, start: number): string {
  const previous = document.sentences[firstSentence - 1]
  if (previous === undefined || previous.end > start) return ''
  if (document.text.slice(previous.end, start).trim() !== '') return ''
  const before = document.text.slice(previous.start, start)
  if (before.length <= LONGEST_NEIGHBOUR) return before
  const tail = before.slice(-LONGEST_NEIGHBOUR)
  const space = tail.search(/\s/)
  return space < 0 ? '' : tail.slice(space)
}

/** The text from the quote's end to the end of the next sentence; empty across clutter. */
function findTextAfter(document: StoredDocument, lastSentence: number, end: number): string {
  const next = document.sentences[lastSentence + 1]
  if (next === undefined || next.start < end) return ''
  if (document.text.slice(end, next.start).trim() !== '') return ''
  const after = document.text.slice(end, next.end)
  if (after.length <= LONGEST_NEIGHBOUR) return after
  const head = after.slice(0, LONGEST_NEIGHBOUR)
  const space = head.search(/\s\S*$/)
  return space <= 0 ? '' : head.slice(0, space)
}
