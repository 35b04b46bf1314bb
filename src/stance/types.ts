// The judge's interface. Every model, built in or remote, stands behind it.
import type { Analysis } from '../text/types.ts'

export const REASON_CODES = [
  'number',
  'date',
  'location',
  'name',
  'negation',
  'antonym',
  'role',
  'attribution',
  'wording',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** Two spans that differ. `claim` and `evidence` are verbatim substrings of their texts. */
export interface Reason {
  readonly code: ReasonCode
  readonly claim: string
  readonly evidence: string
}

/** Probabilities, adding up to 1. */
export interface Stance {
  readonly supports: number
  readonly refutes: number
  readonly neutral: number
  /** Located differences, most decisive first; at least one wherever `refutes` is the largest. */
  readonly reasons: readonly Reason[]
}

/** One passage to judge: one to three consecutive sentences of a source. */
export interface Evidence {
  readonly passage: Analysis
  /** Headline and the sentence before: may resolve a name or a place, may not be quoted. Empty where unknown. */
  readonly context: Analysis | null
}

export interface Judge {
  readonly name: string
  readonly version: string
  /** One stance for each piece of evidence, in order. */
  judge(claim: Analysis, evidence: readonly Evidence[]): Promise<readonly Stance[]>
}
