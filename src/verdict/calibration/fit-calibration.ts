// Fits the bars and the confidence curves of the verdict to claims whose answers are known. Pure;
// src/cli/eval-calibrate.ts runs it and writes calibration.json.
import { aggregate } from '../aggregate.ts'
import type { Calibration, Curve } from '../calibrate.ts'
import type { Verdict } from '../types.ts'
import { type FittedBars, fitBars, type KnownClaim } from './fit-bars.ts'
import { fitCurve, type Observed } from './fit-curve.ts'

/** Curves to start from: a strength is believed as it is, and a strong leaning weakens "nothing decides". */
const EXPECTED: Record<Verdict, Curve> = {
  supported: { slope: 1, intercept: 0 },
  refuted: { slope: 1, intercept: 0 },
  disputed: { slope: 0.5, intercept: -0.5 },
  not_enough_evidence: { slope: -0.5, intercept: 0 },
}

export interface FittedCalibration extends Pick<FittedBars, 'heldOutValue' | 'heldOutAccuracy'> {
  readonly calibration: Calibration
}

/** @param judge "name version" of the judge that the stances came from */
export function fitCalibration(known: readonly KnownClaim[], judge: string): FittedCalibration {
  const { bars, heldOutValue, heldOutAccuracy } = fitBars(known)
  const calibration: Calibration = {
    judge,
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
      .filter((stance) => stance.side === side && stance.strength >= bars.listed)
      .map(({ id, strength }) => ({ strength, isRight: gold.includes(id) }))
  })
  return fitCurve(observed, { slope: 1, intercept: 0 })
}
