// Finds the numbers of a text and reads each as an interval with its unit and modifier.
// Dates, clock times and bare years are not quantities; nor is "one" as a pronoun.
import { type Figure, isJoined, readFigure, startsFigure } from './figures.ts'
import type { Quantity, Token } from './types.ts'
import {
  CURRENCIES,
  CURRENCY_COUNTRIES,
  LONGEST_MODIFIER,
  measureOf,
  SMALL_CURRENCIES,
  type Widening,
  wideningOf,
} from './units.ts'

/** "nearly v" reaches down to 0.9 v, "about v" a tenth either way: newsroom rounding, by judgement. */
const SLACK = 0.1

/**
 * The interval of a figure [low, high] under a modifier. "more than" and "at least" are open above
 * (Infinity), "up to" and "fewer than" reach down to 0; `compareQuantities` says how far is likely.
 */
export function widen(low: number, high: number, widening: Widening | null): [number, number] {
  switch (widening) {
    case 'nearly':
      return [low - Math.abs(low) * SLACK, high]
    case 'about':
      return [low - Math.abs(low) * SLACK, high + Math.abs(high) * SLACK]
    case 'above':
    case 'at least':
      return [low, Number.POSITIVE_INFINITY]
    case 'at most':
    case 'below':
      return [Math.min(0, low), high]
    case 'exact':
    case null:
      return [low, high]
  }
}

interface Modifier {
  readonly widening: Widening
  readonly phrase: string
  readonly firstToken: number
}

/** The longest modifier phrase that ends just before token `at`. */
function modifierBefore(tokens: readonly Token[], at: number, from: number): Modifier | null {
  let phrase = ''
  let found: Modifier | null = null
  for (let index = at - 1; index >= Math.max(from, at - LONGEST_MODIFIER); index -= 1) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'word') break
    phrase = phrase === '' ? token.norm : `${token.norm} ${phrase}`
    const widening = wideningOf(phrase)
    if (widening !== undefined) found = { widening, phrase, firstToken: index }
  }
  return found
}

interface Unit {
  readonly kind: Quantity['kind']
  readonly unit: string | null
  readonly lastToken: number
  readonly factor: number
  readonly offset: number
}

const plain = (kind: Quantity['kind'], unit: string | null, lastToken: number): Unit => ({
  kind,
  unit,
  lastToken,
  factor: 1,
  offset: 0,
})

const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  `people children men women police troops personnel staff cattle sheep aircraft fish teeth feet mice
  media data species series crew clergy youth`
    .split(/\s+/)
    .filter(Boolean),
)
const NOT_COUNTED =
  /^(was|has|his|is|as|yes|this|us|its|always|less|across|towards|perhaps|plus|minus|says)$/

/**
 * The noun a figure counts: the first plural among the next words; after "one" the next word, after
 * an ordinal the last of the next three. Words that a hyphen ties to their neighbour only describe.
 */
function countedNoun(
  text: string,
  tokens: readonly Token[],
  last: number,
  needs: 'plural' | 'next' | 'last',
): string | null {
  let noun: string | null = null
  for (let step = 1; step <= 4; step += 1) {
    const token = tokens[last + step]
    const previous = tokens[last + step - 1]
    if (token === undefined || token.kind !== 'word' || !isJoined(text, previous, token)) break
    if (token.norm === 'more' || token.norm === 'other' || token.norm === 'additional') continue
    if (token.isStop) break
    if (text.charAt(token.end) === '-') {
      continue
    }
    const isPlural =
      IRREGULAR_PLURALS.has(token.norm) || (token.norm.length > 3 && /[^su]s$/.test(token.norm))
    if (needs === 'plural') {
      if (isPlural && !NOT_COUNTED.test(token.norm)) return token.stem
    } else if (needs === 'next') return token.stem
    else if (step <= 3 && !/ed$/.test(token.norm)) noun = token.stem
    else break
  }
  return noun
}

