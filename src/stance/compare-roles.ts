// Compares who does what to whom, and who says what, by the order of linked words around linked verbs.
import type { Conflict } from './conflict.ts'
import { BE_FORMS, DENIAL_STEMS, SPEECH_STEMS } from './lexicon/function-words.ts'
import type { Pair } from './pair.ts'
import type { TextView, Word } from './read-text.ts'

export interface RoleComparison {
  /** Linked arguments on the right and on the wrong side of their verb, weighted. */
  readonly kept: number
  readonly swapped: number
  /** Share of pairs of linked names that stand in the other order. */
  readonly inverted: number
  readonly conflicts: readonly Conflict[]
}

const ARGUMENT_REACH = 10

function isPassive(words: readonly Word[], verb: Word): boolean {
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - 3); at -= 1) {
    const word = words[at]
    if (word === undefined) return false
    if (BE_FORMS.has(word.norm)) return /(?:ed|en|wn|ung|t|de|ld|id)$/.test(verb.norm)
    if (word.tag !== 'adverb' && word.tag !== 'negator' && word.tag !== 'auxiliary') return false
  }
  // "the deal signed by both sides"
  return words[verb.index + 1]?.norm === 'by' && verb.norm.endsWith('ed')
}

function sidesOf(view: TextView, verb: Word): { before: Word[]; after: Word[] } {
  const before: Word[] = []
  const after: Word[] = []
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - ARGUMENT_REACH); at -= 1) {
    const word = view.words[at]
    if (word === undefined || word.token.sentence !== verb.token.sentence) break
    if (word.isContent && (word.tag === 'noun' || word.tag === 'name')) before.push(word)
    if (word.clause < verb.clause - 1) break
  }
  for (let at = verb.index + 1; at <= verb.index + ARGUMENT_REACH; at += 1) {
    const word = view.words[at]
    if (word === undefined || word.token.sentence !== verb.token.sentence) break
    if (word.isContent && (word.tag === 'noun' || word.tag === 'name')) after.push(word)
    if (word.clause > verb.clause) break
  }
  return { before, after }
}

/** Compares the order of arguments; passives are turned round. */
export function compareRoles(pair: Pair): RoleComparison {
  const { claim, evidence, alignment } = pair
  const conflicts: Conflict[] = []
  let kept = 0
  let swapped = 0
  for (const verb of claim.content) {
    const link = alignment.links[verb.index]
    const answer = link === undefined ? undefined : evidence.words[link.evidence]
    if (verb.tag !== 'verb' || link === undefined || answer === undefined || link.score < 0.55)
      continue
    const isTurned = isPassive(claim.words, verb) !== isPassive(evidence.words, answer)
    const sides = sidesOf(claim, verb)
    let right = 0
    let wrongBefore: Word | undefined
    let wrongAfter: Word | undefined
    for (const [side, list] of [[-1, sides.before] as const, [1, sides.after] as const]) {
      for (const argument of list) {
        const place = alignment.links[argument.index]
        if (place === undefined || place.score < 0.55) continue
        const distance = place.evidence - answer.index
        if (Math.abs(distance) > 2 * ARGUMENT_REACH) continue
        if (evidence.words[place.evidence]?.token.sentence !== answer.token.sentence) continue
        const isRight = Math.sign(distance) === (isTurned ? -side : side)
        if (isRight) right += argument.weight
        else if (side < 0) wrongBefore ??= argument
        else wrongAfter ??= argument
      }
    }
    kept += right
    if (wrongBefore === undefined && wrongAfter === undefined) continue
    const both = wrongBefore !== undefined && wrongAfter !== undefined
    const wrong = (wrongBefore?.weight ?? 0) + (wrongAfter?.weight ?? 0)
    swapped += wrong
    if (!both && right > 0) continue
    const first = wrongBefore ?? wrongAfter
    const place = first === undefined ? undefined : alignment.links[first.index]
    if (first === undefined || place === undefined) continue
    conflicts.push({
      code: 'role',
      claim: [Math.min(first.index, verb.index), Math.max(first.index, verb.index)],
      evidence: [Math.min(place.evidence, answer.index), Math.max(place.evidence, answer.index)],
      strength: both ? 0.75 : 0.35,
    })
  }
  return { kept, swapped, inverted: countInversions(pair, conflicts), conflicts }
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
    const rival = theirs.find((other) =>
      other.speaker.every((word) => (pair.alignment.answered[word.index] ?? -1) === -1),
    )
    const other = rival?.speaker[0]
    if (first === undefined || other === undefined || own === 0 || found / own > 0.3) continue
    conflicts.push({
      code: 'attribution',
      claim: spanOf(speech.speaker),
      evidence: spanOf(rival?.speaker ?? []),
      strength: 0.5 + (elsewhere > 0 ? 0.2 : 0),
    })
  }
  const denies = (speeches: readonly Speech[]): Speech | undefined =>
    speeches.find((speech) => DENIAL_STEMS.has(speech.verb.stem))
  const denialClash =
    mine.length > 0 &&
    theirs.length > 0 &&
    (denies(mine) === undefined) !== (denies(theirs) === undefined)
  return {
    claimQuotes: mine.length > 0 ? 1 : 0,
    evidenceQuotes: theirs.length,
    speakerMatched: weight === 0 ? -1 : matched / weight,
    speakerElsewhere: weight === 0 ? 0 : elsewhere / weight,
    denialClash: denialClash ? 1 : 0,
    conflicts,
  }
}

function spanOf(words: readonly Word[]): [number, number] {
  const positions = words.map((word) => word.index)
  return [Math.min(...positions), Math.max(...positions)]
}
