// The judge's interface. Every model, built in or remote, stands behind it.
import type { Analysis, DayNumber } from '../text/types.ts'

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
  /** Day on which the source was published; absent or null where that is unknown. */
  readonly published?: DayNumber | null
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

/** How much of what a search brings one check asks a judge about. */
export interface Workload {
  /** Single sentences, over all documents. */
  readonly sentences: number
  /** Of those, the most telling, which are judged again with each neighbour. */
  readonly widened: number
}

export interface Judge extends ModelInfo {
  /** Absent where a check decides how much it asks. */
  readonly workload?: Workload | undefined
  /** One stance for each piece of evidence, in order. */
  judge(claim: Analysis, evidence: readonly Evidence[]): Promise<readonly Stance[]>
  /** Begins one check; absent where nothing is counted a check and the judge always decides itself. */
  beginCheck?(): Judging
}
