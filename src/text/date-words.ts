// The words that dates are made of, and plain intervals of days. English; seasons are northern.
import { dayOf, daysInMonth } from './days.ts'
import type { DayNumber } from './types.ts'

export interface DayRange {
  readonly from: DayNumber
  readonly to: DayNumber
}

function indexed(groups: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const [index, group] of groups.split('|').entries()) {
    for (const word of group.split(' ')) map.set(word, index)
  }
  return map
}

/** Month word → 1…12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ...indexed(
      'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
    ),
  ].map(([word, index]) => [word, index + 1]),
)

/** Weekday word → 0 (Monday) … 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = indexed(
  'monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun',
)

/** Season → first month; each lasts three. Autumn, for one, is September to November. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

/** Number words up to twelve, for "two days ago". */
export const SMALL_COUNTS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value]),
)

export function monthRange(year: number, month: number): DayRange {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) }
}

export function yearRange(year: number, lastYear: number = year): DayRange {
  return { from: dayOf(year, 1, 1), to: dayOf(lastYear, 12, 31) }
}

/** Three months from the season's first; the winter of 2021 begins in December 2021. */
export function seasonRange(year: number, firstMonth: number): DayRange {
  return { from: dayOf(year, firstMonth, 1), to: dayOf(year, firstMonth + 3, 1) - 1 }
}

/** Monday to Sunday of the week that holds `day`, moved by `weeks`. */
export function weekRange(day: DayNumber, weekday: number, weeks: number): DayRange {
  const monday = day - weekday + 7 * weeks
  return { from: monday, to: monday + 6 }
}

export type Part = 'early' | 'middle' | 'late' | 'first half' | 'second half'

/** "early May", "mid-2022", "the end of March": thirds and halves of a range; the middle third is widened by a day either way. */
export function partOf(range: DayRange, part: Part): DayRange {
  const days = range.to - range.from + 1
  const third = Math.ceil(days / 3)
  switch (part) {
    case 'early':
      return { from: range.from, to: range.from + third - 1 }
    case 'middle':
      return {
        from: range.from + Math.floor(days / 3) - 1,
        to: range.to - Math.floor(days / 3) + 1,
      }
    case 'late':
      return { from: range.to - third + 1, to: range.to }
    case 'first half':
      return { from: range.from, to: range.from + Math.ceil(days / 2) - 1 }
    case 'second half':
      return { from: range.from + Math.floor(days / 2), to: range.to }
  }
}
