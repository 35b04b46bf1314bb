// Text → word pieces, for the encoder: folded words, then the longest pieces of the vocabulary from the left
// (WordPiece, Schuster and Nakajima 2012). One implementation serves training and check.

/** Pieces with fixed numbers, before those that were learnt. */
export const PAD = 0
export const UNKNOWN = 1
export const START = 2
export const SEPARATOR = 3
export const MASK = 4
export const FIRST_LEARNT = 5

/** Longer words are no words. */
const MAX_WORD_LENGTH = 40
const REMEMBERED_WORDS = 20_000

/** A word of a text: its span in UTF-16 code units, its folded form, and its pieces. */
export interface PiecedWord {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly pieces: readonly number[]
}

export interface WordPieces {
  /** Words, figures and symbols of a text in order. */
  split(text: string): PiecedWord[]
}

/** Words, runs of digits, and single other characters; marks stay with their letter. */
const WORDS = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}\p{M}\p{C}]/gu

const PLAIN_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['…', '.'],
])

/** Lower case without accents; typographic marks as plain ones. */
export function foldWord(word: string): string {
  const plain = PLAIN_SYMBOLS.get(word)
  if (plain !== undefined) return plain
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text with their spans, folded. */
export function listWords(text: string): { start: number; end: number; folded: string }[] {
  const words: { start: number; end: number; folded: string }[] = []
  for (const match of text.matchAll(WORDS)) {
    const [word] = match
    words.push({ start: match.index, end: match.index + word.length, folded: foldWord(word) })
  }
  return words
}

/** `pieces`: the learnt pieces in order; those that continue a word begin with "##". */
export function createWordPieces(pieces: readonly string[]): WordPieces {
  const starts = new Map<string, number>()
  const continuations = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) {
    const number = index + FIRST_LEARNT
    if (piece.startsWith('##')) continuations.set(piece.slice(2), number)
    else starts.set(piece, number)
  }
  const memo = new Map<string, readonly number[]>()

  function cut(word: string): readonly number[] {
    if (word.length > MAX_WORD_LENGTH || word === '') return [UNKNOWN]
    const found: number[] = []
    let from = 0
    while (from < word.length) {
      const known = from === 0 ? starts : continuations
      let to = word.length
      let number: number | undefined
      while (to > from) {
        number = known.get(word.slice(from, to))
        if (number !== undefined) break
        to -= 1
      }
      if (number === undefined) return [UNKNOWN]
      found.push(number)
      from = to
    }
    return found
  }

  function remember(word: string): readonly number[] {
    const known = memo.get(word)
    if (known !== undefined) return known
    if (memo.size >= REMEMBERED_WORDS) memo.clear()
    const cutWord = cut(word)
    memo.set(word, cutWord)
    return cutWord
  }

  return {
    split: (text) => listWords(text).map((word) => ({ ...word, pieces: remember(word.folded) })),
  }
}