/** "US$", "A$", "$", "£" and "USD" before a figure that starts at `at`. */
function currencyBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): { readonly code: string; readonly firstToken: number } | null {
  const sign = at > from ? tokens[at - 1] : undefined
  const figure = tokens[at]
  if (sign === undefined || figure === undefined || figure.start - sign.end > 1) return null
  const isSign = sign.kind === 'symbol' && sign.norm !== '%' && CURRENCIES.has(sign.norm)
  const isCode = /^(USD|EUR|GBP|JPY|CNY|RUB|UAH|Rs|RUR)$/.test(sign.text)
  if (!isSign && !isCode) return null
  const code = CURRENCIES.get(sign.norm) ?? 'USD'
  const country = sign.norm === '$' && at - 1 > from ? tokens[at - 2] : undefined
  if (country !== undefined && country.end === sign.start) {
    const named = CURRENCY_COUNTRIES.get(country.norm)
    if (named !== undefined && text.charAt(country.end) === '$') {
      return { code: named, firstToken: at - 2 }
    }
  }
  return { code, firstToken: at - 1 }
}

/** What stands after a figure: percent, a currency, a measure, else the counted noun. */
function unitAfter(
  text: string,
  tokens: readonly Token[],
  figure: Figure,
  currency: string | null,
): Unit {
  const { lastToken } = figure
  const last = tokens[lastToken]
  const next = tokens[lastToken + 1]
  if (figure.form === 'fraction') return plain('percent', null, lastToken)
  if (last === undefined || next === undefined || next.sentence !== last.sentence) {
    return plain(currency === null ? 'cardinal' : 'money', currency, lastToken)
  }
  const isNear = isJoined(text, last, next)
  if (next.norm === '%' && next.start - last.end <= 1) return plain('percent', null, lastToken + 1)
  if (
    isNear &&
    (next.norm === 'percent' ||
      next.norm === 'pct' ||
      next.norm === 'percentage' ||
      next.norm === 'pc')
  ) {
    const isPoint =
      next.norm === 'percentage' && /^points?$/.test(tokens[lastToken + 2]?.norm ?? '')
    if (next.norm !== 'percentage' || isPoint) {
      return plain('percent', isPoint ? 'point' : null, isPoint ? lastToken + 2 : lastToken + 1)
    }
  }
  if (isNear && next.norm === 'per' && tokens[lastToken + 2]?.norm === 'cent') {
    return plain('percent', null, lastToken + 2)
  }
  if (currency !== null) {
    // "$5 US dollars" is rare; "£600m" ends at the figure.
    return plain('money', currency, lastToken)
  }
  if (!isNear) return plain('cardinal', null, lastToken)
  if (figure.form === 'ordinal') {
    return plain('ordinal', countedNoun(text, tokens, lastToken, 'last'), lastToken)
  }
  const afterNext = tokens[lastToken + 2]
  const country = CURRENCY_COUNTRIES.get(next.norm)
  if (
    country !== undefined &&
    next.norm.length > 1 &&
    afterNext !== undefined &&
    isJoined(text, next, afterNext)
  ) {
    if (CURRENCIES.has(afterNext.norm)) return plain('money', country, lastToken + 2)
    if (SMALL_CURRENCIES.has(afterNext.norm)) {
      return { ...plain('money', country, lastToken + 2), factor: 0.01 }
    }
  }
  const code = CURRENCIES.get(next.norm)
  // "won", "real", "rand" and "marks" are words, too: only large sums are money.
  const isWordy = /^(won|real|rand|marks|rub|crown|a)$/.test(next.norm)
  if (code !== undefined && (!isWordy || figure.value >= 1e6) && next.norm !== 'rs') {
    return plain('money', code, lastToken + 1)
  }
  const small = SMALL_CURRENCIES.get(next.norm)
  const isGlued = next.start === last.end
  if (small !== undefined && (next.norm.length > 1 || isGlued)) {
    return { ...plain('money', small, lastToken + 1), factor: 0.01 }
  }
  if (
    /^(year|month|week|day)s?$/.test(next.norm) &&
    afterNext?.norm === 'old' &&
    isJoined(text, next, afterNext)
  ) {
    return { ...plain('measure', 'age', lastToken + 2), factor: ageFactor(next.norm) }
  }
  const isDegree = next.norm === '°' || next.norm === 'degrees' || next.norm === 'degree'
  const measure = isDegree ? measureOf(afterNext?.norm ?? '', true) : measureOf(next.norm, isGlued)
  if (measure !== undefined && (!isDegree || measure.base === 'C')) {
    const end = isDegree ? lastToken + 2 : lastToken + 1
    return {
      kind: 'measure',
      unit: measure.base,
      lastToken: end,
      factor: measure.factor,
      offset: measure.offset,
    }
  }
  const needs = figure.value === 1 ? 'next' : 'plural'
  return plain('cardinal', countedNoun(text, tokens, lastToken, needs), lastToken)
}

