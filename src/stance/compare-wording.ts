// Looks at what the claim says and the passage does not: uncovered words, and what stands in their slot instead.
import type { Conflict } from './conflict.ts'
import { PERSON_TITLES } from './lexicon/function-words.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'

export interface WordingComparison {
  /** Heaviest uncovered words with, for the best of them, what stands in the slot. */
  readonly conflicts: readonly Conflict[]
  /** How alike the best slot of an uncovered word is, whether its filler is of the same kind, and related as sibling. */
  readonly bestSlot: number
  readonly siblings: number
}

const OPEN_WORDS = 6

/** For each of the heaviest open claim words the likeliest rival of the same part of speech. */
export function compareWording(pair: Pair): WordingComparison {
  const open = pair.claim.content
    .filter(
      (word) =>
        pair.alignment.links[word.index] === undefined && word.quantity === -1 && word.date === -1,
    )
    .sort((left, right) => right.weight - left.weight)
    .slice(0, OPEN_WORDS)
  const conflicts: Conflict[] = []
  let bestSlot = 0
  let siblings = 0
  for (const word of open) {
    let best: Word | undefined
    let bestStrength = 0
    for (let at = pair.from; at < pair.to; at += 1) {
      const other = pair.evidence.words[at]
      if (other === undefined || !other.isContent || other.token.kind === 'number') continue
      if ((pair.alignment.answered[at] ?? -1) !== -1) continue
      const likeness = slotLikeness(pair, word.index, at)
      if (likeness < 0.2 && bestStrength > 0) continue
      const isSibling = word.tag === other.tag && pair.lexicon.areSiblings(word.stem, other.stem)
      const strength = likeness * (word.tag === other.tag ? 1 : 0.6) + (isSibling ? 0.25 : 0)
      if (isSibling) siblings = Math.max(siblings, 0.2 + 0.8 * likeness)
      if (strength > bestStrength) {
        best = other
        bestStrength = strength
      }
    }
    if (best === undefined) continue
    bestSlot = Math.max(bestSlot, bestStrength)
    // Two capitalised words in one slot: names that the analyser could not know for such (the first word, say).
    const areNames =
      word.token.isCapitalised &&
      best.token.isCapitalised &&
      !PERSON_TITLES.has(best.norm) &&
      word.place === null &&
      best.place === null
    conflicts.push({
      code: areNames ? 'name' : 'wording',
      claim: [word.index, word.index],
      evidence: [best.index, best.index],
      strength: Math.min(0.6, (areNames ? 0.8 : 0.6) * bestStrength),
    })
  }
  return { conflicts, bestSlot, siblings }
}
