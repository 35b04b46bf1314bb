// What the page knows at a moment, and what a reader can make it do. Views draw the one and call the
// other; they keep nothing themselves.
import type { IndexInfo, SourceDocument } from '../schema/source-document.ts'
import type { CheckResult } from '../view/types.ts'
import type { Place } from './address.ts'
import type { CopyFormat } from './copy-formats.ts'
import type { Outcome } from './outcome.ts'

/** What stands in the form, sent or not. */
export interface FormValues {
  readonly mode: 'claim' | 'draft'
  readonly claim: string
  readonly draft: string
  /** How the draft is written, which decides what its offsets count. */
  readonly format: 'text' | 'markdown' | 'html'
  /** ISO date or empty. */
  readonly asOf: string
}

export interface Model {
  readonly place: Place
  readonly form: FormValues
  readonly index: Outcome<IndexInfo>
  /** The check of the claim in the address; null while none was asked for. */
  readonly check: Outcome<CheckResult> | null
  readonly source: Outcome<SourceDocument> | null
  /** Told to screen readers, once. */
  readonly announcement: string
  /** What was last copied, or null; shown where it was asked for. */
  readonly copied: Copied | null
}

export interface Copied {
  readonly format: CopyFormat
  /** The text, where the browser would not take it: it can then be copied by hand. */
  readonly refused: string | null
}

export interface Actions {
  /** Changes what stands in the form, without sending it. */
  edit(values: Partial<FormValues>): void
  /** Sends the form. */
  submit(): void
  /** Asks again for what failed. */
  retry(): void
  go(place: Place): void
  copy(format: CopyFormat, result: CheckResult): void
  print(): void
}
