// Compares what is affirmed with what is negated: negation scopes, opposites, direction of change, good and bad.
import { agreeOn, type PredicateComparison } from './compare-predicates.ts'
import type { Conflict } from './conflict.ts'
import { findHead } from './find-head.ts'
import { EXCEPTIONS, PLAIN_DENIALS } from './lexicon/function-words.ts'
import { DOWNWARD, NEGATIVE, POSITIVE, UPWARD } from './lexicon/valence.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'

export interface PolarityComparison {
  /** Weighted share of linked words whose negation differs, and that of linked verbs alone. */
  readonly mismatch: number
  readonly verbMismatch: number
  /** Negating words on each side, and whether the claim's main verb differs in negation from its answer (-1: none). */
  readonly claimNegators: number
  readonly evidenceNegators: number
  readonly headMismatch: number
  /** Weight of what is linked in the scope of a negation that the other side lacks, 0..1: the claim's, the passage's. */
  readonly extraHere: number
  readonly extraThere: number
  /** The same for "not", "no", "never" … alone. */
  readonly plainHere: number
  readonly plainThere: number
  /** Opposites that stand in the same slot and are not made up for by a negation. */
  readonly antonyms: number
  /** Opposites made up for by a negation ("not cheap", "expensive"). */
  readonly excused: number
  readonly directionClash: number
  readonly valenceClash: number
  /** Whether the claim denies, by "not" or "never", what the passage says with no negation or opposite of its own. */
  readonly isDenied: boolean
  readonly conflicts: readonly Conflict[]
}

/** Weight of what a "not" of the claim turns round, and of what the passage turns round alone, from which each counts. */
const PLAINLY_TURNED = 0.5
const ANSWERED_NEGATION = 0.1

const isNegated = (word: Word | undefined): boolean => word !== undefined && word.negator !== -1

/** Compares polarity along the links of the pair. */
export function comparePolarity(pair: Pair, predicates: PredicateComparison): PolarityComparison {
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
    const weight =
      word.weight * (isVerb ? 2 : 1) * link.score * agreeOn(pair, predicates, word, other)
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
    // The scopes alone err where both sides negate in their own ways: located more surely below.
    conflicts.push({
      code: 'negation',
      claim: spanOfNegation(strongest.claim, claim.words, strongest.evidence),
      evidence: spanOfNegation(strongest.evidence, evidence.words, strongest.claim),
      isLoose: true,
      strength: 0.45 * Math.min(1, 0.2 + 0.6 * share + 0.2 * Math.min(1, strongest.weight)),
    })
  }
  const { antonyms, excused } = compareOpposites(pair, predicates, conflicts)
  const here = weighExtraNegations(pair, predicates, true)
  const there = weighExtraNegations(pair, predicates, false)
  for (const extra of [here, there]) {
    if (extra.span === null || (extra.all > 0 && here.all > 0 && there.all > 0)) continue
    conflicts.push({
      code: 'negation',
      claim: extra.span.claim,
      evidence: extra.span.evidence,
      strength:
        Math.min(1, (0.2 + 0.8 * Math.max(extra.plain, 0.7 * extra.all)) * extra.likeness) *
        (excused > 0.5 ? 0.4 : 1),
    })
  }
  const deniesPlainly =
    claim.words.some(({ norm }) => PLAIN_DENIALS.has(norm)) &&
    !claim.words.some(({ norm }) => EXCEPTIONS.has(norm))
  const isTurned = headMismatch === 1 || here.plain >= PLAINLY_TURNED
  const directionClash = compareLeaning(pair, UPWARD, DOWNWARD, conflicts)
  const valenceClash = compareLeaning(pair, POSITIVE, NEGATIVE, conflicts)
  return {
    mismatch,
    verbMismatch,
    headMismatch,
    claimNegators: countNegators(claim.words, 0, claim.words.length),
    evidenceNegators: countNegators(evidence.words, pair.from, pair.to),
    extraHere: here.all,
    extraThere: there.all,
    plainHere: here.plain,
    plainThere: there.plain,
    antonyms,
    excused,
    directionClash,
    valenceClash,
    isDenied: deniesPlainly && isTurned && excused === 0 && there.all < ANSWERED_NEGATION,
    conflicts,
  }
}

/** The word with what negates it; where nothing does, as what stands against the negated `other`. */
function spanOfNegation(word: Word, words: readonly Word[], other: Word): [number, number] {
  const negator = words[word.negator]
  if (negator === undefined) return spanOfDeed(other, word.index, words)
  const span: [number, number] = [
    Math.min(negator.index, word.index),
    Math.max(negator.index, word.index),
  ]
  return span[1] - span[0] > 8 ? [negator.index, negator.index] : span
}