function ageFactor(norm: string): number {
  return norm.startsWith('year')
    ? 1
    : norm.startsWith('month')
      ? 1 / 12
      : norm.startsWith('week')
        ? 7 / 365
        : 1 / 365
}

const PRONOUN_BEFORE =
  /^(no|any|every|some|this|that|each|which|another|the|only|other|everyone|not)$/

/** "one of the", "no one", "one can": a pronoun, not a number. */
function isPronounOne(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.norm !== 'one') return false
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (token.text.length > 3) return true
  if (previous !== undefined && previous.sentence === token.sentence) {
    if (PRONOUN_BEFORE.test(previous.norm) && previous.norm !== 'only') return true
  }
  if (next === undefined || next.sentence !== token.sentence) return true
  if (!isJoined(text, token, next)) return true
  return next.isStop && !['in', 'out', 'or', 'and', 'to', 'more', 'other'].includes(next.norm)
}

const DETERMINERS =
  /^(the|a|an|his|her|its|their|our|my|your|this|that|every|each|another|in|for|on|of)$/

/** "second" and "first" as adverbs ("first, …", "he first met", "five seconds") are no ordinals. */
function isAdverb(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind === 'number') return false
  if (token.norm !== 'first' && token.norm !== 'second' && token.norm !== 'third') return false
  const previous = tokens[at - 1]
  const hasDeterminer =
    previous !== undefined &&
    previous.sentence === token.sentence &&
    (DETERMINERS.test(previous.norm) || previous.text.endsWith('s') || /['’]s$/.test(previous.text))
  if (hasDeterminer) return false
  const next = tokens[at + 1]
  return next === undefined || next.isStop || !isJoined(text, token, next) || /ed$/.test(next.norm)
}

/** A bare year ("in 1998", "2022"): a date, unless it visibly counts something. */
function isBareYear(token: Token, figure: Figure, unit: Unit): boolean {
  if (!/^(1[4-9]|20)\d\d$/.test(token.norm) || token.text.length !== 4) return false
  if (figure.form !== 'cardinal' || figure.value !== Number(token.norm)) return false
  if (unit.kind !== 'cardinal') return false
  return !/000$|500$/.test(token.norm) || unit.unit === null
}

const CHANGE_VERBS =
  /^(r[oi]se[ns]?|rising|fell|falls?|fallen|falling|increas\w*|decreas\w*|grew|grown?|grows|dropp?\w*|cut|cuts|rais\w*|up|down|widen\w*|narrow\w*|climb\w*|jump\w*|slid\w*|slump\w*|declin\w*|reduc\w*|improv\w*|doubl\w*|advanc\w*|gain\w*|lower\w*|surg\w*|soar\w*|plung\w*|moved?|changed?|went|gone|shrank|edg\w*|tumbl\w*)$/

/** "rose from 3 to 5" tells of two figures, "from 3 to 5 people" of one range. */
function isChange(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = Math.max(from, at - 7); index < at; index += 1) {
    if (CHANGE_VERBS.test(tokens[index]?.norm ?? '')) return true
  }
  return false
}

