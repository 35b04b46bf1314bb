// From when to when an index has sources, out of its day table alone.
import type { OpenIndex } from './index/types.ts'
import { dayOf, toIsoDate } from './text/days.ts'
import type { DayNumber } from './text/types.ts'

export interface Coverage {
  /** ISO dates of the oldest and the newest dated source; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
  readonly undated: number
}

const FIRST_DAY = dayOf(1, 1, 1)
const LAST_DAY = dayOf(9999, 12, 31)

/** Reads nothing: the day table is at hand. */
export function coverDates(index: OpenIndex): Coverage {
  const dated = index.countPublishedBy(LAST_DAY)
  const undated = index.summary.documents - dated
  if (dated === 0) return { first: null, last: null, undated }
  return {
    first: toIsoDate(findDay(index, 1)),
    last: toIsoDate(findDay(index, dated)),
    undated,
  }
}

/** The day by whose end `documents` were published. */
function findDay(index: OpenIndex, documents: number): DayNumber {
  let low = FIRST_DAY
  let high = LAST_DAY
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (index.countPublishedBy(middle) >= documents) high = middle
    else low = middle + 1
  }
  return low
}
