// From what each source says to one verdict. Owns the rules of aggregation; knows no text.
import type { Calibration } from './calibrate.ts'
import type { Verdict } from './types.ts'

export type SourceSide = 'supporting' | 'conflicting'

/** A source on the stronger of its two sides. */
export interface SourceStance {
  readonly id: string
  readonly origin: string
  readonly side: SourceSide
  /** Probability of the deciding window, 0..1. */
  readonly strength: number
  /** Sources whose later figure of one running count takes the place of this one's. */
  readonly overtakenBy?: readonly string[]
  /** True where the source differs only by a figure of another day than the one the claim names. */
  readonly isOfAnotherDay?: true
  /** True where a conflict rests on no located difference: it is not known to be about the same thing. */
  readonly isVague?: true
}

export interface Aggregate {
  readonly verdict: Verdict
  /** What the verdict rests on: for not_enough_evidence the strength that did not suffice. */
  readonly strength: number
}

/** What a further independent origin adds, as a share of its own strength. Copies add nothing. */
const FURTHER_ORIGIN_SHARE = 0.25

/**
 * Weighs sources into a verdict. Only decisive ones count: see `isDecisive`.
 * - Sources of another time are set aside first: see `findStanding`.
 * - An origin speaks once a side, with its strongest source. Where copies of one origin stand on
 *   both sides, the origin counts on the stronger one: versions of one story are no dispute.
 * - A side is as strong as its strongest origin; each further origin adds a little:
 *   1 − (1 − s₁) · Π (1 − 0.25 · sₖ).
 * - Both sides decisive: disputed where both reach its bar, the conflicting one by sources that
 *   locate the difference; else the stronger side.
 */
export function aggregate(sources: readonly SourceStance[], bars: Calibration['bars']): Aggregate {
  const standing = findStanding(sources, bars)
  const decisive = standing.filter((source) => isDecisive(source, bars))
  const supports = combine(collectStrengths(decisive, 'supporting'))
  const refutes = combine(collectStrengths(decisive, 'conflicting'))
  const isSupported = supports > 0
  const isRefuted = refutes > 0
  if (isSupported && isRefuted && Math.min(supports, refutes) >= bars.disputed) {
    const precise = decisive.filter(({ isVague }) => isVague !== true)
    const located = combine(collectStrengths(precise, 'conflicting'))
    if (located >= bars.disputed) {
      return { verdict: 'disputed', strength: Math.min(supports, located) }
    }
  }
  if (isSupported && (!isRefuted || supports > refutes)) {
    return { verdict: 'supported', strength: supports }
  }
  if (isRefuted) return { verdict: 'refuted', strength: refutes }
  const strongest = standing.reduce((most, { strength }) => Math.max(most, strength), 0)
  return { verdict: 'not_enough_evidence', strength: strongest }
}

/**
 * The sources that speak of the claim's own time. Set aside are those of another day than the claim
 * names, and those whose figure a later source has overtaken; that one must be as sure as a dispute
 * asks, or surer than the source it overtakes: an uncertain later figure overturns nothing.
 */
export function findStanding<Source extends SourceStance>(
  sources: readonly Source[],
  bars: Calibration['bars'],
): readonly Source[] {
  const isTimed = (source: Source): boolean =>
    source.isOfAnotherDay === true || source.overtakenBy !== undefined
  if (!sources.some(isTimed)) return sources
  const decisive = new Map(
    sources.filter((source) => isDecisive(source, bars)).map(({ id, strength }) => [id, strength]),
  )
  return sources.filter(({ overtakenBy = [], isOfAnotherDay, strength }) => {
    if (isOfAnotherDay === true) return false
    const asked = Math.min(bars.disputed, strength)
    return !overtakenBy.some((id) => (decisive.get(id) ?? -1) >= asked)
  })
}

/** Whether a source reaches the bar of its side: such a source decides a claim by itself. */
export function isDecisive(
  { side, strength }: Pick<SourceStance, 'side' | 'strength'>,
  bars: Calibration['bars'],
): boolean {
  return strength >= (side === 'supporting' ? bars.supported : bars.refuted)
}

/** Share of its bar from which a source is listed beside one that decides. */
const CORROBORATION = 0.7

/** Whether a source may be listed on the side that another one decided. */
export function isCorroborating(
  { side, strength }: Pick<SourceStance, 'side' | 'strength'>,
  bars: Calibration['bars'],
): boolean {
  return isDecisive({ side, strength: strength / CORROBORATION }, bars)
}

/** One strength an origin, for the origins whose stronger side this is; strongest first. */
function collectStrengths(sources: readonly SourceStance[], side: SourceSide): number[] {
  const mine = new Map<string, number>()
  const against = new Map<string, number>()
  for (const { origin, side: where, strength } of sources) {
    const strengths = where === side ? mine : against
    strengths.set(origin, Math.max(strengths.get(origin) ?? 0, strength))
  }
  // Equal strengths of one origin count for neither side: it contradicts itself.
  return [...mine]
    .filter(([origin, strength]) => strength > (against.get(origin) ?? 0))
    .map(([, strength]) => strength)
    .sort((a, b) => b - a)
}

function combine(strengths: readonly number[]): number {
  const doubt = strengths.reduce(
    (left, strength, rank) =>
      left * (1 - (rank === 0 ? strength : FURTHER_ORIGIN_SHARE * strength)),
    1,
  )
  return 1 - doubt
}
