// The few numbers that ranking is tuned by, in one place.

export interface RankingWeights {
  /** What the best passage adds to BM25 over the whole document. */
  readonly passage: number
  /** Share of a term's weight that a neighbouring sentence passes on to a passage. */
  readonly neighbour: number
  /** The same for the headline. */
  readonly headline: number
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
  headline: 1,
  repeatedTerm: 0.5,
  attribution: 0.85,
  smallNumber: 0.7,
}
