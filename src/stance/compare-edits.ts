// Compares word by word where a claim nearly repeats a sentence: what was put in, left out or exchanged between the
// words that both have in the same order. Says nothing of a claim that is worded in its own way.
import { isTypingVariant } from './align-words.ts'
import { areCompatible } from './compare-quantities.ts'
import { prepositionOf } from './compare-subjects.ts'
import type { Conflict } from './conflict.ts'
import { kindOf } from './edit-kinds.ts'
import {
  CONTRARY_FUNCTION_WORDS,
  HEDGES,
  MODALS,
  PARTIALITY,
  RESTRICTIONS,
  TOTALITY,
} from './lexicon/function-words.ts'
import { comparePlaces } from './lexicon/gazetteer.ts'
import { answersPlace, saysWhere } from './link-names.ts'
import { alignRepeated, type Edit, listEdits } from './list-edits.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'
import type { ReasonCode } from './types.ts'

export interface EditComparison {
  /** Share of the claim's words that one sentence repeats in order, function words included; 0 where it is not looked at. */
  readonly repeated: number
  /** Strength of the surest edit that the sentence contradicts. */
  readonly contrary: number
  /** Weight of the claim's words in edits that nothing in their place accounts for. */
  readonly unaccounted: number
  /** Whether a hedge, a quantifier or "only" was put in or left out. */
  readonly shaded: number
  readonly conflicts: readonly Conflict[]
}

const NONE: EditComparison = {
  repeated: 0,
  contrary: 0,
  unaccounted: 0,
  shaded: 0,
  conflicts: [],
}

/** Weighted coverage by one sentence from which words are compared one by one. */
const NEAR_COVERAGE = 0.55
/** Share of repeated words from which edits are read. */
const NEAR_REPEATED = 0.6
const MOST_WORDS = 90
/** What a word counts at least: words inside a phrase have no weight of their own. */
const LEAST_WEIGHT = 0.3

/** Quadratic in the words of claim and sentence, both cut at ninety. */
export function compareEdits(pair: Pair): EditComparison {
  const range = chooseRange(pair)
  if (range === null) return NONE
  const mine = pair.claim.words.slice(0, MOST_WORDS)
  const theirs = pair.evidence.words.slice(range.from, Math.min(range.to, range.from + MOST_WORDS))
  const partners = alignRepeated(mine, theirs, NEAR_REPEATED)
  if (partners === null) return NONE
  let same = 0
  for (const partner of partners) if (partner >= 0) same += 1
  const repeated = mine.length === 0 ? 0 : same / mine.length
  if (repeated < NEAR_REPEATED) return { ...NONE, repeated }
  const found = new EditReader(pair, range.from, partners)
  const areBoth = found.turnAloneBoth(mine, theirs, partners)
  for (const edit of listEdits(mine, theirs, partners)) {
    if (!areBoth) found.readNegators(edit)
    found.read(edit)
  }
  if (!areBoth) found.readScopes(mine, theirs, partners)
  return {
    repeated,
    contrary: found.conflicts.reduce((most, { strength }) => Math.max(most, strength), 0),
    unaccounted: found.unaccounted,
    shaded: found.shaded,
    conflicts: found.conflicts,
  }
}

/** The sentence that covers most of the claim; the whole window for a claim of several sentences. */
function chooseRange(pair: Pair): { from: number; to: number } | null {
  const { sentenceCoverage, evidence } = pair
  let best = 0
  for (const [at, coverage] of sentenceCoverage.entries()) {
    if (coverage > (sentenceCoverage[best] ?? 0)) best = at
  }
  if (pair.claim.sentenceStarts.length > 2) return { from: pair.from, to: pair.to }
  if ((sentenceCoverage[best] ?? 0) < NEAR_COVERAGE) return null
  const from = evidence.sentenceStarts[best] ?? 0
  const to = evidence.sentenceStarts[best + 1] ?? evidence.words.length
  return from < to ? { from, to } : null
}

/** Reads edits one after the other and gathers what they change. */
class EditReader {
  readonly conflicts: Conflict[] = []
  unaccounted = 0
  shaded = 0
  private readonly pair: Pair
  private readonly offset: number
  /** Words of the sentence that a claim's word repeats in order. */
  private readonly repeatedThere = new Set<number>()

  constructor(pair: Pair, offset: number, partners: Int16Array) {
    this.pair = pair
    this.offset = offset
    for (const partner of partners) if (partner >= 0) this.repeatedThere.add(partner + offset)
  }

  read(edit: Edit): void {
    this.readFunctionWords(edit)
    for (const word of edit.mine) {
      // A word inside a phrase counts here too: "at the end" is not "at the start".
      if (word.token.isStop || word.token.kind === 'symbol' || word.tag === 'negator') continue
      const answer = this.findAnswer(word, edit.theirs)
      if (answer === 'same') continue
      const rival = this.findRival(word, edit.theirs)
      // Nothing stands in its place, but it is said elsewhere in the sentence: "the French minister", "of France".
      const isFree = rival === null || !this.standAlike(word, rival)
      if (isFree && answer === 'none' && this.isMoved(word)) continue
      if (answer === 'opposite' || rival !== null) {
        this.addRival(word, answer === 'opposite' ? null : rival, edit)
      }
      if (answer !== 'near') this.unaccounted += Math.max(word.weight, LEAST_WEIGHT)
    }
  }

