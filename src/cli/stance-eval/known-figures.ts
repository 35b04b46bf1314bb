// What earlier judges reached on the same sets: the rows that a new judge is read against. Facts of
// the past, so they are constants; the aims are what the figures are worked towards.

/** The columns of the comparison, each a share from 0 to 1. */
export interface ComparedFigures {
  /** Three-way on hand-written news pairs of passages not trained on. */
  readonly newsThreeWay?: string
  readonly symmetricThreeWay?: string
  readonly symmetricTwoWay?: string
  readonly foolMeTwiceTwoWay?: string
  /** Three-way on general entailment. */
  readonly snliThreeWay?: string
  /** Verdicts right on claims about reports indexed together. */
  readonly verdictsRight?: string
}

export interface KnownFigures extends ComparedFigures {
  readonly judge: string
}

export const KNOWN_FIGURES: readonly KnownFigures[] = [
  {
    judge: '13 overlap features, logistic regression',
    symmetricTwoWay: '0.59',
    snliThreeWay: '0.54',
  },
  {
    judge: '79 alignment features, boosted trees, without news pairs',
    newsThreeWay: '0.47',
    symmetricThreeWay: '0.62–0.66',
    symmetricTwoWay: '0.76',
    foolMeTwiceTwoWay: '0.65',
    snliThreeWay: '0.57',
    verdictsRight: '0.56 (five reports)',
  },
  {
    judge: 'the same trees with 8,000 news pairs',
    newsThreeWay: '0.67',
    symmetricThreeWay: '0.65',
    snliThreeWay: '0.58',
    verdictsRight: '0.61 (five reports)',
  },
]

/** What is aimed at. */
export const AIMS: KnownFigures = {
  judge: 'aim',
  newsThreeWay: '0.80',
  symmetricTwoWay: '0.85',
  foolMeTwiceTwoWay: '0.74',
  snliThreeWay: '0.72',
  verdictsRight: '0.80',
}
