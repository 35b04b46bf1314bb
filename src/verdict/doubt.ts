// Where the judge is believed less than it believes itself: the supports of a source that contradicts elsewhere.
import type { JudgedPassage } from './types.ts'

/** A passage surer than this is doubted less and less, and from the second on not at all: it repeats the claim. */
const SURE_FROM = 0.9
const SURE = 0.99

/**
 * What the passages of one source support, less what one of them contradicts: supports · (1 − the source's strongest
 * refutes). A source that seems to say both has one sentence that says neither, and a wrong "supported" is the worst error.
 */
export function withholdSupport(passages: readonly JudgedPassage[]): JudgedPassage[] {
  const against = passages.reduce((most, { stance }) => Math.max(most, stance.refutes), 0)
  return passages.map((passage) => {
    const { stance } = passage
    const doubted = Math.max(0, Math.min(1, (SURE - stance.supports) / (SURE - SURE_FROM)))
    const supports = stance.supports * (1 - against * doubted)
    const neutral = stance.neutral + stance.supports - supports
    return { ...passage, stance: { ...stance, supports, neutral } }
  })
}
