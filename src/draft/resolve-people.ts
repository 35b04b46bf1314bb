// Puts names in place of "he", "she", "it" and bare surnames where only one reading is left, sentence by
// sentence. Where two people could be meant it says so instead of guessing.
import { isTitle, isTitleModifier } from '../text/titles.ts'
import type { Token } from '../text/types.ts'
import type { Edit } from './edits.ts'
import { findSpeaker, type Referent, saysNext } from './find-speaker.ts'
import { isUnnamedPerson, type Memory, remember } from './memory.ts'
import type { Mention, People, Person } from './people.ts'
import type { SentenceView } from './sentence-view.ts'
import { REPORTING } from './words.ts'

export type Resolution =
  | { readonly kind: 'resolved'; readonly edits: readonly Edit[] }
  | { readonly kind: 'unresolved'; readonly word: string }

/** Sentences that a pronoun reaches back over: as the head of its sentence, and elsewhere. */
const HEAD_REACH = 2
const REACH = 1
/** Sentences over which a speaker is still the one who "added". */
const SPEAKER_REACH = 4
/** Sentences over which "the minister" still is that minister. */
const OFFICE_REACH = 8

type PronounGender = 'he' | 'she' | 'it' | 'they'
const PRONOUNS: ReadonlyMap<string, PronounGender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, 'they'] as const),
])

/**
 * Resolves one sentence and remembers it. `mentions` are those of the whole section; `scene.text` is the
 * section's text.
 */
export function resolvePeople(
  view: SentenceView,
  scene: { readonly text: string; readonly mentions: readonly Mention[]; readonly people: People },
  memory: Memory,
): Resolution {
  const own = scene.mentions.filter(
    ({ name }) => name.start >= view.start && name.end <= view.end && !view.isQuoted(name.start),
  )
  const named = findSpeaker(view, own, scene.text)
  const edits = expandSurnames(own, scene)
  const pronouns = resolvePronouns(view, own, scene.text, memory)
  const office = resolveOffice(view, scene.text, memory)
  const spokenBy = pronouns.speaker ?? named
  remember(view, own, spokenBy, pronouns.subject, scene.text, memory)
  if (pronouns.unresolved !== null) return { kind: 'unresolved', word: pronouns.unresolved }
  return { kind: 'resolved', edits: [...edits, ...pronouns.edits, ...office] }
}

/** The first surname of each person becomes the full name, unless two share it or it is spelled out. */
function expandSurnames(
  own: readonly Mention[],
  { text, people }: { readonly text: string; readonly people: People },
): Edit[] {
  const seen = new Set<Person>()
  const edits: Edit[] = []
  for (const { name, person } of own) {
    if (person === null || seen.has(person)) continue
    seen.add(person)
    const isBare = name.keys.length === 1 && person.keys.length > 1
    if (!isBare || !person.isCertain || sharesSurname(person, people)) continue
    if (text.charAt(name.end) === '-' || text.charAt(name.start - 1) === '-') continue
    edits.push({ start: name.start, end: name.end, text: person.name })
  }
  return edits
}

function sharesSurname(person: Person, { byKeys }: People): boolean {
  const surname = person.keys.at(-1)
  return [...byKeys.values()].some(
    (other) => other !== person && other.keys.length > 1 && other.keys.at(-1) === surname,
  )
}

interface PronounFindings {
  readonly edits: readonly Edit[]
  readonly unresolved: string | null
  readonly speaker: Referent | null
  readonly subject: Person | null
}

function resolvePronouns(
  view: SentenceView,
  own: readonly Mention[],
  text: string,
  memory: Memory,
): PronounFindings {
  const edits: Edit[] = []
  const settled = new Map<PronounGender, Referent | null>()
  let speaker: Referent | null = null
  let subject: Person | null = null
  for (const [at, token] of view.tokens.entries()) {
    const bare = bareOf(token)
    const gender = PRONOUNS.get(bare)
    if (gender === undefined || view.isQuoted(token.start)) continue
    const isTail = isAttributionTail(view, at, text)
    if (settled.has(gender) && !isTail) continue
    const isFirst = isOpening(view, at)
    if (gender === 'they' && !isFirst && !isTail) continue
    if (gender === 'it' && !isTail && (!isFirst || isExpletive(view.text))) continue
    if (!isTail && (gender === 'he' || gender === 'she')) {
      if (hasAntecedent(view, own, at, gender) || isCataphora(view, own, at, gender)) {
        settled.set(gender, null)
        continue
      }
    }
    const known = settled.get(gender)
    const referent =
      known ?? (isTail ? recallSpeaker(memory, gender) : findReferent(memory, gender, isFirst))
    if (referent === null) return { edits, unresolved: token.text, speaker, subject }
    settled.set(gender, referent)
    if (known === undefined || isTail) edits.push(replacePronoun(view, at, bare, nameOf(referent)))
    if (isTail || saysNext(view, at)) speaker = referent
    if (isFirst && referent.kind === 'person') subject = referent.person
  }
  const opener = openingReference(view)
  return { edits, unresolved: edits.length === 0 ? opener : null, speaker, subject }
}

