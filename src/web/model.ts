// What the page knows at a moment, and what a reader can make it do. Views draw the one and call the
// other; they keep nothing themselves.

import type { ArticleClaim, ArticleEnd } from '../schema/article.ts'
import type { IndexInfo, SourceDocument } from '../schema/source-document.ts'
import type { ListedSource, SourceList } from '../schema/source-list.ts'
import type { CheckResult } from '../view/types.ts'
import type { Place } from './address.ts'
import type { DraftRequest } from './ask-draft.ts'
import type { CopyFormat } from './copy-formats.ts'
import type { Failure, Outcome } from './outcome.ts'

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

/** A draft that was sent, and what came of it so far. */
export interface DraftCheck {
  readonly request: DraftRequest
  readonly state: 'running' | 'done' | 'failed'
  readonly claims: readonly ArticleClaim[]
  readonly end: ArticleEnd | null
  readonly failure: Failure | null
}

/** The pages of a list that were loaded so far. */
export interface SourcePages extends SourceList {
  readonly isLoadingMore: boolean
}

export interface Model {
  readonly place: Place
  readonly form: FormValues
  readonly index: Outcome<IndexInfo>
  /** The newest sources, for the empty page; empty until they are known. */
  readonly recent: readonly ListedSource[]
  /** The check of the claim in the address; null while none was asked for. */
  readonly check: Outcome<CheckResult> | null
  readonly draft: DraftCheck | null
  /** Statements of the draft that are unfolded, by their number from 0. */
  readonly openStatements: ReadonlySet<number>
  readonly sources: Outcome<SourcePages> | null
  readonly source: Outcome<SourceDocument> | null
  /** True on a phone, where the draft's text starts folded. */
  readonly isNarrow: boolean
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
  /** Shows or hides what stands behind a statement of the draft. */
  unfold(statement: number, isOpen: boolean): void
  /** Adds the next page of the source list. */
  loadMore(): void
  openFile(file: File): void
  copy(format: CopyFormat, result: CheckResult): void
  print(): void
  /** Shows this key from now on, and asks again. */
  useKey(key: string): void
}
