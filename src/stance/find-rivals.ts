// Another than the one that the claim names, for one deed: who does it, or whom it is done to, with or for.
import type { Conflict } from './conflict.ts'
import { SYMMETRIC_STEMS } from './lexicon/function-words.ts'
import { comparePlaces } from './lexicon/gazetteer.ts'
import { happensByItself, type PredicateMatch, SAME, shareIn, wordsOf } from './match-predicates.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'

/** Conflicts between two names of one kind that cannot be one, in one part of the deed. */
export function findRivals(pair: Pair, one: PredicateMatch): Conflict[] {
  return [...findOtherDoer(pair, one), ...findOtherCompanions(pair, one)]
}

/** How sure it is that another did it where the same is done to the same, and how much less where what it is done to is open. */
const OTHER_DOER = 0.9
const OPEN_THING = 0.4

/** "Ukrainian soldiers recaptured Irpin" for "Russian troops recaptured Irpin": the doers are two, whatever else names the claim's. */
function findOtherDoer(pair: Pair, one: PredicateMatch): Conflict[] {
  const { mine, theirs, doer, done, verb } = one
  if (doer !== 0 || one.isConverse || SYMMETRIC_STEMS.has(mine.verb.stem)) return []
  if (happensByItself(one)) return []
  const rivals = pickApart(pair, mine.doer, theirs.doer)
  if (rivals === null) return []
  // Named elsewhere in the sentence it may be the doer all the same: the reading is shallow.
  const named = pair.alignment.links[rivals.claim[0]]?.evidence ?? -1
  const isNear = pair.evidence.words[named]?.token.sentence === theirs.verb.token.sentence
  if (isNear && one.crossed < SAME) return []
  const strength = verb * OTHER_DOER * (done >= SAME ? 1 : done === 0 ? 0 : OPEN_THING)
  return strength === 0 ? [] : [{ code: 'name', ...rivals, strength }]
}

/** How sure it is that what is sold to another is not sold to the one that the claim names. */
const OTHER_COMPANION = 0.8

/** "Sold drones to Ukraine" for "sold drones to Russia": another behind the same preposition of the same verb. */
function findOtherCompanions(pair: Pair, one: PredicateMatch): Conflict[] {
  const { mine, theirs, verb } = one
  if (Math.max(one.doer, one.done) < SAME || one.doer === 0 || one.done === 0) return []
  return mine.others.flatMap(({ preposition, words }) => {
    if (shareIn(pair, words, [...theirs.done, ...wordsOf(theirs.others)]) > 0) return []
    const others = theirs.others.filter((other) => other.preposition === preposition)
    const rivals = others.map((other) => pickApart(pair, words, other.words)).find(Boolean)
    if (!rivals) return []
    const isPlace = pair.claim.words[rivals.claim[0]]?.place !== null
    const strength = verb * OTHER_COMPANION
    return [{ code: isPlace ? ('location' as const) : ('name' as const), ...rivals, strength }]
  })
}

/** Two names of one kind that cannot be one, of either list; null where the lists may name the same. */
function pickApart(
  { alignment }: Pair,
  mine: readonly Word[],
  theirs: readonly Word[],
): Pick<Conflict, 'claim' | 'evidence'> | null {
  for (const own of mine) {
    const other = theirs.find(
      (word) => (alignment.answered[word.index] ?? -1) === -1 && areApart(own, word),
    )
    if (other === undefined) continue
    return { claim: [own.index, own.index], evidence: [other.index, other.index] }
  }
  return null
}

/** Two places apart, or two names of which neither is a place. */
function areApart(own: Word, other: Word): boolean {
  if (own.place !== null && other.place !== null) return comparePlaces(own.place, other.place) < 0
  const areNames = own.name !== -1 && other.name !== -1
  return areNames && own.place === null && other.place === null && own.token.key !== other.token.key
}
