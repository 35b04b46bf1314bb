// How a passage's words can answer to a claim's words, and how far each way counts.
import type { Relation } from './lexicon/open-lexicon.ts'
import type { TextView, Word } from './text-view.ts'

export type LinkKind = 'exact' | 'key' | 'place' | 'number' | 'part' | 'alike' | Relation

/** How far a link of each kind counts as an answer to the claim's word. */
export const LINK_SCORE: Readonly<Record<LinkKind, number>> = {
  exact: 1,
  key: 0.97,
  number: 0.95,
  form: 0.95,
  place: 0.85,
  strong: 0.8,
  derived: 0.8,
  part: 0.6,
  narrower: 0.6,
  weak: 0.6,
  broader: 0.35,
  alike: 0.6,
  antonym: 0.3,
}

/** The claim with an index of everything that could answer its words; made once for all passages. */
export interface ClaimView extends TextView {
  readonly byStem: ReadonlyMap<string, readonly { word: number; kind: LinkKind }[]>
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Content words, in order. */
  readonly content: readonly Word[]
  readonly totalWeight: number
}

export interface Link {
  /** Index of the claim's and of the passage's word. */
  readonly claim: number
  readonly evidence: number
  readonly kind: LinkKind
  readonly score: number
}

export interface Alignment {
  /** Best link of each claim word; undefined where nothing answers to it. Antonyms are kept apart. */
  readonly links: readonly (Link | undefined)[]
  /** Best antonym link of each claim word. */
  readonly antonyms: readonly (Link | undefined)[]
  /** Claim word that each passage word answers to, or -1. */
  readonly answered: Int32Array
}

/** A link that may be chosen, with what speaks for it. */
export interface Candidate extends Link {
  total: number
}
