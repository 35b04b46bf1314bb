// Reads one figure from tokens: digits, number words, scales, fractions, vague counts, ordinals.
// No unit, no modifier, no range: quantities.ts puts those around it.
import {
  exact,
  type Figure,
  FRACTION_SIGNS,
  isJoined,
  ORDINALS,
  PARTS,
  readScales,
  readWords,
  SCALES,
  share,
  smallNumbers,
  VAGUE_COUNTS,
  VAGUE_PLURALS,
  vague,
} from './number-words.ts'
import type { Token } from './types.ts'

/** May this token begin a figure? A cheap test before the reader is asked. */
export function startsFigure(token: Token): boolean {
  if (token.kind === 'number') return true
  if (token.kind === 'symbol') return FRACTION_SIGNS.has(token.norm)
  const { norm } = token
  return (
    smallNumbers.has(norm) ||
    ORDINALS.has(norm) ||
    VAGUE_PLURALS.has(norm) ||
    norm === 'half' ||
    norm === 'a' ||
    norm === 'an' ||
    norm === 'several' ||
    norm === 'few' ||
    norm === 'couple' ||
    norm === 'dozen' ||
    norm === 'hundred'
  )
}

/** ", and a half (million)" after a whole figure. */
function readHalf(text: string, tokens: readonly Token[], figure: Figure): Figure {
  const { lastToken } = figure
  const words = [1, 2, 3].map((step) => tokens[lastToken + step]?.norm)
  if (words[0] !== 'and' || words[1] !== 'a' || words[2] !== 'half') return figure
  if (!isJoined(text, tokens[lastToken], tokens[lastToken + 1])) return figure
  const scaled = readScales(text, tokens, lastToken + 3, figure.value + 0.5, false)
  return exact(scaled.value, scaled.last)
}

/**
 * The figure that starts at token `at`, or null. `isMoney` says that a currency sign stands before
 * it, so that a glued "m" means million.
 */
export function readFigure(
  text: string,
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): Figure | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'symbol') {
    const fraction = FRACTION_SIGNS.get(token.norm)
    return fraction === undefined ? null : share(fraction * 12, 12, at)
  }
  if (token.kind === 'number') return readDigits(text, tokens, at, isMoney)
  return readNumberWords(text, tokens, at)
}

function readDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): Figure | null {
  const token = tokens[at]
  if (token === undefined) return null
  const ordinal = /^(\d{1,9})(?:st|nd|rd|th)$/.exec(token.norm)
  if (ordinal !== null) return exact(Number(ordinal[1]), at, 'ordinal')
  if (!/^\d{1,15}(\.\d{1,9})?$/.test(token.norm)) return null
  const value = Number(token.norm)
  const next = tokens[at + 1]
  const sign =
    next?.kind === 'symbol' && next.start === token.end ? FRACTION_SIGNS.get(next.norm) : undefined
  if (sign !== undefined) {
    const mixed = readScales(text, tokens, at + 1, value + sign, isMoney)
    return exact(mixed.value, mixed.last)
  }
  const mixed = readMixed(text, tokens, at, value)
  if (mixed !== null) return mixed
  // "1/2", "3/4": a share; "24/7" and dates are not.
  const isSlash = next !== undefined && text.slice(token.end, next.start) === '/'
  if (
    isSlash &&
    Number.isInteger(value) &&
    isShareOf(Number(next.norm), tokens[at + 2]) &&
    next.kind === 'number' &&
    /^\d{1,2}$/.test(next.norm) &&
    value < Number(next.norm)
  ) {
    return share(value, Number(next.norm), at + 1)
  }
  const scaled = readScales(text, tokens, at, value, isMoney || isMillion(text, tokens, at))
  return readHalf(text, tokens, readRatio(tokens, { ...exact(clean(scaled.value), scaled.last) }))
}

/** "7-3/8", "21 1/2": a whole and a fraction of two, four, eight …, as markets write them. */
function readMixed(
  text: string,
  tokens: readonly Token[],
  at: number,
  value: number,
): Figure | null {
  const whole = tokens[at]
  const part = tokens[at + 1]
  const size = tokens[at + 2]
  if (whole === undefined || part?.kind !== 'number' || size?.kind !== 'number') return null
  if (!isJoined(text, whole, part) || text.slice(part.end, size.start) !== '/') return null
  const [upper, lower] = [Number(part.norm), Number(size.norm)]
  if (!Number.isInteger(value) || ![2, 4, 8, 16, 32, 64].includes(lower)) return null
  return upper > 0 && upper < lower ? exact(value + upper / lower, at + 2) : null
}

