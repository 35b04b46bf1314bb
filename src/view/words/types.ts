// The words around a check result in one language. Claim, summary and quotes are not among them: they
// stay in the language of the archive.
import type { Reason, Side, Verdict } from '../types.ts'

export interface Words {
  /** BCP 47 tag, for `lang` and for dates. */
  readonly tag: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** One sentence a verdict: what it means, and what it does not. */
  readonly meanings: Readonly<Record<Verdict, string>>
  readonly sides: Readonly<Record<Side, string>>
  readonly reasons: Readonly<Record<Reason['code'], string>>
  readonly claim: string
  readonly undated: string
  readonly asOf: (date: string) => string
  readonly confidence: (percent: number) => string
  readonly sources: (count: number) => string
  readonly origins: (count: number) => string
  readonly moreSources: (count: number) => string
  /** A difference: the claim's words against the source's. */
  readonly difference: (claim: string, evidence: string) => string
  readonly archive: (documents: string) => string
  readonly newTab: string
  readonly openCheck: string
  readonly loading: string
  readonly noSources: string
  /** The claim could not be checked now; nothing was ruled on. */
  readonly failed: string
  readonly factCheck: string
}
