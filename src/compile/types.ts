// What ingest yields and the builder takes.

/** A source record, as the contract names its fields. */
export interface SourceRecord {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly text: string
  readonly url?: string
  /** ISO date or date-time. */
  readonly published?: string
  readonly author?: string
  readonly language?: string
  /** Wire credit as written ("Reuters", "AP/AFP"); front matter `credit`. */
  readonly credit?: string
  /** Ranges of `text` that are page clutter: kept in the text, never indexed. Ascending, disjoint. */
  readonly skipped?: readonly {
    readonly start: number
    readonly end: number
    readonly why: string
  }[]
}

/** Where a record or a problem came from. `line` counts from 1; absent for a whole file. */
export interface Origin {
  readonly file: string
  readonly line?: number
}

export type Ingested =
  | {
      readonly kind: 'record'
      readonly record: SourceRecord
      readonly origin: Origin
      readonly modified: number | null
    }
  | { readonly kind: 'problem'; readonly origin: Origin; readonly message: string }
