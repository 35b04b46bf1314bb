// What the readable renderings share. It takes a check result as it came over the wire and judges
// nothing; no HTML, no DOM, no Worker and no library, so that a browser loads it as it is.
import type { CheckResult, Source } from '../schema/check-result.ts'

export type { CheckResult, Source }
export type Verdict = CheckResult['verdict']
export type EvidenceItem = Source['evidence'][number]
export type Reason = EvidenceItem['reasons'][number]

/** The three lists of a check result. */
export type Side = 'supporting' | 'conflicting' | 'related'
