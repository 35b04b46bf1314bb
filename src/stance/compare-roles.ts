// Compares who does what to whom, and who says what, by the order of linked words around linked verbs.
import { WEEKDAYS } from '../text/date-words.ts'
import type { Conflict } from './conflict.ts'
import {
  ACCUSING_STEMS,
  DENIAL_STEMS,
  ERGATIVE_STEMS,
  SPEECH_STEMS,
} from './lexicon/function-words.ts'
import type { Pair } from './pair.ts'
import { readVoice } from './read-predicates.ts'
import type { TextView, Word } from './text-view.ts'

export interface RoleComparison {
  /** Linked arguments on the right and on the wrong side of their verb, weighted. */
  readonly kept: number
  readonly swapped: number
  /** Verbs whose two noun groups changed sides. */
  readonly both: number
  /** Share of pairs of linked names that stand in the other order. */
  readonly inverted: number
  readonly conflicts: readonly Conflict[]
}

const ARGUMENT_REACH = 10
interface Arguments {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

/** The noun groups next to a verb on either side, within its clause; what hangs on a preposition is left out. */
function readArguments(view: TextView, verb: Word): Arguments {
  const collect = (step: -1 | 1): Word[] => {
    const found: Word[] = []
    for (let far = 1; far <= ARGUMENT_REACH; far += 1) {
      const word = view.words[verb.index + step * far]
      if (word === undefined || word.token.sentence !== verb.token.sentence) break
      if (found.length > 0 && word.clause !== verb.clause) break
      if (word.tag === 'verb' && found.length > 0) break
      if (word.norm === 'by' && step === 1) continue
      if (step === 1 && word.tag === 'preposition' && found.length > 0) break
      const isNominal = word.tag === 'noun' || word.tag === 'name'
      if (isNominal && word.isContent && !WEEKDAYS.has(word.norm)) found.push(word)
    }
    return found
  }
  return { before: collect(-1), after: collect(1) }
}

/** Compares which noun groups stand before and after linked verbs; passives are turned round. */
export function compareRoles(pair: Pair): RoleComparison {
  const { claim, evidence, alignment } = pair
  const conflicts: Conflict[] = []
  let kept = 0
  let swapped = 0
  let both = 0
  for (const verb of claim.content) {
    const link = alignment.links[verb.index]
    const answer = link === undefined ? undefined : evidence.words[link.evidence]
    if (verb.tag !== 'verb' || answer?.tag !== 'verb' || link === undefined) continue
    if (link.score < 0.75) continue
    // "said Mr Smith" is as good as "Mr Smith said".
    if (SPEECH_STEMS.has(verb.stem) && !ACCUSING_STEMS.has(verb.stem)) continue
    const here = readVoice(claim.words, verb)
    const there = readVoice(evidence.words, answer)
    if (here === -1 || there === -1) continue
    const isTurned = here !== there
    const mine = readArguments(claim, verb)
    const theirs = readArguments(evidence, answer)
    const isAlone = (mine.after.length === 0) !== (theirs.after.length === 0)
    if (isAlone && ERGATIVE_STEMS.has(verb.stem)) continue
    const shareIn = (words: readonly Word[], targets: readonly Word[]): number => {
      let weight = 0
      let found = 0
      for (const word of words) {
        weight += word.weight
        const target = alignment.links[word.index]
        if (target === undefined || target.score < 0.55) continue
        if (targets.some((one) => one.index === target.evidence)) found += word.weight
      }
      return weight === 0 ? 0 : found / weight
    }
    const [subject, object] = isTurned
      ? [theirs.after, theirs.before]
      : [theirs.before, theirs.after]
    const subjectRight = shareIn(mine.before, subject)
    const subjectWrong = shareIn(mine.before, object)
    const objectRight = shareIn(mine.after, object)
    const objectWrong = shareIn(mine.after, subject)
    kept += subjectRight + objectRight
    const wrong = Math.max(0, subjectWrong - subjectRight) + Math.max(0, objectWrong - objectRight)
    swapped += wrong
    if (subjectWrong > 0.4 && objectWrong > 0.4) both += 1
    if (wrong < 0.3) continue
    const first = (subjectWrong >= objectWrong ? mine.before : mine.after).find(
      (word) => alignment.links[word.index] !== undefined,
    )
    const place = first === undefined ? undefined : alignment.links[first.index]
    if (first === undefined || place === undefined) continue
    conflicts.push({
      code: 'role',
      claim: [Math.min(first.index, verb.index), Math.max(first.index, verb.index)],
      evidence: [Math.min(place.evidence, answer.index), Math.max(place.evidence, answer.index)],
      // Both noun groups on the wrong side are a swap; one alone is often another construction.
      strength: subjectWrong > 0.4 && objectWrong > 0.4 ? 0.9 : 0.35,
    })
  }
  return { kept, swapped, both, inverted: countInversions(pair, conflicts), conflicts }
}

function countInversions(pair: Pair, conflicts: Conflict[]): number {
  const names: { claim: number; evidence: number }[] = []
  let previous = -1
  for (const word of pair.claim.content) {
    const link = pair.alignment.links[word.index]
    const isNamed = word.name !== -1 || word.quantity !== -1 || word.place !== null
    if (!isNamed || link === undefined || (word.name !== -1 && word.name === previous)) continue
    previous = word.name
    names.push({ claim: word.index, evidence: link.evidence })
  }
  let pairs = 0
  let inverted = 0
  for (let left = 0; left < names.length && left < 12; left += 1) {
    for (let right = left + 1; right < names.length && right < 12; right += 1) {
      const one = names[left]
      const two = names[right]
      if (one === undefined || two === undefined || one.evidence === two.evidence) continue
      pairs += 1
      if (one.evidence < two.evidence) continue
      inverted += 1
      conflicts.push({
        code: 'role',
        claim: [one.claim, two.claim],
        evidence: [two.evidence, one.evidence],
        strength: 0.25,
        isLoose: true,
      })
    }
  }
  return pairs === 0 ? 0 : inverted / pairs
}

export interface SpeechComparison {
  /** 0 the claim quotes nobody, 1 it does. */
  readonly claimQuotes: number
  readonly evidenceQuotes: number
  /** Weighted share of the claim's speaker found among the passage's speakers, and found elsewhere in it. */
  readonly speakerMatched: number
  readonly speakerElsewhere: number
  /** The claim affirms what the passage's speaker denies, or the other way round. */
  readonly denialClash: number
  readonly conflicts: readonly Conflict[]
}

interface Speech {
  readonly verb: Word
  readonly speaker: readonly Word[]
}

function readSpeeches(view: TextView, from: number, to: number): Speech[] {
  const speeches: Speech[] = []
  for (let at = from; at < to; at += 1) {
    const verb = view.words[at]
    if (verb === undefined) continue
    const isAccording = verb.norm === 'according'
    if (!isAccording && !(SPEECH_STEMS.has(verb.stem) && verb.tag === 'verb')) continue
    const speaker: Word[] = []
    const gap = view.analysis.text.slice(view.words[at - 1]?.token.end ?? 0, verb.token.start)
    if (!isAccording && !/["”,]/.test(gap)) {
      for (let back = at - 1; back >= Math.max(from, at - 8); back -= 1) {
        const word = view.words[back]
        if (word === undefined || word.token.sentence !== verb.token.sentence) break
        if (word.clause < verb.clause && (speaker.length > 0 || word.clause < verb.clause - 1))
          break
        if (word.isContent && (word.tag === 'noun' || word.tag === 'name')) speaker.push(word)
      }
    }
    if (speaker.length === 0) {
      for (let next = at + 1; next <= at + 6 && next < to; next += 1) {
        const word = view.words[next]
        if (word === undefined || word.token.sentence !== verb.token.sentence) break
        if (word.norm === 'that' || word.clause > verb.clause + 1) break
        if (word.isContent && (word.tag === 'noun' || word.tag === 'name')) speaker.push(word)
      }
    }
    if (speaker.length > 0) speeches.push({ verb, speaker })
  }
  return speeches
}

/** Compares speakers and whether they affirm or deny. */
export function compareSpeech(pair: Pair): SpeechComparison {
  const mine = readSpeeches(pair.claim, 0, pair.claim.words.length)
  const theirs = readSpeeches(pair.evidence, pair.from, pair.to)
  const speakers = new Set(theirs.flatMap((speech) => speech.speaker.map((word) => word.index)))
  const main = findMainSentence(pair)
  const conflicts: Conflict[] = []
  let weight = 0
  let matched = 0
  let elsewhere = 0
  for (const speech of mine) {
    let own = 0
    let found = 0
    for (const word of speech.speaker) {
      own += word.weight
      const link = pair.alignment.links[word.index]
      if (link === undefined) continue
      if (speakers.has(link.evidence)) found += word.weight * link.score
      else elsewhere += word.weight * link.score
    }
    weight += own
    matched += found
    const first = speech.speaker[0]
    if (speech.speaker.some((word) => pair.inContext.has(word.index))) continue
    const rival = theirs.find(
      (other) =>
        other.verb.token.sentence === main &&
        other.speaker.every((word) => (pair.alignment.answered[word.index] ?? -1) === -1),
    )
    const other = rival?.speaker[0]
    if (first === undefined || other === undefined || own === 0 || found / own > 0.3) continue
    conflicts.push({
      code: 'attribution',
      claim: spanOf(speech.speaker),
      evidence: spanOf(rival?.speaker ?? []),
      strength: 0.4 + (elsewhere > 0 ? 0.1 : 0),
    })
  }
  const denies = (speeches: readonly Speech[]): Speech | undefined =>
    speeches.find((speech) => DENIAL_STEMS.has(speech.verb.stem))
  const denialClash =
    mine.length > 0 &&
    theirs.length > 0 &&
    (denies(mine) === undefined) !== (denies(theirs) === undefined)
  if (denialClash) {
    const own = denies(mine) ?? mine[0]
    const other = denies(theirs) ?? theirs[0]
    if (own !== undefined && other !== undefined) {
      conflicts.push({
        code: 'attribution',
        claim: [own.verb.index, own.verb.index],
        evidence: [other.verb.index, other.verb.index],
        strength: 0.35 + 0.3 * (weight === 0 ? 0 : Math.min(1, matched / weight)),
      })
    }
  }
  return {
    claimQuotes: mine.length > 0 ? 1 : 0,
    evidenceQuotes: theirs.length,
    speakerMatched: weight === 0 ? -1 : matched / weight,
    speakerElsewhere: weight === 0 ? 0 : elsewhere / weight,
    denialClash: denialClash ? 1 : 0,
    conflicts,
  }
}

/** The passage's sentence that answers to most of the claim. */
export function findMainSentence(pair: Pair): number {
  const weights = new Map<number, number>()
  for (const link of pair.alignment.links) {
    if (link === undefined) continue
    const sentence = pair.evidence.words[link.evidence]?.token.sentence ?? 0
    weights.set(
      sentence,
      (weights.get(sentence) ?? 0) + (pair.claim.words[link.claim]?.weight ?? 0),
    )
  }
  let best = -1
  for (const [sentence, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = sentence
  return best
}

function spanOf(words: readonly Word[]): [number, number] {
  const positions = words.map((word) => word.index)
  return [Math.min(...positions), Math.max(...positions)]
}
