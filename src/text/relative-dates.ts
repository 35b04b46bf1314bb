// Dates that only the publication date explains: "Tuesday", "yesterday", "last week", "two days ago".
import type { AbsoluteDate } from './date-scene.ts'
import {
  type DayRange,
  monthRange,
  type Part,
  partOf,
  SMALL_COUNTS,
  WEEKDAYS,
  weekRange,
  yearRange,
} from './date-words.ts'
import { civilOf, weekdayOf } from './days.ts'
import type { DayNumber, Token } from './types.ts'

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])
const DAY_PARTS = /^(morning|afternoon|evening|night)s?$/

/** Where "last", "this" and "next" point, in whole units. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
])

const UNIT = /^(day|week|month|year|decade|weekend|quarter)s?$/

function unitRange(published: DayNumber, unit: string, steps: number): DayRange | null {
  const { year, month } = civilOf(published)
  switch (unit) {
    case 'day':
      return { from: published + steps, to: published + steps }
    case 'week':
      return weekRange(published, weekdayOf(published), steps)
    case 'weekend': {
      // Last weekend: the one before publication, even on a Sunday.
      const saturday = published - weekdayOf(published) + 5
      const isWeekend = weekdayOf(published) >= 5
      const first =
        steps < 0
          ? saturday - 7
          : steps > 0
            ? saturday + (isWeekend ? 7 : 0)
            : isWeekend
              ? saturday
              : saturday - 7
      return { from: first, to: first + 1 }
    }
    case 'month': {
      const index = year * 12 + (month - 1) + steps
      return monthRange(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
    }
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + steps
      const first = (((index % 4) + 4) % 4) * 3 + 1
      const ofYear = Math.floor(index / 4)
      return { from: monthRange(ofYear, first).from, to: monthRange(ofYear, first + 2).to }
    }
    case 'year':
      return yearRange(year + steps)
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + steps * 10
      return yearRange(first, first + 9)
    }
    default:
      return null
  }
}

function weekdayRange(
  published: DayNumber,
  weekday: number,
  step: number | undefined,
  isFuture: boolean,
): DayRange {
  const back = (weekdayOf(published) - weekday + 7) % 7
  let day = published - back
  // "next Tuesday" is the first one after publication, "last Tuesday" the last one before it.
  if (step === 1 || (step === undefined && isFuture))
    day = back === 0 && step !== 1 ? published : day + 7
  else if (step === -1 && back === 0) day -= 7
  return { from: day, to: day }
}

interface Count {
  readonly value: number
  readonly isVague: boolean
}

function countOf(token: Token | undefined): Count | null {
  if (token === undefined) return null
  if (token.kind === 'number') {
    return /^\d{1,4}$/.test(token.norm) ? { value: Number(token.norm), isVague: false } : null
  }
  if (token.norm === 'a' || token.norm === 'an') return { value: 1, isVague: false }
  if (token.norm === 'few' || token.norm === 'several') return { value: 4, isVague: true }
  if (token.norm === 'couple') return { value: 2, isVague: true }
  const value = SMALL_COUNTS.get(token.norm)
  return value === undefined || value === 0 ? null : { value, isVague: false }
}

const AGO_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 30.44],
  ['year', 365.25],
  ['decade', 3652.5],
])

/** "two days ago": exact for days, else as wide as half the unit either way. */
function agoRange(published: DayNumber, unit: string, count: Count): DayRange | null {
  const days = AGO_DAYS.get(unit)
  if (days === undefined) return null
  const middle = Math.round(count.value * days)
  const slack =
    unit === 'day' && !count.isVague ? 0 : Math.round((days / 2) * (count.isVague ? 3 : 1))
  const from = published - middle - slack
  const to = published - middle + slack
  return { from, to: Math.min(to, published) }
}

const EARLIER: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['late', 'late'],
  ['mid', 'middle'],
])

/** Words that `readRelative` may answer to. */
export const RELATIVE_OPENERS: readonly string[] = [
  ...NEAR_DAYS.keys(),
  ...WEEKDAYS.keys(),
  ...STEPS.keys(),
  ...SMALL_COUNTS.keys(),
  ...['past', 'weekend', 'a', 'an', 'few', 'several', 'couple'],
]

