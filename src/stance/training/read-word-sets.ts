// Reads the hand-written lists of interchangeable and of opposed words: lines of words and phrases
// become lines of stems, a phrase being its stems joined by underscores.
import { readFileSync } from 'node:fs'
import { stemmer } from 'stemmer'
import { NEGATIVE_BEFORE_THING, NEGATIVE_BEFORE_TO, NEGATORS } from '../lexicon/function-words.ts'

/** One set of interchangeable entries a line. */
export function readWordSets(file: URL): string[][] {
  return readLines(file)
    .map((line) => readEntries(line))
    .filter((set) => set.length > 1)
}

/** One opposition a line: two sets whose entries exclude each other. Lines with more sides are left out. */
export function readOppositions(file: URL): string[][][] {
  return readLines(file)
    .map((line) => line.split('|').map((side) => readEntries(side)))
    .filter((sides) => sides.length === 2 && sides.every((side) => side.length > 0))
}

function readLines(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

function readEntries(text: string): string[] {
  const entries = text.split(',').map((entry) => readEntry(entry.trim()))
  return [...new Set(entries.filter((entry) => entry !== null))]
}

/** The stems of an entry; null where a word turns the sense round, which is read elsewhere. */
function readEntry(entry: string): string | null {
  const words = entry.split(/[\s-]+/).filter((word) => /^[a-z][a-z']*$/.test(word))
  if (words[0] === 'be' && words.length > 1) words.shift()
  if (words.length === 0 || words.length !== entry.replace(/^be /, '').split(/[\s-]+/).length)
    return null
  const stems = words.map((word) => stemmer(word))
  const first = stems[0] ?? ''
  const turns =
    words.some((word) => NEGATORS.has(word)) ||
    (words.length > 1 &&
      (NEGATIVE_BEFORE_TO.has(first) || NEGATIVE_BEFORE_THING.has(first) || first === 'rule'))
  return turns ? null : stems.join('_')
}
