// What kind of thing a word stands for, where one word stands in another's place.
import { isDateWord } from './compare-dates.ts'
import type { Word } from './text-view.ts'

export type RivalKind = 'number' | 'date' | 'name' | 'location' | 'word' | 'other'

/** Dates before figures: a year is no count. */
export function kindOf(word: Word): RivalKind {
  if (word.date !== -1 || isDateWord(word)) return 'date'
  if (word.quantity !== -1 || word.token.kind === 'number') return 'number'
  if (word.place !== null) return 'location'
  if (word.name !== -1) return 'name'
  return word.tag === 'noun' || word.tag === 'verb' || word.tag === 'adjective' ? 'word' : 'other'
}
