// A text as the comparisons see it: its words with tags, weights, clauses and scopes (read-text.ts fills it).
import type { Analysis, Token } from '../text/types.ts'
import type { Place } from './lexicon/gazetteer.ts'

export type Tag =
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'name'
  | 'number'
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'auxiliary'
  | 'modal'
  | 'conjunction'
  | 'negator'
  | 'other'

export interface Word {
  readonly token: Token
  /** Position in `TextView.words` (= position in `Analysis.tokens`). */
  readonly index: number
  readonly norm: string
  /** Of a phrase's first word, the stem of the phrase. */
  stem: string
  /** Stem of the plain form of a comparative or superlative (cheapest → cheap); null for other words. */
  plain: string | null
  tag: Tag
  /** 0..1: how much the word tells; function words 0. */
  weight: number
  isContent: boolean
  /** Index into the analysis's names, quantities, dates; -1 for none. */
  name: number
  quantity: number
  date: number
  place: Place | null
  /** Index of the first word of the place phrase; -1 for none. */
  placeStart: number
  /** Whether it names people or things of the place, not the place itself ("French"). */
  isDemonym: boolean
  /** Clause number, ascending through the text. */
  clause: number
  /** Word that negates this one, or -1. */
  negator: number
  /** Whether its clause is hedged: possible, planned, alleged. */
  isHedged: boolean
  /** Number of the quoted stretch that it stands in, 0 outside of quotation marks. */
  quote: number
}

export interface TextView {
  readonly analysis: Analysis
  readonly words: readonly Word[]
  /** First word of each sentence, and the end. */
  readonly sentenceStarts: readonly number[]
}
