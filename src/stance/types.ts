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

/** The judging of one check. It may keep count of what the check spends, and knows who decided. */
export interface Judging {
  /** One stance for each piece of evidence, in order. */
  judge(claim: Analysis, evidence: readonly Evidence[]): Promise<readonly Stance[]>
  /** The judge that decided what was judged so far; "+fallback" where another was meant to. */
  describe(): ModelInfo
}

/** As a check result names the model behind it. */
export interface ModelInfo {
  readonly name: string
  readonly version: string
}

export interface Judge extends ModelInfo {
  /** One stance for each piece of evidence, in order. */
  judge(claim: Analysis, evidence: readonly Evidence[]): Promise<readonly Stance[]>
  /** Begins one check; absent where nothing is counted a check and the judge always decides itself. */
  beginCheck?(): Judging
}
