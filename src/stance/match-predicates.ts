// Finds for each verb of a claim the same deed in the passage, and how far doer and done are the same there.
import { CONVERSE_STEMS, ERGATIVE_STEMS } from './lexicon/function-words.ts'
import type { Pair } from './pair.ts'
import { type Companion, type Predicate, readNominals, readPredicates } from './read-predicates.ts'
import type { Word } from './text-view.ts'

export interface PredicateMatch {
  readonly mine: Predicate
  readonly theirs: Predicate
  /** How well the verbs answer to each other, 0..1. */
  readonly verb: number
  /** Share of the doer, and of what it is done to, that is the same there; -1 where one side leaves it open. */
  readonly doer: number
  readonly done: number
  /** Share of the doer that is what it is done to there, and the other way round. */
  readonly crossed: number
  readonly crossedBack: number
  /** Whether they tell one event from its two sides: another does it, and to the claim's doer. */
  readonly isConverse: boolean
}

const MOST_PREDICATES = 8
/** A share from which a doer or a thing counts as the same. */
export const SAME = 0.4

/** How many verbs the claim has, and those that the passage has too. Linear in the words of both. */
export function matchPredicates(pair: Pair): { stated: number; matches: PredicateMatch[] } {
  const mine = readPredicates(pair.claim, 0, pair.claim.words.length).slice(0, MOST_PREDICATES)
  const theirs = new Map<number, Predicate>()
  for (const read of [readNominals, readPredicates]) {
    for (const predicate of read(pair.evidence, pair.from, pair.to)) {
      theirs.set(predicate.verb.index, predicate)
    }
  }
  const matches = mine.flatMap((predicate) => {
    const { index } = predicate.verb
    const link = pair.alignment.links[index] ?? pair.alignment.antonyms[index]
    const other = link === undefined ? undefined : theirs.get(link.evidence)
    if (link === undefined || other === undefined) return []
    return [match(pair, predicate, other, link.kind === 'antonym' ? 0.8 : link.score)]
  })
  return { stated: mine.length, matches }
}

function match(pair: Pair, mine: Predicate, theirs: Predicate, verb: number): PredicateMatch {
  const doer = shareIn(pair, mine.doer, theirs.doer)
  const crossed = Math.max(0, shareIn(pair, mine.doer, [...theirs.done, ...wordsOf(theirs.others)]))
  return {
    mine,
    theirs,
    verb,
    doer,
    done: shareIn(pair, mine.done, theirs.done),
    crossed,
    crossedBack: Math.max(0, shareIn(pair, [...mine.done, ...wordsOf(mine.others)], theirs.doer)),
    isConverse: areConverse(mine.verb.stem, theirs.verb.stem) && doer < SAME && crossed >= SAME,
  }
}

export function wordsOf(others: readonly Companion[]): Word[] {
  return others.flatMap(({ words }) => words)
}

function areConverse(left: string, right: string): boolean {
  return CONVERSE_STEMS.get(left)?.has(right) === true
}

/** Weighted share of the words that are answered among the targets; -1 where either side is empty. */
export function shareIn(pair: Pair, words: readonly Word[], targets: readonly Word[]): number {
  if (words.length === 0 || targets.length === 0) return -1
  let weight = 0
  let found = 0
  for (const word of words) {
    weight += word.weight
    const link = pair.alignment.links[word.index]
    if (link === undefined || link.score < 0.55) continue
    if (targets.some(({ index }) => index === link.evidence)) found += word.weight
  }
  return weight === 0 ? -1 : found / weight
}

/** "The talks began" is said by "they began talks": what happens to a thing, and what somebody does to it, is one verb. */
export function happensByItself({ mine, theirs }: PredicateMatch): boolean {
  if (!ERGATIVE_STEMS.has(mine.verb.stem)) return false
  return (mine.done.length === 0) !== (theirs.done.length === 0)
}
