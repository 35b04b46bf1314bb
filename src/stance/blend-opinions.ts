// What trees and encoder say, as one opinion: a linear model on top of both (stacking: Wolpert, "Stacked generalization",
// 1992), fitted by training/fit-blend.py.
import type { Margins } from './encoder/forward.ts'
import type { Probabilities } from './probabilities.ts'
import { softmax } from './score-trees.ts'

/**
 * Weights of the evidence for "supports" and for "refutes", each against "neutral": first the encoder's, then the
 * trees', in log odds; then a bias.
 */
type Weights = readonly number[]

export interface Blend {
  readonly supports: Weights
  readonly refutes: Weights
}

/** Smaller probabilities of the trees are taken for this one. */
const LEAST_PROBABILITY = 1e-4

/** The probabilities of both opinions together. */
export function blendOpinions(
  trees: Probabilities,
  [supports, refutes, neutral]: Margins,
  blend: Blend,
): Probabilities {
  const inputs = [
    supports - neutral,
    refutes - neutral,
    toLog(trees.supports) - toLog(trees.neutral),
    toLog(trees.refutes) - toLog(trees.neutral),
    1,
  ]
  const margin = (weights: Weights): number =>
    inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)
  const [s = 0, r = 0, n = 0] = softmax([margin(blend.supports), margin(blend.refutes), 0])
  return { supports: s, refutes: r, neutral: n }
}

function toLog(probability: number): number {
  return Math.log(Math.max(probability, LEAST_PROBABILITY))
}
