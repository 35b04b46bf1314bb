// All comparisons of one pair, gathered.
import { compareDates, type DateComparison } from './compare-dates.ts'
import { compareMeaning, type MeaningComparison } from './compare-meaning.ts'
import { compareNames, type NameComparison } from './compare-names.ts'
import { comparePolarity, type PolarityComparison } from './compare-polarity.ts'
import { compareQuantities, type QuantityComparison } from './compare-quantities.ts'
import {
  compareRoles,
  compareSpeech,
  type RoleComparison,
  type SpeechComparison,
} from './compare-roles.ts'
import { compareSubjects, type SubjectComparison } from './compare-subjects.ts'
import { compareWording, type WordingComparison } from './compare-wording.ts'
import type { Conflict } from './conflict.ts'
import type { WordVectors } from './lexicon/open-vectors.ts'
import type { Pair } from './pair.ts'

export interface Comparison {
  readonly quantities: QuantityComparison
  readonly dates: DateComparison
  readonly names: NameComparison
  readonly places: NameComparison
  readonly polarity: PolarityComparison
  readonly roles: RoleComparison
  readonly speech: SpeechComparison
  readonly wording: WordingComparison
  readonly meaning: MeaningComparison
  readonly subjects: SubjectComparison
  /** Strongest first. */
  readonly conflicts: readonly Conflict[]
}

/** Runs every comparison. */
export function comparePair(pair: Pair, vectors: WordVectors): Comparison {
  const quantities = compareQuantities(pair)
  const dates = compareDates(pair)
  const { names, places } = compareNames(pair)
  const polarity = comparePolarity(pair)
  const roles = compareRoles(pair)
  const speech = compareSpeech(pair)
  const wording = compareWording(pair)
  const conflicts = [quantities, dates, names, places, polarity, roles, speech, wording]
    .flatMap((part) => part.conflicts)
    .sort((left, right) => right.strength - left.strength)
  return {
    quantities,
    dates,
    names,
    places,
    polarity,
    roles,
    speech,
    wording,
    meaning: compareMeaning(pair, vectors),
    subjects: compareSubjects(pair),
    conflicts,
  }
}