/** "He's" and "she'd" hold a pronoun too. */
function bareOf(token: Token): string {
  return token.text.toLowerCase().replace(/['’](?:s|d|ll|ve|re)$/, '')
}

/** Is the token the sentence's first word, connectives and quotation marks aside? */
function isOpening(view: SentenceView, at: number): boolean {
  const before = view.tokens.slice(0, at).filter((token) => token.kind !== 'symbol')
  return (
    before.length === 0 ||
    (before.length === 1 &&
      /^(?:but|and|yet|so|still|also|however|meanwhile|then|later|instead)$/.test(
        before[0]?.norm ?? '',
      ))
  )
}

/** `…,” he said`: the pronoun speaks what stands before it. */
function isAttributionTail(view: SentenceView, at: number, text: string): boolean {
  const token = view.tokens[at]
  if (token === undefined || !/^(?:he|she|it|they)$/i.test(token.text)) return false
  const before = text.slice(view.start, token.start).trimEnd()
  return /[,”"’»]$/.test(before) && saysNext(view, at)
}

/** Somebody before the pronoun in the same sentence whom it can stand for. */
function hasAntecedent(
  view: SentenceView,
  own: readonly Mention[],
  at: number,
  gender: 'he' | 'she',
): boolean {
  const start = view.tokens[at]?.start ?? 0
  const isNamed = own.some(({ name, person }) => name.end <= start && fits(person, gender))
  return (
    isNamed ||
    view.tokens.slice(0, at).some((token) => !view.isQuoted(token.start) && isUnnamedPerson(token))
  )
}

/** "In his speech, Putin said …": the name follows the first comma. */
function isCataphora(
  view: SentenceView,
  own: readonly Mention[],
  at: number,
  gender: 'he' | 'she',
): boolean {
  const token = view.tokens[at]
  if (token === undefined || at === 0) return false
  const comma = view.text.indexOf(', ', token.end - view.start)
  if (comma === -1) return false
  const after = view.start + comma
  return own.some(
    ({ name, person }) => name.start > after && name.start - after < 40 && fits(person, gender),
  )
}

function fits(person: Person | null, gender: 'he' | 'she'): boolean {
  if (person === null) return false
  return person.gender === null || person.gender === 'either' || person.gender === gender
}

/** It is clear that …; it took years to …: nothing that "it" stands for. */
function isExpletive(text: string): boolean {
  return /^["“]?(?:\w+,? )?it(?:['’]s| is| was| has been| had been| will be| would be| remains| remained| became| seems| seemed| appears| appeared| emerged| turned out| took| takes)\b(?: [\w'’-]+){0,8}? (?:that|to|whether|who|why|how|if|when|since|before|until)\b/i.test(
    text,
  )
}

/** The one person, or body, that the sentences before leave for a pronoun. */
function findReferent(memory: Memory, gender: PronounGender, isSubject: boolean): Referent | null {
  if (gender === 'they') return null
  const recent = memory.sentences.slice(isSubject ? -HEAD_REACH : -REACH).reverse()
  if (gender === 'it') {
    const body = recent[0]?.body ?? null
    return body === null ? null : { kind: 'body', name: body }
  }
  for (const sentence of recent) {
    const fitting = sentence.people.filter(({ person }) => fits(person, gender))
    if (fitting.length === 0 && !sentence.hasUnnamed) continue
    const [first] = fitting
    if (first === undefined || !first.person.isCertain) return null
    if (sentence.hasUnnamed && !first.isSubject) return null
    if (fitting.length === 1) return toReferent(first.person)
    // Of two, the subject goes on as the subject; anything else would be a guess.
    return isSubject && first.isSubject && first.person.gender === gender
      ? toReferent(first.person)
      : null
  }
  return null
}

function toReferent(person: Person): Referent {
  return { kind: 'person', person }
}

function recallSpeaker(memory: Memory, gender: PronounGender): Referent | null {
  for (const { speaker, people } of memory.sentences.slice(-SPEAKER_REACH).reverse()) {
    if (speaker === null) {
      // Somebody else has come in between, and may be the one who speaks.
      if (people.some(({ isSubject }) => isSubject)) return null
      continue
    }
    if (speaker.kind === 'body') return gender === 'it' ? speaker : null
    const isFitting = (gender === 'he' || gender === 'she') && fits(speaker.person, gender)
    return isFitting && speaker.person.isCertain ? speaker : null
  }
  return gender === 'they' ? null : findReferent(memory, gender, false)
}

function nameOf(referent: Referent): string {
  return referent.kind === 'person' ? referent.person.name : referent.name
}

/** The edit that puts a name, in the pronoun's case, in its place. */
function replacePronoun(view: SentenceView, at: number, bare: string, name: string): Edit {
  const token = view.tokens[at]
  if (token === undefined) throw new Error('A pronoun is a token of its sentence.')
  const start = token.start
  const suffix = token.text.slice(bare.length).replace('’', "'")
  const isPossessive =
    bare === 'his' || bare === 'its' || (bare === 'her' && isPossessiveHer(view, at))
  const genitive = name.endsWith('s') ? `${name}'` : `${name}'s`
  const text = isPossessive ? genitive : `${name}${spellSuffix(suffix, view.tokens[at + 1])}`
  const isStart = view.text.slice(0, start - view.start).replace(/["“]/g, '') === ''
  return {
    start,
    end: token.end,
    text: isStart ? text.charAt(0).toUpperCase() + text.slice(1) : text,
  }
}

function spellSuffix(suffix: string, next: Token | undefined): string {
  const isPerfect = /^(?:been|had|done|gone|made|taken|become|\w+ed)$/.test(next?.norm ?? '')
  if (suffix === "'s") return isPerfect ? ' has' : ' is'
  if (suffix === "'d") return isPerfect ? ' had' : ' would'
  if (suffix === "'ll") return ' will'
  return suffix
}

/** "her speech" against "told her that": a noun or adjective follows the first. */
function isPossessiveHer(view: SentenceView, at: number): boolean {
  const next = view.tokens[at + 1]
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !next.isStop &&
    next.start - (view.tokens[at]?.end ?? 0) === 1
  )
}

/** "The next day …": a day that an earlier sentence gave. */
const COUNTED_FROM_ELSEWHERE =
  /^(?:\W*\w+,? ){0,3}?(?:the (?:next|following|same|previous) (?:day|night|morning|week|month|year)|(?:that|the same) (?:day|night|morning|afternoon|evening)|(?:\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:later|earlier))\b/i

/** "This", "These": pointing back at what no name stands for. */
function openingReference(view: SentenceView): string | null {
  const counted = COUNTED_FROM_ELSEWHERE.exec(view.text)
  if (counted !== null && !view.isQuoted(view.start + counted.index)) return counted[0].trim()
  const [first, second] = view.tokens.filter((token) => token.kind !== 'symbol')
  if (first === undefined || second === undefined || view.isQuoted(first.start)) return null
  if (!/^(?:this|that|these|those|such|both|neither|others)$/.test(first.norm)) return null
  if (
    /^(?:day|week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      second.norm,
    )
  ) {
    return null
  }
  return first.text
}

/** "The minister …" at the head of a sentence, where the draft knows one minister only. */
function resolveOffice(view: SentenceView, text: string, memory: Memory): Edit[] {
  const [the, ...rest] = view.tokens
  if (the === undefined || the.norm !== 'the' || view.isQuoted(the.start)) return []
  const words: Token[] = []
  for (const token of rest.slice(0, 3)) {
    if (token.isCapitalised || !(isTitle(token.norm) || isTitleModifier(token.norm))) break
    words.push(token)
  }
  const last = words.at(-1)
  const after = last === undefined ? undefined : rest[words.length]
  if (last === undefined || after === undefined || !isTitle(last.norm)) return []
  const follows = text.slice(last.end, after.start)
  if (follows !== ' ' || !isVerbAfterOffice(after)) return []
  const holders = memory.officeHolders.get(words.map(({ norm }) => norm).join(' '))
  const [holder] = holders ?? []
  if (holders?.size !== 1 || holder === undefined) return []
  const isRecent = memory.sentences
    .slice(-OFFICE_REACH)
    .some(({ people }) => people.some(({ person }) => person === holder))
  return isRecent ? [{ start: the.start, end: last.end, text: holder.name }] : []
}

function isVerbAfterOffice(token: Token): boolean {
  return (
    REPORTING.has(token.norm) ||
    /^(?:also|is|was|has|had|will|would|did|does|later|then|went|left|met|made|took|gave|came|arrived|signed|refused|visited|resigned|spoke)$/.test(
      token.norm,
    )
  )
}
