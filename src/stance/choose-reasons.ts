// Chooses which located conflicts are shown as reasons, most decisive first.
import type { Comparison } from './compare-pair.ts'
import { type Conflict, toReason } from './conflict.ts'
import { addMarked, type Marks } from './marked-words.ts'
import type { Pair } from './pair.ts'
import type { Reason, ReasonCode } from './types.ts'

const MAX_REASONS = 3
const SHOWN_FROM = 0.3

/** How far a strength is believed by what it says; set by how often such a conflict was the one, on training pairs. */
const TRUST: Readonly<Record<ReasonCode, number>> = {
  number: 1,
  date: 1,
  location: 1,
  name: 1,
  antonym: 1,
  attribution: 1.2,
  negation: 0.85,
  role: 0.8,
  wording: 0.7,
}

/** How far a loose conflict is believed beside one that is located. */
const LOOSE = 0.6

/**
 * What is left of the trust in a difference at words of the claim that the encoder takes for the same, and what is added
 * where it is sure of one. It reads meaning, alignment reads words.
 */
const DENIED = 0.4
const CONFIRMED = 0.35

/**
 * Reasons for a refutation: at least one wherever claim and passage have a word; fewer spans are better than doubtful
 * ones. `marks`: how probably each word of the claim differs, null where the encoder has not read the passage.
 */
export function chooseReasons(pair: Pair, compared: Comparison, marks: Marks | null): Reason[] {
  const reasons: Reason[] = []
  const seen = new Set<string>()
  const add = (conflict: Conflict): void => {
    const reason = toReason(conflict, pair.claim, pair.evidence)
    if (reason === null || reasons.length >= MAX_REASONS) return
    const key = `${reason.claim}\n${reason.evidence}`
    if (seen.has(key)) return
    seen.add(key)
    reasons.push(reason)
  }
  const conflicts = marks === null ? compared.conflicts : addMarked(pair, compared.conflicts, marks)
  const ranked = conflicts
    .map((conflict) => ({ conflict, trust: trustIn(conflict, marks) }))
    .sort((left, right) => right.trust - left.trust)
  const most = ranked[0]?.trust ?? 0
  for (const { conflict, trust } of ranked) {
    // Beside a sure reason a doubtful one only confuses.
    if (trust < SHOWN_FROM || trust < 0.6 * most) break
    add(conflict)
  }
  const strongest = ranked[0]?.conflict
  if (reasons.length === 0 && strongest !== undefined) add(strongest)
  if (reasons.length === 0) {
    const fallback = locateLast(pair)
    if (fallback !== null) add(fallback)
  }
  return reasons
}

function trustIn({ strength, code, claim, isLoose }: Conflict, marks: Marks | null): number {
  const trust = strength * TRUST[code] * (isLoose === true ? LOOSE : 1)
  if (marks === null) return trust
  let marked = 0
  for (let at = claim[0]; at <= claim[1]; at += 1) marked = Math.max(marked, marks[at] ?? 0)
  return trust * (DENIED + (1 - DENIED) * marked) + CONFIRMED * marked
}

/** The heaviest claim word that differs, beside the passage's heaviest unanswered one. */
function locateLast(pair: Pair): Conflict | null {
  const words = pair.claim.content.length > 0 ? pair.claim.content : pair.claim.words
  let claim = words[0]
  for (const word of words) {
    const isOpen = pair.alignment.links[word.index] === undefined
    const wasOpen = claim !== undefined && pair.alignment.links[claim.index] === undefined
    if (
      claim === undefined ||
      (isOpen && !wasOpen) ||
      (isOpen === wasOpen && word.weight > claim.weight)
    )
      claim = word
  }
  let evidence = pair.evidence.words[pair.from]
  for (let at = pair.from; at < pair.to; at += 1) {
    const word = pair.evidence.words[at]
    if (word === undefined || (pair.alignment.answered[at] ?? -1) !== -1) continue
    if (evidence === undefined || word.weight > evidence.weight) evidence = word
  }
  if (claim === undefined || evidence === undefined) return null
  return {
    code: 'wording',
    claim: [claim.index, claim.index],
    evidence: [evidence.index, evidence.index],
    strength: 0,
  }
}