  /** Whether each side turns something round with a word that the other lacks: "denied that it was" beside "said that it was not". */
  turnAloneBoth(mine: readonly Word[], theirs: readonly Word[], partners: Int16Array): boolean {
    const isOwn = mine.some(({ negator }) => negator !== -1 && (partners[negator] ?? 0) < 0)
    return isOwn && theirs.some(({ negator }) => negator !== -1 && !this.repeatedThere.has(negator))
  }

  /** A negation of one side alone whose scope takes in words that both have. */
  readScopes(mine: readonly Word[], theirs: readonly Word[], partners: Int16Array): void {
    for (const [at, partner] of partners.entries()) {
      const word = mine[at]
      const other = partner < 0 ? undefined : theirs[partner]
      if (word === undefined || other === undefined || !other.isContent) continue
      if ((word.negator === -1) === (other.negator === -1)) continue
      const own = word.negator
      const isOwnFree = own !== -1 && (partners[own] ?? 0) < 0
      const their = other.negator - this.offset
      const isTheirsFree =
        other.negator !== -1 && their >= 0 && !this.repeatedThere.has(other.negator)
      if (!isOwnFree && !isTheirsFree) continue
      const close = Math.abs(isOwnFree ? at - own : partner - their) <= 4
      if (word.tag !== 'verb' && !close) continue
      this.add(
        'negation',
        isOwnFree ? spread(own, word.index) : [word.index, word.index],
        isOwnFree ? [other.index, other.index] : spread(other.negator, other.index),
        close ? 0.9 : 0.7,
      )
      return
    }
  }

  readNegators({ mine, theirs, before, after }: Edit): void {
    const isNegator = ({ tag }: Word): boolean => tag === 'negator'
    const own = mine.filter(isNegator)
    const other = theirs.filter(isNegator)
    if (own.length % 2 === other.length % 2) return
    const isOwn = own.length > other.length
    const negator = isOwn ? own[0] : other[0]
    if (negator === undefined) return
    // Left out together with much else, it may have turned round only that.
    if (!isOwn && theirs.length - mine.length > 3) return
    const near = isOwn
      ? (theirs[0] ?? this.partnerOf(after) ?? this.partnerOf(before))
      : (mine[0] ?? after ?? before)
    if (near === undefined) return
    const [claim, evidence] = isOwn ? [negator, near] : [near, negator]
    this.add(
      'negation',
      isOwn ? spread(negator.index, after?.index ?? negator.index) : [claim.index, claim.index],
      isOwn ? [evidence.index, evidence.index] : [negator.index, negator.index],
      0.95,
    )
  }

  private readFunctionWords({ mine, theirs }: Edit): void {
    const isShade = (word: Word): boolean =>
      HEDGES.has(word.norm) ||
      MODALS.has(word.norm) ||
      RESTRICTIONS.has(word.norm) ||
      TOTALITY.has(word.norm) ||
      PARTIALITY.has(word.norm)
    const own = mine.filter(isShade)
    const other = theirs.length - mine.length > 3 ? [] : theirs.filter(isShade)
    const isShaded =
      own.some((word) => !other.some(({ norm }) => norm === word.norm)) ||
      other.some((word) => !own.some(({ norm }) => norm === word.norm))
    if (isShaded) this.shaded += 1
    for (const word of mine) {
      const contrary = CONTRARY_FUNCTION_WORDS.get(word.norm)
      const rival = theirs.find(({ norm }) => contrary?.has(norm) === true)
      if (rival !== undefined && !theirs.some(({ norm }) => norm === word.norm)) {
        this.add('antonym', [word.index, word.index], [rival.index, rival.index], 0.9)
      }
    }
  }

  /** Whether the stretch in its place, or what the word answers to beside it, says what the word says. */
  private findAnswer(word: Word, theirs: readonly Word[]): 'same' | 'near' | 'opposite' | 'none' {
    const opposite = this.pair.alignment.antonyms[word.index]
    if (opposite !== undefined && theirs.some(({ index }) => index === opposite.evidence)) {
      return 'opposite'
    }
    if (word.place !== null && theirs.some(({ place }) => place !== null)) {
      const { claim, evidence } = this.pair
      return theirs.some((other) => answersPlace(claim, word, evidence, other)) ? 'same' : 'none'
    }
    const link = this.pair.alignment.links[word.index]
    if (link !== undefined && theirs.some(({ index }) => index === link.evidence)) {
      if (link.score >= 0.75) return 'same'
      return link.kind === 'part' || link.kind === 'broader' ? 'none' : 'near'
    }
    if (theirs.some((other) => other.stem === word.stem || areOneName(word, other))) return 'same'
    if (word.quantity !== -1 && this.isFigureKept(word, theirs)) return 'same'
    return 'none'
  }

