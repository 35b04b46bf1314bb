// What reading a draft yields: its text as a reader sees it, where each piece of that stands in the
// input, and every sentence either as a statement to check or as left alone, with the reason.
import type { DayNumber, Span } from '../text/types.ts'

export type DraftFormat = 'text' | 'markdown' | 'html'

export interface DraftInput {
  readonly format: DraftFormat
  /** Exactly as given; every offset of a finding counts its UTF-16 code units. */
  readonly source: string
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'aside' | 'code'

/** A run of rendered text that belongs together: a paragraph, a heading, a list item. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** A draft without its markup. */
export interface Rendering {
  readonly text: string
  /** Ascending and disjoint; for plain text one block over everything. */
  readonly blocks: readonly Block[]
  /** Where a range of `text` that neither begins nor ends in white space stands in the input. */
  toSource(range: Span): Span
  /** What the draft itself gives as its title and date, in front matter or meta elements. */
  readonly title: string | null
  readonly published: DayNumber | null
}

/** Why a sentence is no statement to check. */
export const LEFT_REASONS = [
  'question',
  'opinion',
  'speculation',
  'instruction',
  'boilerplate',
  'heading',
  'fragment',
  'personal',
  'quotation',
  'unresolved',
  'vague',
  'over_limit',
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

interface Found {
  /** The sentence as rendered. */
  readonly sentence: string
  /** Where it stands in the input. */
  readonly start: number
  readonly end: number
}

export interface DraftStatement extends Found {
  readonly kind: 'statement'
  /** The sentence made to stand alone: names for pronouns and surnames, dates for relative days. */
  readonly claim: string
}

export interface LeftSentence extends Found {
  readonly kind: 'left'
  readonly reason: LeftReason
  /** The words, or the rule, that decided; for people. */
  readonly because: string
}

export type DraftFinding = DraftStatement | LeftSentence
