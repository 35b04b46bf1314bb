// Dates of a year and longer, and the named parts of one: "2022", "1939-45", "the 1990s", "the 19th
// century", "the third quarter of 2004".
import {
  type AbsoluteDate,
  DASHED,
  EARLIEST_YEAR,
  following,
  LATEST_YEAR,
  type Scene,
  SPACED,
  withPart,
  yearOf,
} from './date-scene.ts'
import { yearRange } from './date-words.ts'
import { dayOf } from './days.ts'

const YEAR_BEFORE =
  /^(in|since|by|until|till|of|from|during|before|after|early|late|mid|through|to|and|between|summer|winter|spring|autumn|circa|around|year|season|or|the|for|end|back|only|than|with|as|throughout|over|around|at|was|born)$/
/** Nouns that a round number of four digits counts rather than dates. */
const COUNTED_AFTER =
  /^(people|men|women|children|troops|soldiers|jobs|tonnes|tons|miles|metres|meters|feet|homes|cases|deaths|years|days|hours|workers|pounds|dollars|euros|shares|percent|pct|points|km|m|kg|mw|dlrs|mln|gmt|est|edt|bst|utc|hrs)$/

/** "2022", "1939-45", "2003/04", "between 1990 and 1995", "the 1990s", "mid-1990s". */
export function readYear(scene: Scene, at: number): AbsoluteDate | null {
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

export const ORDINAL_QUARTERS = new Map([
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
export function readPeriod(scene: Scene, at: number): AbsoluteDate | null {
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

export const CENTURY_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