  private isMoved(word: Word): boolean {
    const link = this.pair.alignment.links[word.index]
    if (link === undefined || link.score < 0.75 || word.tag === 'negator') return false
    return !this.repeatedThere.has(link.evidence)
  }

  /** Behind the same preposition or both behind none: "we" of "the talks in Turkey" does not take the place of a doer. */
  private standAlike(word: Word, rival: Word): boolean {
    const { claim, evidence } = this.pair
    if (saysWhere(claim, word.index) && saysWhere(evidence, rival.index)) return true
    const [own, other] = [prepositionOf(claim, word), prepositionOf(evidence, rival)]
    return (own === 'by' ? null : own) === (other === 'by' ? null : other)
  }

  private isFigureKept(word: Word, theirs: readonly Word[]): boolean {
    const own = this.pair.claim.analysis.quantities[word.quantity]
    if (own === undefined) return false
    return theirs.some((other) => {
      const figure = this.pair.evidence.analysis.quantities[other.quantity]
      if (figure === undefined) return false
      return figure.modifier === own.modifier
        ? figure.value === own.value && figure.low === own.low && figure.high === own.high
        : areCompatible(own, figure)
    })
  }

  /** A word of the same kind in its place: a figure for a figure, a name for a name, a noun for a noun. */
  private findRival(word: Word, offered: readonly Word[]): Word | null {
    const kind = kindOf(word)
    const theirs = offered.filter((other) => !this.isOfNamed(word, other))
    const isNamed = kind === 'name' || kind === 'location'
    const same = theirs.find((other) => other.isContent && kindOf(other) === kind)
    if (same !== undefined || !isNamed) return same ?? null
    return (
      this.findElsewhere(word) ??
      theirs.find((other) => (other.place !== null || other.name !== -1) && !other.isDemonym) ??
      null
    )
  }

  /** "Roman" of "Roman Abramovich", whom the claim names in another place: nobody else. */
  private isOfNamed(word: Word, other: Word): boolean {
    const { claim, evidence, alignment } = this.pair
    const last = evidence.analysis.names[other.name]?.lastToken ?? other.index
    if (last === other.index || other.place !== null) return false
    const named = claim.words[alignment.answered[last] ?? -1]
    return named !== undefined && named.name !== -1 && named.name !== word.name
  }

  /** "In Antalya the ministers met" for "met in Ankara": another place that says where, wherever it stands. */
  private findElsewhere({ place }: Word): Word | undefined {
    if (place === null) return undefined
    const { evidence, from, to } = this.pair
    return evidence.words
      .slice(from, to)
      .find(
        (other) =>
          other.place !== null &&
          other.placeStart === other.index &&
          saysWhere(evidence, other.index) &&
          comparePlaces(place, other.place) < 0,
      )
  }

  private addRival(word: Word, rival: Word | null, { theirs }: Edit): void {
    if (rival === null) {
      const link = this.pair.alignment.antonyms[word.index]
      const other = theirs.find(({ index }) => index === link?.evidence)
      if (other === undefined) return
      const isExcused = (word.negator === -1) !== (other.negator === -1)
      if (!isExcused) this.add('antonym', [word.index, word.index], [other.index, other.index], 0.9)
      return
    }
    const kind = kindOf(word)
    if (kind === 'other' || (kind === 'date' && this.canBeOneDate(word, rival))) return
    const strength = kind === 'word' ? 0.35 : 0.9
    const code: ReasonCode = kind === 'word' ? 'wording' : kind
    this.add(code, [word.index, word.index], [rival.index, rival.index], strength)
  }

  /** "March 10" beside "10 March 2022": days that overlap, or parts that cannot be compared. */
  private canBeOneDate(word: Word, rival: Word): boolean {
    const own = this.pair.claim.analysis.dates[word.date]
    const other = this.pair.evidence.analysis.dates[rival.date]
    if (own !== undefined && other !== undefined) {
      return own.from <= other.to && other.from <= own.to
    }
    return /\d/.test(word.norm) === /\d/.test(rival.norm)
      ? word.norm.length > 2 !== rival.norm.length > 2
      : true
  }

  private partnerOf(word: Word | undefined): Word | undefined {
    if (word === undefined) return undefined
    const link = this.pair.alignment.links[word.index]
    if (link !== undefined) return this.pair.evidence.words[link.evidence]
    return this.pair.evidence.words.find(
      ({ index, norm }) => index >= this.offset && norm === word.norm,
    )
  }

  private add(
    code: ReasonCode,
    claim: readonly [number, number],
    evidence: readonly [number, number],
    strength: number,
  ): void {
    this.conflicts.push({ code, claim, evidence, strength })
  }
}

function areOneName(left: Word, right: Word): boolean {
  return left.tag === 'name' && right.tag === 'name' && isTypingVariant(left.norm, right.norm)
}

function spread(one: number, two: number): [number, number] {
  return Math.abs(one - two) > 8 ? [one, one] : [Math.min(one, two), Math.max(one, two)]
}
