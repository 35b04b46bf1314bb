// Gates on top of the model: no support beyond coverage, no refutation without a shared subject and a located conflict.
// Graded: what a gate takes goes to neutral in proportion, so that rows stay ranked.
import type { Unaccounted } from './account-claim.ts'
import type { Comparison } from './compare-pair.ts'
import { gateEdits, nearlyRepeats } from './gate-edits.ts'
import type { Marks } from './marked-words.ts'
import type { Probabilities } from './probabilities.ts'
import { ramp } from './ramp.ts'

/** How sure a conflict must be for a refutation to stand undiminished. */
const SURE = 0.55

/**
 * What is left of the support of a passage that leaves something of the claim unaccounted for, each kind once. Of a pair
 * put together on purpose only figures count: what its passage is about may be understood.
 */
const LEFT_OPEN = { figures: 0.4, names: 0.6, places: 0.8, dates: 0.8, head: 0.9 }
const LEFT_OPEN_IN_PAIR = { figures: 0.6, names: 1, places: 1, dates: 0.8, head: 1 }

/** The same of its refutation: that others did it does not say that the one named did not. */
const OTHERWISE_NAMED = 0.8
/** And where the name is all that differs, in a claim that may be true of many: that one came does not say that another did not. */
const OTHERS_TOO = 0.15
/** The encoder knows itself that others may have come: where it still refutes it is right as often as elsewhere. */
const READ_OTHERS_TOO = 0.5

/** Coverage below which a passage without the claim's verb speaks of something else, and what is left of its refutation. */
const ELSEWHERE_COVERAGE = 0.5
const ELSEWHERE = 0.8

/**
 * What is left of the refutation of a passage that the encoder has read where neither alignment locates a conflict nor the
 * encoder marks a word; each of both gives back a half of the rest, from that strength or probability on in full.
 */
const READ_UNLOCATED = 0.5
const READ_LOCATED_FROM = 0.3
const MARKED: readonly [number, number] = [0.2, 0.8]

/** And of one whose surest mark is a place that the passage tells more widely or closely: that is no difference. */
const EXPLAINED = 0.5

/**
 * What a located conflict takes from the support of such a passage, how sure it must be to begin and to count in full, and
 * how much of what it takes speaks against the claim.
 */
const CONTRADICTED = 0.5
const PLAIN: readonly [number, number] = [0.4, 0.6]
const TURNED = 0.5

/**
 * What a plain denial takes from the support of what it denies, and how much of it speaks against the claim: most, since
 * encoder and trees both read past a "not"; not all, since some true claims deny in their own words ("will not thwart every").
 */
const DENIED = 0.6
const DENIED_TURNED = 0.7

/** What is left of a support where the passage does not tell who did it to whom. */
const ROLES_OPEN = 0.7

/** What is left of its support where a figure of the claim is open: an encoder reads figures badly. */
const READ_FIGURES = 0.7

/** What is left of its refutation where it speaks of something else by the measure of the trees alone. */
const READ_ELSEWHERE = 0.9

export interface GatedPair {
  /** A passage that a search brought must show its conflict; of a pair put together on purpose the model's word alone counts for more. */
  readonly isRetrieved: boolean
  /** Where the encoder has read the passage, so that `raw` holds its opinion too: how probably each word of the claim differs. */
  readonly marks: Marks | null
}

/** Applies both gates. `features` are those of the same pair. */
export function gateStance(
  raw: Probabilities,
  features: Readonly<Record<string, number>>,
  compared: Comparison,
  { isRetrieved, marks }: GatedPair,
): Probabilities {
  const edited = gateEdits(raw, compared, marks !== null)
  // A claim that repeats a whole sentence but for the name is a twist of it, not another of many.
  const isOneOfMany = isRetrieved && compared.allowsOthers && !nearlyRepeats(compared)
  let { supports, refutes } = edited
  if (compared.unaccounted.areRolesOpen) supports *= ROLES_OPEN
  const { isDenied } = compared.polarity
  const denied = isDenied ? supports * DENIED : 0
  supports -= denied
  refutes += denied * DENIED_TURNED
  if (marks === null) {
    supports *= gateSupport(features, compared.unaccounted, isRetrieved)
    refutes *= gateRefutation(features, compared, isRetrieved) * (isOneOfMany ? OTHERS_TOO : 1)
  } else {
    const taken = isDenied ? 0 : supports * CONTRADICTED * ramp(compared.located, ...PLAIN)
    supports = (supports - taken) * (compared.unaccounted.figures > 0 ? READ_FIGURES : 1)
    refutes = (refutes + TURNED * taken) * gateRead(compared, marks)
    refutes *= (isElsewhere(features) ? READ_ELSEWHERE : 1) * (isOneOfMany ? READ_OTHERS_TOO : 1)
  }
  return { supports, refutes, neutral: Math.max(0, 1 - supports - refutes) }
}

/** With neither the claim's verb nor most of its words in the passage, a difference is no contradiction. */
function isElsewhere(features: Readonly<Record<string, number>>): boolean {
  return (features.headLinked ?? 0) === 0 && (features.coverage ?? 0) < ELSEWHERE_COVERAGE
}

/** What is left of a refutation that the encoder had its say in, 0..1. */
function gateRead({ located, polarity }: Comparison, marks: Marks): number {
  if (polarity.isDenied) return 1
  const marked = Math.max(0, ...marks)
  const shown = (ramp(located, 0, READ_LOCATED_FROM) + ramp(marked, ...MARKED)) / 2
  const isExplained = -Math.min(0, ...marks) > marked
  return (READ_UNLOCATED + (1 - READ_UNLOCATED) * shown) * (isExplained ? EXPLAINED : 1)
}

/** What is left of a refutation that rests on the trees alone, 0..1. */
function gateRefutation(
  features: Readonly<Record<string, number>>,
  { located, polarity, unaccounted }: Comparison,
  isRetrieved: boolean,
): number {
  const shown = polarity.isDenied ? 1 : ramp(located, 0.15, SURE)
  const coverage = features.coverage ?? 0
  const least = isRetrieved ? 0.2 : 1
  const floor = isRetrieved ? 0.3 : 0.2
  const gate =
    (floor + (1 - floor) * ramp(coverage, 0.02, isRetrieved ? 0.25 : 0.12)) *
    (least + (1 - least) * shown)
  if (!isRetrieved) return gate
  return (
    gate * (isElsewhere(features) ? ELSEWHERE : 1) * (unaccounted.names > 0 ? OTHERWISE_NAMED : 1)
  )
}

/** What is left of a support that rests on the trees alone, 0..1. */
function gateSupport(
  features: Readonly<Record<string, number>>,
  open: Unaccounted,
  isRetrieved: boolean,
): number {
  const left = isRetrieved ? LEFT_OPEN : LEFT_OPEN_IN_PAIR
  return (
    (0.3 + 0.7 * ramp(features.coverage ?? 0, 0.12, 0.4)) *
    (open.figures > 0 ? left.figures : 1) *
    (open.names > 0 ? left.names : 1) *
    (open.places > 0 ? left.places : 1) *
    (open.dates > 0 ? left.dates : 1) *
    (open.isHeadOpen ? left.head : 1)
  )
}
