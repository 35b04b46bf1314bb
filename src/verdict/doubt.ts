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
 * A window of several sentences supports no more than is left by what contradicts it within: a sentence that, judged
 * alone, rather refutes the claim, with a located difference. It is the one that speaks of the claim. One that is unsure
 * takes little: it may only lack what the sentence before it tells.
 */
export function withholdSupport(passages: readonly JudgedPassage[]): JudgedPassage[] {
  const contradicting = passages.filter(
    ({ firstSentence, lastSentence, stance }) =>
      firstSentence === lastSentence &&
      stance.refutes > stance.supports &&
      stance.reasons.some(({ code }) => CONTRADICTING.has(code)),
  )
  return passages.map((passage) => {
    const { firstSentence, lastSentence, stance } = passage
    if (firstSentence === lastSentence) return passage
    const against = contradicting
      .filter((one) => one.firstSentence >= firstSentence && one.lastSentence <= lastSentence)
      .reduce((most, one) => Math.max(most, one.stance.refutes), 0)
    const supports = stance.supports * (1 - against ** 2)
    const neutral = stance.neutral + stance.supports - supports
    return { ...passage, stance: { ...stance, supports, neutral } }
  })
}
