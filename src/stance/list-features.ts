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

export function listFeatures(pair: Pair): Record<string, number> {
  const mine = pair.claim.words
  const theirs = pair.evidence.words.slice(pair.from, pair.to)
  const count = (words: readonly Word[], list: ReadonlySet<string>): number => {
    let found = 0
    for (const word of words) if (list.has(word.norm) && word.name === -1) found += 1
    return found
  }
  const countStems = (words: readonly Word[], list: ReadonlySet<string>): number => {
    let found = 0
    for (const word of words) if (list.has(word.stem)) found += 1
    return found
  }
  /** How many of the claim's words of a list the passage lacks. */
  const missing = (list: ReadonlySet<string>): number => {
    let found = 0
    for (const word of mine) {
      if (list.has(word.norm) && !theirs.some((other) => other.norm === word.norm)) found += 1
    }
    return found
  }
  return {
    hedgeClaim: count(mine, HEDGES),
    hedgeEvidence: count(theirs, HEDGES),
    hedgeMissing: missing(HEDGES),
    certainClaim: count(mine, CERTAINTY),
    certainMissing: missing(CERTAINTY),
    onlyClaim: count(mine, RESTRICTIONS),
    onlyEvidence: count(theirs, RESTRICTIONS),
    onlyMissing: missing(RESTRICTIONS),
    totalClaim: count(mine, TOTALITY),
    totalEvidence: count(theirs, TOTALITY),
    totalMissing: missing(TOTALITY),
    partClaim: count(mine, PARTIALITY),
    partEvidence: count(theirs, PARTIALITY),
    partMissing: missing(PARTIALITY),
    noneClaim: count(mine, NONE_WORDS),
    noneEvidence: count(theirs, NONE_WORDS),
    compareClaim: count(mine, COMPARATIVES),
    compareEvidence: count(theirs, COMPARATIVES),
    compareMissing: missing(COMPARATIVES),
    firstClaim: count(mine, FIRST_WORDS),
    firstEvidence: count(theirs, FIRST_WORDS),
    lastClaim: count(mine, LAST_WORDS),
    lastEvidence: count(theirs, LAST_WORDS),
    beforeClaim: count(mine, BEFORE_WORDS),
    beforeEvidence: count(theirs, BEFORE_WORDS),
    afterClaim: count(mine, AFTER_WORDS),
    afterEvidence: count(theirs, AFTER_WORDS),
    timeClash:
      (missing(BEFORE_WORDS) > 0 && count(theirs, AFTER_WORDS) > 0) ||
      (missing(AFTER_WORDS) > 0 && count(theirs, BEFORE_WORDS) > 0)
        ? 1
        : 0,
    reasonClaim: count(mine, REASON_OPENERS),
    reasonEvidence: count(theirs, REASON_OPENERS),
    negativeClaim: countStems(mine, NEGATIVE_STEMS),
    negativeEvidence: countStems(theirs, NEGATIVE_STEMS),
    negatorMissing: missing(NEGATORS),
    speechMissing:
      mine.filter((word) => SPEECH_STEMS.has(word.stem)).length > 0
        ? countStems(theirs, SPEECH_STEMS)
        : -1,
  }
}
