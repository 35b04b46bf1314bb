// Finds words that a model has copied in the text it copied them from. Models straighten quotes and
// dashes and fold white space; they may change nothing else.
import type { Span } from '../../text/types.ts'

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/['’‘ʼ`]/, "['’‘ʼ`]"],
  [/["“”„«»]/, '["“”„«»]'],
  [/[-‐‑–—]/, '[-‐‑–—]'],
]

/** Not between two letters or digits: "art" does not stand in "party", nor "5" in "50". */
const WORD_BEGINS = '(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))'
const WORD_ENDS = '(?:(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}]))'

/**
 * Where `words` first stand in `text`, as whole words and in any case; null where they do not. The caller
 * slices the text, so that what is shown is the text's own.
 */
export function locateWords(text: string, words: string): Span | null {
  const parts = words.trim().split(/\s+/)
  if (parts[0] === undefined || parts[0] === '') return null
  const pattern = parts.map((part) => Array.from(part, toPattern).join('')).join('\\s+')
  const found = new RegExp(`${WORD_BEGINS}${pattern}${WORD_ENDS}`, 'iu').exec(text.toWellFormed())
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

function toPattern(character: string): string {
  const match = CLASSES.find(([kind]) => kind.test(character))
  if (match !== undefined) return match[1]
  return character.toWellFormed().replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
