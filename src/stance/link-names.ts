// Links the names of a claim to what means the same in a passage though it is another word: places inside places, a
// capital for its country, other spellings that the alias list knows.
import { areInitials } from './initials.ts'
import { areMetonyms } from './lexicon/gazetteer.ts'
import { type Candidate, type ClaimView, LINK_SCORE, type LinkKind } from './links.ts'
import type { TextView, Word } from './text-view.ts'

/** Words [from, to) of a passage. */
interface Stretch {
  readonly evidence: TextView
  readonly from: number
  readonly to: number
}

/** Prepositions after which a place says where: what lies in it answers to it. */
const WHERE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'across',
  'around',
  'within',
  'throughout',
  'outside',
])

/** Whether the place that starts at this word says where something is ("in southern Turkey"). */
export function saysWhere(view: TextView, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    if (view.sentenceStarts.includes(at + 1)) return false
    const word = view.words[at]
    if (word === undefined || word.tag === 'verb') return false
    if (WHERE.has(word.norm)) return true
  }
  return false
}

/** Whether the word stands right behind such a preposition: "in Uzhhorod" is a place, known or not. */
export function isWhere({ words }: TextView, start: number): boolean {
  const before = words[start - 1]
  return WHERE.has((before?.tag === 'determiner' ? words[start - 2] : before)?.norm ?? '')
}

/** How many words before a place may stand between it and its preposition. */
const WORDS_BETWEEN = 3

/** Whether a preposition leads to the word: "in Kenya" says where, "Kenya has signed" who. */
export function isPlaced({ words, sentenceStarts }: TextView, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - WORDS_BETWEEN); at -= 1) {
    if (sentenceStarts.includes(at + 1)) return false
    const tag = words[at]?.tag
    if (tag === 'preposition') return true
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'conjunction') return false
  }
  return false
}

/** Whether the passage's place says the claim's: where something is a place inside will do, of a doer a capital for its country. */
export function answersPlace(claim: TextView, own: Word, evidence: TextView, other: Word): boolean {
  if (own.place === null || other.place === null) return false
  if (own.place === other.place) return true
  return saysWhere(claim, own.placeStart)
    ? other.place.within.has(own.place.name)
    : areMetonyms(own.place, other.place) && !saysWhere(evidence, other.placeStart)
}

/** "Istanbul" in the passage answers to "in Turkey" in the claim, "Moscow" to "Russia". */
export function linkPlaces(
  claim: ClaimView,
  { evidence, from, to }: Stretch,
  candidates: readonly Candidate[][],
): void {
  const places = claim.content.filter(
    (word) => word.place !== null && word.placeStart === word.index,
  )
  if (places.length === 0) return
  for (let at = from; at < to; at += 1) {
    const inner = evidence.words[at]
    if (inner === undefined || inner.placeStart !== at) continue
    for (const word of places) {
      if (!answersPlace(claim, word, evidence, inner)) continue
      const kind: LinkKind = inner.place === word.place ? 'key' : 'place'
      for (const other of claim.content) {
        if (other.placeStart !== word.index) continue
        candidates[other.index]?.push({
          claim: other.index,
          evidence: at,
          kind,
          score: LINK_SCORE[kind],
          total: 0,
        })
      }
    }
  }
}

/**
 * "Gostomel" in the claim answers to "Hostomel" in the passage, where the alias list says that they are one, "the UN" to "the
 * United Nations".
 */
export function linkAliases(
  claim: ClaimView,
  { evidence, from, to }: Stretch,
  candidates: readonly Candidate[][],
): void {
  for (const mine of claim.analysis.names) {
    const keys = mine.keys.join(' ')
    for (const theirs of evidence.analysis.names) {
      if (theirs.firstToken < from || theirs.lastToken >= to) continue
      const isAliased = mine.isAliased === true && theirs.keys.join(' ') === keys
      if (!isAliased && !areInitials(mine.text, theirs.text)) continue
      const back = theirs.lastToken - mine.lastToken
      for (let index = mine.firstToken; index <= mine.lastToken; index += 1) {
        if (claim.words[index]?.isContent !== true) continue
        // Names of several words answer word by word from the last one on.
        const at = Math.max(theirs.firstToken, index + back)
        const link = { claim: index, evidence: at, kind: 'key' as const, score: LINK_SCORE.key }
        candidates[index]?.push({ ...link, total: 0 })
      }
    }
  }
}
