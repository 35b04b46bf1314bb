// Dates that name a month, a year, a decade or a century: "29 March 2022", "March 3-5", "the 1990s",
// "2022-03-29", "early May", "the third quarter of 2004". Without a year, the nearest one that fits.
import {
  type DayRange,
  MONTHS,
  monthRange,
  type Part,
  partOf,
  SEASONS,
  seasonRange,
  yearRange,
} from './date-words.ts'
import { civilOf, dayOf, daysInMonth } from './days.ts'
import type { DayNumber, Token } from './types.ts'

export interface AbsoluteDate extends DayRange {
  readonly firstToken: number
  readonly lastToken: number
  readonly isRelative: boolean
}

/** Everything a rule needs; `future` is asked only where it matters. */
interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly published: DayNumber | null
  readonly future: () => boolean
}

const EARLIEST_YEAR = 1400
const LATEST_YEAR = 2199

/** The token at `at` if it goes on in the sentence of `at - 1` with nothing but these between. */
function following(scene: Scene, at: number, gap: RegExp): Token | null {
  const left = scene.tokens[at - 1]
  const right = scene.tokens[at]
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return null
  if (right.start - left.end > 4) return null
  return gap.test(scene.text.slice(left.end, right.start)) ? right : null
}

const SPACED = /^[\s\u00a0.]*$/
const SPACED_OR_COMMA = /^[\s\u00a0]?\.?,?[\s\u00a0]*$/
const DASHED = /^\s?[-–—‑/]\s?$/
const SLASHED = /^[/.-]$/

function yearOf(token: Token | null | undefined): number | null {
  if (token === null || token === undefined || token.kind !== 'number') return null
  if (!/^\d{4}$/.test(token.norm) || token.text.length !== 4) return null
  const year = Number(token.norm)
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null
}

const DAY_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)

function dayOfMonth(token: Token | null | undefined): number | null {
  if (token === null || token === undefined) return null
  if (token.kind === 'word') return DAY_WORDS.get(token.norm) ?? null
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm)
  if (match === null || token.kind !== 'number') return null
  const day = Number(match[1])
  return day >= 1 && day <= 31 ? day : null
}

/** The month a token names. "may", "march", "mar" and "sun" in lower case are other words. */
function monthOf(token: Token | null | undefined): number | null {
  if (token === null || token === undefined || token.kind !== 'word') return null
  const month = MONTHS.get(token.norm)
  if (month === undefined) return null
  const isWordy = /^(may|march|mar|sep|jan|dec|oct|apr|jun)$/.test(token.norm)
  return isWordy && !token.isCapitalised ? null : month
}

/** The year that brings month and day nearest to publication; the past is twice as likely. */
function nearestYear(scene: Scene, published: DayNumber, month: number, day: number): number {
  const now = civilOf(published).year
  let best = now
  let bestCost = Number.POSITIVE_INFINITY
  const isFuture = scene.future()
  for (const year of [now - 1, now, now + 1]) {
    const distance = dayOf(year, month, day) - published
    const cost =
      distance > 0 ? (isFuture ? distance : distance * 2) : isFuture ? -distance * 3 : -distance
    if (cost < bestCost) {
      best = year
      bestCost = cost
    }
  }
  return best
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
  ['end', 'late'],
])

/** "early", "mid-", "the end of" before token `at`: the part and where it starts. */
function partBefore(
  scene: Scene,
  at: number,
): { readonly part: Part; readonly first: number } | null {
  const { tokens } = scene
  let index = at - 1
  const sentence = tokens[at]?.sentence
  if (tokens[index]?.norm === 'the' || tokens[index]?.norm === 'of') index -= 1
  if (tokens[index]?.norm === 'of') index -= 1
  if (tokens[index]?.norm === 'in' && index === at - 1) index -= 1
  const token = tokens[index]
  if (token === undefined || token.sentence !== sentence) return null
  const part = PARTS.get(token.norm)
  if (part === undefined) return null
  const isAdjective = token.norm === 'early' || token.norm === 'mid' || token.norm === 'late'
  return isAdjective || tokens[index + 1]?.norm === 'of' ? { part, first: index } : null
}

function withPart(
  scene: Scene,
  at: number,
  range: DayRange,
): DayRange & { readonly first: number } {
  const found = partBefore(scene, at)
  return found === null
    ? { ...range, first: at }
    : { ...partOf(range, found.part), first: found.first }
}

function day(year: number, month: number, dayNumber: number): DayNumber | null {
  return dayNumber <= daysInMonth(year, month) ? dayOf(year, month, dayNumber) : null
}

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
  else if (scene.published === null) return null
  const resolved = year ?? nearestYear(scene, scene.published ?? 0, month, startDay)
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
  if (published === null || !isNamedMonth(scene, at)) return null
  const before = tokens[at - 1]?.norm
  const now = civilOf(published).year
  const firstMonth = season ?? month ?? 1
  let guess = nearestYear(scene, published, firstMonth, 1)
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
  if (/^(may|march|mar|jan|dec|sat|sun)$/.test(token.norm)) return isPlaced
  const next = scene.tokens[at + 1]
  const isPerson = next?.isCapitalised && /^(april|june|august|jan)$/.test(token.norm)
  return isPlaced || !isPerson
}

const YEAR_BEFORE =
  /^(in|since|by|until|till|of|from|during|before|after|early|late|mid|through|to|and|between|summer|winter|spring|autumn|circa|around|year|season|or|the|for|end|back|only|than|with|as|throughout|over|around|at|was|born)$/
