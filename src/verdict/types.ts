// The check result that HTTP, command line and every later edge share.
import type { Reason } from '../stance/types.ts'

export const VERDICTS = ['supported', 'refuted', 'disputed', 'not_enough_evidence'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface EvidenceItem {
  /** `quote === text.slice(start, end)`; at most three sentences. */
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Neighbouring text, verbatim, for the reader's orientation; may be empty. */
  readonly before: string
  readonly after: string
  readonly reasons: readonly Reason[]
}

export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly url: string | null
  readonly published: string | null
  /** 0..1: that the source stands on the side it is listed on. */
  readonly confidence: number
  /** Sources with the same origin share wire text; stable within one result. */
  readonly origin: string
  readonly evidence: readonly EvidenceItem[]
}

export interface CheckResult {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  /** 0..1, calibrated. */
  readonly confidence: number
  readonly summary: string
  readonly supporting: readonly Source[]
  readonly conflicting: readonly Source[]
  readonly related: readonly Source[]
  readonly origins: { readonly supporting: number; readonly conflicting: number }
  readonly asOf: string | null
  readonly index: {
    readonly version: string
    readonly builtAt: string
    readonly documents: number
    readonly passages: number
  }
  readonly model: { readonly name: string; readonly version: string }
}
