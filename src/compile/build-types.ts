// What the builder takes and gives.
import type { Origin } from './types.ts'

export interface BuildOptions {
  /** Folder of the index: new, empty or holding an index, which is replaced. */
  readonly out: string
  /** Rows of the alias list: canonical spelling first. */
  readonly aliases: readonly (readonly string[])[]
  /** Nothing is written when anything has to be left out. */
  readonly strict: boolean
  readonly onProgress?: (progress: BuildProgress) => void
  /** Every problem as it is found, also those beyond what the summary keeps. */
  readonly onProblem?: (problem: BuildProblem) => void
  /** ISO date-time; else SOURCE_DATE_EPOCH, the newest input file or the newest publication date. */
  readonly builtAt?: string
  readonly sizes?: Partial<BuildSizes>
}

/** Limits in bytes. The result does not depend on `segmentBytes`; its answers on none of them. */
export interface BuildSizes {
  /** Postings held in memory before a sorted run is written. */
  readonly segmentBytes: number
  readonly shardBytes: number
  readonly tierBytes: number
  readonly pageBytes: number
}

/** `done` of `total` counts documents while reading and writing, bytes while merging. */
export interface BuildProgress {
  readonly phase: 'read' | 'write' | 'merge' | 'store'
  readonly done: number
  readonly total?: number
  /** Characters of source text read so far. */
  readonly characters?: number
}

export interface BuildProblem {
  readonly origin: Origin
  readonly message: string
}

export interface BuildSummary {
  readonly version: string
  readonly builtAt: string
  readonly documents: number
  readonly passages: number
  readonly terms: number
  readonly shards: {
    readonly posting: number
    readonly passage: number
    readonly id: number
    readonly dictionary: number
  }
  /** All shards together. */
  readonly bytes: number
  /** Sentences that an earlier document already holds, word for word: wire copies. */
  readonly repeatedSentences: number
  /** The first thousand; `problemCount` counts all. */
  readonly problems: readonly BuildProblem[]
  readonly problemCount: number
}

export type BuildFailure =
  | { readonly kind: 'out_refused'; readonly message: string }
  | {
      readonly kind: 'problems' | 'nothing_to_build'
      readonly problems: readonly BuildProblem[]
      readonly problemCount: number
    }
  | { readonly kind: 'write_failed'; readonly message: string }