/** Nouns that a round number of four digits counts rather than dates. */
const COUNTED_AFTER =
  /^(people|men|women|children|troops|soldiers|jobs|tonnes|tons|miles|metres|meters|feet|homes|cases|deaths|years|days|hours|workers|pounds|dollars|euros|shares|percent|pct|points|km|m|kg|mw|dlrs|mln|gmt|est|edt|bst|utc|hrs)$/

/** "2022", "1939-45", "2003/04", "between 1990 and 1995", "the 1990s", "mid-1990s". */
function readYear(scene: Scene, at: number): AbsoluteDate | null {
  const { tokens } = scene
  const first = tokens[at]
  if (first === undefined || first.kind !== 'number') return null
  const decade = /^(\d{3}0|\d0)s$/.exec(first.norm)
  if (decade !== null) {
    const start = Number(decade[1])
    const full = start < 100 ? 1900 + start : start
    if (full < EARLIEST_YEAR || full > LATEST_YEAR) return null
    const {
      from,
      to,
      first: start2,
    } = withPart(scene, at, yearRange(full, full + (full % 100 === 0 && full < 2000 ? 99 : 9)))
    return { from, to, firstToken: start2, lastToken: at, isRelative: false }
  }
  const year = yearOf(first)
  if (year === null) return null
  const previousToken = tokens[at - 1]
  const before =
    previousToken !== undefined && previousToken.sentence === first.sentence
      ? previousToken
      : undefined
  const next = tokens[at + 1]
  const isCurrency = before?.kind === 'symbol' && first.start - before.end <= 1
  const isNextJoined =
    next !== undefined && next.sentence === first.sentence && next.start - first.end <= 1
  const isCounting =
    isNextJoined && (next.kind === 'symbol' || (COUNTED_AFTER.test(next.norm) && next.norm !== 'm'))
  if (isCurrency || isCounting) return null
  const gapBefore = before === undefined ? '' : scene.text.slice(before.end, first.start)
  const looksDated =
    before === undefined ||
    YEAR_BEFORE.test(before.norm) ||
    /[(,[\-–/]/.test(gapBefore) ||
    before.isCapitalised ||
    year % 100 !== 0
  if (!looksDated) return null
  const ended = yearEnd(scene, at, year, before?.norm ?? '')
  if (ended !== null) {
    return {
      ...yearRange(year, ended.year),
      firstToken: ended.first,
      lastToken: ended.last,
      isRelative: false,
    }
  }
  const { from, to, first: start } = withPart(scene, at, yearRange(year))
  return { from, to, firstToken: start, lastToken: at, isRelative: false }
}

function yearEnd(
  scene: Scene,
  at: number,
  year: number,
  before: string,
): { readonly year: number; readonly first: number; readonly last: number } | null {
  const dashed = following(scene, at + 1, DASHED)
  if (dashed !== null && dashed.kind === 'number') {
    const whole = yearOf(dashed)
    if (whole !== null && whole > year && whole - year < 1000)
      return { year: whole, first: at, last: at + 1 }
    const short = /^\d\d$/.test(dashed.norm) ? Number(dashed.norm) : null
    const full = short === null ? null : Math.floor(year / 100) * 100 + short
    if (full !== null && full > year) return { year: full, first: at, last: at + 1 }
    if (full !== null && year % 100 === 99 && short === 0)
      return { year: year + 1, first: at, last: at + 1 }
    return null
  }
  const link = following(scene, at + 1, SPACED)?.norm
  const opens =
    (before === 'between' && link === 'and') ||
    (before === 'from' && (link === 'to' || link === 'until'))
  const end = opens ? yearOf(following(scene, at + 2, SPACED)) : null
  return end !== null && end > year ? { year: end, first: at - 1, last: at + 2 } : null
}

const ORDINAL_QUARTERS = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
])

/** "the 19th century", "the third quarter of 2004", "Q3 2004", "the first half of 1987". */
function readPeriod(scene: Scene, at: number): AbsoluteDate | null {
  const { tokens } = scene
  const first = tokens[at]
  const second = following(scene, at + 1, /^[\s\u00a0-]$/)
  if (first === undefined) return null
  const quarterCode = /^q([1-4])$/.exec(first.norm)
  if (second === null) return null
  if (second.norm === 'century') {
    const number = Number(
      /^(\d{1,2})(?:st|nd|rd|th)$/.exec(first.norm)?.[1] ?? CENTURY_WORDS.get(first.norm) ?? 0,
    )
    if (number < 1 || number > 22) return null
    const {
      from,
      to,
      first: start,
    } = withPart(scene, at, yearRange((number - 1) * 100, number * 100 - 1))
    return { from, to, firstToken: start, lastToken: at + 1, isRelative: false }
  }
  const ordinal = ORDINAL_QUARTERS.get(first.norm)
  const isQuarter = second.norm === 'quarter' && ordinal !== undefined
  const isHalf = second.norm === 'half' && ordinal !== undefined && ordinal <= 2
  if (!isQuarter && !isHalf && quarterCode === null) return null
  let next = quarterCode === null ? at + 2 : at + 1
  for (const word of ['of', 'the', 'in']) if (tokens[next]?.norm === word) next += 1
  const year = yearOf(tokens[next]?.sentence === first.sentence ? tokens[next] : null)
  if (year === null) return null
  const index = quarterCode === null ? (ordinal ?? 1) : Number(quarterCode[1])
  const range = isHalf
    ? { from: dayOf(year, index * 6 - 5, 1), to: dayOf(year, index * 6 + 1, 1) - 1 }
    : { from: dayOf(year, index * 3 - 2, 1), to: dayOf(year, index * 3 + 1, 1) - 1 }
  return { ...range, firstToken: at, lastToken: next, isRelative: false }
}

const CENTURY_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)

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
  published: DayNumber | null,
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
