// What stands around a figure and says of what: currency signs, percent, measures, counted nouns.
import { type Figure, isJoined } from './number-words.ts'
import type { Quantity, Token } from './types.ts'
import { CURRENCIES, CURRENCY_COUNTRIES, measureOf, SMALL_CURRENCIES } from './units.ts'

export interface Unit {
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

const GROUP = /^(them|whom|which)$/
const DETERMINER = /^(the|his|her|its|their|our|my|your|these|those)$/

/**
 * The noun a figure counts: the first plural among the next words; after "one" the next word, after
 * an ordinal the first plural or else the last of the next three. Words that a hyphen ties to their neighbour only describe.
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
    // "210 of them children"
    if (step === 1 && token.norm === 'of' && GROUP.test(tokens[last + 2]?.norm ?? '')) {
      step += 1
      continue
    }
    // "two of the houses", "five of his men"
    const isPair = tokens[last]?.norm === 'pair' || tokens[last]?.norm === 'couple'
    const isOf =
      step === 1 && token.norm === 'of' && (isPair || DETERMINER.test(tokens[last + 2]?.norm ?? ''))
    if (isOf || (step === 2 && previous?.norm === 'of' && DETERMINER.test(token.norm))) continue
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
    else if (isPlural && !NOT_COUNTED.test(token.norm)) return token.stem
    else if (step <= 3 && !/ed$/.test(token.norm)) noun = token.stem
    else break
  }
  return noun
}

/** "US$", "A$", "$", "£" and "USD" before a figure that starts at `at`. */
export function currencyBefore(
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
export function unitAfter(
  text: string,
  tokens: readonly Token[],
  figure: Figure,
  currency: string | null,
): Unit {
  const { lastToken } = figure
  const last = tokens[lastToken]
  const next = tokens[lastToken + 1]
  if (figure.form === 'fraction') return fractionUnit(text, tokens, lastToken)
  if (last === undefined || next === undefined || next.sentence !== last.sentence) {
    if (figure.form === 'ordinal') return plain('ordinal', null, lastToken)
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
  if (!isNear) return plain(figure.form === 'ordinal' ? 'ordinal' : 'cardinal', null, lastToken)
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

const PERCENT_WORD = /^(%|pct|percent|pc|percentage)$/

/** A share in hundredths; "3/8 pct" and "a quarter of a percentage point" are that part of one percent. */
function fractionUnit(text: string, tokens: readonly Token[], lastToken: number): Unit {
  let next = lastToken + 1
  if (tokens[next]?.norm === 'of' && /^(a|one)$/.test(tokens[next + 1]?.norm ?? '')) next += 2
  const word = tokens[next]
  const isPercent =
    word !== undefined &&
    word.sentence === tokens[lastToken]?.sentence &&
    PERCENT_WORD.test(word.norm)
  if (!isPercent || !isJoined(text, tokens[next - 1], word))
    return plain('percent', null, lastToken)
  const isPoint = /^points?$/.test(tokens[next + 1]?.norm ?? '')
  return {
    kind: 'percent',
    unit: isPoint ? 'point' : null,
    lastToken: isPoint ? next + 1 : next,
    factor: 0.01,
    offset: 0,
  }
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
