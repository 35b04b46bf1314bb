// Tells ordinary English words from likely names. Refuses nothing: an unknown word is "not ordinary".
import { NAMING_STEMS, ORDINARY_STEMS } from './data/ordinary-stems.ts'
import { isStopWord } from './stop-words.ts'

const ordinaryStems: ReadonlySet<string> = new Set(ORDINARY_STEMS.split(/\s+/).filter(Boolean))

/** Is this a word that English prose mostly writes in lower case? */
export function isOrdinaryWord(norm: string, stem: string): boolean {
  return ordinaryStems.has(stem) || isStopWord(norm)
}

const namingStems: ReadonlySet<string> = new Set(NAMING_STEMS.split(/\s+/).filter(Boolean))

/** Is this an English word at all, though names may hold it ("West", "Minister")? Its spelling is settled. */
export function isEnglishWord(norm: string, stem: string): boolean {
  return isOrdinaryWord(norm, stem) || namingStems.has(stem)
}
