// The words numbers are made of, and reading them in a row: "three hundred and five thousand".
import type { Token } from './types.ts'

export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly lastToken: number
  /** A `fraction` is a share of something: "a third", "two in five". */
  readonly form: 'cardinal' | 'ordinal' | 'fraction'
  /** "dozens", "several hundred": the figure itself is a span. */
  readonly isVague: boolean
}

export const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/)
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const smallNumbers = new Map<string, number>(UNITS.map((word, value) => [word, value]))
for (const [index, word] of TENS.entries()) smallNumbers.set(word, (index + 2) * 10)

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['k', 1e3],
  ['dozen', 12],
])

export const ORDINALS = new Map<string, number>(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, index) => [word, index + 1]),
)
for (const [
  index,
  word,
] of 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'
  .split(' ')
  .entries()) {
  ORDINALS.set(word, (index + 3) * 10)
}

export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
])
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

/** Counts in the plural: from "two of them" to the next larger word. */
export const VAGUE_PLURALS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 99_999]],
  ['millions', [2e6, 99e6]],
  ['billions', [2e9, 99e9]],
])
export const VAGUE_COUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['couple', [2, 3]],
])

/** Are these neighbours in one sentence with only a space, a hyphen or nothing between them? */
export function isJoined(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return false
  const gap = right.start - left.end
  if (gap === 0) return true
  if (gap > 3) return false
  const between = text.slice(left.end, right.start)
  return /^[\s\u00a0-]+$/.test(between) || between === '‑'
}

export function exact(value: number, lastToken: number, form: Figure['form'] = 'cardinal'): Figure {
  return { value, low: value, high: value, lastToken, form, isVague: false }
}

export function vague(low: number, high: number, lastToken: number): Figure {
  return { value: low, low, high, lastToken, form: 'cardinal', isVague: true }
}

/** A share in hundredths; thirds and the like get the room that rounding to whole percent needs. */
export function share(part: number, whole: number, lastToken: number): Figure {
  const value = (part / whole) * 100
  // Eighths and tenths are exact; thirds are not.
  const isEven = Number.isInteger(value * 8)
  return {
    value,
    low: isEven ? value : Math.floor(value),
    high: isEven ? value : Math.ceil(value),
    lastToken,
    form: 'fraction',
    isVague: false,
  }
}

/** Scales after a figure ("3.8 million", "two hundred thousand"): the product and where it ends. */
export function readScales(
  text: string,
  tokens: readonly Token[],
  last: number,
  value: number,
  allowShort: boolean,
): { readonly value: number; readonly last: number } {
  let product = value
  let at = last
  for (let count = 0; count < 3; count += 1) {
    const next = tokens[at + 1]
    const scale = next === undefined ? undefined : SCALES.get(next.norm)
    if (next === undefined || scale === undefined || !isJoined(text, tokens[at], next)) break
    if (next.norm === 'm' && !allowShort) break
    if (next.norm === 'k' && next.start !== tokens[at]?.end) break
    product *= scale
    at += 1
  }
  return { value: product, last: at }
}

/** "twenty-one", "three hundred and five thousand": value and last token, or null. */
export function readWords(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly last: number } | null {
  let total = 0
  let current = 0
  let last = -1
  let index = at
  for (;;) {
    const token = tokens[index]
    if (token === undefined || (last >= 0 && !isJoined(text, tokens[index - 1], token))) break
    const small = smallNumbers.get(token.norm)
    const scale = SCALES.get(token.norm)
    if (small !== undefined) {
      // "twenty one" goes together, "two three" does not.
      const isFree =
        current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && small < 10)
      if (last >= 0 && (!isFree || small === 0)) break
      current += small
    } else if (
      scale !== undefined &&
      token.norm.length > 3 &&
      token.norm !== 'dozen' &&
      last >= 0
    ) {
      if (scale === 100) current *= 100
      else {
        total += (current === 0 ? 1 : current) * scale
        current = 0
      }
    } else if (token.norm === 'dozen' && last >= 0) {
      current *= 12
    } else if (
      token.norm === 'and' &&
      last >= 0 &&
      SCALES.has(tokens[index - 1]?.norm ?? '') &&
      (smallNumbers.get(tokens[index + 1]?.norm ?? '') ?? 0) > 0 &&
      // "two thousand and five" is one number; "two million and five tanks" is read so, too.
      isJoined(text, token, tokens[index + 1])
    ) {
      index += 1
      continue
    } else break
    last = index
    index += 1
  }
  return last < 0 ? null : { value: total + current, last }
}
