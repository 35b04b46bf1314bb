// Compares where linked words stand: before or after the verb of their clause, behind which preposition, and whether
// what is said of them is hedged. Finer than roles, and needs no linked verb.
import type { Pair } from './pair.ts'
import type { TextView, Word } from './text-view.ts'

export interface SubjectComparison {
  /** Weighted shares: the claim's words before its verb that stand before the verb in the passage; same for after. */
  readonly subjectKept: number
  readonly subjectMoved: number
  readonly restKept: number
  readonly restMoved: number
  /** Linked nouns and names behind the same preposition, and behind another. */
  readonly prepositionSame: number
  readonly prepositionOther: number
  /** Weighted share of linked words whose clause is hedged on one side only: in the passage, in the claim. */
  readonly hedgedThere: number
  readonly hedgedHere: number
  /** The passage's own subject answers to nothing in the claim. */
  readonly foreignSubject: number
}

const REACH = 9

/** -1 before the first verb of its clause, 1 after it, 0 unknown. */
function sideOf(view: TextView, word: Word): -1 | 0 | 1 {
  for (let at = word.index - 1; at >= Math.max(0, word.index - REACH); at -= 1) {
    const other = view.words[at]
    if (other === undefined || other.token.sentence !== word.token.sentence) break
    if (other.clause !== word.clause) break
    if (other.tag === 'verb' || other.tag === 'auxiliary' || other.tag === 'modal') return 1
  }
  for (let at = word.index + 1; at <= word.index + REACH; at += 1) {
    const other = view.words[at]
    if (other === undefined || other.token.sentence !== word.token.sentence) break
    if (other.tag === 'verb' || other.tag === 'auxiliary' || other.tag === 'modal') return -1
  }
  return 0
}

/** The preposition that leads to the word, at most four words before it in its clause. */
export function prepositionOf(view: TextView, word: Word): string | null {
  for (let at = word.index - 1; at >= Math.max(0, word.index - 4); at -= 1) {
    const other = view.words[at]
    if (other === undefined) return null
    if (other.tag === 'preposition') return other.norm
    if (other.tag === 'verb' || other.tag === 'auxiliary' || other.tag === 'conjunction')
      return null
    if (other.clause !== word.clause) return null
  }
  return null
}

/** Compares the places of linked nouns, names and figures. */
export function compareSubjects(pair: Pair): SubjectComparison {
  let subjectKept = 0
  let subjectMoved = 0
  let restKept = 0
  let restMoved = 0
  let same = 0
  let other = 0
  let linked = 0
  let hedgedThere = 0
  let hedgedHere = 0
  for (const word of pair.claim.content) {
    const link = pair.alignment.links[word.index]
    const answer = link === undefined ? undefined : pair.evidence.words[link.evidence]
    if (answer === undefined) continue
    linked += word.weight
    if (answer.isHedged && !word.isHedged) hedgedThere += word.weight
    if (word.isHedged && !answer.isHedged) hedgedHere += word.weight
    if (word.tag === 'verb' || word.tag === 'adverb') continue
    const here = sideOf(pair.claim, word)
    const there = sideOf(pair.evidence, answer)
    if (here !== 0 && there !== 0) {
      if (here < 0 && there < 0) subjectKept += word.weight
      else if (here < 0) subjectMoved += word.weight
      else if (there > 0) restKept += word.weight
      else restMoved += word.weight
    }
    const mine = prepositionOf(pair.claim, word)
    const theirs = prepositionOf(pair.evidence, answer)
    if (mine !== null && mine === theirs) same += 1
    else if (mine !== null && theirs !== null) other += 1
  }
  return {
    subjectKept,
    subjectMoved,
    restKept,
    restMoved,
    prepositionSame: same,
    prepositionOther: other,
    hedgedThere: linked === 0 ? 0 : hedgedThere / linked,
    hedgedHere: linked === 0 ? 0 : hedgedHere / linked,
    foreignSubject: hasForeignSubject(pair) ? 1 : 0,
  }
}

function hasForeignSubject(pair: Pair): boolean {
  // The sentence that holds most links.
  const counts = new Map<number, number>()
  for (const link of pair.alignment.links) {
    if (link === undefined) continue
    const sentence = pair.evidence.words[link.evidence]?.token.sentence ?? 0
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  }
  let best = -1
  for (const [sentence, count] of counts) if (count > (counts.get(best) ?? 0)) best = sentence
  let hasNoun = false
  for (let at = pair.from; at < pair.to; at += 1) {
    const word = pair.evidence.words[at]
    if (word === undefined || word.token.sentence !== best) continue
    if (word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'modal') break
    if (word.tag !== 'noun' && word.tag !== 'name') continue
    if ((pair.alignment.answered[at] ?? -1) !== -1) return false
    hasNoun = true
  }
  return hasNoun
}