/** "3/4", "2/3 of them": a share. "9/11" and prices are not. */
function isShareOf(whole: number, next: Token | undefined): boolean {
  return [2, 3, 4, 5, 6, 8, 10].includes(whole) || next?.norm === 'of'
}

/** Products of decimals carry binary dust: 3.8 × 1e6 must be 3800000. */
function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

const METRE_CONTEXT =
  /^(race|final|hurdles|relay|freestyle|sprint|title|champion|record|medal|gold|silver|bronze|butterfly|backstroke|breaststroke|medley|dash|event|heat|heats|steeplechase|runner|world|olympic|deep|high|tall|long|wide|above|below|from|away|men|women)$/

/** "789m euros" counts millions, "the 400m final" measures metres. */
function isMillion(text: string, tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 1]
  if (unit?.norm !== 'm') return true
  const value = Number(tokens[at]?.norm)
  const after = tokens[at + 2]
  if (after !== undefined && METRE_CONTEXT.test(after.norm)) return false
  const isDistance = [50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000].includes(value)
  const isCounting = after !== undefined && isJoined(text, unit, after) && !after.isStop
  return !isDistance || (isCounting && after.norm.endsWith('s'))
}

/** "one in five", "two out of three": a share of the second figure. */
function readRatio(tokens: readonly Token[], figure: Figure): Figure {
  const { lastToken, value } = figure
  let next = lastToken + 1
  if (tokens[next]?.norm === 'out' && tokens[next + 1]?.norm === 'of') next += 2
  else if (tokens[next]?.norm === 'in') next += 1
  else return figure
  const whole = tokens[next]
  if (whole === undefined || whole.sentence !== tokens[lastToken]?.sentence) return figure
  const size = whole.kind === 'number' ? Number(whole.norm) : smallNumbers.get(whole.norm)
  if (size === undefined || !Number.isInteger(size) || size < 2 || size > 1000) return figure
  if (value >= size || (size > 100 && size % 100 !== 0)) return figure
  return share(value, size, next)
}

function readNumberWords(text: string, tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at]
  if (token === undefined) return null
  const { norm } = token
  const next = tokens[at + 1]
  const isNextJoined = isJoined(text, token, next)
  if (norm === 'a' || norm === 'an') {
    if (next === undefined || !isNextJoined) return null
    const scale = next.norm.length > 3 ? SCALES.get(next.norm) : undefined
    if (scale !== undefined) {
      const scaled = readScales(text, tokens, at + 1, scale, false)
      return readHalf(text, tokens, exact(scaled.value, scaled.last))
    }
    if (next.norm === 'few' || next.norm === 'couple') return readVagueCount(text, tokens, at + 1)
    if (next.norm === 'pair' && tokens[at + 2]?.norm === 'of') return exact(2, at + 1)
    const whole = PARTS.get(next.norm)
    const isShare = tokens[at + 2]?.norm === 'of' || next.norm === 'third' || next.norm === 'half'
    if (whole !== undefined && isShare && isShareNext(tokens, at + 2))
      return readPartOf(text, tokens, 1, whole, at + 1)
    return null
  }
  if (norm === 'half') return readHalfOf(text, tokens, at)
  const plural = VAGUE_PLURALS.get(norm)
  if (plural !== undefined) return readVaguePlural(text, tokens, at, plural)
  if (VAGUE_COUNTS.has(norm)) return readVagueCount(text, tokens, at)
  const words = readWords(text, tokens, at)
  if (words !== null) {
    const after = tokens[words.last + 1]
    const whole = after === undefined ? undefined : PARTS.get(after.norm)
    const isPlural = after?.norm.endsWith('s') === true || words.value === 1
    if (
      whole !== undefined &&
      isPlural &&
      words.value < whole &&
      isJoined(text, tokens[words.last], after)
    ) {
      return readPartOf(text, tokens, words.value, whole, words.last + 1)
    }
    const ordinal = after === undefined ? undefined : ORDINALS.get(after.norm)
    if (
      ordinal !== undefined &&
      ordinal < 10 &&
      words.value % 10 === 0 &&
      words.value >= 20 &&
      isJoined(text, tokens[words.last], after)
    ) {
      return exact(words.value + ordinal, words.last + 1, 'ordinal')
    }
    return readHalf(text, tokens, readRatio(tokens, exact(words.value, words.last)))
  }
  const ordinal = ORDINALS.get(norm)
  if (ordinal !== undefined) return exact(ordinal, at, 'ordinal')
  if (
    (norm === 'hundred' || norm === 'dozen') &&
    next !== undefined &&
    !next.isStop &&
    isNextJoined
  ) {
    return exact(SCALES.get(norm) ?? 1, at)
  }
  return null
}

