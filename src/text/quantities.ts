// Finds the numbers of a text and reads each as an interval with its unit and modifier.
// Dates, clock times and bare years are not quantities; nor is "one" as a pronoun.
import { startsFigure } from './figures.ts'
import { type Figure, isJoined } from './number-words.ts'
import { readOne, readRangeEnd, scaleBoth } from './quantity-ranges.ts'
import type { Unit } from './quantity-units.ts'
import type { Quantity, Token } from './types.ts'
import { LONGEST_MODIFIER, type Widening, wideningOf } from './units.ts'

/** "nearly v" reaches down to 0.9 v, "about v" a tenth either way: newsroom rounding, by judgement. */
const SLACK = 0.1
/** "just over v" reaches up to 1.2 v: "just over two months" may be ten weeks. */
const JUST_OVER = 0.2

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
    case 'just above':
      return [low, high + Math.abs(high) * JUST_OVER]
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

/** "World War Two", "the Second World War": a number word in capitals beside one belongs to a name. */
function isInName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (token === undefined) return false
  if (token.kind === 'number') {
    // "F-16", "Covid-19", "IL-6"
    return (
      previous?.isCapitalised === true &&
      previous.end + 1 === token.start &&
      text.charAt(previous.end) === '-'
    )
  }
  if (token.kind !== 'word' || !token.isCapitalised) return false
  if (token.text === token.text.toUpperCase()) return false
  if (!isJoined(text, previous, token)) return false
  return (
    previous?.isCapitalised === true ||
    (isJoined(text, token, next) && next?.isCapitalised === true)
  )
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
  if (isInName(text, tokens, at)) return null
  if (isPronounOne(text, tokens, at) || isAdverb(text, tokens, at)) return null
  const left = readOne(text, tokens, at, floor)
  if (left === null || isBareYear(token, left.figure, left.unit)) return null
  // "No. 10": a name's number.
  const label = tokens[at - 1]
  if (label !== undefined && /^Nos?$/.test(label.text) && text.charAt(label.end) === '.')
    return null
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
  const isPlus = modifier?.phrase === '+' && after !== null && lastToken === after.lastToken
  const stop = isPlus ? last.end + 1 : last.end
  return {
    start: first.start,
    end: stop,
    firstToken,
    lastToken,
    text: text.slice(first.start, stop),
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
