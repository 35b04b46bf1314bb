// Picks the language of the words around a result.
import { GERMAN } from './words/de.ts'
import { ENGLISH } from './words/en.ts'
import { SPANISH } from './words/es.ts'
import { FRENCH } from './words/fr.ts'
import type { Words } from './words/types.ts'

const LANGUAGES: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
])

/** The words for a BCP 47 tag, by its first subtag; English where there is no tag or no such language. */
export function chooseWords(tag: string | null | undefined): Words {
  const [language = ''] = (tag ?? '').toLowerCase().split(/[-_]/)
  return LANGUAGES.get(language) ?? ENGLISH
}
