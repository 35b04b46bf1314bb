// Writes the one sentence a reporter can paste. It speaks of this archive only, never of the truth;
// it escapes nothing (the edges do) but keeps to one line.

import type { Reason } from '../stance/types.ts'
import { toIsoDate } from '../text/days.ts'
import type { DayNumber } from '../text/types.ts'
import type { Source, Verdict } from './types.ts'
import { nameSources, sayCount, sayDate, toOneLine } from './wording.ts'

export interface SummaryInput {
  readonly verdict: Verdict
  readonly supporting: readonly Source[]
  readonly conflicting: readonly Source[]
  readonly related: readonly Source[]
  /** Sources that were judged, listed or not. */
  readonly lookedAt: number
  readonly asOf: DayNumber | null
}

/** Differing words longer than this are not repeated in the summary. */
const LONGEST_DIFFERENCE = 60

/** One English sentence without line breaks. */
export function summarise(input: SummaryInput): string {
  const { verdict, supporting, conflicting } = input
  const archive = nameArchive(input.asOf)
  switch (verdict) {
    case 'supported': {
      const other = sayOtherSide(conflicting, 'conflicts with it', 'conflict with it')
      return `In ${archive}, the claim is supported by ${nameSide(supporting)}${other}.`
    }
    case 'refuted': {
      const words = `${nameSide(conflicting)}${sayDifference(conflicting)}`
      const other = sayOtherSide(supporting, 'supports it', 'support it')
      return `In ${archive}, the claim is contradicted by ${words}${other}.`
    }
    case 'disputed': {
      const words = `${nameSide(conflicting)}${sayDifference(conflicting)}`
      return `In ${archive}, sources disagree: the claim is supported by ${nameSide(supporting)}, but contradicted by ${words}.`
    }
    case 'not_enough_evidence':
      return sayUndecided(input, archive)
  }
}

function nameArchive(asOf: DayNumber | null): string {
  const date = asOf === null ? null : sayDate(toIsoDate(asOf))
  return date === null ? 'this archive' : `this archive up to ${date}`
}

function nameSide(sources: readonly Source[]): string {
  const names = nameSources(sources)
  if (sources.length < 2) return names
  const origins = new Set(sources.map(({ origin }) => origin)).size
  const share = origins === 1 ? 'one origin' : `${sayCount(origins)} independent origins`
  return `${names}, ${sayCount(sources.length)} sources of ${share}`
}

function sayOtherSide(sources: readonly Source[], one: string, many: string): string {
  if (sources.length === 0) return ''
  return `, while ${nameSources(sources)} ${sources.length === 1 ? one : many}`
}

/** What the strongest source has in place of the claim's words; empty where no reason is short. */
function sayDifference(sources: readonly Source[]): string {
  const reasons = sources.flatMap(({ evidence }) =>
    evidence.slice(0, 1).flatMap((item) => item.reasons),
  )
  const telling = reasons.find(isTelling)
  if (telling === undefined) return ''
  return `, with “${toOneLine(telling.evidence)}” where the claim has “${toOneLine(telling.claim)}”`
}

function isTelling({ claim, evidence }: Reason): boolean {
  return [claim, evidence].every((words) => {
    const length = toOneLine(words).length
    return length > 0 && length <= LONGEST_DIFFERENCE
  })
}

function sayUndecided({ lookedAt, related }: SummaryInput, archive: string): string {
  if (lookedAt === 0) return `No source in ${archive} speaks about this claim.`
  const looked = `${sayCount(lookedAt)} ${lookedAt === 1 ? 'was' : 'were'} looked at`
  const said = `No source in ${archive} decides this claim; ${looked}`
  const closest = related.slice(0, 1)
  if (closest.length === 0) return `${said}.`
  return `${said}, ${lookedAt === 1 ? '' : 'the closest '}from ${nameSources(closest)}.`
}
