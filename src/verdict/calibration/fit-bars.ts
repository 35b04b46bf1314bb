// Chooses the bars of aggregation by cross-validation over claims whose answers are known.
import { aggregate, type SourceStance } from '../aggregate.ts'
import type { Calibration } from '../calibrate.ts'
import type { Verdict } from '../types.ts'

type Bars = Calibration['bars']

/** A claim as the fit sees it. */
export interface KnownClaim {
  readonly id: string
  readonly stances: readonly SourceStance[]
  /** Verdicts that count as right. */
  readonly accepted: readonly Verdict[]
  readonly supports: readonly string[]
  readonly conflicts: readonly string[]
}

export interface FittedBars {
  readonly bars: Bars
  /** Mean value of the rule on claims that were held out of choosing it: see `valueAnswer`. */
  readonly heldOutValue: number
  /** Share of right verdicts on held-out claims. */
  readonly heldOutAccuracy: number
}

const FOLDS = 5
const ROUNDS = 8
/** What a support without ground costs, against 1 for a right verdict: it is the worst error. */
const FALSE_SUPPORT_COST = 1

/** What a fit is asked for. */
export interface BarOptions {
  /** Lower bars are raised to them. */
  readonly leastSupported?: number
  readonly leastRefuted?: number
  /** What every wrong verdict costs: with 1 as much as a right one gains. Silence costs nothing. */
  readonly wrongVerdictCost?: number
}
const WRONG_VERDICT_COST = 0.6

/** 1 for a right verdict, 0 for a wrong one, less for a claim supported without ground. */
function valueAnswer(claim: KnownClaim, verdict: Verdict, wrongCost: number): number {
  if (claim.accepted.includes(verdict)) return 1
  const isGrounded = claim.accepted.some((each) => each === 'supported' || each === 'disputed')
  if (verdict === 'not_enough_evidence') return 0
  return -wrongCost - (verdict === 'supported' && !isGrounded ? FALSE_SUPPORT_COST : 0)
}

/**
 * Set, not fitted: known claims hold too few disputes to tell. Where a difference is located with this strength, no
 * source's support makes a claim plainly supported.
 */
const DISPUTED = 0.7

const LEAST_BAR = 0.1

/** Every combination of bars that is tried. */
function listBars(): Bars[] {
  const steps = (from: number, to: number, by: number): number[] =>
    Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => round(from + at * by))
  return steps(LEAST_BAR, 0.9, 0.025).flatMap((supported) =>
    steps(LEAST_BAR, 0.9, 0.025).map((refuted) => ({ supported, refuted, disputed: DISPUTED })),
  )
}

/**
 * Five folds, eight times over: each time the bars that serve the other folds best are tried on the
 * one held out. The bars kept are the means of the middle half of all choices, which lie inside plateaus, not at their
 * edges, and move little where a choice is close.
 */
export function fitBars(claims: readonly KnownClaim[], options: BarOptions = {}): FittedBars {
  const { leastSupported = LEAST_BAR, leastRefuted = LEAST_BAR } = options
  const { wrongVerdictCost = WRONG_VERDICT_COST } = options
  const raise = (bars: Bars): Bars => ({
    ...bars,
    supported: Math.max(bars.supported, leastSupported),
    refuted: Math.max(bars.refuted, leastRefuted),
  })
  const tried = listBars()
  const answers = tried.map((bars) => claims.map((claim) => aggregate(claim.stances, bars).verdict))
  const values = answers.map((row) =>
    row.map((verdict, at) => {
      const claim = claims[at]
      return claim === undefined ? 0 : valueAnswer(claim, verdict, wrongVerdictCost)
    }),
  )
  const choices: Bars[] = []
  let heldOut = 0
  let right = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const folds = claims.map(({ id }) => hashWords(`${round}/${id}`) % FOLDS)
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const best = chooseBest(values, (at) => folds[at] !== fold)
      const bars = tried[best]
      if (bars === undefined) continue
      choices.push(bars)
      for (const [at, claim] of claims.entries()) {
        if (folds[at] !== fold) continue
        const value = valueAnswer(
          claim,
          aggregate(claim.stances, raise(bars)).verdict,
          wrongVerdictCost,
        )
        heldOut += value
        if (value === 1) right += 1
      }
    }
  }
  const pick = (name: 'supported' | 'refuted'): number =>
    round(midmean(choices.map((bars) => bars[name])))
  return {
    bars: raise({
      supported: pick('supported'),
      refuted: pick('refuted'),
      disputed: DISPUTED,
    }),
    heldOutValue: heldOut / (ROUNDS * claims.length),
    heldOutAccuracy: right / (ROUNDS * claims.length),
  }
}

/** The row with the largest sum over the columns that count; in the middle of those that tie. */
function chooseBest(
  values: readonly (readonly number[])[],
  counts: (column: number) => boolean,
): number {
  const sums = values.map((row) =>
    row.reduce((sum, value, column) => (counts(column) ? sum + value : sum), 0),
  )
  const most = Math.max(...sums)
  const tied = sums.flatMap((sum, row) => (sum === most ? [row] : []))
  return tied[tied.length >> 1] ?? 0
}

/** The mean of the middle half. */
function midmean(numbers: readonly number[]): number {
  const quarter = numbers.length >> 2
  const middle = [...numbers].sort((a, b) => a - b).slice(quarter, numbers.length - quarter)
  return middle.reduce((sum, number) => sum + number, 0) / middle.length
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** FNV-1a with a final mix, so that folds depend on the claims alone, not on their order. */
function hashWords(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
