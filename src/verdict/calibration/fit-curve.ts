// Platt scaling: fits the two parameters of a curve to strengths that were right or wrong.
import { type Curve, toLogit } from '../calibrate.ts'

export interface Observed {
  /** 0..1. */
  readonly strength: number
  readonly isRight: boolean
}

/** Pull towards the curve expected without data, in observations' worth of curvature. */
const PRIOR_WEIGHT = 1
const MOST_STEPS = 100
const MOST_HALVINGS = 30

/**
 * Minimises the log loss of 1 / (1 + exp(−(slope · logit(strength) + intercept))) by Newton's method,
 * with Platt's smoothed targets, (n⁺ + 1) / (n⁺ + 2) and 1 / (n⁻ + 2) (J. Platt, "Probabilistic
 * outputs for support vector machines", 1999), and a Gaussian prior around `expected`, so that few
 * observations give a sensible curve. A slope whose sign contradicts `expected` is set to 0.
 */
export function fitCurve(observed: readonly Observed[], expected: Curve): Curve {
  const rights = observed.filter(({ isRight }) => isRight).length
  const high = (rights + 1) / (rights + 2)
  const low = 1 / (observed.length - rights + 2)
  const points = observed.map(({ strength, isRight }) => ({
    x: toLogit(strength),
    target: isRight ? high : low,
  }))
  const curve = minimise(points, expected)
  if (Math.sign(curve.slope) * Math.sign(expected.slope) >= 0) return roundCurve(curve)
  const level = points.map(({ target }) => ({ x: 0, target }))
  return roundCurve(minimise(level, { slope: 0, intercept: expected.intercept }))
}

interface Point {
  readonly x: number
  readonly target: number
}

function minimise(points: readonly Point[], expected: Curve): Curve {
  let curve = expected
  let loss = sumLoss(points, curve, expected)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { slope: alongSlope, intercept: alongIntercept } = findStep(points, curve, expected)
    let size = 1
    let next = curve
    let nextLoss = Number.POSITIVE_INFINITY
    for (let halving = 0; halving < MOST_HALVINGS && nextLoss > loss; halving += 1) {
      next = {
        slope: curve.slope - size * alongSlope,
        intercept: curve.intercept - size * alongIntercept,
      }
      nextLoss = sumLoss(points, next, expected)
      size /= 2
    }
    if (nextLoss > loss) break
    const isSettled = loss - nextLoss < 1e-10
    curve = next
    loss = nextLoss
    if (isSettled) break
  }
  return curve
}

/** Newton's step, to be subtracted. */
function findStep(points: readonly Point[], curve: Curve, expected: Curve): Curve {
  let slopeGradient = PRIOR_WEIGHT * (curve.slope - expected.slope)
  let interceptGradient = PRIOR_WEIGHT * (curve.intercept - expected.intercept)
  let slopeCurvature = PRIOR_WEIGHT
  let interceptCurvature = PRIOR_WEIGHT
  let mixedCurvature = 0
  for (const { x, target } of points) {
    const probability = 1 / (1 + Math.exp(-(curve.slope * x + curve.intercept)))
    const weight = probability * (1 - probability)
    slopeGradient += (probability - target) * x
    interceptGradient += probability - target
    slopeCurvature += weight * x * x
    interceptCurvature += weight
    mixedCurvature += weight * x
  }
  const determinant = slopeCurvature * interceptCurvature - mixedCurvature ** 2
  return {
    slope: (slopeGradient * interceptCurvature - interceptGradient * mixedCurvature) / determinant,
    intercept: (interceptGradient * slopeCurvature - slopeGradient * mixedCurvature) / determinant,
  }
}

function sumLoss(points: readonly Point[], curve: Curve, expected: Curve): number {
  const prior =
    (PRIOR_WEIGHT / 2) *
    ((curve.slope - expected.slope) ** 2 + (curve.intercept - expected.intercept) ** 2)
  return points.reduce((sum, { x, target }) => {
    const logit = curve.slope * x + curve.intercept
    // ln(1 + e^logit) − target · logit, without overflow.
    const soft = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)))
    return sum + soft - target * logit
  }, prior)
}

function roundCurve({ slope, intercept }: Curve): Curve {
  return { slope: round(slope), intercept: round(intercept) }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
