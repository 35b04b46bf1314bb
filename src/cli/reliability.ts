// How far confidences are from the share that is right: ten bins of equal width (Guo et al. 2017,
// "On Calibration of Modern Neural Networks"). Pure counting; what an answer is, the caller knows.

export interface ConfidentAnswer {
  /** 0..1 */
  readonly confidence: number
  readonly isRight: boolean
}

/** Answers whose confidence lies in [from, to); the last bin holds 1 too. */
export interface ConfidenceBin {
  readonly from: number
  readonly to: number
  readonly answers: number
  readonly meanConfidence: number
  readonly right: number
}

export interface Reliability {
  /** Expected calibration error: Σ share of the bin · |share right − mean confidence|. 0 for no answers. */
  readonly expectedError: number
  /** Bins that hold an answer. */
  readonly bins: readonly ConfidenceBin[]
}

const BINS = 10

/** Sorts answers into bins and sums how far each is off. */
export function measureReliability(answers: readonly ConfidentAnswer[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const held = answers.filter(({ confidence }) => findBin(confidence) === bin)
    const sum = held.reduce((total, { confidence }) => total + confidence, 0)
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      answers: held.length,
      meanConfidence: held.length === 0 ? 0 : sum / held.length,
      right: held.filter(({ isRight }) => isRight).length,
    }
  }).filter((bin) => bin.answers > 0)
  const error = bins.reduce(
    (total, bin) => total + Math.abs(bin.right - bin.meanConfidence * bin.answers),
    0,
  )
  return { expectedError: answers.length === 0 ? 0 : error / answers.length, bins }
}

function findBin(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)))
}
