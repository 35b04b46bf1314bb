// Where the judge is believed less than it believes itself: passages about something else, passages
// that leave out whom the claim names, and supports around a located contradiction.
import type { StoredDocument } from '../index/types.ts'
import type { ReasonCode } from '../stance/types.ts'
import { type Discounts, discountTopic, discountUnnamed } from './calibrate.ts'
import { type NameWord, readNames, readTopic, shareTopic } from './topic.ts'
import type { JudgedPassage } from './types.ts'

/** Windows weaker than this on both sides decide nothing: their subject is not looked at. */
const LEAST_DOUBTED = 0.1

/** What a claim is about. */
export interface Subject {
  readonly topic: ReadonlySet<string>
  readonly names: readonly NameWord[]
}

/** Reads what a claim is about, once for all its passages. */
export function readSubject(claim: string): Subject {
  return { topic: readTopic(claim), names: readNames(claim) }
}

/** A window that hardly speaks of the claim's subject says less about it than the judge thinks. */
export function doubtOffTopic(
  passage: JudgedPassage,
  { text, title, sentences }: StoredDocument,
  { topic, names }: Subject,
  { topicality, naming }: Discounts,
): JudgedPassage {
  const { start, end, firstSentence, stance } = passage
  if (stance.refutes < LEAST_DOUBTED && stance.supports < LEAST_DOUBTED) return passage
  const words = readTopic(`${title}\n${text.slice(start, end)}`)
  const before = sentences[firstSentence - 1]
  const near = before === undefined ? words : readTopic(text.slice(before.start, before.end))
  const missing = names.filter(
    ({ word, term }) => !words.has(term) && !near.has(term) && text.includes(word),
  )
  const missingShare = names.length === 0 ? 0 : missing.length / names.length
  const supports = discountUnnamed(stance.supports, missingShare, naming)
  const refutes = discountTopic(stance.refutes, shareTopic(topic, words), topicality)
  const neutral = Math.max(0, 1 - supports - refutes)
  return { ...passage, stance: { ...stance, supports, refutes, neutral } }
}

/** Differences that a passage cannot have and still say what the claim says. */
const CONTRADICTING: ReadonlySet<ReasonCode> = new Set([
  'number',
  'date',
  'location',
  'name',
  'negation',
  'antonym',
])

/**
 * A window of several sentences does not support what one of them, judged alone, contradicts with a
 * located difference: the sentence that differs is the one that speaks of the claim.
 */
export function withholdSupport(passages: readonly JudgedPassage[]): JudgedPassage[] {
  const contradicting = passages.filter(
    (passage) =>
      countSentences(passage) === 1 &&
      passage.stance.refutes > 2 * passage.stance.supports &&
      passage.stance.reasons.some(({ code }) => CONTRADICTING.has(code)),
  )
  return passages.map((passage) => {
    const { firstSentence, lastSentence, stance } = passage
    const isContradicted =
      countSentences(passage) > 1 &&
      contradicting.some(
        (other) => other.firstSentence >= firstSentence && other.lastSentence <= lastSentence,
      )
    if (!isContradicted) return passage
    const neutral = stance.neutral + stance.supports
    return { ...passage, stance: { ...stance, supports: 0, neutral } }
  })
}

function countSentences({ firstSentence, lastSentence }: JudgedPassage): number {
  return lastSentence - firstSentence + 1
}
