// Round one of a check: BM25 over posting lists, document at a time. Owns no reads and no text.
import type { PostingList } from '../index/types.ts'

/** A term of the claim with its weight: inverse document frequency times what the claim gives it. */
export interface WeightedPostings {
  readonly postings: PostingList
  readonly weight: number
}

export interface ScoredDocument {
  readonly ordinal: number
  readonly score: number
  /** Every matched term of the document stands in sentences that an earlier document already holds. */
  readonly isRepeat: boolean
}

/**
 * Inverse document frequency, ln(1 + (N − n + ½)/(n + ½)), as Lucene's BM25 defines it.
 * `documents` N is the corpus size, `documentFrequency` n the documents that hold the term.
 */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5))
}

/**
 * Sums weight × saturation over the terms of each document with an ordinal below `ordinalLimit`.
 * Linear in the postings read; memory too, whatever the corpus holds.
 */
export function scoreDocuments(
  terms: readonly WeightedPostings[],
  ordinalLimit: number,
): ScoredDocument[] {
  const entries = terms.reduce((sum, term) => sum + term.postings.documents.length, 0)
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, entries) * 2))
  const mask = capacity - 1
  const ordinals = new Int32Array(capacity).fill(-1)
  const scores = new Float64Array(capacity)
  const fresh = new Uint8Array(capacity)
  for (const { postings, weight } of terms) {
    const { documents, impacts, repeats } = postings
    for (let entry = 0; entry < documents.length; entry++) {
      const ordinal = documents[entry] as number
      if (ordinal >= ordinalLimit) continue
      let slot = Math.imul(ordinal, 0x9e3779b1) & mask
      while (ordinals[slot] !== -1 && ordinals[slot] !== ordinal) slot = (slot + 1) & mask
      ordinals[slot] = ordinal
      scores[slot] = (scores[slot] as number) + (weight * (impacts[entry] as number)) / 127
      if (repeats[entry] === 0) fresh[slot] = 1
    }
  }
  const found: ScoredDocument[] = []
  for (let slot = 0; slot < capacity; slot++) {
    const ordinal = ordinals[slot] as number
    if (ordinal !== -1) {
      found.push({ ordinal, score: scores[slot] as number, isRepeat: fresh[slot] === 0 })
    }
  }
  return found
}

/** Best first; the lower ordinal (the earlier document) wins a tie, so that the order is total. */
export function compareScored(
  a: { readonly score: number; readonly ordinal: number },
  b: { readonly score: number; readonly ordinal: number },
): number {
  return b.score - a.score || a.ordinal - b.ordinal
}