/** The relative date that starts at token `at`, or null. */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  published: DayNumber,
  future: () => boolean,
): AbsoluteDate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const { norm, sentence } = token
  const tokenAt = (index: number): Token | undefined =>
    tokens[index]?.sentence === sentence ? tokens[index] : undefined
  const found = (range: DayRange | null, last: number, first: number = at): AbsoluteDate | null =>
    range === null
      ? null
      : { from: range.from, to: range.to, firstToken: first, lastToken: last, isRelative: true }

  const near = NEAR_DAYS.get(norm)
  if (near !== undefined) return found({ from: published + near, to: published + near }, at)
  const weekday = WEEKDAYS.get(norm)
  if (weekday !== undefined && isWeekday(token, tokenAt(at - 1), tokenAt(at + 1))) {
    return found(weekdayRange(published, weekday, undefined, future()), at)
  }
  const next = tokenAt(at + 1)
  if (norm === 'weekend' && tokenAt(at - 1)?.norm === 'the') {
    return found(unitRange(published, 'weekend', 0), at)
  }
  const step = STEPS.get(norm)
  if (step !== undefined && next !== undefined) {
    const named = WEEKDAYS.get(next.norm)
    if (named !== undefined && next.norm.length > 4) {
      return found(
        weekdayRange(published, named, step === 0 ? undefined : step, step === 0 && future()),
        at + 1,
      )
    }
    if (DAY_PARTS.test(next.norm) && norm !== 'next') {
      const day = norm === 'last' ? published - 1 : published
      return norm === 'last' && next.norm !== 'night' ? null : found({ from: day, to: day }, at + 1)
    }
    if (UNIT.test(next.norm) && !next.norm.endsWith('s') && next.norm !== 'day') {
      const range = unitRange(published, next.norm, step)
      const part = EARLIER.get(tokenAt(at - 1)?.norm ?? '')
      if (part !== undefined && range !== null) return found(partOf(range, part), at + 1, at - 1)
      // "earlier this week", "so far this year": not beyond publication.
      const isPast = tokenAt(at - 1)?.norm === 'earlier' || tokenAt(at - 1)?.norm === 'far'
      if (isPast && range !== null)
        return found({ from: range.from, to: Math.min(range.to, published) }, at + 1)
      return found(range, at + 1)
    }
    // "the last three days", "the next two years"
    const count = countOf(next)
    const unit = tokenAt(at + 2)?.norm ?? ''
    if (count !== null && step !== 0 && UNIT.test(unit))
      return found(spanOf(published, unit, count.value, step), at + 2)
  }
  if (norm === 'past' && next !== undefined) {
    if (UNIT.test(next.norm) && !next.norm.endsWith('s'))
      return found(spanOf(published, next.norm, 1, -1), at + 1)
    const count = countOf(next)
    const unit = tokenAt(at + 2)?.norm ?? ''
    if (count !== null && UNIT.test(unit))
      return found(spanOf(published, unit, count.value, -1), at + 2)
  }
  const count = countOf(token)
  if (count === null) return null
  let unitAt = at + 1
  if (norm === 'a' && /^(few|couple)$/.test(next?.norm ?? '')) {
    const vague = countOf(next)
    if (tokenAt(at + 2)?.norm === 'of') unitAt += 1
    return agoAt(published, tokenAt, unitAt + 1, vague ?? count, found)
  }
  return agoAt(published, tokenAt, unitAt, count, found)
}

function agoAt(
  published: DayNumber,
  tokenAt: (index: number) => Token | undefined,
  unitAt: number,
  count: Count,
  found: (range: DayRange | null, last: number) => AbsoluteDate | null,
): AbsoluteDate | null {
  const unit = tokenAt(unitAt)?.norm.replace(/s$/, '') ?? ''
  const ago = tokenAt(unitAt + 1)?.norm
  if (!AGO_DAYS.has(unit) || (ago !== 'ago' && ago !== 'earlier')) return null
  // "three days earlier" counts from some other day.
  if (ago === 'earlier') return null
  return found(agoRange(published, unit, count), unitAt + 1)
}

/** The `count` units up to publication, or from it on. */
function spanOf(published: DayNumber, unit: string, count: number, step: number): DayRange | null {
  const days = AGO_DAYS.get(unit.replace(/s$/, ''))
  if (days === undefined) return null
  const length = Math.round(days * count)
  return step < 0
    ? { from: published - length, to: published }
    : { from: published, to: published + length }
}

/** Short forms only beside a figure or after "on": The Sun is a newspaper, and "sat" a verb. */
function isWeekday(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.norm.length > 4) return true
  if (!token.isCapitalised) return false
  return previous?.norm === 'on' || previous?.kind === 'number' || next?.kind === 'number'
}
