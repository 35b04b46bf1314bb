// Compares the figures of a claim with those of a passage: as intervals, with their units. Dates are not figures here.
import type { Quantity } from '../text/types.ts'
import type { Conflict } from './conflict.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'

export interface QuantityComparison {
  /** Figures in the claim that are no dates. */
  readonly stated: number
  /** How many of them the passage has, with the same unit and with another. */
  readonly matched: number
  readonly matchedLoosely: number
  /** Figures in the passage that answer to none of the claim's. */
  readonly left: number
  readonly conflicts: readonly Conflict[]
  /** Word spans of the matches, claim's first word → passage's first word. */
  readonly matches: ReadonlyMap<number, number>
}

const isOpen = (quantity: Quantity): boolean =>
  !Number.isFinite(quantity.low) || !Number.isFinite(quantity.high)

const isOpenAbove = ({ high }: Quantity): boolean => !Number.isFinite(high)

const isOpenBelow = ({ low, value }: Quantity): boolean => low <= 0 && value > 0

/** "Thousands", "dozens": a figure that spans an order of magnitude. */
const isVague = ({ low, high }: Quantity): boolean => high >= 10 * low && Number.isFinite(high)

/** Whether two figures can both be true of one thing. */
export function areCompatible(claim: Quantity, evidence: Quantity): boolean {
  if (claim.value === evidence.value && !isOpen(claim) && !isOpen(evidence)) return true
  if (claim.kind === 'ordinal' || evidence.kind === 'ordinal') return claim.value === evidence.value
  // "More than 3 million" answers to 3.8 million, hardly to 40 million.
  const ratio = claim.value === 0 ? 1 : evidence.value / claim.value
  const isFar = ratio >= 4 || ratio <= 0.25
  // What is said to be at least 1,119 is not said to be at least 2,119.
  if (isOpenAbove(claim) && isOpenAbove(evidence)) return claim.low <= evidence.low && !isFar
  if (isOpenBelow(claim) && isOpenBelow(evidence)) return claim.high >= evidence.high && !isFar
  const low = Math.max(claim.low, evidence.low)
  const high = Math.min(claim.high, evidence.high)
  if (isVague(claim) || isVague(evidence)) return low <= high
  if (isOpen(claim) !== isOpen(evidence)) {
    const inside = isOpen(claim)
      ? evidence.value >= claim.low && evidence.value <= claim.high
      : claim.value >= evidence.low && claim.value <= evidence.high
    return inside && !isFar
  }
  if (low <= high) return true
  const scale = Math.max(Math.abs(claim.value), Math.abs(evidence.value))
  return scale > 20 && Math.abs(claim.value - evidence.value) / scale <= 0.015
}

/** How far beyond "more than 3 million" a figure may lie to be told by it, and how far below "up to 200". */
const REACH = 1.25

/** Whether a compatible figure of the passage tells the claim's: 3.8 million is possible beside "more than 3 million", not said. */
function tells(evidence: Quantity, claim: Quantity): boolean {
  if (claim.value === evidence.value || isOpen(claim) || isVague(claim)) return true
  if (isVague(evidence)) return false
  if (isOpenAbove(evidence)) return claim.value <= evidence.low * REACH
  return !isOpenBelow(evidence) || claim.value * REACH >= evidence.high
}

const familyOf = (quantity: Quantity): string =>
  quantity.kind === 'money' || quantity.kind === 'percent' || quantity.kind === 'ordinal'
    ? quantity.kind
    : 'count'

/** -1 units contradict, 0 unknown, 1 the same. */
function compareUnits(claim: Quantity, evidence: Quantity): -1 | 0 | 1 {
  if (claim.unit === null || evidence.unit === null) return 0
  return claim.unit === evidence.unit ? 1 : -1
}

/** How many words before and behind a figure may stand between it and what is said of those that it counts. */
const BEFORE = 2
const BEHIND = 3

/** The verbs and adjectives beside a figure, as far as the next conjunction: what is said of those that it counts. */
function listSaid(words: readonly Word[], { firstToken, lastToken }: Quantity): Word[] {
  const before = words.slice(Math.max(0, firstToken - BEFORE), firstToken).reverse()
  const behind = words.slice(lastToken + 1, lastToken + 1 + BEHIND)
  const said: Word[] = []
  for (const side of [before, behind]) {
    for (const word of side) {
      if (word.tag === 'conjunction') break
      if (word.tag === 'verb' || word.tag === 'adjective') said.push(word)
    }
  }
  return said
}

/**
 * Whether the same is said of what both count (1), something else ("fled" beside "killed": -1), or nothing on one side (0):
 * "twenty people injured" beside "15 injured", not beside "six were killed".
 */
function compareSaid(
  { claim, evidence, alignment }: Pair,
  mine: Quantity,
  other: Quantity,
): -1 | 0 | 1 {
  const own = listSaid(claim.words, mine)
  const theirs = new Set(listSaid(evidence.words, other).map(({ index }) => index))
  if (own.some(({ index }) => theirs.has(alignment.links[index]?.evidence ?? -1))) return 1
  return own.length > 0 && theirs.size > 0 ? -1 : 0
}

function countsSame(pair: Pair, mine: Quantity, other: Quantity): boolean {
  return compareSaid(pair, mine, other) === 1
}

/** How well a figure of the passage answers to one of the claim by place and unit, whatever its value: -1 … 3. */
function fit(pair: Pair, claim: Quantity, evidence: Quantity): number {
  return (
    slotLikeness(pair, claim.firstToken, evidence.firstToken) +
    compareUnits(claim, evidence) +
    (countsSame(pair, claim, evidence) ? 1 : 0)
  )
}

