// Finds the word that a claim turns on. Knows no passage.
import type { Word } from './text-view.ts'

/** The first finite-looking verb of the claim, preferably one after its first noun or name. */
export function findHead(words: readonly Word[]): Word | undefined {
  let isAfterNoun = false
  let fallback: Word | undefined
  for (const word of words) {
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pronoun') isAfterNoun = true
    if (word.tag !== 'verb' || !word.isContent) continue
    if (isAfterNoun) return word
    fallback ??= word
  }
  return fallback
}
