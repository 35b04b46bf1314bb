// The few numbers that ranking is tuned by, in one place.

export interface RankingWeights {
  /** What the best passage adds to BM25 over the whole document. */
  readonly passage: number
  /** Share of a term's weight that a neighbouring sentence passes on to a passage. */
  readonly neighbour: number
  /** The same for the headline, where the best passage adds to its document's score. */
  readonly headlineOfDocument: number
  /** And where sentences are compared: all of one document share its headline, so that it tells less. */
  readonly headlineOfSentence: number
  /** Extra weight of a term that the claim repeats, times ln(occurrences). */
  readonly repeatedTerm: number
  /** Share of weight of terms that only a closing attribution holds. */
  readonly attribution: number
  /** Share of weight of numbers below 100. */
  readonly smallNumber: number
}

/**
 * Chosen on the training claims of the scifact and verified-claims retrieval sets and on news
 * claims over BBC reports; `npm run bench` prints what they give.
 */
export const RANKING_WEIGHTS: RankingWeights = {
  passage: 0.6,
  neighbour: 0.6,
  headlineOfDocument: 1,
  headlineOfSentence: 0.5,
  repeatedTerm: 0.5,
  attribution: 0.85,
  smallNumber: 0.7,
}
