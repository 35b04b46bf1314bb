// Fits the bars and the confidence curves of the verdict to claims whose answers are known. Pure;
// src/cli/eval-calibrate.ts runs it and writes calibration.json.
import { aggregate, isDecisive } from '../aggregate.ts'
import type { Calibration, Curve, Discounts } from '../calibrate.ts'
import type { JudgedDocument, Verdict } from '../types.ts'
import { takeStances } from '../weigh.ts'
import { type BarOptions, type FittedBars, fitBars, type KnownClaim } from './fit-bars.ts'
import { fitCurve, type Observed } from './fit-curve.ts'

/** Curves to start from: a strength is believed as it is, and a strong leaning weakens "nothing decides". */
const EXPECTED: Record<Verdict, Curve> = {
  supported: { slope: 1, intercept: 0 },
  refuted: { slope: 1, intercept: 0 },
  disputed: { slope: 0.5, intercept: -0.5 },
  not_enough_evidence: { slope: -0.5, intercept: 0 },
}

/** A claim whose answer is known, with what the judge said of it. */
export interface JudgedClaim extends Omit<KnownClaim, 'stances'> {
  readonly claim: string
  readonly documents: readonly JudgedDocument[]
}

export interface FittedCalibration extends Pick<FittedBars, 'heldOutValue' | 'heldOutAccuracy'> {
  readonly calibration: Calibration
}

/**
 * Set, not fitted: compared on the same claims as the bars. The judge is trained on what a search
 * brings, so little is left to take from it: something where a source scores far below the best one.
 */
const DISCOUNTS: Discounts = { relevance: 1 }

/** @param judge "name version" of the judge that the stances came from */
export function fitCalibration(
  claims: readonly JudgedClaim[],
  judge: string,
  options: BarOptions = {},
): FittedCalibration {
  const known = claims.map((claim) => ({
    ...claim,
    stances: takeStances({ ...claim, asOf: null }, DISCOUNTS).stances,
  }))
  const { bars, heldOutValue, heldOutAccuracy } = fitBars(known, options)
  const calibration: Calibration = {
    judge,
    ...DISCOUNTS,
    bars,
    verdicts: {
      supported: fitVerdict(known, bars, 'supported'),
      refuted: fitVerdict(known, bars, 'refuted'),
      disputed: fitVerdict(known, bars, 'disputed'),
      not_enough_evidence: fitVerdict(known, bars, 'not_enough_evidence'),
    },
    sources: {
      supporting: fitSources(known, bars, 'supporting'),
      conflicting: fitSources(known, bars, 'conflicting'),
    },
  }
  return { calibration, heldOutValue, heldOutAccuracy }
}

/** The curve of one verdict, from the claims that get it. */
function fitVerdict(known: readonly KnownClaim[], bars: Calibration['bars'], verdict: Verdict) {
  const observed = known.flatMap(({ stances, accepted }): Observed[] => {
    const said = aggregate(stances, bars)
    return said.verdict === verdict
      ? [{ strength: said.strength, isRight: accepted.includes(verdict) }]
      : []
  })
  return fitCurve(observed, EXPECTED[verdict])
}

/** The curve of the sources listed on one side, right where the known answer lists them there. */
function fitSources(
  known: readonly KnownClaim[],
  bars: Calibration['bars'],
  side: 'supporting' | 'conflicting',
): Curve {
  const observed = known.flatMap(({ stances, supports, conflicts }): Observed[] => {
    if (aggregate(stances, bars).verdict === 'not_enough_evidence') return []
    const gold = side === 'supporting' ? supports : conflicts
    return stances
      .filter((stance) => stance.side === side && isDecisive(stance, bars))
      .map(({ id, strength }) => ({ strength, isRight: gold.includes(id) }))
  })
  return fitCurve(observed, { slope: 1, intercept: 0 })
}