/** By how much more another figure must fit the claim's than one that is merely compatible. */
const OUTDONE_BY = 0.5

/**
 * Whether a figure that says something else counts the same and stands in the same place, while the compatible one counts
 * something unknown: "fewer than fifty athletes" is not met by "13" beside "89 athletes", nor "six were injured" by "six were
 * killed and 20 injured".
 */
function isOutdone(
  pair: Pair,
  claim: Quantity,
  compatible: Quantity,
  offered: readonly Quantity[],
): boolean {
  const isContrary = (evidence: Quantity): boolean =>
    !isVague(evidence) && familyOf(claim) === familyOf(evidence) && !areCompatible(claim, evidence)
  // "5,000 children" beside "5,000 people, 210 of them children".
  const isOtherUnit = offered.some(
    (evidence) =>
      isContrary(evidence) &&
      compareUnits(claim, compatible) < 0 &&
      compareUnits(claim, evidence) > 0,
  )
  if (isOtherUnit) return true
  const isOfAnother =
    !countsSame(pair, claim, compatible) &&
    offered.some(
      (evidence) =>
        isContrary(evidence) &&
        compareUnits(claim, evidence) >= 0 &&
        countsSame(pair, claim, evidence),
    )
  if (isOfAnother) return true
  if (claim.value === compatible.value || compareUnits(claim, compatible) > 0) return false
  const least = fit(pair, claim, compatible) + OUTDONE_BY
  return offered.some(
    (evidence) =>
      isContrary(evidence) &&
      compareUnits(claim, evidence) > 0 &&
      fit(pair, claim, evidence) >= least,
  )
}

/** How much surer a difference is where the same is said of what both figures count, and less where something else is. */
const COUNTS_SAME = 0.3
const COUNTS_OTHER = 0.2

/** Whether the passage has the claim's words as no figure of its own: "within five years" beside the date "the next five years". */
function isWorded({ claim, evidence, alignment }: Pair, figure: Quantity): boolean {
  const first = alignment.links[figure.firstToken]
  if (first === undefined) return false
  for (let at = figure.firstToken; at <= figure.lastToken; at += 1) {
    const other = evidence.words[first.evidence + at - figure.firstToken]
    if (other === undefined || other.quantity !== -1 || other.norm !== claim.words[at]?.norm)
      return false
  }
  return true
}

/** Compares all figures outside of dates; quadratic in their number, which is cut at twelve a side. */
export function compareQuantities(pair: Pair): QuantityComparison {
  const claimDates = pair.claim.words
  const stated = pair.claim.analysis.quantities
    .filter((quantity) => claimDates[quantity.firstToken]?.date === -1)
    .slice(0, 12)
  const offered = pair.evidence.analysis.quantities
    .filter(
      (quantity) =>
        quantity.firstToken >= pair.from &&
        quantity.firstToken < pair.to &&
        pair.evidence.words[quantity.firstToken]?.date === -1,
    )
    .slice(0, 24)
  const used = new Set<Quantity>()
  const matches = new Map<number, number>()
  const open: Quantity[] = []
  let matched = 0
  let matchedLoosely = 0
  for (const claim of stated) {
    let best: Quantity | null = null
    let bestScore = -1
    for (const evidence of offered) {
      if (familyOf(claim) !== familyOf(evidence) || !areCompatible(claim, evidence)) continue
      const score = fit(pair, claim, evidence) + (claim.value === evidence.value ? 0.5 : 0)
      if (score > bestScore) {
        best = evidence
        bestScore = score
      }
    }
    if (best === null || isOutdone(pair, claim, best, offered)) {
      if (isWorded(pair, claim)) matched += 1
      else open.push(claim)
      continue
    }
    if (!tells(best, claim)) {
      if (isWorded(pair, claim)) matched += 1
      continue
    }
    used.add(best)
    matches.set(claim.firstToken, best.firstToken)
    if (compareUnits(claim, best) >= 0) matched += 1
    else matchedLoosely += 1
  }
  const conflicts: Conflict[] = []
  for (const claim of open) {
    let best: Quantity | null = null
    let bestStrength = 0
    let isBestOfSame = false
    for (const evidence of offered) {
      if (familyOf(claim) !== familyOf(evidence)) continue
      const said = compareSaid(pair, claim, evidence)
      const isOfSame = said === 1
      const units = compareUnits(claim, evidence)
      if (units < 0 && claim.kind !== 'ordinal') continue
      const strength =
        0.25 +
        (units > 0 || claim.kind === 'percent' || claim.kind === 'money' ? 0.25 : 0) +
        (isOfSame ? COUNTS_SAME : 0) -
        (said === -1 ? COUNTS_OTHER : 0) +
        0.5 * slotLikeness(pair, claim.firstToken, evidence.firstToken) -
        (used.has(evidence) ? 0.25 : 0) -
        (claim.value <= 2 || evidence.value <= 1 ? 0.15 : 0)
      if (isOfSame === isBestOfSame ? strength > bestStrength : isOfSame) {
        best = evidence
        bestStrength = strength
        isBestOfSame = isOfSame
      }
    }
    if (best !== null) {
      conflicts.push({
        code: 'number',
        claim: [claim.firstToken, claim.lastToken],
        evidence: [best.firstToken, best.lastToken],
        strength: Math.min(1, bestStrength),
      })
    }
  }
  return {
    stated: stated.length,
    matched,
    matchedLoosely,
    left: offered.filter((quantity) => !used.has(quantity)).length,
    conflicts,
    matches,
  }
}