/** A share that ends at token `last`; "a quarter of a million" is a count. */
function readPartOf(
  text: string,
  tokens: readonly Token[],
  part: number,
  whole: number,
  last: number,
): Figure {
  const words = [1, 2, 3].map((step) => tokens[last + step])
  const [of, article, word] = words.map((token) => token?.norm ?? '')
  const isOne = of === 'of' && (article === 'a' || article === 'one')
  const scale = isOne && word !== undefined && word.length > 3 ? SCALES.get(word) : undefined
  if (scale === undefined || !isJoined(text, words[1], words[2])) return share(part, whole, last)
  return exact(clean((part / whole) * scale), last + 3)
}

/** "a third" is a share before "of", a stop or the end; "a third man" is an ordinal. */
function isShareNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  const previous = tokens[at - 1]
  if (next === undefined || next.sentence !== previous?.sentence) return true
  return next.isStop || previous.norm === 'half'
}

/** "half of", "half a million", "half a dozen", "half an hour", "half the town". */
function readHalfOf(text: string, tokens: readonly Token[], at: number): Figure | null {
  const next = tokens[at + 1]
  // "half-owner", "half-time"
  if (text.charAt(tokens[at]?.end ?? 0) === '-') return null
  if (next !== undefined && isJoined(text, tokens[at], next)) {
    const isArticle = next.norm === 'a' || next.norm === 'an'
    const scaleAt = isArticle ? at + 2 : at + 1
    const scale = SCALES.get(tokens[scaleAt]?.norm ?? '')
    if (scale !== undefined && (tokens[scaleAt]?.norm.length ?? 0) > 3) {
      return exact(scale / 2, scaleAt)
    }
    if (isArticle) return exact(0.5, at + 1)
  }
  const previous = tokens[at - 1]
  // "the first half", "second-half goal", "time": a part of a match or a year, no share.
  if (previous !== undefined && previous.sentence === tokens[at]?.sentence) {
    if (ORDINALS.has(previous.norm) || previous.norm === 'other' || previous.kind === 'number')
      return null
  }
  if (next?.norm === 'time' || next?.norm === 'back' || next?.norm === 'year') return null
  return share(1, 2, at)
}

function readVaguePlural(
  text: string,
  tokens: readonly Token[],
  at: number,
  span: readonly [number, number],
): Figure | null {
  const [low, high] = span
  const next = tokens[at + 1]
  if (tokens[at]?.norm === 'scores' && next?.norm !== 'of') return null
  if (tokens[at]?.norm === 'tens' && next?.norm !== 'of') return null
  const inner = tokens[at + 2]
  const nested =
    next?.norm === 'of' && inner !== undefined ? VAGUE_PLURALS.get(inner.norm) : undefined
  if (nested !== undefined && isJoined(text, next, inner)) {
    const unit = nested[0] / 2
    return vague(low * unit, (Math.min(high, 999) + 1) * unit - 1, at + 2)
  }
  return vague(low, high, at)
}

function readVagueCount(text: string, tokens: readonly Token[], at: number): Figure | null {
  const token = tokens[at]
  const span = token === undefined ? undefined : VAGUE_COUNTS.get(token.norm)
  if (token === undefined || span === undefined) return null
  const scaled = readScales(text, tokens, at, 1, false)
  if (token.norm === 'few' && scaled.last === at && tokens[at - 1]?.norm !== 'a') return null
  if (token.norm === 'couple' && scaled.last === at && tokens[at + 1]?.norm !== 'of') return null
  return vague(span[0] * scaled.value, span[1] * scaled.value, scaled.last)
}
