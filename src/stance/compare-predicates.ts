// Compares what is said to be done: for each verb of the claim that the passage has too, whether the same one does it,
// to the same thing, and whether it is done or only planned. Owns how far a negation there speaks of the claim.
import { coverAround } from './agreement.ts'
import type { Conflict } from './conflict.ts'
import { findHead } from './find-head.ts'
import { findRivals } from './find-rivals.ts'
import { ACCUSING_STEMS, SPEECH_STEMS, SYMMETRIC_STEMS } from './lexicon/function-words.ts'
import { happensByItself, matchPredicates, type PredicateMatch, SAME } from './match-predicates.ts'
import type { Pair } from './pair.ts'
import type { Predicate } from './read-predicates.ts'
import type { Word } from './text-view.ts'

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
  /** Surest difference of two names of one kind: another doer, or another whom it is done to. */
  readonly rival: number
  /** The claim says done what is planned or possible there; and the other way round. */
  readonly onlyPlanned: number
  readonly alreadyDone: number
  /** Surest pair of verbs that tell one event from its two sides (bought, sold). */
  readonly converse: number
  readonly conflicts: readonly Conflict[]
}

/** Linear in the words of both, but for the few verbs that answer to each other. */
export function comparePredicates(pair: Pair): PredicateComparison {
  const { stated, matches } = matchPredicates(pair)
  const headVerb = findHead(pair.claim.words)
  const conflicts: Conflict[] = []
  let swapped = 0
  let foreign = 0
  let rival = 0
  let onlyPlanned = 0
  let alreadyDone = 0
  let converse = 0
  for (const one of matches) {
    if (one.isConverse) converse = Math.max(converse, one.crossed)
    const rivals = findRivals(pair, one)
    rival = rivals.reduce((most, { strength }) => Math.max(most, strength), rival)
    const crossed = findCrossing(one)
    swapped = Math.max(swapped, crossed?.strength ?? 0)
    conflicts.push(...rivals, ...(crossed === null ? [] : [crossed]))
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
    stated,
    swapped,
    foreign,
    rival,
    onlyPlanned,
    alreadyDone,
    converse,
    conflicts,
  }
}

/** Doer and done exchanged, or one of them on the other's side; null where the verb has no sides or they are kept. */
function findCrossing(one: PredicateMatch): Conflict | null {
  const { mine, theirs, crossed, crossedBack } = one
  if (!hasSides(one) || one.doer >= SAME) return null
  // "Ukraine's defeat" may be told without who did it: only a verb is crossed where a side is left open.
  if (theirs.verb.tag !== 'verb' && one.doer !== 0) return null
  const areExchanged = Math.min(crossed, crossedBack) >= SAME
  const most = Math.max(crossed, crossedBack)
  if (most < SAME || (one.done >= SAME && !areExchanged)) return null
  const isTaken = one.doer === 0 && crossedBack >= SAME
  const strength = one.verb * (areExchanged ? 0.95 : isTaken ? 0.65 : 0.5) * most
  return { code: 'role', claim: spanOf(mine), evidence: spanOf(theirs), strength }
}

/** "Sold to" and "bought from" are one event seen from two sides; a meeting and a state have no sides, and "said he" is "he said". */
function hasSides(one: PredicateMatch): boolean {
  const { tag, stem } = one.mine.verb
  const isSaid = SPEECH_STEMS.has(stem) && !ACCUSING_STEMS.has(stem)
  const isState = tag === 'adjective' || one.theirs.verb.tag === 'adjective'
  return (
    !one.isConverse && !isSaid && !isState && !SYMMETRIC_STEMS.has(stem) && !happensByItself(one)
  )
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
