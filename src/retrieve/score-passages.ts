// Which sentences of one document answer the claim best, told from posting lists alone.
import type { PostingList } from '../index/types.ts'
import type { WeightedPostings } from './score-documents.ts'
import type { RankingWeights } from './weights.ts'

export interface ScoredSentence {
  /** As in postings: 0 is the headline, 1 the first sentence of the text. */
  readonly sentence: number
  /** Weight of the claim's terms that the sentence and its context hold. */
  readonly score: number
  /** The same with each term dampened by its BM25 saturation in the document: what the passage adds to its document. */
  readonly saturated: number
}

/** Position of `ordinal` in the list's documents, or −1. */
function findEntry(postings: PostingList, ordinal: number): number {
  const { documents } = postings
  let low = 0
  let high = documents.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = documents[middle] as number
    if (value === ordinal) return middle
    if (value < ordinal) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/**
 * Scores the sentences of document `ordinal` that hold a term of the claim: the weights of their
 * own terms, plus a share of those that only a neighbour or the headline holds. Best first.
 */
export function scoreSentences(
  terms: readonly WeightedPostings[],
  ordinal: number,
  weights: RankingWeights,
): ScoredSentence[] {
  const own = new Map<number, number[]>()
  const saturation = new Float64Array(terms.length)
  terms.forEach(({ postings }, term) => {
    const entry = findEntry(postings, ordinal)
    if (entry === -1) return
    saturation[term] = (postings.impacts[entry] as number) / 127
    const end = postings.sentenceStart[entry + 1] as number
    for (let at = postings.sentenceStart[entry] as number; at < end; at++) {
      const sentence = postings.sentences[at] as number
      const held = own.get(sentence)
      if (held === undefined) own.set(sentence, [term])
      else held.push(term)
    }
  })
  const headline = new Set(own.get(0))
  const scored: ScoredSentence[] = []
  for (const [sentence, held] of own) {
    if (sentence === 0) continue
    const nearest = new Map<number, number>()
    for (const near of [sentence - 1, sentence + 1]) {
      if (near < 1) continue
      for (const term of own.get(near) ?? []) nearest.set(term, weights.neighbour)
    }
    for (const term of held) nearest.set(term, 1)
    let score = 0
    let saturated = 0
    for (const term of new Set([...nearest.keys(), ...headline])) {
      const weight = terms[term]?.weight ?? 0
      const near = nearest.get(term) ?? 0
      const isInHeadline = headline.has(term)
      score += weight * Math.max(near, isInHeadline ? weights.headlineOfSentence : 0)
      saturated +=
        weight *
        (saturation[term] as number) *
        Math.max(near, isInHeadline ? weights.headlineOfDocument : 0)
    }
    scored.push({ sentence, score, saturated })
  }
  return scored.sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}
