// Compares when: dates as intervals where both are resolved, else months, weekdays and years as words.
import type { Conflict } from './conflict.ts'
import { type Pair, slotLikeness } from './pair.ts'
import type { Word } from './text-view.ts'

export interface DateComparison {
  readonly stated: number
  readonly matched: number
  /** Date words in the passage's window. */
  readonly offered: number
  readonly conflicts: readonly Conflict[]
}

const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month, index) => [
      [month, index],
      [month.slice(0, 3), index],
    ]) as [string, number][],
)
MONTHS.set('sept', 8)
const WEEKDAYS = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((day, index) => [day, index]),
)
const RELATIVE = new Map(
  'yesterday today tomorrow tonight morning afternoon evening night spring summer autumn winter week month year decade century weekend quarter'
    .split(' ')
    .map((word, index) => [word, index]),
)
const DIRECTIONS = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
])

/** Whether a word names a month or a weekday, resolved to a date or not. */
export function isDateWord(word: Word): boolean {
  return (MONTHS.has(word.norm) || WEEKDAYS.has(word.norm)) && word.token.isCapitalised
}

interface DatePart {
  readonly word: Word
  readonly kind: 'month' | 'weekday' | 'year' | 'relative'
  readonly value: number
}

function readParts(words: readonly Word[], from: number, to: number): DatePart[] {
  const parts: DatePart[] = []
  for (let at = from; at < to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    const month = MONTHS.get(word.norm)
    const weekday = WEEKDAYS.get(word.norm)
    if (month !== undefined && word.token.isCapitalised) {
      // "May" opens a date only beside a figure or after a preposition of time.
      const before = words[at - 1]
      const isSure = word.norm !== 'may' && word.norm !== 'march'
      const isBesideFigure =
        before?.token.kind === 'number' || words[at + 1]?.token.kind === 'number'
      if (isSure || isBesideFigure || word.date !== -1 || before?.tag === 'preposition') {
        parts.push({ word, kind: 'month', value: month })
      }
    } else if (weekday !== undefined) parts.push({ word, kind: 'weekday', value: weekday })
    else if (/^(?:1[5-9]|20)\d\d$/.test(word.norm)) {
      parts.push({ word, kind: 'year', value: Number(word.norm) })
    } else {
      const relative = RELATIVE.get(word.norm)
      const direction = DIRECTIONS.get(words[at - 1]?.norm ?? '')
      if (relative !== undefined && (relative < 4 || direction !== undefined)) {
        parts.push({ word, kind: 'relative', value: relative * 3 + (direction ?? 0) })
      }
    }
  }
  return parts
}

/** Compares date mentions first, then parts of dates that no mention covers. */
export function compareDates(pair: Pair): DateComparison {
  const claimWords = pair.claim.words
  const evidenceWords = pair.evidence.words
  const conflicts: Conflict[] = []
  let stated = 0
  let matched = 0
  const offered = pair.evidence.analysis.dates.filter(
    (date) => date.firstToken >= pair.from && date.firstToken < pair.to,
  )
  const settled = new Set<number>()
  for (const [id, claim] of pair.claim.analysis.dates.entries()) {
    if (offered.length === 0) break
    stated += 1
    settled.add(id)
    if (offered.some((date) => date.from <= claim.to && claim.from <= date.to)) {
      matched += 1
      continue
    }
    let best = offered[0]
    let bestLikeness = -1
    for (const date of offered) {
      const likeness = slotLikeness(pair, claim.firstToken, date.firstToken)
      if (likeness > bestLikeness) {
        best = date
        bestLikeness = likeness
      }
    }
    if (best === undefined) continue
    conflicts.push({
      code: 'date',
      claim: [claim.firstToken, claim.lastToken],
      evidence: [best.firstToken, best.lastToken],
      strength: Math.min(1, 0.4 + 0.6 * bestLikeness),
    })
  }
  const claimParts = readParts(claimWords, 0, claimWords.length)
  const evidenceParts = claimParts.length === 0 ? [] : readParts(evidenceWords, pair.from, pair.to)
  for (const part of claimParts) {
    if (settled.has(part.word.date)) continue
    stated += 1
    const same = evidenceParts.filter((other) => other.kind === part.kind)
    if (same.some((other) => other.value === part.value)) {
      matched += 1
      continue
    }
    let best: DatePart | undefined
    let bestStrength = 0
    for (const other of same) {
      const strength = 0.4 + 0.6 * slotLikeness(pair, part.word.index, other.word.index)
      if (strength > bestStrength) {
        best = other
        bestStrength = strength
      }
    }
    if (best === undefined) continue
    conflicts.push({
      code: 'date',
      claim: [part.word.index, part.word.index],
      evidence: [best.word.index, best.word.index],
      strength: Math.min(1, bestStrength),
    })
  }
  return { stated, matched, offered: Math.max(offered.length, evidenceParts.length), conflicts }
}
