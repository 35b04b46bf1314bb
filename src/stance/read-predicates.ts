// Reads who does what in a text: for each verb its doer and what it is done to (passives turned round, relative clauses,
// appositions and infinitives followed to their noun), and whether it is said to be done, planned or only possible.
// A shallow reading by word order; refuses nothing, and leaves empty what it does not find.
import { WEEKDAYS } from '../text/date-words.ts'
import {
  BE_FORMS,
  MODALS,
  OBJECT_CONTROL_STEMS,
  OWNED_DEED_STEMS,
  PLAN_STEMS,
  POSSIBILITY_WORDS,
  RELATIVES,
} from './lexicon/function-words.ts'
import type { Tag, TextView, Word } from './text-view.ts'

export type Mode = 'done' | 'planned' | 'possible'

export interface Companion {
  readonly preposition: string
  readonly words: readonly Word[]
}

export interface Predicate {
  /** An adjective of "was present", a noun where the deed is told as one: "Russia's invasion of Ukraine". */
  readonly verb: Word
  /** Content words of who does it and of what it is done to; empty where the text does not say. */
  readonly doer: readonly Word[]
  readonly done: readonly Word[]
  /** Behind a preposition other than the passive's "by": whom it is sold to, whom one talks with. */
  readonly others: readonly Companion[]
  /** The doer is a pronoun, so that another sentence names it. */
  readonly isDoerPronoun: boolean
  readonly isPassive: boolean
  readonly mode: Mode
  /** First word of the verb group: "was", "plans", "may". */
  readonly from: number
}

/** 1 passive, 0 active, -1 cannot tell (a participle without its auxiliary). */
export function readVoice(words: readonly Word[], verb: Word): -1 | 0 | 1 {
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - 4); at -= 1) {
    const word = words[at]
    if (word === undefined || word.clause < verb.clause) break
    // "Kyiv is to recognise": an infinitive takes its voice from what stands behind "to".
    if (word.norm === 'to') return 0
    if (BE_FORMS.has(word.norm)) return verb.norm.endsWith('ing') ? 0 : 1
    if (word.tag === 'auxiliary' || word.tag === 'modal') return 0
    if (
      word.tag !== 'adverb' &&
      word.tag !== 'negator' &&
      word.token.kind === 'word' &&
      word.isContent
    )
      break
  }
  if (!verb.norm.endsWith('ed')) return 0
  // "the deal signed by both", "the bill, proposed in 1993": a participle, if nothing follows that it could take.
  const next = words[verb.index + 1]
  if (next?.norm === 'by') return 1
  return next === undefined || next.tag === 'preposition' ? -1 : 0
}

/** A run of nouns and names, with the preposition before it. */
interface Group {
  readonly words: Word[]
  readonly preposition: string | null
  readonly isPronoun: boolean
  readonly clause: number
}

interface Draft {
  verb: Word
  subject: Group[]
  isPassive: boolean
  mode: Mode
  from: number
  after: Group[]
  isInfinitive: boolean
}

/** All predicates of words [from, to), in order. Linear. */
export function readPredicates(view: TextView, from: number, to: number): Predicate[] {
  const predicates: Predicate[] = []
  let groups: Group[] = []
  let previous: Draft | null = null
  let sentence = -1
  let clause = -1
  let preposition: string | null = null
  let isOpen = false
  const close = (): void => {
    if (previous !== null) predicates.push(finish(previous))
  }
  for (let at = from; at < to; at += 1) {
    const word = view.words[at]
    if (word === undefined) break
    if (word.token.sentence !== sentence) {
      close()
      sentence = word.token.sentence
      groups = []
      previous = null
      isOpen = false
    }
    // "As Kenya looked on, Norway sold trucks": what a clause ends with does not reach into the next.
    if (word.clause !== clause) preposition = null
    clause = word.clause
    if (word.isContent && (word.tag === 'verb' || isPredicative(view.words, word))) {
      const draft = startPredicate(view, word, groups, previous, from)
      close()
      previous = draft
      groups = []
      preposition = null
      isOpen = false
      continue
    }
    // When it was is no part of who did what, and "one" of "one trip" no pronoun.
    if (WEEKDAYS.has(word.norm) || (word.norm === 'one' && view.words[at + 1]?.tag === 'noun'))
      continue
    const isNominal = (word.tag === 'noun' || word.tag === 'name') && word.isContent
    if (
      isNominal ||
      word.tag === 'number' ||
      (word.tag === 'pronoun' && !RELATIVES.has(word.norm))
    ) {
      const last = groups.at(-1)
      if (isOpen && last !== undefined && last.clause === word.clause && !last.isPronoun) {
        if (word.isContent) last.words.push(word)
      } else {
        const group: Group = {
          words: word.isContent && word.tag !== 'pronoun' ? [word] : [],
          preposition,
          isPronoun: word.tag === 'pronoun',
          clause: word.clause,
        }
        groups.push(group)
        previous?.after.push(group)
      }
      preposition = null
      isOpen = true
    } else if (word.tag === 'preposition' && word.norm !== 'as') {
      preposition = word.norm
      isOpen = false
    } else if (word.tag === 'conjunction') isOpen = false
    else if (word.tag !== 'adjective' && word.tag !== 'determiner') {
      if (word.tag !== 'other') isOpen = false
    } else if (word.tag === 'determiner') isOpen = false
  }
  close()
  return predicates
}

