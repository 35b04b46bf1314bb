// Ties a surname to the full name that the text gave it, and lists a text's full names.

import { nationOf } from './countries.ts'
import type { KnownNames } from './known-names.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { isBodyWord } from './titles.ts'
import type { Analysis, NameMention, Token } from './types.ts'
import { formOf } from './word-forms.ts'

/** More full names than this in one document are a list, not a story. */
const MAX_FULL_NAMES = 400
const DIRECTIONS =
  /^(north|south|east|west|northern|southern|eastern|western|new|old|great|greater|upper|lower|central|saint|san|santa|los|las|el|la|the|mount|lake|fort|port|european|american|british|russian|ukrainian|french|german|chinese|royal|national|international|united)$/

/** Could these keys be a person's full name: two to four words, none that makes a body or a place? */
function isPersonal(keys: readonly string[], words: readonly string[]): boolean {
  if (keys.length < 2 || keys.length > 4) return false
  const first = words[0] ?? ''
  if (DIRECTIONS.test(first) || isOrdinaryWord(first, formOf(first).stem)) return false
  if (nationOf(keys[0] ?? '') !== null || nationOf(keys.at(-1) ?? '') !== null) return false
  return ![...words, ...keys].some((word) => isBodyWord(word) || /\d/.test(word))
}

function wordsOf(name: NameMention, tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (let at = name.firstToken; at <= name.lastToken; at += 1) {
    const token = tokens[at]
    if (token !== undefined && token.kind === 'word') words.push(token.norm)
  }
  return words
}

/** Was the name written with "of", "for" or "&" inside? Then its last word is no surname. */
function isComposite(words: readonly string[]): boolean {
  return words.some((word) => word === 'of' || word === 'for' || word === 'and')
}

/**
 * Gives every mention the keys of the full name it shortens: the latest one before it that ends in
 * its words, else one from `known` (an earlier part of the document), else a later one.
 */
export function resolveNames(
  names: readonly NameMention[],
  tokens: readonly Token[],
  known: KnownNames,
): NameMention[] {
  const bySurname = new Map<string, readonly string[]>()
  const later = new Map<string, readonly string[]>()
  const personal = names.map((name) => {
    const words = wordsOf(name, tokens)
    return isPersonal(name.keys, words) && !isComposite(words)
  })
  for (const [index, name] of names.entries()) {
    const surname = name.keys.at(-1)
    if (personal[index] === true && surname !== undefined && !later.has(surname)) {
      later.set(surname, name.keys)
    }
  }
  return names.map((name, index) => {
    const surname = name.keys.at(-1)
    if (surname === undefined) return name
    if (personal[index] === true) {
      bySurname.set(surname, name.keys)
      return name
    }
    if (name.keys.length > 1) return name
    const full = bySurname.get(surname) ?? known.bySurname.get(surname) ?? later.get(surname)
    return full === undefined ? name : { ...name, fullKeys: full }
  })
}

/** The distinct full names of persons in a text, as keys, in order of first mention; at most 400. */
export function collectFullNames(analysis: Analysis): string[][] {
  const seen = new Set<string>()
  const fullNames: string[][] = []
  for (const name of analysis.names) {
    if (fullNames.length >= MAX_FULL_NAMES) break
    if (name.fullKeys !== name.keys) continue
    const words = wordsOf(name, analysis.tokens)
    if (!isPersonal(name.keys, words) || isComposite(words)) continue
    const joined = name.keys.join(' ')
    if (seen.has(joined)) continue
    seen.add(joined)
    fullNames.push([...name.keys])
  }
  return fullNames
}
