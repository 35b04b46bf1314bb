// Claim and evidence → what the encoder reads: word pieces, which part each belongs to, and what the analyser knows of
// the word (its kind, and whether the other side answers to it). One implementation serves training and check.
import type { Analysis, DateMention, Quantity, Span } from '../../text/types.ts'
import { listAnsweredDates } from '../answered-dates.ts'
import type { Evidence } from '../types.ts'
import { passOver, type ReadWords, readWords } from './read-words.ts'
import { respellNames } from './respell-names.ts'
import { SEPARATOR, START, type WordPieces } from './wordpieces.ts'

/** Pieces kept of each part; the context loses its beginning, the others their end. */
export const MAX_CLAIM_PIECES = 64
export const MAX_PASSAGE_PIECES = 128
export const MAX_CONTEXT_PIECES = 24
export const MAX_PIECES = MAX_CLAIM_PIECES + MAX_PASSAGE_PIECES + MAX_CONTEXT_PIECES + 4

export const CLAIM_PART = 0
export const PASSAGE_PART = 1
export const CONTEXT_PART = 2

/** How the other side answers to a word. */
const MATCH = { none: 0, same: 1, folded: 2, inContext: 3, valueFits: 4, valueDiffers: 5 } as const
const MATCHES = 6
const KIND = { plain: 0, capitalised: 1, figure: 2, symbol: 3 } as const
/** What stands for no word: the pieces between the parts. */
export const SEPARATOR_FLAG = MATCHES * 4
export const FLAGS = SEPARATOR_FLAG + 1

export interface EncodedPair {
  /** All of one length: word pieces, their parts, their flags. */
  readonly pieces: Uint16Array
  readonly parts: Uint8Array
  readonly flags: Uint8Array
  /** For each piece the span of its word in its part's text; empty spans where it stands for none. */
  readonly spans: readonly Span[]
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function compareValues(word: Span, own: Analysis, other: Analysis): number | null {
  const date = own.dates.find((mention) => overlaps(mention, word))
  if (date !== undefined) return compareDates(date, other.dates)
  const quantity = own.quantities.find((mention) => overlaps(mention, word))
  return quantity === undefined ? null : compareAmounts(quantity, other.quantities)
}

function compareDates(date: DateMention, others: readonly DateMention[]): number | null {
  if (others.length === 0) return null
  const fits = others.some(({ from, to }) => from <= date.to && date.from <= to)
  return fits ? MATCH.valueFits : MATCH.valueDiffers
}

function compareAmounts(amount: Quantity, others: readonly Quantity[]): number | null {
  const comparable = others.filter(({ kind }) => kind === amount.kind)
  if (comparable.length === 0) return null
  const fits = comparable.some(({ low, high }) => low <= amount.high && amount.low <= high)
  return fits ? MATCH.valueFits : MATCH.valueDiffers
}

function matchWord(
  own: ReadWords,
  at: number,
  other: ReadWords,
  context: ReadWords | null,
): number {
  const word = own.words[at]
  if (word === undefined) return MATCH.none
  const value = compareValues(word, own.analysis, other.analysis)
  if (value !== null) return value
  const term = own.terms[at] ?? ''
  const name = own.names[at] ?? ''
  if (other.folded.has(word.folded)) return MATCH.same
  if (other.allTerms.has(term) || (name !== '' && other.allTerms.has(name))) return MATCH.folded
  if (context === null) return MATCH.none
  const isKnown =
    context.folded.has(word.folded) ||
    context.allTerms.has(term) ||
    (name !== '' && context.allTerms.has(name))
  return isKnown ? MATCH.inContext : MATCH.none
}

function kindOf(text: string): number {
  if (/^\p{N}/u.test(text)) return KIND.figure
  if (/^\p{Lu}/u.test(text)) return KIND.capitalised
  return /^\p{L}/u.test(text) ? KIND.plain : KIND.symbol
}

interface Part {
  readonly pieces: number[]
  readonly flags: number[]
  readonly spans: Span[]
}

function encodePart(own: ReadWords, other: ReadWords, context: ReadWords | null): Part {
  const part: Part = { pieces: [], flags: [], spans: [] }
  for (const [at, word] of own.words.entries()) {
    const kind = kindOf(own.analysis.text.slice(word.start, word.end))
    const flag = kind * MATCHES + matchWord(own, at, other, context)
    for (const piece of word.pieces) {
      part.pieces.push(piece)
      part.flags.push(flag)
      part.spans.push({ start: word.start, end: word.end })
    }
  }
  return part
}

const NOWHERE: Span = { start: 0, end: 0 }

/** A claim made ready once for all its passages. */
export type ClaimWords = ReadWords
export function readClaimWords(claim: Analysis, pieces: WordPieces): ClaimWords {
  return readWords(claim, pieces)
}

/** START claim SEPARATOR passage SEPARATOR [context SEPARATOR]. */
export function encodePair(claim: ClaimWords, evidence: Evidence, pieces: WordPieces): EncodedPair {
  const passage = readWords(evidence.passage, pieces)
  const context = evidence.context === null ? null : readWords(evidence.context, pieces)
  const spelt = respellNames(claim, context === null ? [passage] : [passage, context])
  const told = passOver(spelt, listAnsweredDates(claim.analysis, evidence))
  const claimPart = encodePart(told, passage, context)
  const passagePart = encodePart(passage, told, null)
  const contextPart = context === null ? null : encodePart(context, told, null)
  const ids: number[] = [START]
  const parts: number[] = [CLAIM_PART]
  const flags: number[] = [SEPARATOR_FLAG]
  const spans: Span[] = [NOWHERE]
  const append = (part: Part, number: number, from: number, to: number): void => {
    ids.push(...part.pieces.slice(from, to), SEPARATOR)
    flags.push(...part.flags.slice(from, to), SEPARATOR_FLAG)
    spans.push(...part.spans.slice(from, to), NOWHERE)
    while (parts.length < ids.length) parts.push(number)
  }
  append(claimPart, CLAIM_PART, 0, MAX_CLAIM_PIECES)
  append(passagePart, PASSAGE_PART, 0, MAX_PASSAGE_PIECES)
  if (contextPart !== null) {
    const length = contextPart.pieces.length
    append(contextPart, CONTEXT_PART, Math.max(0, length - MAX_CONTEXT_PIECES), length)
  }
  return {
    pieces: Uint16Array.from(ids),
    parts: Uint8Array.from(parts),
    flags: Uint8Array.from(flags),
    spans,
  }
}
