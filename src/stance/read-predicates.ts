// Reads who does what in a text: for each verb its doer and what it is done to (passives turned round, relative clauses,
// appositions and infinitives followed to their noun), and whether it is said to be done, planned or only possible.
// A shallow reading by word order; refuses nothing, and leaves empty what it does not find.
import {
  BE_FORMS,
  MODALS,
  OBJECT_CONTROL_STEMS,
  PLAN_STEMS,
  POSSIBILITY_WORDS,
  RELATIVES,
} from './lexicon/function-words.ts'
import type { TextView, Word } from './text-view.ts'

export type Mode = 'done' | 'planned' | 'possible'

export interface Predicate {
  readonly verb: Word
  /** Content words of who does it and of what it is done to; empty where the text does not say. */
  readonly doer: readonly Word[]
  readonly done: readonly Word[]
  /** Behind a preposition other than the passive's "by": whom it is sold to, whom one talks with. */
  readonly others: readonly Word[]
  /** The doer is a pronoun, so that another sentence names it. */
  readonly isDoerPronoun: boolean
  readonly isPassive: boolean
  readonly mode: Mode
  /** First word of the verb group: "was", "plans", "may". */
  readonly from: number
}

/** Verbs that are adjectives behind a form of "be": "was present" is nobody's doing. */
const STATES: ReadonlySet<string> = new Set([
  ...['present', 'absent', 'open', 'close', 'near', 'clear', 'ready', 'free', 'live', 'secure'],
  ...['welcome', 'correct', 'direct', 'complete', 'separate', 'subject', 'firm', 'calm', 'empty'],
  ...['alert', 'approximate', 'busy', 'dry', 'equal', 'idle', 'mature', 'moderate', 'content'],
])

/** 1 passive, 0 active, -1 cannot tell (a participle without its auxiliary). */
export function readVoice(words: readonly Word[], verb: Word): -1 | 0 | 1 {
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - 4); at -= 1) {
    const word = words[at]
    if (word === undefined || word.clause < verb.clause) break
    if (BE_FORMS.has(word.norm)) return verb.norm.endsWith('ing') || STATES.has(verb.norm) ? 0 : 1
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
      preposition = null
      isOpen = false
    }
    if (word.tag === 'verb' && word.isContent) {
      const draft = startPredicate(view, word, groups, previous, from)
      close()
      previous = draft
      groups = []
      preposition = null
      isOpen = false
      continue
    }
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
    isPassive: readVoice(view.words, verb) === 1,
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
    others: wordsOf(
      draft.after
        .filter(({ preposition }) => preposition !== null && preposition !== 'by')
        .slice(0, 2),
    ),
    isDoerPronoun:
      !draft.isPassive && doer.length === 0 && draft.subject.some(({ isPronoun }) => isPronoun),
    isPassive: draft.isPassive,
    mode: draft.mode,
    from: draft.from,
  }
}
