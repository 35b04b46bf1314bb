// What the date rules share: the tokens around, the words for days, months and years, "early" and "late".
import { type DayRange, MONTHS, type Part, partOf } from './date-words.ts'
import { civilOf, dayOf, daysInMonth } from './days.ts'
import type { DayNumber, Token } from './types.ts'

export interface AbsoluteDate extends DayRange {
  readonly firstToken: number
  readonly lastToken: number
  readonly isRelative: boolean
}

/** Everything a rule needs; `future` is asked only where it matters. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly published: DayNumber
  readonly future: () => boolean
}

export const EARLIEST_YEAR = 1400
export const LATEST_YEAR = 2199

/** The token at `at` if it goes on in the sentence of `at - 1` with nothing but these between. */
export function following(scene: Scene, at: number, gap: RegExp): Token | null {
  const left = scene.tokens[at - 1]
  const right = scene.tokens[at]
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return null
  if (right.start - left.end > 4) return null
  return gap.test(scene.text.slice(left.end, right.start)) ? right : null
}

export const SPACED = /^[\s\u00a0.]*$/
export const SPACED_OR_COMMA = /^[\s\u00a0]?\.?,?[\s\u00a0]*$/
export const DASHED = /^\s?[-–—‑/]\s?$/
export const SLASHED = /^[/.-]$/

export function yearOf(token: Token | null | undefined): number | null {
  if (token === null || token === undefined || token.kind !== 'number') return null
  if (!/^\d{4}$/.test(token.norm) || token.text.length !== 4) return null
  const year = Number(token.norm)
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null
}

export const DAY_WORDS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)

export function dayOfMonth(token: Token | null | undefined): number | null {
  if (token === null || token === undefined) return null
  if (token.kind === 'word') return DAY_WORDS.get(token.norm) ?? null
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm)
  if (match === null || token.kind !== 'number') return null
  const day = Number(match[1])
  return day >= 1 && day <= 31 ? day : null
}

/** The month a token names. "may", "march", "mar" and "sun" in lower case are other words. */
export function monthOf(token: Token | null | undefined): number | null {
  if (token === null || token === undefined || token.kind !== 'word') return null
  const month = MONTHS.get(token.norm)
  if (month === undefined) return null
  const isWordy = /^(may|march|mar|sep|jan|dec|oct|apr|jun)$/.test(token.norm)
  return isWordy && !token.isCapitalised ? null : month
}

/** The year that brings month and day nearest to publication; the past is twice as likely. */
export function nearestYear(scene: Scene, month: number, day: number): number {
  const { published } = scene
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

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
  ['end', 'late'],
])

/** "early", "mid-", "the end of" before token `at`: the part and where it starts. */
export function partBefore(
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

export function withPart(
  scene: Scene,
  at: number,
  range: DayRange,
): DayRange & { readonly first: number } {
  const found = partBefore(scene, at)
  return found === null
    ? { ...range, first: at }
    : { ...partOf(range, found.part), first: found.first }
}

export function day(year: number, month: number, dayNumber: number): DayNumber | null {
  return dayNumber <= daysInMonth(year, month) ? dayOf(year, month, dayNumber) : null
}
