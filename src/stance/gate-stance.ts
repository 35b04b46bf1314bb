// Gates on top of the model: no support beyond coverage, no refutation without a shared subject and a located conflict.
// Graded: what a gate takes goes to neutral in proportion, so that rows stay ranked.
import type { Comparison } from './compare-pair.ts'

export interface Probabilities {
  readonly supports: number
  readonly refutes: number
  readonly neutral: number
}

/** 0 at `from`, 1 at `to`, straight between. */
const ramp = (value: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)))

/** How sure a conflict must be for a refutation to stand undiminished. */
const SURE = 0.55

/** What is left of the support of a retrieved passage that leaves out a name of the claim. */
const UNNAMED = 0.6

/** The same of its refutation: that others did it does not say that the one named did not. */
const OTHERWISE_NAMED = 0.8

/** Coverage below which a passage without the claim's verb speaks of something else, and what is left of its refutation. */
const ELSEWHERE_COVERAGE = 0.5
const ELSEWHERE = 0.8

/**
 * Applies both gates. `features` are those of the same pair. A passage that a search brought must show its conflict;
 * of a pair put together on purpose the model's word alone counts for more.
 */
export function gateStance(
  raw: Probabilities,
  features: Readonly<Record<string, number>>,
  compared: Comparison,
  isRetrieved: boolean,
): Probabilities {
  const coverage = features.coverage ?? 0
  // Whom the claim names and neither passage nor context does, the passage cannot speak of.
  const unnamed = (features.nameOpen ?? 0) - (features.nameInContext ?? 0)
  const nameGate = isRetrieved && unnamed > 0 ? UNNAMED : 1
  const hasOtherFigure = (features.numberOpen ?? 0) > 0 && (features.numberConflict ?? 0) > SURE
  const supportGate =
    (0.3 + 0.7 * ramp(coverage, 0.12, 0.4)) * (hasOtherFigure ? 0.7 : 1) * nameGate
  const located = compared.conflicts.find((conflict) => conflict.code !== 'wording')?.strength ?? 0
  const least = isRetrieved ? 0.35 : 1
  const floor = isRetrieved ? 0.3 : 0.2
  const refuteGate =
    (floor + (1 - floor) * ramp(coverage, 0.02, isRetrieved ? 0.25 : 0.12)) *
    (least + (1 - least) * ramp(located, 0.15, SURE))
  const supports = raw.supports * supportGate
  // With neither the claim's verb nor most of its words in the passage, a difference is no contradiction.
  const isElsewhere =
    isRetrieved && (features.headLinked ?? 0) === 0 && coverage < ELSEWHERE_COVERAGE
  const refutes =
    (isElsewhere ? ELSEWHERE : 1) * raw.refutes * refuteGate * (nameGate < 1 ? OTHERWISE_NAMED : 1)
  return { supports, refutes, neutral: Math.max(0, 1 - supports - refutes) }
}
