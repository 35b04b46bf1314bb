// Where a claim nearly repeats a sentence, lets the words that differ decide. Looks at no other claim.
import type { Comparison } from './compare-pair.ts'
import type { Probabilities } from './probabilities.ts'
import { ramp } from './ramp.ts'

/** Strength from which an edit contradicts. */
const SURE = 0.55
/** Share of repeated words from which edits begin to decide, and from which they decide alone: by the trees. */
const NEARLY_REPEATED = [0.6, 0.8] as const
/** The same where the encoder has read the passage: it reads what differs better, but not one word among many. */
const READ_NEARLY_REPEATED = [0.75, 0.9] as const
/** Weight of unaccounted words that takes all the support which wording may take, and how much that is. */
const UNACCOUNTED_WEIGHT = 0.7
const UNACCOUNTED_SHARE = 0.75
/** Of what is left beside support, how much a claim that repeats everything takes. */
const REPEATED_SHARE = 0.95

/**
 * Where a claim nearly repeats a sentence, the words that differ decide: a contrary one turns support into refutation,
 * one that nothing accounts for takes support away, and a claim that repeats all is supported.
 */
export function gateEdits(
  raw: Probabilities,
  { edits }: Comparison,
  isRead: boolean,
): Probabilities {
  const [begin, alone] = isRead ? READ_NEARLY_REPEATED : NEARLY_REPEATED
  const near = ramp(edits.repeated, begin, alone)
  if (near === 0) return raw
  if (edits.contrary >= SURE) {
    const taken = raw.supports * near * edits.contrary
    return { ...raw, supports: raw.supports - taken, refutes: raw.refutes + taken }
  }
  if (edits.unaccounted > 0) {
    const taken =
      raw.supports * near * UNACCOUNTED_SHARE * ramp(edits.unaccounted, 0, UNACCOUNTED_WEIGHT)
    return { ...raw, supports: raw.supports - taken, neutral: raw.neutral + taken }
  }
  if (edits.shaded > 0 || edits.contrary > 0) return raw
  // Everything is repeated or said by a word of the same meaning.
  const kept = 1 - ramp(edits.repeated, 0.85, 1) * REPEATED_SHARE
  return {
    supports: 1 - (1 - raw.supports) * kept,
    refutes: raw.refutes * kept,
    neutral: raw.neutral * kept,
  }
}

/** Whether the words that differ from a sentence decide alone. */
export function nearlyRepeats({ edits }: Comparison): boolean {
  return edits.repeated >= NEARLY_REPEATED[1]
}
