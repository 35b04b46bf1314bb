// Turns strengths into confidences. The bars and curves were fitted by
// calibration/fit-calibration.ts and stand in calibration/calibration.json.

import withEncoder from './calibration/calibration.json' with { type: 'json' }
import withTrees from './calibration/calibration-trees.json' with { type: 'json' }

/** Platt scaling: confidence = 1 / (1 + exp(−(slope · logit(strength) + intercept))). */
export interface Curve {
  readonly slope: number
  readonly intercept: number
}

/** How much is taken from the judge's probabilities, all in log odds; 0 takes nothing. */
export interface Discounts {
  /**
   * Log odds that a source's strength loses as its retrieval score falls from the best one's to 0,
   * see `measureShortfall`: a source that hardly fits the claim is rarely the one that decides it.
   */
  readonly relevance: number
}

export interface Calibration extends Discounts {
  /** The judge the figures were fitted with, "name version". */
  readonly judge: string
  /** Strengths from which a source decides. */
  readonly bars: {
    readonly supported: number
    readonly refuted: number
    /** Both sides must reach it, and their own bars, for a dispute. */
    readonly disputed: number
  }
  readonly verdicts: {
    readonly supported: Curve
    readonly refuted: Curve
    readonly disputed: Curve
    readonly not_enough_evidence: Curve
  }
  readonly sources: { readonly supporting: Curve; readonly conflicting: Curve }
}

/** For the judge with its encoder, and for models that decide beside it. */
export const CALIBRATION: Calibration = withEncoder
const TREES_CALIBRATION: Calibration = withTrees

/** The calibration for a judge of that name; a judge that fell back counts as the one it fell back to. */
export function calibrationOf(judge: string): Calibration {
  const [trees = ''] = TREES_CALIBRATION.judge.split(' ')
  return judge.startsWith(trees) ? TREES_CALIBRATION : CALIBRATION
}

/** Strengths are kept this far from 0 and 1, where the logit has no value. */
const EDGE = 1e-3

/** The log odds of a strength. */
export function toLogit(strength: number): number {
  const kept = Math.min(1 - EDGE, Math.max(EDGE, strength))
  return Math.log(kept / (1 - kept))
}

/** Scores below this tell little apart: every word of the claim stands in most of the archive. */
const TELLING_SCORE = 2

/** How far a retrieval score is below the best one, 0 (the best) to 1. */
export function measureShortfall(score: number, best: number): number {
  return Math.max(0, best - Math.max(0, score)) / Math.max(best, TELLING_SCORE)
}

/**
 * A judge's probability, discounted for how far the source's retrieval score is below the best.
 * @param shortfall see `measureShortfall`, 0..1
 */
export function discountStrength(
  probability: number,
  shortfall: number,
  relevance: number,
): number {
  if (shortfall === 0 || relevance === 0) return probability
  return 1 / (1 + Math.exp(relevance * shortfall - toLogit(probability)))
}

/** A strength on a curve, rounded to thousandths so that results read well and compare exactly. */
export function applyCurve(curve: Curve, strength: number): number {
  const logit = curve.slope * toLogit(strength) + curve.intercept
  return Math.round(1000 / (1 + Math.exp(-logit))) / 1000
}
