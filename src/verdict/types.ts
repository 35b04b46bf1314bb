// The check result that HTTP, command line and every later edge share.
import type { StoredDocument } from '../index/types.ts'
import type { Reason, Stance } from '../stance/types.ts'
import type { DayNumber } from '../text/types.ts'

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

/** One window of a document with the judge's stance on it; offsets in the document's text. */
export interface JudgedPassage {
  readonly start: number
  readonly end: number
  /** Sentences of the window (indexes into `document.sentences`), both ends included; at most three. */
  readonly firstSentence: number
  readonly lastSentence: number
  readonly stance: Stance
}

/** A retrieved document with every window of it that was judged, in any order. */
export interface JudgedDocument {
  readonly document: StoredDocument
  /** Retrieval's score; larger is more topical. */
  readonly score: number
  readonly passages: readonly JudgedPassage[]
}

/** All that a verdict is made of. */
export interface WeighInput {
  readonly claim: string
  readonly documents: readonly JudgedDocument[]
  /** Later and undated documents are left out; null keeps all. */
  readonly asOf: DayNumber | null
  /** Sources listed on each side, at most. */
  readonly limit: number
}

/** The part of a check result that the verdict room decides. */
export type Weighed = Pick<
  CheckResult,
  'verdict' | 'confidence' | 'summary' | 'supporting' | 'conflicting' | 'related' | 'origins'
>
