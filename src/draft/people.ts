// Who a draft speaks of: full names with the pronoun and the offices that go with them, and each later
// mention tied to its person. A run of capitals is a person only on evidence: a known given name, an
// office beside it, or that it speaks.
import { collectFullNames } from '../text/full-names.ts'
import { isTitle, isTitleModifier } from '../text/titles.ts'
import type { Analysis, NameMention, Token } from '../text/types.ts'
import { type Gender, genderOfGivenName } from './given-names.ts'

export interface Person {
  /** As the draft wrote it first, in full. */
  readonly name: string
  readonly keys: readonly string[]
  gender: Gender | null
  /** Offices named beside the person: "foreign minister", "president". */
  readonly offices: Set<string>
  isCertain: boolean
}

export interface Mention {
  readonly name: NameMention
  /** Null for what is no person: a place, a body. */
  readonly person: Person | null
}

/** Everyone named in a draft so far, by joined keys of the full name. */
export interface People {
  readonly byKeys: Map<string, Person>
}

export function createPeople(): People {
  return { byKeys: new Map() }
}

/** Full names so far, for the analyser, so that later surnames are tied to them. */
export function listFullNames({ byKeys }: People): (readonly string[])[] {
  return [...byKeys.values()].filter(({ keys }) => keys.length > 1).map(({ keys }) => keys)
}

const MALE_TITLES =
  /^(?:mr|sir|lord|king|prince|sultan|sheikh|pope|father|brother|herr|monsieur|duke|baron|chairman|spokesman|congressman|emperor|imam)$/
const FEMALE_TITLES =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|madame|mme|frau|sister|duchess|baroness|countess|chairwoman|spokeswoman|congresswoman|actress)$/

/** Ties the names of a section to people, adding those it introduces. Mentions are in reading order. */
export function tieMentions(analysis: Analysis, people: People): Mention[] {
  const personal = new Set(collectFullNames(analysis).map((keys) => keys.join(' ')))
  for (const name of analysis.names) introduce(name, analysis, personal, people)
  return analysis.names.map((name) => ({
    name,
    person: people.byKeys.get(name.fullKeys.join(' ')) ?? null,
  }))
}

function introduce(
  name: NameMention,
  analysis: Analysis,
  personal: ReadonlySet<string>,
  people: People,
): void {
  const key = name.fullKeys.join(' ')
  const { titles, offices, written } = readOffices(name, analysis)
  const isFull = personal.has(key) && name.fullKeys === name.keys
  const known = people.byKeys.get(key)
  const isTitled = titles.length > 0 && name.keys.length === 1 && name.fullKeys === name.keys
  if (known === undefined && !isFull && !isTitled) return
  if (known === undefined && name.isAliased === true && name.keys.length === 1) return
  const person: Person = known ?? {
    name: [...(name.keys.length === 1 ? written : []), name.text].join(' ').replace(/\s+/g, ' '),
    keys: name.keys,
    gender: name.keys.length > 1 ? genderOfGivenName(name.text.split(/\s+/)[0] ?? '') : null,
    offices: new Set(),
    isCertain: false,
  }
  for (const title of titles) {
    if (MALE_TITLES.test(title)) person.gender = 'he'
    if (FEMALE_TITLES.test(title)) person.gender = 'she'
  }
  for (const office of offices) person.offices.add(office)
  if (titles.length > 0 || offices.length > 0 || person.gender !== null) person.isCertain = true
  people.byKeys.set(key, person)
}

/** Titles right before a name, and offices before it or in the apposition after it. */
function readOffices(name: NameMention, { tokens, text }: Analysis) {
  const titles: string[] = []
  const written: string[] = []
  const offices: string[] = []
  const sentence = tokens[name.firstToken]?.sentence
  let at = name.firstToken - 1
  const hasComma = /,\s*$/.test(text.slice(Math.max(0, name.start - 2), name.start))
  const words: Token[] = []
  for (; at >= 0 && words.length < 4; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentence) break
    if (!isTitle(token.norm) && !(words.length > 0 && isTitleModifier(token.norm))) break
    words.unshift(token)
  }
  if (words.length > 0) {
    offices.push(...spellOffice(words))
    if (!hasComma) {
      titles.push(...words.map(({ norm }) => norm))
      // "army chief Lord Dannatt" is Lord Dannatt.
      const from = words.findLastIndex((word, at) => at < words.length - 1 && !word.isCapitalised)
      written.push(...words.slice(from + 1).map((word) => word.text))
    }
  }
  // "Sergei Lavrov, the Russian foreign minister," and no further than that comma.
  if (/^\s?,\s/.test(text.slice(name.end, name.end + 3))) {
    const apposition: Token[] = []
    for (let next = name.lastToken + 1; next < tokens.length && apposition.length < 8; next += 1) {
      const token = tokens[next]
      if (token === undefined || token.sentence !== sentence) break
      if (token.kind === 'symbol') continue
      const before = tokens[next - 1]
      const gap = before === undefined ? '' : text.slice(before.end, token.start)
      if (apposition.length > 0 && /[,;:.–—-]\s/.test(gap)) break
      if (/^(?:who|whose|which|and|but|said|says)$/.test(token.norm)) break
      apposition.push(token)
    }
    const head = apposition.findIndex((token) => isTitle(token.norm))
    if (head !== -1 && head <= 4) {
      let from = head
      while (from > 0 && isTitleModifier(apposition[from - 1]?.norm ?? '')) from -= 1
      offices.push(...spellOffice(apposition.slice(from, head + 1)))
    }
  }
  return { titles, offices, written }
}

/** "foreign minister" is also a minister; "former president" and "spokesman" are no office to go by. */
function spellOffice(words: readonly Token[]): string[] {
  const norms = words.map(({ norm }) => norm)
  if (norms.some((norm) => /^(?:former|ex|then|acting|outgoing|deputy|vice|late)$/.test(norm)))
    return []
  const head = norms.at(-1) ?? ''
  return norms.length > 1 ? [norms.join(' '), head] : [head]
}
