// Dates that name a day or a month: "29 March 2022", "March 3-5", "2022-03-29", "early May". Without a
// year, the one nearest to publication that fits.
import {
  type AbsoluteDate,
  DASHED,
  DAY_WORDS,
  day,
  dayOfMonth,
  EARLIEST_YEAR,
  following,
  LATEST_YEAR,
  monthOf,
  nearestYear,
  type Scene,
  SLASHED,
  SPACED,
  SPACED_OR_COMMA,
  withPart,
  yearOf,
} from './date-scene.ts'
import { type DayRange, MONTHS, monthRange, SEASONS, seasonRange } from './date-words.ts'
import { civilOf } from './days.ts'
import type { DayNumber, Token } from './types.ts'
import { CENTURY_WORDS, ORDINAL_QUARTERS, readPeriod, readYear } from './year-dates.ts'

/** "2022-03-29", "29/03/2022", "29.3.2022", "3/29/2022". */
function readNumeric(scene: Scene, at: number): AbsoluteDate | null {
  const first = scene.tokens[at]
  const second = following(scene, at + 1, SLASHED)
  const third = following(scene, at + 2, SLASHED)
  if (first === undefined || first.kind !== 'number') {
    return null
  }
  // "29.3.2022" is one token.
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text)
  const parts =
    dotted !== null
      ? [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])]
      : second !== null && third !== null
        ? [first, second, third].map((token) =>
            /^\d{1,4}$/.test(token.norm) ? Number(token.norm) : Number.NaN,
          )
        : null
  if (parts === null) return null
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = parts
  const last = dotted !== null ? at : at + 2
  const isYearFirst = a >= EARLIEST_YEAR && a <= LATEST_YEAR
  const year = isYearFirst ? a : c
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return null
  const isAmerican = !isYearFirst && b > 12
  const month = isYearFirst ? b : isAmerican ? a : b
  const dayNumber = isYearFirst ? c : isAmerican ? b : a
  if (!(month >= 1 && month <= 12 && dayNumber >= 1)) return null
  const found = day(year, month, dayNumber)
  if (found === null) return null
  return { from: found, to: found, firstToken: at, lastToken: last, isRelative: false }
}

/** Day and month in either order, with or without a year; also ranges of days. */
function readDayMonth(scene: Scene, at: number): AbsoluteDate | null {
  const { tokens } = scene
  const first = tokens[at]
  if (first === undefined) return null
  let month = monthOf(first)
  let startDay: number | null = null
  let endDay: number | null = null
  let last = at
  if (month !== null) {
    startDay =
      first.sentence === tokens[at + 1]?.sentence
        ? dayOfMonth(following(scene, at + 1, SPACED))
        : null
    if (startDay === null && following(scene, at + 1, SPACED)?.norm === 'the') {
      startDay = dayOfMonth(tokens[at + 2])
      if (startDay !== null) last = at + 2
    } else if (startDay !== null) last = at + 1
    if (startDay === null) return null
    const found = rangeEnd(scene, last, startDay)
    if (found !== null) {
      endDay = found.day
      last = found.last
    }
  } else {
    startDay = first.kind === 'number' || DAY_WORDS.has(first.norm) ? dayOfMonth(first) : null
    if (startDay === null) return null
    const found = rangeEnd(scene, at, startDay)
    if (found !== null) {
      endDay = found.day
      last = found.last
    }
    let next = last + 1
    if (following(scene, next, SPACED)?.norm === 'of') next += 1
    month = monthOf(following(scene, next, SPACED))
    if (month === null) return null
    last = next
  }
  const year = yearOf(following(scene, last + 1, SPACED_OR_COMMA))
  if (year !== null) last += 1
  const resolved = year ?? nearestYear(scene, month, startDay)
  const from = day(resolved, month, startDay)
  const to = endDay === null ? from : day(resolved, month, endDay)
  if (from === null || to === null) return null
  const isBetween = endDay !== null && /^(between|from)$/.test(tokens[at - 1]?.norm ?? '')
  return {
    from,
    to,
    firstToken: isBetween ? at - 1 : at,
    lastToken: last,
    isRelative: year === null,
  }
}

