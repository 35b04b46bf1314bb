// Compares who and where: a name or a place of the claim that the passage does not hold, beside another in the same slot.
import { isTypingVariant } from './align-words.ts'
import type { Conflict } from './conflict.ts'
import { PERSON_TITLES } from './lexicon/function-words.ts'
import { areMetonyms, comparePlaces, type Place } from './lexicon/gazetteer.ts'
import { isPlaced, isWhere, saysWhere } from './link-names.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'

export interface NameComparison {
  readonly stated: number
  /** Names of which every word, or the surname, is in the passage. */
  readonly matched: number
  readonly inContext: number
  /** Names in the window that answer to none of the claim's. */
  readonly left: number
  readonly conflicts: readonly Conflict[]
}

interface Mention {
  readonly first: number
  readonly last: number
  readonly place: Place | null
  /** It names people or things of the place: "French", "Ukraine's foreign minister". */
  readonly isDemonym: boolean
  readonly keys: readonly string[]
}

const POSSESSIVE = /['’]s?$/

const belongsToPlace = (word: Word | undefined): boolean =>
  word !== undefined && (word.isDemonym || POSSESSIVE.test(word.token.text))

function readMentions(
  words: readonly Word[],
  names: Pair['claim']['analysis']['names'],
  from: number,
  to: number,
): Mention[] {
  const mentions: Mention[] = []
  for (const name of names) {
    if (name.firstToken < from || name.lastToken >= to) continue
    mentions.push({
      first: name.firstToken,
      last: name.lastToken,
      place: words[name.lastToken]?.place ?? words[name.firstToken]?.place ?? null,
      isDemonym: belongsToPlace(words[name.lastToken]),
      keys: [...name.keys, ...name.fullKeys],
    })
  }
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined || word.place === null || word.placeStart !== at || word.name !== -1)
      continue
    let last = at
    while (words[last + 1]?.placeStart === at) last += 1
    mentions.push({
      first: at,
      last,
      place: word.place,
      isDemonym: belongsToPlace(words[last]),
      keys: [word.token.key],
    })
  }
  return mentions
}

function shareKey(left: Mention, right: Mention): boolean {
  return left.keys.some((key) =>
    right.keys.some((other) => key === other || (key.length > 5 && isTypingVariant(key, other))),
  )
}

/** Whether two places can be meant by one another. As doers of something only a capital stands for its country. */
function areReconcilable(pair: Pair, claim: Mention, evidence: Mention): boolean {
  if (claim.place === null || evidence.place === null) return false
  if (claim.place === evidence.place || areMetonyms(claim.place, evidence.place)) return true
  if (!saysWhere(pair.claim, claim.first) && !saysWhere(pair.evidence, evidence.first)) return false
  return comparePlaces(claim.place, evidence.place) >= 0
}

/** Weight of the mention's words that the passage answers to, 0..1. */
function coverageOf(pair: Pair, mention: Mention): number {
  let sum = 0
  let most = 0
  for (let at = mention.first; at <= mention.last; at += 1) {
    const word = pair.claim.words[at]
    if (word === undefined || !word.isContent) continue
    most += word.weight
    sum += word.weight * (pair.alignment.links[at]?.score ?? 0)
  }
  return most === 0 ? 1 : sum / most
}

/** How sure it is that "Glasgow Airport" and "Edinburgh Airport" are two. */
const OTHERWISE_NAMED = 0.7

/** A name whose last word the passage has behind another first word: "Glasgow Airport" beside "Edinburgh Airport". */
function findOtherwiseNamed(pair: Pair, mention: Mention): Conflict | null {
  if (mention.first === mention.last) return null
  const head = pair.alignment.links[mention.last]
  if (head === undefined || head.kind !== 'exact') return null
  const told = pair.claim.words.slice(mention.first, mention.last)
  if (told.some(({ index }) => pair.alignment.links[index] !== undefined)) return null
  if (!told.every((word) => tells(word))) return null
  let first = head.evidence
  while (tells(pair.evidence.words[first - 1]) && isFree(pair, first - 1)) first -= 1
  if (first === head.evidence || pair.inContext.has(mention.first)) return null
  const [mine, other] = [told[0], pair.evidence.words[first]]
  const arePlaces = isPlace(mine) && isPlace(other)
  return {
    code: arePlaces ? 'location' : 'name',
    claim: [mention.first, mention.last - 1],
    evidence: [first, head.evidence - 1],
    strength: OTHERWISE_NAMED,
  }
}

const isPlace = (word: Word | undefined): boolean => word !== undefined && word.place !== null

const isFree = (pair: Pair, at: number): boolean => (pair.alignment.answered[at] ?? -1) === -1

/** Whether a word is a part of a name, not a title or of no weight. */
function tells(word: Word | undefined): boolean {
  if (word?.isContent !== true || PERSON_TITLES.has(word.norm)) return false
  return word.token.isCapitalised && word.token.kind === 'word'
}

