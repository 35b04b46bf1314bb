// Counts words of closed lists on either side of a pair: negators, hedges, quantifiers, comparatives and their like.
import {
  AFTER_WORDS,
  BEFORE_WORDS,
  CERTAINTY,
  COMPARATIVES,
  FIRST_WORDS,
  HEDGES,
  LAST_WORDS,
  NEGATIVE_STEMS,
  NEGATORS,
  NONE_WORDS,
  PARTIALITY,
  REASON_OPENERS,
  RESTRICTIONS,
  SPEECH_STEMS,
  TOTALITY,
} from './lexicon/function-words.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'

const LISTS = {
  hedge: HEDGES,
  certain: CERTAINTY,
  only: RESTRICTIONS,
  total: TOTALITY,
  part: PARTIALITY,
  none: NONE_WORDS,
  compare: COMPARATIVES,
  first: FIRST_WORDS,
  last: LAST_WORDS,
  before: BEFORE_WORDS,
  after: AFTER_WORDS,
  reason: REASON_OPENERS,
  negator: NEGATORS,
} as const
type List = keyof typeof LISTS
type Tally = Record<List, number>

/** The lists that a word stands in: one look a word instead of one a list. */
const LISTS_OF = new Map<string, List[]>()
for (const list of Object.keys(LISTS) as List[]) {
  for (const word of LISTS[list]) LISTS_OF.set(word, [...(LISTS_OF.get(word) ?? []), list])
}

function startTally(): Tally {
  return {
    hedge: 0,
    certain: 0,
    only: 0,
    total: 0,
    part: 0,
    none: 0,
    compare: 0,
    first: 0,
    last: 0,
    before: 0,
    after: 0,
    reason: 0,
    negator: 0,
  }
}

/** Words of each list that are no part of a name. */
function count(words: readonly Word[]): Tally {
  const tally = startTally()
  for (const word of words) {
    if (word.name !== -1) continue
    for (const list of LISTS_OF.get(word.norm) ?? []) tally[list] += 1
  }
  return tally
}

/** How many of the claim's words of each list the passage lacks. */
function countMissing(mine: readonly Word[], theirs: readonly Word[]): Tally {
  const tally = startTally()
  for (const word of mine) {
    const lists = LISTS_OF.get(word.norm)
    if (lists === undefined || theirs.some((other) => other.norm === word.norm)) continue
    for (const list of lists) tally[list] += 1
  }
  return tally
}

function countStems(words: readonly Word[], stems: ReadonlySet<string>): number {
  let found = 0
  for (const word of words) if (stems.has(word.stem)) found += 1
  return found
}

export function listFeatures(pair: Pair): Record<string, number> {
  const mine = pair.claim.words
  const theirs = pair.evidence.words.slice(pair.from, pair.to)
  const [here, there] = [count(mine), count(theirs)]
  const missing = countMissing(mine, theirs)
  return {
    hedgeClaim: here.hedge,
    hedgeEvidence: there.hedge,
    hedgeMissing: missing.hedge,
    certainClaim: here.certain,
    certainMissing: missing.certain,
    onlyClaim: here.only,
    onlyEvidence: there.only,
    onlyMissing: missing.only,
    totalClaim: here.total,
    totalEvidence: there.total,
    totalMissing: missing.total,
    partClaim: here.part,
    partEvidence: there.part,
    partMissing: missing.part,
    noneClaim: here.none,
    noneEvidence: there.none,
    compareClaim: here.compare,
    compareEvidence: there.compare,
    compareMissing: missing.compare,
    firstClaim: here.first,
    firstEvidence: there.first,
    lastClaim: here.last,
    lastEvidence: there.last,
    beforeClaim: here.before,
    beforeEvidence: there.before,
    afterClaim: here.after,
    afterEvidence: there.after,
    timeClash:
      (missing.before > 0 && there.after > 0) || (missing.after > 0 && there.before > 0) ? 1 : 0,
    reasonClaim: here.reason,
    reasonEvidence: there.reason,
    negativeClaim: countStems(mine, NEGATIVE_STEMS),
    negativeEvidence: countStems(theirs, NEGATIVE_STEMS),
    negatorMissing: missing.negator,
    speechMissing: mine.some((word) => SPEECH_STEMS.has(word.stem))
      ? countStems(theirs, SPEECH_STEMS)
      : -1,
  }
}
