// Cuts a quote or a claim into runs, so that the words that decide can be marked: those that differ
// where the judge located a difference, else those that the two have in common.
import type { EvidenceItem, Reason } from './types.ts'

export interface Run {
  readonly text: string
  /** Why the run stands out; null where it does not. */
  readonly mark: 'differs' | 'agrees' | null
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The runs of a quote. Joined, their texts are the quote. */
export function markQuote(item: Pick<EvidenceItem, 'quote' | 'reasons'>, claim: string): Run[] {
  const { quote, reasons } = item
  const spans = findSpans(quote, reasons, 'evidence')
  if (spans.length > 0) return cutRuns(quote, spans, 'differs')
  return cutRuns(quote, findSharedWords(quote, claim), 'agrees')
}

/** The runs of a claim: what `reasons` say differs is marked. Joined, their texts are the claim. */
export function markClaim(claim: string, reasons: readonly Reason[]): Run[] {
  return cutRuns(claim, findSpans(claim, reasons, 'claim'), 'differs')
}

function findSpans(text: string, reasons: readonly Reason[], side: 'claim' | 'evidence'): Span[] {
  const spans = reasons.flatMap((reason) => {
    const words = reason[side].trim()
    const start = words === '' ? -1 : findWhole(text, words)
    return start === -1 ? [] : [{ start, end: start + words.length }]
  })
  return join(text, spans)
}

/** Where `words` stand as whole words; where they never do, where they stand at all. */
function findWhole(text: string, words: string): number {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isOpen = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
    const isClosed = !/[\p{L}\p{N}]/u.test(text.charAt(at + words.length))
    if (isOpen && isClosed) return at
  }
  return text.indexOf(words)
}

/** Words that tell nothing by being shared. */
const IDLE = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her his in is it its ' +
    'no not of on or our she that the their them there they this to was we were who will with you'
  ).split(' '),
)

function findSharedWords(quote: string, claim: string): Span[] {
  const told = readWords(claim).map(({ word }) => word)
  const shared = readWords(quote).filter(({ word }) =>
    told.some((other) => isSameWord(word, other)),
  )
  return join(quote, shared)
}

interface Word extends Span {
  readonly word: string
}

function readWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)]
    .map((match) => ({
      word: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ word }) => !IDLE.has(word) && (word.length > 1 || /\p{N}/u.test(word)))
}

const SHARED_LETTERS = 5
const LONGEST_ENDING = 4

/** Equal, or alike but for their endings: "attended" and "attendance". For the eye only. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const needed = Math.min(SHARED_LETTERS, short.length)
  return needed >= 4 && same >= needed && long.length - same <= LONGEST_ENDING
}

/** In order, without overlaps; neighbours with only spaces between become one. */
function join(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || text.slice(last.end, span.start).trim() !== '') {
      joined.push({ start: span.start, end: span.end })
    } else if (span.end > last.end) {
      joined[joined.length - 1] = { start: last.start, end: span.end }
    }
  }
  return joined
}

function cutRuns(text: string, spans: readonly Span[], mark: 'differs' | 'agrees'): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const { start, end } of spans) {
    if (start > from) runs.push({ text: text.slice(from, start), mark: null })
    runs.push({ text: text.slice(start, end), mark })
    from = end
  }
  if (from < text.length) runs.push({ text: text.slice(from), mark: null })
  return runs
}
