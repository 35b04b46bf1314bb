// A text's words with what they are compared by, for the encoder's input.
import type { Analysis, Span } from '../../text/types.ts'
import { formOf } from '../../text/word-forms.ts'
import type { PiecedWord, WordPieces } from './wordpieces.ts'

/** A name in a text: its words by number [from, to), the keys of these, and those of the full name where a surname stands for it. */
export interface NamedWords {
  readonly from: number
  readonly to: number
  readonly keys: readonly string[]
  readonly fullKeys: readonly string[]
}

export interface ReadWords {
  readonly analysis: Analysis
  readonly words: readonly PiecedWord[]
  /** Of each word: its folded stem, and the canonical name that it belongs to, or ''. */
  readonly terms: readonly string[]
  readonly names: readonly string[]
  readonly mentions: readonly NamedWords[]
  readonly folded: ReadonlySet<string>
  readonly allTerms: ReadonlySet<string>
}

export function readWords(analysis: Analysis, pieces: WordPieces): ReadWords {
  const words = pieces.split(analysis.text)
  const terms: string[] = []
  const names: string[] = []
  for (const word of words) {
    terms.push(formOf(analysis.text.slice(word.start, word.end)).term)
    const mention = analysis.names.find(
      ({ start, end, isAliased }) => isAliased === true && start <= word.start && word.end <= end,
    )
    names.push(mention === undefined ? '' : mention.keys.join(' '))
  }
  return gatherWords({ analysis, words, terms, names, mentions: locateNames(analysis, words) })
}

/** With the sets that words are looked up in. */
export function gatherWords(read: Omit<ReadWords, 'folded' | 'allTerms'>): ReadWords {
  return {
    ...read,
    folded: new Set(read.words.map(({ folded }) => folded)),
    allTerms: new Set([...read.terms, ...read.names.filter((name) => name !== '')]),
  }
}

/** Without the words of some stretches of the text; as it is where nothing else would be left. */
export function passOver(read: ReadWords, stretches: readonly Span[]): ReadWords {
  if (stretches.length === 0) return read
  const isKept = (at: number): boolean => {
    const { start = 0, end = 0 } = read.words[at] ?? {}
    return !stretches.some((stretch) => stretch.start <= start && end <= stretch.end)
  }
  const words = read.words.filter((_, at) => isKept(at))
  if (words.length === 0) return read
  const terms = read.terms.filter((_, at) => isKept(at))
  const names = read.names.filter((_, at) => isKept(at))
  return gatherWords({ ...read, words, terms, names, mentions: [] })
}

function locateNames({ names }: Analysis, words: readonly PiecedWord[]): NamedWords[] {
  const located: NamedWords[] = []
  let from = 0
  for (const { start, end, keys, fullKeys } of names) {
    while (from < words.length && (words[from]?.start ?? 0) < start) from += 1
    let to = from
    while (to < words.length && (words[to]?.end ?? 0) <= end) to += 1
    // "Zelensky's": the ending is no part of the name.
    if (to - from > 2 && words[to - 1]?.folded === 's' && words[to - 2]?.folded === "'") to -= 2
    if (to > from) located.push({ from, to, keys, fullKeys })
  }
  return located
}