const CLOCK_AFTER = /^(am|pm|gmt|bst|utc|est|edt|et|pst|cet|cest|eet|ist|o'clock)$/

/** "7am", "19.22 BST", "4 Jul 2022 01.15": the time of day. */
function isClockTime(
  tokens: readonly Token[],
  at: number,
  value: number,
  isTaken: (token: number) => boolean,
): boolean {
  const isMilitary = /^[0-2]\d[0-5]\d$/.test(tokens[at]?.text ?? '') && value <= 2400
  if (value > 24 && !isMilitary) return false
  if (CLOCK_AFTER.test(tokens[at + 1]?.norm ?? '')) return true
  return at > 0 && isTaken(at - 1) && /^\d\d\.\d\d$/.test(tokens[at]?.norm ?? '')
}

interface Reading {
  readonly figure: Figure
  readonly unit: Unit
  readonly firstToken: number
  readonly lastToken: number
  readonly currency: string | null
}

function readOne(text: string, tokens: readonly Token[], at: number, from: number): Reading | null {
  const before = currencyBefore(text, tokens, at, from)
  const figure = readFigure(text, tokens, at, before !== null)
  if (figure === null) return null
  const unit = unitAfter(text, tokens, figure, before?.code ?? null)
  return {
    figure,
    unit,
    firstToken: before?.firstToken ?? at,
    lastToken: unit.lastToken,
    currency: before?.code ?? null,
  }
}

/** The second half of a range after `left`: "3-5", "3 to 5", "two or three", "between 3 and 5". */
function readRangeEnd(
  text: string,
  tokens: readonly Token[],
  left: Reading,
  from: number,
): { readonly right: Reading; readonly opener: number } | null {
  const lastLeft = tokens[left.lastToken]
  const link = tokens[left.lastToken + 1]
  if (lastLeft === undefined || link === undefined || link.sentence !== lastLeft.sentence)
    return null
  const opener = tokens[left.firstToken - 1]
  const opens = opener !== undefined && left.firstToken - 1 >= from ? opener.norm : ''
  const gap = text.slice(lastLeft.end, link.start)
  const isDash = /^\s?[-–—‑]\s?$/.test(gap) && startsOrSigns(link)
  const isBetween = opens === 'between' && link.norm === 'and'
  const isWord = link.norm === 'to' || link.norm === 'or' || isBetween
  if (!isDash && !isWord) return null
  let at = isDash ? left.lastToken + 1 : left.lastToken + 2
  if (tokens[at]?.kind === 'symbol') at += 1
  if (tokens[at]?.sentence !== lastLeft.sentence) return null
  const right = readOne(text, tokens, at, left.lastToken + 1)
  if (right === null || right.figure.form !== left.figure.form) return null
  if (left.figure.form === 'ordinal' || left.figure.isVague || right.figure.isVague) return null
  const hasLeftUnit = left.unit.kind !== 'cardinal' || left.unit.unit !== null
  if (hasLeftUnit && left.unit.kind !== right.unit.kind) return null
  // "between 3 and 5 million": the scale belongs to both.
  const [low, high] = scaleBoth(left, right)
  if (low >= high) return null
  if (isBetween) return { right, opener: left.firstToken - 1 }
  if (opens === 'from' && link.norm === 'to') {
    return isChange(tokens, from, left.firstToken) ? null : { right, opener: left.firstToken - 1 }
  }
  if (link.norm === 'to' && isChange(tokens, from, left.firstToken)) return null
  if (link.norm === 'or' && high - low > 2 && high / low > 2) return null
  // "a 1-3 defeat", "lost 2 to 4": scores are two numbers.
  const isBare = right.unit.kind === 'cardinal' && right.unit.unit === null
  if (isDash && isBare && high <= 20) return null
  if (link.norm === 'to' && isBare) return null
  return { right, opener: left.firstToken }
}

function startsOrSigns(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'symbol' || startsFigure(token)
}

function scaleBoth(left: Reading, right: Reading): [number, number] {
  const scale = [1e12, 1e9, 1e6, 1e3, 100].find((step) => right.figure.value >= step) ?? 1
  const low = left.figure.value
  const shares = low < 1000 && scale >= 1e6 && right.figure.value / scale < 1000
  return [shares && low * scale < right.figure.value ? low * scale : low, right.figure.value]
}

const AFTER_MODIFIERS: ReadonlyMap<string, Widening> = new Map([
  ['or more', 'at least'],
  ['or so', 'about'],
  ['or less', 'at most'],
  ['or fewer', 'at most'],
  ['and over', 'at least'],
  ['or over', 'at least'],
  ['or older', 'at least'],
])

function modifierAfter(
  text: string,
  tokens: readonly Token[],
  last: number,
): { readonly widening: Widening; readonly phrase: string; readonly lastToken: number } | null {
  const token = tokens[last]
  if (token === undefined) return null
  if (text.charAt(token.end) === '+') return { widening: 'at least', phrase: '+', lastToken: last }
  const next = tokens[last + 1]
  if (next === undefined || next.sentence !== token.sentence) return null
  if (next.norm === 'plus' && text.charAt(token.end) === '-') {
    return { widening: 'at least', phrase: 'plus', lastToken: last + 1 }
  }
  const phrase = `${next.norm} ${tokens[last + 2]?.norm ?? ''}`
  const widening = AFTER_MODIFIERS.get(phrase)
  return widening === undefined ? null : { widening, phrase, lastToken: last + 2 }
}

/**
 * The quantities of a text, ascending and disjoint. `isTaken` marks tokens that dates use.
 * `value`, `low` and `high` are in the unit's base (metres, kilograms, seconds, days, months,
 * degrees Celsius, whole currency units); fractions are percentages: "a third" is [33, 34] percent.
 */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  isTaken: (token: number) => boolean,
): Quantity[] {
  const quantities: Quantity[] = []
  let floor = 0
  let sentence = -1
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.sentence !== sentence) {
      sentence = token.sentence
      floor = at
    }
    const found =
      startsFigure(token) && !isTaken(at) ? quantityAt(text, tokens, at, floor, isTaken) : null
    if (found === null) {
      at += 1
      continue
    }
    quantities.push(found)
    at = found.lastToken + 1
    floor = at
  }
  return quantities
}

function quantityAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  floor: number,
  isTaken: (token: number) => boolean,
): Quantity | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (isPronounOne(text, tokens, at) || isAdverb(text, tokens, at)) return null
  const left = readOne(text, tokens, at, floor)
  if (left === null || isBareYear(token, left.figure, left.unit)) return null
  if (isClockTime(tokens, at, left.figure.value, isTaken)) return null
  const range = readRangeEnd(text, tokens, left, floor)
  const end = range?.right ?? left
  let [low, high] =
    range === null ? [left.figure.low, left.figure.high] : scaleBoth(left, range.right)
  let firstToken = range === null ? left.firstToken : Math.min(range.opener, left.firstToken)
  let lastToken = end.lastToken
  const isOrdinal = left.figure.form === 'ordinal'
  const before = isOrdinal ? null : modifierBefore(tokens, firstToken, floor)
  const after =
    modifierAfter(text, tokens, lastToken) ?? modifierAfter(text, tokens, end.figure.lastToken)
  const modifier = before ?? after
  if (before !== null) firstToken = before.firstToken
  else if (after !== null) lastToken = Math.max(lastToken, after.lastToken)
  const isNegative =
    /(?:^|[\s(])[-−]$/.test(text.slice(Math.max(0, token.start - 2), token.start)) &&
    left.firstToken === at
  if (isNegative && range === null) [low, high] = [-high, -low]
  const { factor, offset } = end.unit
  const kind = left.currency !== null ? 'money' : end.unit.kind
  const unit = left.currency ?? end.unit.unit
  const scaled = (value: number): number => tidy(value * factor + offset)
  const [from, to] = widen(scaled(low), scaled(high), modifier?.widening ?? null)
  const first = tokens[firstToken]
  const last = tokens[lastToken]
  if (first === undefined || last === undefined) return null
  const sign = isNegative && range === null ? -1 : 1
  return {
    start: first.start,
    end: after !== null && modifier === after && after.phrase === '+' ? last.end + 1 : last.end,
    firstToken,
    lastToken,
    text: text.slice(first.start, last.end),
    value: scaled(sign * (range === null ? left.figure.value : low)),
    low: tidy(from),
    high: tidy(to),
    kind,
    unit,
    modifier: modifier?.phrase ?? null,
  }
}

/** Drops binary dust: 0.9 × 5000 is 4500. */
function tidy(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(12))
}
