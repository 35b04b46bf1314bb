// From a word as written to its folded form, stem and key, remembered: text repeats its words.
import { stemmer } from 'stemmer'
import { foldName, foldText } from './name-key.ts'
import { isEnglishWord } from './ordinary-words.ts'
import { isStopWord } from './stop-words.ts'

export interface WordForm {
  readonly norm: string
  readonly stem: string
  readonly key: string
  /** What retrieval counts: the stem; folded as names are unless the word is an English one. */
  readonly term: string
  readonly isStop: boolean
  readonly isCapitalised: boolean
}

/** Longer words are no English words; the stemmer is not asked. */
const MAX_STEMMED_LENGTH = 32
const REMEMBERED_WORDS = 20_000
const REMEMBERED_LENGTH = 24

/** Function words that in capitals are names: the US, the WHO, IT. */
const SHOUTED_NAMES: ReadonlySet<string> = new Set(['us', 'who', 'it'])

// A memo of a pure function, bounded by dropping it whole: the same word always gives the same form.
const remembered = new Map<string, WordForm>()

function stemOf(norm: string): string {
  if (norm.length > MAX_STEMMED_LENGTH || norm.length < 3) return norm
  // The stemmer is for English letters; anything else keeps its form.
  return /^[a-z]+$/.test(norm) ? stemmer(norm) : norm
}

function formWord(text: string): WordForm {
  let norm = foldText(text)
  if (norm.endsWith("'s") && norm.length > 2) norm = norm.slice(0, -2)
  else if (norm.endsWith("'") && norm.length > 1) norm = norm.slice(0, -1)
  const first = text.codePointAt(0)
  const initial = first === undefined ? '' : String.fromCodePoint(first)
  const isAcronym = /^(?:\p{Lu}\.){1,}\p{Lu}\.?$/u.test(text)
  if (norm.includes('.')) norm = norm.replaceAll('.', '')
  // "US", "WHO", "IT", "U.S.": in capitals a pronoun's letters are an acronym.
  const isShouted = isAcronym || (text.length > 1 && text.length < 6 && /^\p{Lu}+$/u.test(text))
  const stem = stemOf(norm)
  // English words keep their spelling: "shell" and "sell" are two words.
  const isEnglish = isEnglishWord(norm, stem)
  return {
    norm,
    stem,
    key: isEnglish ? norm : foldName(norm),
    // Stemmed before folding, which would hide endings; -s and -ss alike (Donbas, Donbass).
    term: isEnglish ? stem : foldName(stem).replace(/(?<=..)s$/, ''),
    // "May" so written is the month more often than the verb.
    isStop: isStopWord(norm) && text !== 'May' && !(isShouted && SHOUTED_NAMES.has(norm)),
    isCapitalised: initial !== '' && initial !== initial.toLowerCase(),
  }
}

/** The forms of one word. Pure. */
export function formOf(text: string): WordForm {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const form = formWord(text)
  if (text.length <= REMEMBERED_LENGTH) {
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
    // A slice may keep the whole article alive; a flat copy does not.
    remembered.set(form.norm === text ? form.norm : ` ${text}`.slice(1), form)
  }
  return form
}
