// What an index holds and how it is reached. The bytes are drawn in README.md beside this file.
import type { Result } from '../result.ts'
import type { AliasTable, DayNumber, Span } from '../text/types.ts'

/** Where a shard is and what its bytes must be. `key` ends in the SHA-256 prefix of the content. */
export interface ShardRef {
  readonly key: string
  readonly bytes: number
  /** First 16 hex digits of the content's SHA-256; checked on every decode. */
  readonly checksum: string
}

/** Reads whole shards by key. One contract suite holds for Workers KV, a folder and memory. */
export interface ShardReader {
  /** The value under `key`; `null` where the store says it has none. Throws nothing. */
  read(key: string): Promise<Result<Uint8Array | null, StoreFailure>>
}

/** The store itself failed (network, permission, an exception of KV). */
export interface StoreFailure {
  readonly kind: 'store_failed'
  readonly key: string
  readonly message: string
}

export type IndexFailure =
  | StoreFailure
  | { readonly kind: 'no_index' }
  | { readonly kind: 'shard_missing'; readonly key: string }
  | { readonly kind: 'shard_corrupt'; readonly key: string; readonly message: string }
  | { readonly kind: 'format_mismatch'; readonly found: string; readonly supported: string }
  | { readonly kind: 'analyser_mismatch'; readonly found: string; readonly supported: string }

export interface IndexSummary {
  /** Hash over the manifest's content: two indexes with the same version hold the same bytes. */
  readonly version: string
  readonly builtAt: string
  readonly documents: number
  readonly passages: number
}

/** Postings of one term, documents ascending by ordinal. Parallel arrays, one entry a document. */
export interface PostingList {
  readonly term: string
  /** Documents of the corpus that hold the term, also those in tiers that were not read. */
  readonly documentFrequency: number
  readonly documents: Uint32Array
  /** BM25 saturation tf/(tf + k1·(1−b+b·dl/avgdl)), quantised to 0..127. */
  readonly impacts: Uint8Array
  /** 1 where every sentence of this document with this term repeats an earlier document's sentence. */
  readonly repeats: Uint8Array
  /** Sentences of entry i: `sentences[sentenceStart[i]] … sentences[sentenceStart[i+1]-1]`, ascending; 0 is the headline, 1 the first sentence of the text. */
  readonly sentenceStart: Uint32Array
  readonly sentences: Uint32Array
}

/** A source as the index keeps it. */
export interface StoredDocument {
  readonly ordinal: number
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly text: string
  readonly url: string | null
  readonly published: string | null
  readonly publishedDay: DayNumber | null
  readonly author: string | null
  readonly language: string | null
  /** Wire agencies credited ("reuters", "afp", "ap" ...), folded, sorted. */
  readonly wires: readonly string[]
  /** Sentence borders in `text`, ascending. */
  readonly sentences: readonly Span[]
  /** One 32-bit fingerprint a sentence (0 where the sentence is too short to tell copies apart). */
  readonly fingerprints: Uint32Array
  /** Full names seen in the text, as keys. */
  readonly fullNames: readonly (readonly string[])[]
}

/** An opened index: manifest checked, dictionary at hand. All reads verify checksums. */
export interface OpenIndex {
  readonly summary: IndexSummary
  readonly aliases: AliasTable
  /** Mean length in tokens of a document, and of a passage. */
  readonly averageLength: { readonly document: number; readonly passage: number }
  /** One round of parallel shard reads. Terms that the corpus does not hold are absent from the map, unasked for. */
  readPostings(
    terms: readonly string[],
    byteBudget?: number,
  ): Promise<Result<ReadonlyMap<string, PostingList>, IndexFailure>>
  /** One round of parallel shard reads; documents in the order asked for. */
  readDocuments(
    ordinals: readonly number[],
  ): Promise<Result<readonly StoredDocument[], IndexFailure>>
  /** The ordinal of a source id; null where the corpus has none. */
  findDocument(id: string): Promise<Result<number | null, IndexFailure>>
  /** Documents [0, n) are those published on or before `day`: ordinals ascend by date, undated ones last. */
  countPublishedBy(day: DayNumber): number
}
