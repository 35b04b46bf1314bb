// Words that speak together: "called off" and its like, and "is against".
import { BE_FORMS } from './lexicon/function-words.ts'
import type { Lexicon } from './lexicon/open-lexicon.ts'
import type { Word } from './text-view.ts'

/** What the commonest content word weighs. */
const LEAST_WEIGHT = 0.15

/** The weight of a content word, rare ones more, up to 1. */
export function weighWord(stem: string, lexicon: Lexicon): number {
  return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * lexicon.weightOf(stem)
}

/** Joins "called off" and its like into their first word, which then speaks for the phrase. */
export function markPhrases(words: Word[], lexicon: Lexicon): void {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    if (first === undefined || first.name !== -1 || first.token.kind !== 'word') continue
    const found = lexicon
      .phrasesFrom(first.stem)
      .find(({ rest }) =>
        rest.every((stem, step) => continuesPhrase(first, words[at + 1 + step], stem)),
      )
    if (found === undefined) continue
    first.stem = found.stem
    first.plain = null
    for (let next = at + 1; next <= at + found.rest.length; next += 1) {
      const word = words[next]
      if (word === undefined) continue
      first.weight = Math.max(first.weight, word.weight)
      word.weight = 0
      word.isContent = false
    }
    first.isContent = first.weight > 0
    at += found.rest.length
  }
}

/** "Is firmly against" says "opposes": there the preposition speaks as a verb. */
export function markBeingAgainst(words: Word[], lexicon: Lexicon): void {
  for (const word of words) {
    if (word.norm !== 'against') continue
    const before = findBefore(words, word.index)
    if (before === undefined || before.token.sentence !== word.token.sentence) continue
    if (!BE_FORMS.has(before.norm) && before.stem !== 'remain') continue
    word.stem = 'oppos'
    word.tag = 'verb'
    word.isContent = true
    word.weight = weighWord(word.stem, lexicon)
  }
}

/** The nearest word before that is neither an adverb nor a negation. */
function findBefore(words: readonly Word[], index: number): Word | undefined {
  let at = index - 1
  while (at >= 0 && (/ly$/.test(words[at]?.norm ?? '') || words[at]?.tag === 'negator')) at -= 1
  return words[at]
}

function continuesPhrase(first: Word, word: Word | undefined, stem: string): boolean {
  return (
    word !== undefined &&
    word.stem === stem &&
    word.name === -1 &&
    word.token.sentence === first.token.sentence
  )
}
