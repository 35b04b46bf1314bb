// Finds which source's figure a later report has overtaken, and which speaks of another day than the
// claim. Owns the order in time; how strong a source must be to overtake is for aggregate.ts.
import type { DayNumber } from '../text/types.ts'
import type { SourceSide } from './aggregate.ts'
import { findDeciding } from './quotes.ts'
import {
  type CountedClaim,
  type FigureOrder,
  orderFigures,
  readCountedClaim,
} from './running-count.ts'
import type { JudgedDocument } from './types.ts'

/** How a source stands in time; fields are absent where time plays no part. */
export interface Timing {
  /** Sources whose later figure of the same running count takes the place of this one's. */
  readonly overtakenBy?: readonly string[]
  /** True where the source differs only by a figure of another day than the one the claim names. */
  readonly isOfAnotherDay?: true
}

interface Sided extends JudgedDocument {
  readonly side: SourceSide
}

/** Weaker contradictions decide nothing: they are not looked at. */
const LEAST_READ = 0.1
/**
 * Publication days this close may be the same moment (time zones, morning papers): figures that
 * differ between them are a disagreement.
 */
const SAME_TIME_DAYS = 1

/**
 * The timing of every source that has one, by source id. A running count only grows: the later and
 * larger figure overtakes the earlier one. A later, smaller figure is a disagreement; so is one of a
 * source without a date.
 * @param asOf the day that days without a year are read from; else the newest source's
 */
export function timeSources(
  claim: string,
  sources: readonly Sided[],
  asOf: DayNumber | null,
): ReadonlyMap<string, Timing> {
  const conflicting = sources.filter(({ side, passages, document }) => {
    const isTold = passages.some(({ stance }) => stance.refutes >= LEAST_READ)
    return side === 'conflicting' && isTold && document.publishedDay !== null
  })
  const timings = new Map<string, Timing>()
  if (conflicting.length === 0) return timings
  const counted = readCountedClaim(claim, asOf ?? findNewestDay(sources))
  if (counted.analysis.quantities.length === 0) return timings
  const overtakenBy = new Map<string, string[]>()
  for (const source of conflicting) {
    const order = readOrder(counted, source)
    if (order === null) continue
    const { id } = source.document
    if (isOfAnotherDay(counted, source, order)) {
      timings.set(id, { isOfAnotherDay: true })
      continue
    }
    for (const other of sources) {
      if (other.side !== 'supporting') continue
      if (order === 'larger' && isLater(source, other)) {
        overtakenBy.set(other.document.id, [...(overtakenBy.get(other.document.id) ?? []), id])
      }
      if (order === 'smaller' && isLater(other, source)) {
        overtakenBy.set(id, [...(overtakenBy.get(id) ?? []), other.document.id])
      }
    }
  }
  for (const [id, by] of overtakenBy) timings.set(id, { overtakenBy: by })
  return timings
}

/** How the source's deciding window stands to the claim's figure. */
function readOrder(claim: CountedClaim, { document, passages }: Sided): FigureOrder | null {
  const deciding = findDeciding(document, passages, 'refutes')
  if (deciding === undefined) return null
  return orderFigures(claim, {
    words: document.text.slice(deciding.start, deciding.end),
    title: document.title,
    report: document.text,
    reasons: deciding.stance.reasons,
  })
}

/**
 * Of a count that grows, a larger figure after the claim's day and a smaller one before it say
 * nothing against the claim.
 */
function isOfAnotherDay(
  { upTo }: CountedClaim,
  { document: { publishedDay } }: Sided,
  order: FigureOrder,
): boolean {
  if (upTo === null || publishedDay === null) return false
  return order === 'larger'
    ? publishedDay - upTo > SAME_TIME_DAYS
    : upTo - publishedDay > SAME_TIME_DAYS
}

function isLater(one: Sided, other: Sided): boolean {
  const day = one.document.publishedDay
  const otherDay = other.document.publishedDay
  return day !== null && otherDay !== null && day - otherDay > SAME_TIME_DAYS
}

function findNewestDay(sources: readonly Sided[]): DayNumber | null {
  return sources.reduce<DayNumber | null>((newest, { document: { publishedDay } }) => {
    if (publishedDay === null) return newest
    return newest === null ? publishedDay : Math.max(newest, publishedDay)
  }, null)
}
