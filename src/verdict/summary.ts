// Writes the one sentence a reporter can paste. It speaks of this archive only, never of the truth;
// it escapes nothing (the edges do) but keeps to one line.

import type { Reason } from '../stance/types.ts'
import { toIsoDate } from '../text/days.ts'
import type { DayNumber } from '../text/types.ts'
import type { Source, Verdict } from './types.ts'
import { listAnd, nameSources, sayCount, sayDate, toOneLine } from './wording.ts'

export interface SummaryInput {
  readonly verdict: Verdict
  readonly supporting: readonly Source[]
  readonly conflicting: readonly Source[]
  readonly related: readonly Source[]
  /** Sources that were judged, listed or not. */
  readonly lookedAt: number
  readonly asOf: DayNumber | null
  readonly outdated?: Outdated
}

/** Sources that another source's later date, or the claim's own day, takes out of the weighing. */
export interface Outdated {
  /** Of `supporting`: those whose figure a later one has overtaken. */
  readonly supporting: readonly Source[]
  /** Of `related`: earlier figures, overtaken by the one that the claim has. */
  readonly conflicting: readonly Source[]
  /** Of `related`: figures of another day than the one that the claim names. */
  readonly ofAnotherDay: readonly Source[]
}

/** Differing words longer than this are not repeated in the summary. */
const LONGEST_DIFFERENCE = 60

/** One English sentence without line breaks. */
export function summarise(input: SummaryInput): string {
  const { outdated } = input
  const overtaken = new Set(outdated?.supporting.map(({ id }) => id))
  const supporting = input.supporting.filter(({ id }) => !overtaken.has(id))
  const said = sayVerdict({ ...input, supporting })
  return `${said}${outdated === undefined ? '' : sayOutdated(outdated)}.`
}

function sayVerdict(input: SummaryInput): string {
  const { verdict, supporting, conflicting } = input
  const archive = nameArchive(input.asOf)
  switch (verdict) {
    case 'supported': {
      const other = sayOtherSide(conflicting, 'conflicts with it', 'conflict with it')
      return `In ${archive}, the claim is supported by ${nameSide(supporting)}${other}`
    }
    case 'refuted': {
      const words = `${nameSide(conflicting)}${sayDifference(conflicting)}`
      const other = sayOtherSide(supporting, 'supports it', 'support it')
      return `In ${archive}, the claim is contradicted by ${words}${other}`
    }
    case 'disputed': {
      const words = `${nameSide(conflicting)}${sayDifference(conflicting)}`
      return `In ${archive}, sources disagree: the claim is supported by ${nameSide(supporting)}, but contradicted by ${words}`
    }
    case 'not_enough_evidence':
      return sayUndecided(input, archive)
  }
}

/** What was so at another time, with its dates. */
function sayOutdated({ supporting, conflicting, ofAnotherDay }: Outdated): string {
  const parts: string[] = []
  if (supporting.length > 0) {
    parts.push(
      `earlier it was supported by ${nameSources(supporting)}, with a figure since overtaken`,
    )
  }
  if (conflicting.length > 0) {
    const are =
      conflicting.length === 1 ? 'figure, since overtaken, is' : 'figures, since overtaken, are'
    parts.push(`the earlier ${are} ${nameFigures(conflicting)}`)
  }
  if (ofAnotherDay.length > 0) {
    const are =
      ofAnotherDay.length === 1 ? 'the figure of another day is' : 'figures of other days are'
    parts.push(`${are} ${nameFigures(ofAnotherDay)}`)
  }
  return parts.map((part) => `; ${part}`).join('')
}

/** "“two million” in Reuters (8 March 2022)", in order of date. */
function nameFigures(sources: readonly Source[]): string {
  return listAnd(
    orderByDate(sources).map((source) => {
      const words = findDifference(source)
      const place = nameSources([source])
      return words === undefined ? `that of ${place}` : `“${toOneLine(words.evidence)}” in ${place}`
    }),
  )
}

/** Earliest first; undated ones, of which time says nothing, keep to the front. */
function orderByDate(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => {
    const [one, other] = [a.published ?? '', b.published ?? '']
    if (one === other) return a.id < b.id ? -1 : 1
    return one < other ? -1 : 1
  })
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

/**
 * What a source has in place of the claim's words; empty where no reason is short. Of differing
 * figures the latest is told; where the sources differ in other words, it is said whose they are.
 */
function sayDifference(sources: readonly Source[]): string {
  const differences = sources.flatMap((source): Difference[] => {
    const reason = findDifference(source)
    return reason === undefined ? [] : [{ source, reason }]
  })
  const first = differences[0]
  if (first === undefined) return ''
  const told = first.reason.code === 'number' ? findLatest(first, differences) : first
  const { claim, evidence } = told.reason
  const isShared = differences.every(({ reason }) => reason.evidence === evidence)
  const whose = isShared ? '' : ` in ${nameSources([told.source])}`
  return `, with “${toOneLine(evidence)}”${whose} where the claim has “${toOneLine(claim)}”`
}

interface Difference {
  readonly source: Source
  readonly reason: Reason
}

/** The latest of the differing figures; the first where none has a date. */
function findLatest(first: Difference, differences: readonly Difference[]): Difference {
  return differences
    .filter(({ reason }) => reason.code === 'number')
    .reduce(
      (latest, each) =>
        (each.source.published ?? '') > (latest.source.published ?? '') ? each : latest,
      first,
    )
}

/** The first short difference of the words that a source is quoted with first. */
function findDifference({ evidence }: Source): Reason | undefined {
  return evidence[0]?.reasons.find(isTelling)
}

/** Short enough for a sentence, and located: words that merely differ in wording explain nothing. */
function isTelling({ code, claim, evidence }: Reason): boolean {
  if (code === 'wording') return false
  return [claim, evidence].every((words) => {
    const length = toOneLine(words).length
    return length > 0 && length <= LONGEST_DIFFERENCE
  })
}

function sayUndecided({ lookedAt, related }: SummaryInput, archive: string): string {
  if (lookedAt === 0) return `No source in ${archive} speaks about this claim`
  const looked = `${sayCount(lookedAt)} ${lookedAt === 1 ? 'was' : 'were'} looked at`
  const said = `No source in ${archive} decides this claim; ${looked}`
  const closest = related.slice(0, 1)
  if (closest.length === 0) return said
  return `${said}, ${lookedAt === 1 ? '' : 'the closest '}from ${nameSources(closest)}`
}
