// Compares what is said to be done: for each verb of the claim that the passage has too, whether the same one does it,
// to the same thing, and whether it is done or only planned. Owns how far a negation there speaks of the claim.
import { coverAround } from './agreement.ts'
import type { Conflict } from './conflict.ts'
import { findHead } from './find-head.ts'
import { CONVERSE_STEMS, SYMMETRIC_STEMS } from './lexicon/function-words.ts'
import type { Pair } from './pair.ts'
import { type Predicate, readPredicates } from './read-predicates.ts'
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

export interface PredicateComparison {
  readonly matches: readonly PredicateMatch[]
  /** The match of the claim's main verb; null where the passage lacks the verb or has it as a noun. */
  readonly head: PredicateMatch | null
  /** Verbs of the claim, and how many of them are answered as verbs. */
  readonly stated: number
  /** Surest exchange of doer and done. */
  readonly swapped: number
  /** Surest match whose doer is somebody else. */
  readonly foreign: number
  /** The claim says done what is planned or possible there; and the other way round. */
  readonly onlyPlanned: number
  readonly alreadyDone: number
  /** Surest pair of verbs that tell one event from its two sides (bought, sold). */
  readonly converse: number
  readonly conflicts: readonly Conflict[]
}

const MOST_PREDICATES = 8
/** A share from which a doer or a thing counts as the same. */
const SAME = 0.4

/** Linear in the words of both, but for the few verbs that answer to each other. */
export function comparePredicates(pair: Pair): PredicateComparison {
  const mine = readPredicates(pair.claim, 0, pair.claim.words.length).slice(0, MOST_PREDICATES)
  const theirs = new Map<number, Predicate>()
  for (const predicate of readPredicates(pair.evidence, pair.from, pair.to)) {
    theirs.set(predicate.verb.index, predicate)
  }
  const matches: PredicateMatch[] = []
  for (const predicate of mine) {
    const { index } = predicate.verb
    const link = pair.alignment.links[index] ?? pair.alignment.antonyms[index]
    const other = link === undefined ? undefined : theirs.get(link.evidence)
    if (link === undefined || other === undefined) continue
    matches.push(match(pair, predicate, other, link.kind === 'antonym' ? 0.8 : link.score))
  }
  const headVerb = findHead(pair.claim.words)
  const conflicts: Conflict[] = []
  let swapped = 0
  let foreign = 0
  let onlyPlanned = 0
  let alreadyDone = 0
  let converse = 0
  for (const one of matches) {
    const crossing = Math.min(one.crossed, one.crossedBack)
    const strength =
      one.verb * (crossing >= SAME ? 0.95 : 0.5) * Math.max(one.crossed, one.crossedBack)
    if (one.isConverse) converse = Math.max(converse, one.crossed)
    // "Sold to" and "bought from" are one event seen from two sides; a meeting has no sides.
    const hasSides = !one.isConverse && !SYMMETRIC_STEMS.has(one.mine.verb.stem)
    const isCrossed =
      hasSides &&
      one.doer < SAME &&
      Math.max(one.crossed, one.crossedBack) >= SAME &&
      (one.done < SAME || crossing >= SAME)
    if (isCrossed) {
      swapped = Math.max(swapped, strength)
      conflicts.push({
        code: 'role',
        claim: spanOf(one.mine),
        evidence: spanOf(one.theirs),
        strength,
      })
    }
    if (one.doer === 0) foreign = Math.max(foreign, one.verb * (0.5 + 0.5 * Math.max(0, one.done)))
    if (one.doer !== 0 && one.mine.mode !== one.theirs.mode) {
      const sure = one.verb * (0.4 + 0.3 * Math.max(0, one.doer) + 0.3 * Math.max(0, one.done))
      if (one.mine.mode === 'done') onlyPlanned = Math.max(onlyPlanned, sure)
      else if (one.theirs.mode === 'done') alreadyDone = Math.max(alreadyDone, sure)
      else continue
      conflicts.push({
        code: 'wording',
        claim: [one.mine.from, one.mine.verb.index],
        evidence: [one.theirs.from, one.theirs.verb.index],
        strength: 0.6 * sure,
      })
    }
  }
  return {
    matches,
    head: matches.find(({ mine: { verb } }) => verb === headVerb) ?? null,
    stated: mine.length,
    swapped,
    foreign,
    onlyPlanned,
    alreadyDone,
    converse,
    conflicts,
  }
}

function areConverse(left: string, right: string): boolean {
  return CONVERSE_STEMS.get(left)?.has(right) === true
}

function match(pair: Pair, mine: Predicate, theirs: Predicate, verb: number): PredicateMatch {
  const doer = shareIn(pair, mine.doer, theirs.doer)
  const crossed = Math.max(0, shareIn(pair, mine.doer, [...theirs.done, ...theirs.others]))
  return {
    mine,
    theirs,
    verb,
    doer,
    done: shareIn(pair, mine.done, theirs.done),
    crossed,
    crossedBack: Math.max(0, shareIn(pair, [...mine.done, ...mine.others], theirs.doer)),
    isConverse: areConverse(mine.verb.stem, theirs.verb.stem) && doer < SAME && crossed >= SAME,
  }
}

/** Weighted share of the words that are answered among the targets; -1 where either side is empty. */
function shareIn(pair: Pair, words: readonly Word[], targets: readonly Word[]): number {
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

function spanOf({ verb, doer, done }: Predicate): [number, number] {
  const near = [...doer, ...done].filter(({ index }) => Math.abs(index - verb.index) <= 8)
  const positions = [verb.index, ...near.map(({ index }) => index)]
  return [Math.min(...positions), Math.max(...positions)]
}

/**
 * 0..1: how far what is negated there speaks of the claim. A verb must answer to the claim's verb, and its doer must
 * not be another; whatever is negated, more of the claim than one word must stand around it.
 */
export function agreeOn(
  pair: Pair,
  { matches }: PredicateComparison,
  claimWord: Word,
  evidenceWord: Word,
): number {
  const around = coverAround(pair, claimWord.index, claimWord.index, evidenceWord.index)
  const local = Math.max(0, Math.min(1, (around - 0.15) / 0.35))
  const one = matches.find(
    ({ mine, theirs }) => mine.verb === claimWord && theirs.verb === evidenceWord,
  )
  if (one === undefined) return local
  const isOther = one.doer === 0 && one.theirs.doer.length > 0
  return local * (isOther ? 0.5 : 1) * Math.min(1, 0.3 + one.verb)
}