/** "Was present": an adjective behind a form of "be" that no noun follows says what its subject does or is. */
function isPredicative(words: readonly Word[], { index, tag, clause }: Word): boolean {
  if (tag !== 'adjective') return false
  const next = words[index + 1]
  if (next?.clause === clause && (next.tag === 'noun' || next.tag === 'name')) return false
  let at = index - 1
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'negator') at -= 1
  return words[at]?.clause === clause && BE_FORMS.has(words[at]?.norm ?? '')
}

function startPredicate(
  view: TextView,
  verb: Word,
  groups: readonly Group[],
  previous: Draft | null,
  first: number,
): Draft {
  let from = verb.index
  let mode: Mode = verb.isHedged ? 'possible' : 'done'
  let isInfinitive = false
  for (let at = verb.index - 1; at >= Math.max(first, verb.index - 5); at -= 1) {
    const word = view.words[at]
    if (word === undefined || word.token.sentence !== verb.token.sentence) break
    if (word.norm === 'to') isInfinitive = true
    else if (MODALS.has(word.norm)) {
      mode = POSSIBILITY_WORDS.has(word.norm) ? 'possible' : 'planned'
    } else if (word.tag !== 'auxiliary' && word.tag !== 'adverb' && word.tag !== 'negator') break
    from = at
  }
  let subject = findSubject(verb, groups, previous)
  if (isInfinitive && previous !== null) {
    const taken = previous.after.find(({ preposition }) => preposition === null)
    const isObject = OBJECT_CONTROL_STEMS.has(previous.verb.stem) && taken !== undefined
    subject = isObject && taken !== undefined ? [taken] : previous.subject
    mode = PLAN_STEMS.has(previous.verb.stem) || isObject ? 'planned' : previous.mode
  }
  return {
    verb,
    subject,
    isPassive: verb.tag === 'verb' && readVoice(view.words, verb) === 1,
    mode,
    from,
    after: [],
    isInfinitive,
  }
}

/** The noun groups that a verb follows: of its own clause, else of a clause without a verb before it, else those of the verb before. */
function findSubject(verb: Word, groups: readonly Group[], previous: Draft | null): Group[] {
  const own = groups.filter(
    ({ clause, preposition }) => clause === verb.clause && preposition === null,
  )
  if (own.length > 0) return own.slice(0, 2)
  // Groups behind the verb before are its objects, unless a relative clause begins there ("the plan, which failed").
  const before = groups.filter(({ preposition }) => preposition === null)
  if (previous === null) return before.slice(0, 2)
  const isRelative =
    verb.clause > previous.verb.clause && before.length > 0 && previous.isInfinitive
  if (isRelative) return before.slice(-1)
  return previous.subject
}

/** Noun groups behind a verb that hang on a preposition of their own. */
const MOST_COMPANIONS = 4

function listCompanions(groups: readonly Group[]): Companion[] {
  return groups.flatMap(({ preposition, words }) =>
    preposition === null || preposition === 'by' || words.length === 0
      ? []
      : [{ preposition, words }],
  )
}

function finish(draft: Draft): Predicate {
  const direct = draft.after.filter(
    ({ preposition, clause }) => preposition === null && clause === draft.verb.clause,
  )
  const agents = draft.after.filter(({ preposition }) => preposition === 'by')
  const wordsOf = (list: readonly Group[]): Word[] => list.flatMap(({ words }) => words)
  const subject = wordsOf(draft.subject)
  const doer = draft.isPassive ? wordsOf(agents) : subject
  return {
    verb: draft.verb,
    doer,
    done: draft.isPassive ? subject : wordsOf(direct),
    others: listCompanions(draft.after).slice(0, MOST_COMPANIONS),
    isDoerPronoun:
      !draft.isPassive && doer.length === 0 && draft.subject.some(({ isPronoun }) => isPronoun),
    isPassive: draft.isPassive,
    mode: draft.mode,
    from: draft.from,
  }
}

/** How many words before a noun its owner may stand: "Russia's full-scale invasion". */
const OWNER_REACH = 3
/** How many words behind it its object may begin. */
const OBJECT_REACH = 4

/** Deeds that words [from, to) tell as a noun with a place for their doer: "the Russian invasion", "Moscow's attack on Kyiv". */
export function readNominals({ words }: TextView, from: number, to: number): Predicate[] {
  return words.slice(from, to).flatMap((noun) => {
    if (noun.tag !== 'noun' || !OWNED_DEED_STEMS.has(noun.token.stem)) return []
    const before = words.slice(Math.max(from, noun.index - OWNER_REACH), noun.index).reverse()
    const end = before.findIndex(({ tag }) => !isPartOfGroup(tag))
    const owner = (end === -1 ? before : before.slice(0, end)).filter(({ place }) => place !== null)
    if (owner.length === 0) return []
    const behind = words.slice(noun.index + 1, Math.min(to, noun.index + 1 + OBJECT_REACH))
    const isObject = behind[0]?.norm === 'of' || behind[0]?.norm === 'on'
    const done = isObject ? behind.filter(({ place }) => place !== null) : []
    const predicate: Predicate = {
      verb: noun,
      doer: owner,
      done,
      others: [],
      isDoerPronoun: false,
      isPassive: false,
      mode: noun.isHedged ? 'possible' : 'done',
      from: noun.index,
    }
    return [predicate]
  })
}

const isPartOfGroup = (tag: Tag): boolean =>
  tag === 'name' || tag === 'noun' || tag === 'adjective' || tag === 'adverb'