/** "-5", " to 5", " and 5" after a day: a later day of the same month. */
function rangeEnd(
  scene: Scene,
  last: number,
  startDay: number,
): { readonly day: number; readonly last: number } | null {
  const dashed = dayOfMonth(following(scene, last + 1, DASHED))
  if (dashed !== null && dashed > startDay) return { day: dashed, last: last + 1 }
  const link = following(scene, last + 1, SPACED)
  if (link?.norm !== 'to' && link?.norm !== 'and') return null
  const spoken = following(scene, last + 2, SPACED)
  const found = spoken?.kind === 'number' ? dayOfMonth(spoken) : null
  return found !== null && found > startDay ? { day: found, last: last + 2 } : null
}

/** "March 2022", "March", "early May", "spring 2021", "the summer of 2004". */
function readMonth(scene: Scene, at: number): AbsoluteDate | null {
  const { tokens, published } = scene
  const first = tokens[at]
  if (first === undefined) return null
  const month = monthOf(first)
  const season = month === null ? SEASONS.get(first.norm) : undefined
  if (month === null && season === undefined) return null
  let next = at + 1
  if (following(scene, next, SPACED)?.norm === 'of') next += 1
  const year = yearOf(following(scene, next, SPACED_OR_COMMA))
  const rangeOf = (inYear: number): DayRange =>
    season === undefined ? monthRange(inYear, month ?? 1) : seasonRange(inYear, season)
  if (year !== null) {
    const { from, to, first: start } = withPart(scene, at, rangeOf(year))
    return { from, to, firstToken: start, lastToken: next, isRelative: false }
  }
  if (!isNamedMonth(scene, at)) return null
  const before = tokens[at - 1]?.norm
  const now = civilOf(published).year
  const firstMonth = season ?? month ?? 1
  let guess = nearestYear(scene, firstMonth, 1)
  if (before === 'last') guess = rangeOf(now).to < published ? now : now - 1
  else if (before === 'next') guess = rangeOf(now).from > published ? now : now + 1
  else if (before === 'this') guess = now
  const { from, to, first: start } = withPart(scene, at, rangeOf(guess))
  const isNamed = before === 'last' || before === 'next' || before === 'this'
  return { from, to, firstToken: isNamed ? at - 1 : start, lastToken: at, isRelative: true }
}

/** A month's or season's word alone: is it a date here, not "May" the person or "spring" the coil? */
function isNamedMonth(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  const before = scene.tokens[at - 1]
  const isPlaced =
    before !== undefined &&
    before.sentence === token?.sentence &&
    /^(in|since|until|by|last|next|this|early|late|mid|during|from|through|of|for|end|before|after|to|and|between)$/.test(
      before.norm,
    )
  if (token === undefined) return false
  if (SEASONS.has(token.norm)) {
    const isArticle = before?.norm === 'the' && scene.tokens[at - 2]?.norm === 'in'
    return /^(last|next|this|early|late|mid)$/.test(before?.norm ?? '') || isArticle
  }
  // "Ant and Dec", "Jan Egeland"
  if (/^(mar|jan|dec|apr|jun|jul|aug|sep|oct)$/.test(token.norm)) {
    return /^(in|since|until|by|last|next|this|early|late|mid)$/.test(before?.norm ?? '')
  }
  if (token.norm === 'may' || token.norm === 'march') return isPlaced
  const next = scene.tokens[at + 1]
  const isPerson = next?.isCapitalised && /^(april|june|august|jan)$/.test(token.norm)
  return isPlaced || !isPerson
}

/** Words that `readAbsolute` may answer to. */
export const ABSOLUTE_OPENERS: readonly string[] = [
  ...MONTHS.keys(),
  ...SEASONS.keys(),
  ...CENTURY_WORDS.keys(),
  ...ORDINAL_QUARTERS.keys(),
  ...['q1', 'q2', 'q3', 'q4'],
]

/** The date that starts (or, with "early" before it, has its core) at token `at`; null where none. */
export function readAbsolute(
  text: string,
  tokens: readonly Token[],
  at: number,
  published: DayNumber,
  future: () => boolean,
): AbsoluteDate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const scene: Scene = { text, tokens, published, future }
  if (token.kind === 'number') {
    return (
      readNumeric(scene, at) ??
      readDayMonth(scene, at) ??
      readPeriod(scene, at) ??
      readYear(scene, at)
    )
  }
  if (MONTHS.has(token.norm) || SEASONS.has(token.norm)) {
    return readDayMonth(scene, at) ?? readMonth(scene, at)
  }
  if (
    CENTURY_WORDS.has(token.norm) ||
    ORDINAL_QUARTERS.has(token.norm) ||
    /^q[1-4]$/.test(token.norm)
  ) {
    return readDayMonth(scene, at) ?? readPeriod(scene, at)
  }
  return null
}
