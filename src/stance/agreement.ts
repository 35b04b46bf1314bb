// How far a claim and a place in a passage speak of the same thing: what else of the claim is answered around there.
import type { Pair } from './pair.ts'

const AROUND = 14
/** What counts of a word that another sentence of the window, or the context, answers to. */
const ELSEWHERE = 0.4

/**
 * Weighted share, 0..1, of the claim outside of its words [first, last] that the passage answers to near its word `at`
 * in the same sentence; 1 where the claim has no other words.
 */
export function coverAround(pair: Pair, first: number, last: number, at: number): number {
  const sentence = pair.evidence.words[at]?.token.sentence
  let weight = 0
  let found = 0
  for (const word of pair.claim.content) {
    if (word.index >= first && word.index <= last) continue
    weight += word.weight
    const link = pair.alignment.links[word.index] ?? pair.alignment.antonyms[word.index]
    if (link === undefined) {
      if (pair.inContext.has(word.index)) found += ELSEWHERE * word.weight
      continue
    }
    const isHere = pair.evidence.words[link.evidence]?.token.sentence === sentence
    const isNear = isHere && Math.abs(link.evidence - at) <= AROUND
    found += (isNear ? 1 : ELSEWHERE) * word.weight
  }
  return weight === 0 ? 1 : found / weight
}
