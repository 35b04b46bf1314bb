// Compares the small words beside words that both texts have: how many (all, most, few, none), before or after, for or
// against, from or to. A contrary one in the same place is a located conflict.
import type { Conflict } from './conflict.ts'
import {
  BEFORE_COMPOUND_TO,
  CONTRARY_FUNCTION_WORDS,
  QUANTIFIERS,
} from './lexicon/function-words.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { TextView, Word } from './text-view.ts'

export interface ModifierComparison {
  /** Surest contrary quantifier, and surest contrary preposition or conjunction. */
  readonly quantifier: number
  readonly relation: number
  /** Surest contrary degree or order in one slot: more and less, first and last. */
  readonly degree: number
  /** A quantifier beside a shared word that the other side lacks: in the claim, in the passage. */
  readonly quantifierHere: number
  readonly quantifierThere: number
  readonly conflicts: readonly Conflict[]
}

const REACH = 3
const RELATIONS = new Set(
  'before after until since above below over under with without for against inside outside from to into'.split(
    ' ',
  ),
)

/** Linear in the claim's words. */
export function compareModifiers(pair: Pair): ModifierComparison {
  const conflicts: Conflict[] = []
  let quantifier = 0
  let relation = 0
  let here = 0
  let there = 0
  for (const word of pair.claim.content) {
    const link = pair.alignment.links[word.index]
    const other = link === undefined ? undefined : pair.evidence.words[link.evidence]
    if (link === undefined || other === undefined || link.score < 0.55) continue
    if (word.tag === 'verb' || word.tag === 'adverb') continue
    const own = findBefore(pair.claim, word, QUANTIFIERS)
    const their = findBefore(pair.evidence, other, QUANTIFIERS)
    if (own !== null || their !== null) {
      if (own !== null && their !== null) {
        if (isContrary(own, their)) {
          quantifier = Math.max(quantifier, conflict(own, their, word, other))
        }
      } else if (own !== null) here = 1
      else there = 1
    }
    const near = findBefore(pair.claim, word, RELATIONS)
    const far = near === null ? null : findBefore(pair.evidence, other, RELATIONS)
    if (near !== null && far !== null && (isContrary(near, far) || areFromAndTo(near, far))) {
      relation = Math.max(relation, conflict(near, far, word, other))
    }
  }
  const degree = compareDegrees(pair, conflicts)
  return { quantifier, relation, degree, quantifierHere: here, quantifierThere: there, conflicts }

  function conflict(own: Word, their: Word, word: Word, other: Word): number {
    const strength = 0.4 + 0.5 * slotLikeness(pair, word.index, other.index)
    conflicts.push({
      code: 'antonym',
      claim: [own.index, word.index],
      evidence: [their.index, other.index],
      strength,
    })
    return strength
  }
}

function findBefore(view: TextView, word: Word, list: ReadonlySet<string>): Word | null {
  for (let at = word.index - 1; at >= Math.max(0, word.index - REACH); at -= 1) {
    const other = view.words[at]
    if (other === undefined || other.token.sentence !== word.token.sentence) return null
    if (list.has(other.norm)) return isOfCompound(view, other) ? null : other
    if (other.tag === 'verb' || other.tag === 'preposition') return null
  }
  return null
}

/** "According to the EU" says nothing of where. */
function isOfCompound({ words }: TextView, { index, norm }: Word): boolean {
  return norm === 'to' && BEFORE_COMPOUND_TO.has(words[index - 1]?.norm ?? '')
}

function isContrary(left: Word, right: Word): boolean {
  return CONTRARY_FUNCTION_WORDS.get(left.norm)?.has(right.norm) === true
}

function areFromAndTo(left: Word, right: Word): boolean {
  const isFrom = (word: Word): boolean => word.norm === 'from'
  const isTo = (word: Word): boolean => word.norm === 'to' || word.norm === 'into'
  return (isFrom(left) && isTo(right)) || (isTo(left) && isFrom(right))
}

const DEGREES = new Set(
  'more less fewer greater most least first last second third always often never seldom rarely sometimes all every none some few many everyone nobody before after above below over under up down'.split(
    ' ',
  ),
)
/** A slot less alike than this holds something else. */
const LEAST_SLOT = 0.3

function compareDegrees(pair: Pair, conflicts: Conflict[]): number {
  let theirs: Word[] | null = null
  let most = 0
  for (const word of pair.claim.words) {
    if (!DEGREES.has(word.norm) || word.name !== -1) continue
    theirs ??= pair.evidence.words.slice(pair.from, pair.to).filter(({ norm }) => DEGREES.has(norm))
    if (theirs.some(({ norm }) => norm === word.norm)) continue
    for (const other of theirs) {
      if (!isContrary(word, other)) continue
      const slot = slotLikeness(pair, word.index, other.index)
      if (slot < LEAST_SLOT) continue
      const isExcused = (word.negator === -1) !== (other.negator === -1)
      if (isExcused) continue
      const strength = 0.2 + 0.7 * slot
      most = Math.max(most, strength)
      conflicts.push({
        code: 'antonym',
        claim: [word.index, word.index],
        evidence: [other.index, other.index],
        strength,
      })
    }
  }
  return most
}
