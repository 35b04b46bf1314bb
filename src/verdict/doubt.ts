// Where the judge is believed less than it believes itself: supports around a sentence that contradicts.
import type { ReasonCode } from '../stance/types.ts'
import type { JudgedPassage } from './types.ts'

/** Differences that a passage cannot have and still say what the claim says. */
const CONTRADICTING: ReadonlySet<ReasonCode> = new Set([
  'number',
  'date',
  'location',
  'name',
  'negation',
  'antonym',
])

/**
 * A window of several sentences does not support what one of them, judged alone, contradicts with a
 * located difference: the sentence that differs is the one that speaks of the claim.
 */
export function withholdSupport(passages: readonly JudgedPassage[]): JudgedPassage[] {
  const contradicting = passages.filter(
    (passage) =>
      countSentences(passage) === 1 &&
      passage.stance.refutes > 2 * passage.stance.supports &&
      passage.stance.reasons.some(({ code }) => CONTRADICTING.has(code)),
  )
  return passages.map((passage) => {
    const { firstSentence, lastSentence, stance } = passage
    const isContradicted =
      countSentences(passage) > 1 &&
      contradicting.some(
        (other) => other.firstSentence >= firstSentence && other.lastSentence <= lastSentence,
      )
    if (!isContradicted) return passage
    const neutral = stance.neutral + stance.supports
    return { ...passage, stance: { ...stance, supports: 0, neutral } }
  })
}

function countSentences({ firstSentence, lastSentence }: JudgedPassage): number {
  return lastSentence - firstSentence + 1
}
