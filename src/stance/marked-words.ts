// Differences at the words of a claim that the encoder marks: it reads meaning where alignment reads words, but knows no
// counterpart. That is looked for here.
import type { Conflict } from './conflict.ts'
import type { DifferingWord } from './encoder/pair-encoder.ts'
import { comparePlaces } from './lexicon/gazetteer.ts'
import { dot } from './lexicon/open-vectors.ts'
import { saysWhere } from './link-names.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'
import type { ReasonCode } from './types.ts'

/** For each word of the claim how probably it differs, 0..1; below zero, as much, where a place told otherwise explains it. */
export type Marks = Float32Array

/** Words marked from this probability on are a difference, whether or not a comparison located one. */
const DIFFERS_FROM = 0.5

/** A located difference of this strength at marked words needs no other counterpart. */
const LOCATED_FROM = 0.3

/** Strength of a difference whose counterpart is guessed: shown where nothing surer is. */
const GUESSED = 0.3

/** Lays the encoder's words, which are cut otherwise, over the claim's; a place told more widely does not differ. */
export function markWords(pair: Pair, differing: readonly DifferingWord[]): Marks {
  const { words } = pair.claim
  const marks = new Float32Array(words.length)
  let from = 0
  for (const { start, end, probability } of differing) {
    while (from < words.length && (words[from]?.token.end ?? 0) <= start) from += 1
    for (let at = from; (words[at]?.token.start ?? end) < end; at += 1) {
      const word = words[at]
      if (word === undefined) continue
      const sign = isToldOtherwise(pair, word) ? -1 : 1
      marks[at] = sign * Math.max(Math.abs(marks[at] ?? 0), probability)
    }
  }
  return marks
}

/**
 * "In Antalya" beside "are meeting in Turkey", "French customs" beside "seized near Marseille": the passage tells the place more
 * widely or closely, and no place apart stands as the claim's does.
 */
function isToldOtherwise({ claim, evidence, from, to, alignment }: Pair, word: Word): boolean {
  const { place } = word
  if (place === null) return false
  const isWhere = saysWhere(claim, word.placeStart)
  let isTold = false
  for (let at = from; at < to; at += 1) {
    const other = evidence.words[at]
    if (!other?.place || other.placeStart !== at) continue
    const isThere = saysWhere(evidence, at)
    if (comparePlaces(place, other.place) >= 0) isTold ||= isThere
    else if (isThere === isWhere && alignment.answered[at] === -1) return false
  }
  return isTold
}

/** The located conflicts; of a run of marked words mere wording goes, and what none locates gets one of its own. */
export function addMarked(pair: Pair, located: readonly Conflict[], marks: Marks): Conflict[] {
  let conflicts = [...located]
  for (let first = 0; first < marks.length; first += 1) {
    if ((marks[first] ?? 0) < DIFFERS_FROM) continue
    const start = first
    while ((marks[first + 1] ?? 0) >= DIFFERS_FROM) first += 1
    const end = first
    const isAbout = ({ claim }: Conflict): boolean => claim[0] <= end && claim[1] >= start
    // "Shook hands" beside "no handshake": what is located at the next word is this difference, too.
    const isLocated = located.some(
      ({ code, claim, strength }) =>
        code !== 'wording' &&
        strength >= LOCATED_FROM &&
        claim[0] <= end + 1 &&
        claim[1] >= start - 1,
    )
    const found = isLocated ? null : findCounterpart(pair, start, end)
    if (found === null && !isLocated) continue
    conflicts = conflicts.filter((one) => one.code !== 'wording' || !isAbout(one))
    if (found !== null) conflicts.push(found)
  }
  return conflicts
}

/** The passage's word that stands for the claim's words [first, last]: in their place, of their kind, near in use, free. */
function findCounterpart(pair: Pair, first: number, last: number): Conflict | null {
  const mine = pair.claim.words.slice(first, last + 1)
  const told = mine.filter((word) => word.isContent)
  let best: { word: Word; own: Word | undefined } | null = null
  let most = 0
  for (let at = pair.from; at < pair.to; at += 1) {
    const word = pair.evidence.words[at]
    if (word === undefined || !word.isContent) continue
    const isFree = (pair.alignment.answered[at] ?? -1) === -1
    const place = Math.max(slotLikeness(pair, first, at), slotLikeness(pair, last, at))
    const kinships = told.map((own) => kinship(pair, own, word))
    const closest = kinships.length === 0 ? 0 : Math.max(...kinships)
    const likeness = 0.8 * place + (isFree ? 0.4 : 0) + closest
    if (likeness <= most) continue
    most = likeness
    best = { word, own: told[kinships.indexOf(closest)] }
  }
  if (best === null) return null
  const code = nameDifference(best.own, best.word)
  const { index } = best.word
  return { code, claim: [first, last], evidence: [index, index], strength: GUESSED }
}

/** How alike two words are in kind and use, 0 to about 1.25. */
function kinship({ lexicon, vectors }: Pair, own: Word, other: Word): number {
  const one = vectors.vectorOf(lexicon.idOf(own.stem))
  const two = vectors.vectorOf(lexicon.idOf(other.stem))
  const use = one === null || two === null ? 0 : Math.max(0, dot(one, two))
  const isSibling = lexicon.areSiblings(own.stem, other.stem)
  return (own.tag === other.tag ? 0.4 : 0) + (isSibling ? 0.25 : 0) + 0.6 * use
}

function nameDifference(own: Word | undefined, other: Word): ReasonCode {
  if (own === undefined) return 'wording'
  if (own.place !== null && other.place !== null) return 'location'
  if (own.tag === 'name' && other.tag === 'name') return 'name'
  return 'wording'
}
