// Counts what a claim names and neither the passage nor its context accounts for: figures, names, places, dates, and
// what is said to be done. What is left open here no passage can confirm.
import type { DateComparison } from './compare-dates.ts'
import type { MeaningComparison } from './compare-meaning.ts'
import type { NameComparison } from './compare-names.ts'
import type { PredicateComparison } from './compare-predicates.ts'
import type { QuantityComparison } from './compare-quantities.ts'
import { findHead } from './find-head.ts'
import type { Pair } from './pair.ts'
import { readPredicates } from './read-predicates.ts'
import type { Word } from './text-view.ts'

export interface Unaccounted {
  readonly figures: number
  readonly names: number
  readonly places: number
  /** Only where the passage has a date to compare with. */
  readonly dates: number
  /** The claim's main verb answers to nothing and nothing near it in use is left over. */
  readonly isHeadOpen: boolean
  /** Who did it to whom: both are named, and the passage has the deed as a noun that tells of neither ("the invasion"). */
  readonly areRolesOpen: boolean
}

/** Similarity in use from which a left-over word may stand for the claim's main verb. */
const NEAR_IN_USE = 0.45

/** The comparisons that tell what was left open. */
interface Compared {
  readonly quantities: QuantityComparison
  readonly names: NameComparison
  readonly places: NameComparison
  readonly dates: DateComparison
  readonly meaning: MeaningComparison
  readonly predicates: PredicateComparison
}

/** Reads what the comparisons left open. */
export function accountFor(pair: Pair, compared: Compared): Unaccounted {
  const { quantities, names, places, dates, meaning, predicates } = compared
  const head = findHead(pair.claim.words)
  const isHeadLinked =
    head === undefined ||
    pair.alignment.links[head.index] !== undefined ||
    pair.alignment.antonyms[head.index] !== undefined ||
    predicates.head !== null
  return {
    figures: Math.max(0, quantities.stated - quantities.matched - quantities.matchedLoosely),
    names: Math.max(0, names.stated - names.matched - names.inContext),
    places: Math.max(0, places.stated - places.matched - places.inContext),
    dates: dates.offered > 0 ? Math.max(0, dates.stated - dates.matched) : 0,
    isHeadOpen: !isHeadLinked && meaning.verbNear < NEAR_IN_USE,
    areRolesOpen: head !== undefined && leavesRolesOpen(pair, head, predicates),
  }
}

/** Whether a name is meant, not what it stands before: "Russia", not "the Istanbul talks". */
function isNamed(words: readonly Word[]): boolean {
  const head = words.at(-1)
  return head !== undefined && (head.tag === 'name' || head.place !== null)
}

function leavesRolesOpen(pair: Pair, head: Word, { matches }: PredicateComparison): boolean {
  const link = pair.alignment.links[head.index]
  if (head.tag !== 'verb' || link === undefined) return false
  if (pair.evidence.words[link.evidence]?.tag !== 'noun') return false
  if (matches.some(({ mine }) => mine.verb === head)) return false
  const own = readPredicates(pair.claim, 0, pair.claim.words.length)
  return own.some(({ verb, doer, done }) => verb === head && isNamed(doer) && isNamed(done))
}