/** How many words of a deed are shown before the word that answers. */
const DEED_WORDS = 5

/** What stands against a negated word: the word that answers to it, and where that is no verb the deed that leads to it ("was present in Istanbul"). */
function spanOfDeed(own: Word, partner: number, words: readonly Word[]): [number, number] {
  const answer = words[partner]
  const isDeed = ({ tag, token }: Word): boolean =>
    (tag === 'verb' || tag === 'auxiliary') && token.sentence === answer?.token.sentence
  if (own.tag === 'verb' || answer?.tag === 'verb') return [partner, partner]
  for (let at = partner - 1; at >= Math.max(0, partner - DEED_WORDS); at -= 1) {
    const word = words[at]
    if (word === undefined || !isDeed(word)) continue
    const before = words[at - 1]
    return [before !== undefined && isDeed(before) ? at - 1 : at, partner]
  }
  return [partner, partner]
}

interface ExtraNegation {
  readonly all: number
  readonly plain: number
  readonly span: { claim: [number, number]; evidence: [number, number] } | null
  /** 0..1: how alike the surroundings of the two spans are. */
  readonly likeness: number
}

/**
 * Looks for negating words of one side without a counterpart: neither linked themselves, nor is a word of their scope
 * linked into the scope of a negation on the other side. Weighs what is linked in the scope, verbs twice.
 */
function weighExtraNegations(
  pair: Pair,
  predicates: PredicateComparison,
  isClaim: boolean,
): ExtraNegation {
  const { claim, evidence, alignment } = pair
  const [words, others] = isClaim ? [claim.words, evidence.words] : [evidence.words, claim.words]
  const [from, to] = isClaim ? [0, claim.words.length] : [pair.from, pair.to]
  const partnerOf = (index: number): number =>
    isClaim ? (alignment.links[index]?.evidence ?? -1) : (alignment.answered[index] ?? -1)
  const agreementOf = (own: Word, other: Word | undefined): number => {
    if (other === undefined) return 0
    return isClaim ? agreeOn(pair, predicates, own, other) : agreeOn(pair, predicates, other, own)
  }
  const scopes = new Map<number, Word[]>()
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined || word.negator === -1 || !word.isContent) continue
    scopes.set(word.negator, [...(scopes.get(word.negator) ?? []), word])
  }
  let all = 0
  let plain = 0
  let span: ExtraNegation['span'] = null
  let likeness = 0
  for (const [at, scope] of scopes) {
    const negator = words[at]
    if (negator === undefined || partnerOf(at) !== -1) continue
    let weight = 0
    let best: { own: Word; partner: number; weight: number } | null = null
    let isMatched = false
    for (const word of scope) {
      const partner = partnerOf(word.index)
      if (partner === -1) continue
      if ((others[partner]?.negator ?? -1) !== -1) {
        isMatched = true
        break
      }
      const distance = Math.abs(word.index - at)
      const own =
        word.weight *
        (word.tag === 'verb' ? 1.6 : 1) *
        (distance <= 3 ? 1 : distance <= 5 ? 0.6 : 0.3) *
        agreementOf(word, others[partner])
      weight += own
      if (best === null || own > best.weight) best = { own: word, partner, weight: own }
    }
    if (isMatched || best === null || weight === 0) continue
    const share = Math.min(1, weight)
    if (share > all) {
      const mine: [number, number] = [Math.min(at, best.own.index), Math.max(at, best.own.index)]
      const theirs = spanOfDeed(best.own, best.partner, others)
      const slot = isClaim
        ? slotLikeness(pair, best.own.index, best.partner)
        : slotLikeness(pair, best.partner, best.own.index)
      likeness = Math.min(1, 0.2 + slot)
      span = isClaim ? { claim: mine, evidence: theirs } : { claim: theirs, evidence: mine }
    }
    all = Math.max(all, share)
    if (negator.tag === 'negator') plain = Math.max(plain, share)
  }
  return { all, plain, span, likeness }
}

function countNegators(words: readonly Word[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (words[at]?.tag === 'negator') count += 1
  return count
}

function compareOpposites(
  pair: Pair,
  { matches }: PredicateComparison,
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
    // Bought by one and sold by the other: no opposite, but one event.
    const isConverse = matches.some(
      (one) => one.isConverse && one.mine.verb === word && one.theirs.verb === other,
    )
    if (isConverse || isNegated(word) !== isNegated(other)) {
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
        isLoose: true,
      })
    }
  }
  return worst
}