/** "University of Toronto" beside "University of Victoria". */
function findOfOthers(pair: Pair): Conflict[] {
  const found: Conflict[] = []
  for (const word of pair.claim.content) {
    const head = pair.alignment.links[word.index - 2]
    if (head?.kind !== 'exact' || pair.alignment.links[word.index] !== undefined) continue
    const other = pair.evidence.words[head.evidence + 2]
    const areOf = [pair.claim.words[word.index - 1], pair.evidence.words[head.evidence + 1]].every(
      (between) => between?.norm === 'of',
    )
    if (!areOf || other === undefined || !tells(word) || !tells(other)) continue
    if (!isFree(pair, other.index) || pair.inContext.has(word.index)) continue
    if (word.place !== null && other.place !== null) {
      if (comparePlaces(word.place, other.place) >= 0) continue
    }
    found.push({
      code: isPlace(word) && isPlace(other) ? 'location' : 'name',
      claim: [word.index, word.index],
      evidence: [other.index, other.index],
      strength: OTHERWISE_NAMED,
    })
  }
  return found
}

/** Splits into names (persons, organisations) and places. */
export function compareNames(pair: Pair): { names: NameComparison; places: NameComparison } {
  const stated = readMentions(
    pair.claim.words,
    pair.claim.analysis.names,
    0,
    pair.claim.words.length,
  )
  const offered = readMentions(
    pair.evidence.words,
    pair.evidence.analysis.names,
    pair.from,
    pair.to,
  )
  const used = new Set<Mention>()
  for (const evidence of offered) {
    for (let at = evidence.first; at <= evidence.last; at += 1) {
      if ((pair.alignment.answered[at] ?? -1) !== -1) used.add(evidence)
    }
    for (const claim of stated) {
      if (shareKey(claim, evidence)) used.add(evidence)
      if (areReconcilable(pair, claim, evidence)) used.add(evidence)
    }
  }
  const compare = (isPlace: boolean): NameComparison => {
    const mine = stated.filter((mention) => (mention.place !== null) === isPlace)
    const theirs = offered.filter((mention) => (mention.place !== null) === isPlace)
    const conflicts: Conflict[] = []
    let matched = 0
    let inContext = 0
    for (const claim of mine) {
      const covered = coverageOf(pair, claim)
      if (covered >= 0.45 || offered.some((evidence) => shareKey(claim, evidence))) {
        matched += 1
        const otherwise = findOtherwiseNamed(pair, claim)
        if (otherwise !== null) conflicts.push(otherwise)
        continue
      }
      // The headline or the sentence before names it: nothing here says that it is another.
      const isInContext = pair.inContext.has(claim.last)
      if (isInContext) inContext += 1
      // A name may stand where the passage has a place ("Washington" for the government): both are looked at. A town that
      // the gazetteer does not know is a place by its preposition.
      const rivals =
        isPlace && saysWhere(pair.claim, claim.first)
          ? offered.filter((other) => other.place !== null || isWhere(pair.evidence, other.first))
          : isPlace
            ? theirs
            : offered
      let best: Mention | undefined
      let bestStrength = 0
      for (const evidence of rivals) {
        if (used.has(evidence)) continue
        if (isPlace && claim.place !== null && evidence.place !== null) {
          // "In Paris" is not contradicted by "the German minister".
          if (claim.isDemonym !== evidence.isDemonym) continue
          if (areReconcilable(pair, claim, evidence)) continue
          // Nor is "met in Antalya" by what Ukraine does.
          if (saysWhere(pair.claim, claim.first) && !isPlaced(pair.evidence, evidence.first))
            continue
        }
        const strength =
          0.25 +
          0.6 *
            Math.max(
              slotLikeness(pair, claim.first, evidence.first),
              slotLikeness(pair, claim.last, evidence.last),
            ) +
          (isPlace ? 0.15 : 0) -
          (evidence.place !== null && !isPlace ? 0.2 : 0) -
          (isInContext ? 0.3 : 0) -
          (isPlace &&
          saysWhere(pair.claim, claim.first) !== saysWhere(pair.evidence, evidence.first)
            ? 0.2
            : 0)
        if (strength > bestStrength) {
          best = evidence
          bestStrength = strength
        }
      }
      if (best !== undefined) {
        conflicts.push({
          code: isPlace ? 'location' : 'name',
          claim: [claim.first, claim.last],
          evidence: [best.first, best.last],
          strength: Math.min(1, bestStrength),
        })
      }
    }
    return {
      stated: mine.length,
      matched,
      inContext,
      left: theirs.filter((mention) => !used.has(mention)).length,
      conflicts,
    }
  }
  const names = compare(false)
  return {
    names: { ...names, conflicts: [...names.conflicts, ...findOfOthers(pair)] },
    places: compare(true),
  }
}
