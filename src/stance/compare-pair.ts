// All comparisons of one pair, gathered.

import { accountFor, type Unaccounted } from './account-claim.ts'
import { coverAround } from './agreement.ts'
import { allowsOthers } from './allow-others.ts'
import { compareDates, type DateComparison } from './compare-dates.ts'
import { compareEdits, type EditComparison } from './compare-edits.ts'
import { compareMeaning, type MeaningComparison } from './compare-meaning.ts'
import { compareModifiers, type ModifierComparison } from './compare-modifiers.ts'
import { compareNames, type NameComparison } from './compare-names.ts'
import { comparePolarity, type PolarityComparison } from './compare-polarity.ts'
import { comparePredicates, type PredicateComparison } from './compare-predicates.ts'
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
import type { Pair } from './pair.ts'
import type { ReasonCode } from './types.ts'

export interface Comparison {
  /** A name is all that differs, and the claim may be true of others beside it. */
  readonly allowsOthers: boolean
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
  readonly edits: EditComparison
  readonly predicates: PredicateComparison
  readonly modifiers: ModifierComparison
  /** Strongest first. */
  readonly conflicts: readonly Conflict[]
  /** Strength of the surest conflict but for mere wording, weighed by how much else is said of the same thing around it. */
  readonly located: number
  readonly unaccounted: Unaccounted
}

/** Runs every comparison. */
export function comparePair(pair: Pair): Comparison {
  const compared = compareAll(pair)
  return { ...compared, unaccounted: accountFor(pair, compared) }
}

function compareAll(pair: Pair): Omit<Comparison, 'unaccounted'> {
  const quantities = compareQuantities(pair)
  const dates = compareDates(pair)
  const { names, places } = compareNames(pair)
  const predicates = comparePredicates(pair)
  const polarity = comparePolarity(pair, predicates)
  const modifiers = compareModifiers(pair)
  const roles = compareRoles(pair)
  const speech = compareSpeech(pair)
  const wording = compareWording(pair)
  const edits = compareEdits(pair)
  const conflicts = [
    quantities,
    dates,
    names,
    places,
    polarity,
    roles,
    speech,
    wording,
    edits,
    predicates,
    modifiers,
  ]
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
    meaning: compareMeaning(pair),
    subjects: compareSubjects(pair),
    edits,
    predicates,
    modifiers,
    located: locate(pair, conflicts),
    allowsOthers: allowsOthers(pair, conflicts),
    conflicts,
  }
}

/** Share of the rest of the claim around a difference, from which it begins to count and from which it counts in full. */
const AGREEMENT: Readonly<Record<ReasonCode, readonly [number, number]>> = {
  // That another did it, or that it was done elsewhere too, contradicts only a claim that is the same but for that.
  name: [0.55, 0.9],
  location: [0.45, 0.85],
  number: [0.15, 0.55],
  date: [0.2, 0.6],
  negation: [0.1, 0.45],
  antonym: [0.1, 0.45],
  role: [0.1, 0.45],
  attribution: [0.2, 0.6],
  wording: [1, 2],
}

function locate(pair: Pair, conflicts: readonly Conflict[]): number {
  let most = 0
  for (const { code, claim, evidence, strength, isLoose } of conflicts) {
    // Sorted: nothing that follows can be surer.
    if (strength <= most) break
    if (code === 'wording' || isLoose === true) continue
    const [from, to] = AGREEMENT[code]
    const around = coverAround(pair, claim[0], claim[1], evidence[0])
    const agreement = Math.max(0, Math.min(1, (around - from) / (to - from)))
    most = Math.max(most, strength * agreement)
  }
  return most
}
