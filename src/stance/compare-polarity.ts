// Compares what is affirmed with what is negated: negation scopes, opposites, direction of change, good and bad.
import type { Conflict } from './conflict.ts'
import { NEGATORS } from './lexicon/function-words.ts'
import { DOWNWARD, NEGATIVE, POSITIVE, UPWARD } from './lexicon/valence.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './read-text.ts'

export interface PolarityComparison {
  /** Weighted share of linked words whose negation differs, and that of linked verbs alone. */
  readonly mismatch: number
  readonly verbMismatch: number
  /** Negating words on each side, and whether the claim's main verb differs in negation from its answer (-1: none). */
  readonly claimNegators: number
  readonly evidenceNegators: number
  readonly headMismatch: number
  /** Opposites that stand in the same slot and are not made up for by a negation. */
  readonly antonyms: number
  /** Opposites made up for by a negation ("not cheap", "expensive"). */
  readonly excused: number
  readonly directionClash: number
  readonly valenceClash: number
  readonly conflicts: readonly Conflict[]
}

const isNegated = (word: Word | undefined): boolean => word !== undefined && word.negator !== -1

/** The first finite-looking verb of the claim, preferably one after its first noun or name. */
export function findHead(words: readonly Word[]): Word | undefined {
  let isAfterNoun = false
  let fallback: Word | undefined
  for (const word of words) {
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pronoun') isAfterNoun = true
    if (word.tag !== 'verb' || !word.isContent) continue
    if (isAfterNoun) return word
    fallback ??= word
  }
  return fallback
}

/** Compares polarity along the links of the pair. */
export function comparePolarity(pair: Pair): PolarityComparison {
  const { claim, evidence, alignment } = pair
  const conflicts: Conflict[] = []
  let linked = 0
  let mismatched = 0
  let verbs = 0
  let verbMismatched = 0
  let strongest: { claim: Word; evidence: Word; weight: number } | null = null
  for (const word of claim.content) {
    const link = alignment.links[word.index]
    const other = link === undefined ? undefined : evidence.words[link.evidence]
    if (link === undefined || other === undefined) continue
    linked += word.weight
    const isMismatch = isNegated(word) !== isNegated(other)
    const isVerb = word.tag === 'verb' || other.tag === 'verb'
    if (isVerb) verbs += word.weight
    if (!isMismatch) continue
    mismatched += word.weight
    if (isVerb) verbMismatched += word.weight
    const weight = word.weight * (isVerb ? 2 : 1) * link.score
    if (strongest === null || weight > strongest.weight)
      strongest = { claim: word, evidence: other, weight }
  }
  const head = findHead(claim.words)
  const headLink = head === undefined ? undefined : alignment.links[head.index]
  const headMismatch =
    head === undefined || headLink === undefined
      ? -1
      : isNegated(head) === isNegated(evidence.words[headLink.evidence])
        ? 0
        : 1
  const mismatch = linked === 0 ? 0 : mismatched / linked
  const verbMismatch = verbs === 0 ? 0 : verbMismatched / verbs
  if (strongest !== null) {
    const share = Math.max(mismatch, verbMismatch, headMismatch)
    conflicts.push({
      code: 'negation',
      claim: spanOfNegation(strongest.claim, claim.words),
      evidence: spanOfNegation(strongest.evidence, evidence.words),
      strength: Math.min(1, 0.2 + 0.6 * share + 0.2 * Math.min(1, strongest.weight)),
    })
  }
  const { antonyms, excused } = compareOpposites(pair, conflicts)
  const directionClash = compareLeaning(pair, UPWARD, DOWNWARD, conflicts)
  const valenceClash = compareLeaning(pair, POSITIVE, NEGATIVE, conflicts)
  return {
    mismatch,
    verbMismatch,
    headMismatch,
    claimNegators: countNegators(claim.words, 0, claim.words.length),
    evidenceNegators: countNegators(evidence.words, pair.from, pair.to),
    antonyms,
    excused,
    directionClash,
    valenceClash,
    conflicts,
  }
}

function spanOfNegation(word: Word, words: readonly Word[]): [number, number] {
  const negator = words[word.negator]
  if (negator === undefined) return [word.index, word.index]
  const span: [number, number] = [
    Math.min(negator.index, word.index),
    Math.max(negator.index, word.index),
  ]
  return span[1] - span[0] > 8 ? [negator.index, negator.index] : span
}

function countNegators(words: readonly Word[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (NEGATORS.has(words[at]?.norm ?? '')) count += 1
  return count
}

function compareOpposites(
  pair: Pair,
  conflicts: Conflict[],
): { antonyms: number; excused: number } {
  let antonyms = 0
  let excused = 0
  for (const word of pair.claim.content) {
    const link = pair.alignment.antonyms[word.index]
    const other = link === undefined ? undefined : pair.evidence.words[link.evidence]
    if (link === undefined || other === undefined) continue
    const rival = pair.alignment.links[word.index]
    const likeness = slotLikeness(pair, word.index, other.index)
    let strength = 0.3 + 0.7 * likeness
    // A word of the claim that the passage has as well is contradicted only where its slot holds the opposite.
    if (rival !== undefined)
      strength *= slotLikeness(pair, word.index, rival.evidence) < likeness ? 0.6 : 0.3
    // The opposite may answer to another word of the claim ("from highs to lows").
    if ((pair.alignment.answered[other.index] ?? -1) !== -1) strength *= 0.5
    if (isNegated(word) !== isNegated(other)) {
      excused = Math.max(excused, strength)
      continue
    }
    antonyms = Math.max(antonyms, strength)
    conflicts.push({
      code: 'antonym',
      claim: [word.index, word.index],
      evidence: [other.index, other.index],
      strength: Math.min(1, strength),
    })
  }
  return { antonyms, excused }
}

/** Words of the claim that lean one way and answer to nothing, beside words in their slot that lean the other way. */
function compareLeaning(
  pair: Pair,
  one: ReadonlySet<string>,
  two: ReadonlySet<string>,
  conflicts: Conflict[],
): number {
  const lean = (word: Word): number => (one.has(word.stem) ? 1 : 0) - (two.has(word.stem) ? 1 : 0)
  let worst = 0
  for (const word of pair.claim.words) {
    if (word.tag === 'name') continue
    const mine = lean(word)
    if (mine === 0) continue
    const link = pair.alignment.links[word.index]
    if (link !== undefined && link.score > 0.5) continue
    for (let at = pair.from; at < pair.to; at += 1) {
      const other = pair.evidence.words[at]
      if (other === undefined || other.tag === 'name' || (pair.alignment.answered[at] ?? -1) !== -1)
        continue
      const theirs = lean(other)
      if (theirs === 0) continue
      const isClash = (mine === theirs) === (isNegated(word) !== isNegated(other))
      if (!isClash) continue
      const strength = 0.15 + 0.7 * slotLikeness(pair, word.index, at)
      if (strength <= worst) continue
      worst = strength
      conflicts.push({
        code: 'antonym',
        claim: [word.index, word.index],
        evidence: [at, at],
        strength: strength * 0.8,
      })
    }
  }
  return worst
}
