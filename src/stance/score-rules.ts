// A hand-set formula over the features, in use until a trained model replaces it.
import type { Probabilities } from './gate-stance.ts'
import { softmax } from './score-trees.ts'

/** Probabilities from a handful of features. */
export function scoreByRules(features: Readonly<Record<string, number>>): Probabilities {
  const value = (name: string): number => features[name] ?? 0
  const coverage = value('coverage')
  const clash = Math.max(
    value('numberConflict'),
    value('dateConflict'),
    value('nameConflict'),
    value('placeConflict'),
    value('negationConflict'),
    value('antonyms'),
    value('directionClash') * 0.8,
    value('roleConflict'),
    value('speechConflict'),
  )
  const support = 7 * (coverage - 0.6) - 4 * clash - 1.2 * value('openHeaviest')
  const refute = 5 * (coverage - 0.6) + 4 * (clash - 0.4)
  const [supports = 0, refutes = 0, neutral = 0] = softmax([support, refute, 0])
  return { supports, refutes, neutral }
}
