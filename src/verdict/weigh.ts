// Weighs judged passages into a verdict with its sources, quotes and origins. Pure: no reads, no
// clock; the order of the documents never shows in the result.
import {
  aggregate,
  findStanding,
  isCorroborating,
  isDecisive,
  type SourceSide,
  type SourceStance,
} from './aggregate.ts'
import {
  applyCurve,
  CALIBRATION,
  type Calibration,
  type Discounts,
  discountStrength,
  measureShortfall,
} from './calibrate.ts'
import { withholdSupport } from './doubt.ts'
import {
  chooseRelated,
  countOrigins,
  decisiveness,
  limitSources,
  toRelated,
  toSource,
  type Weighted,
} from './listing.ts'
import { traceOrigins } from './origins.ts'
import { timeSources } from './overtake.ts'
import { findDeciding, keepQuotable, orderByStrength, type Side } from './quotes.ts'
import { type Outdated, summarise } from './summary.ts'
import type {
  JudgedDocument,
  JudgedPassage,
  Source,
  Verdict,
  Weighed,
  WeighInput,
} from './types.ts'

/**
 * A source stands on one side only, its stronger one (on a tie it conflicts: a wrong "supported" is
 * the worst error). With not_enough_evidence nothing is listed on a side. A source that differs from
 * the claim only by its time conflicts with nothing: it is listed as related, and the summary says so.
 */
export function weighVerdict(input: WeighInput, calibration: Calibration = CALIBRATION): Weighed {
  const { judged, stances } = takeStances(input, calibration)
  const { bars } = calibration
  const origins = new Map(stances.map(({ id, origin }) => [id, origin]))
  const originOf = (id: string): string => origins.get(id) ?? id
  const { verdict, strength } = aggregate(stances, bars)
  const standing = new Set(findStanding(stances, bars).map(({ id }) => id))
  const isStanding = ({ document: { id } }: Weighted): boolean => standing.has(id)
  const takesSide = (source: Weighted): boolean =>
    verdict !== 'not_enough_evidence' &&
    (source.side === 'supporting' || isStanding(source)) &&
    (isDecisive(source, bars) || (source.side === sideOf(verdict) && isCorroborating(source, bars)))
  const toListed = (source: Weighted): Source =>
    toSource(source, input.claim, originOf, calibration)
  const list = (side: SourceSide): Source[] =>
    limitSources(
      judged.filter((source) => source.side === side && takesSide(source)),
      originOf,
      input.limit,
    ).map(toListed)
  /** Other times' figures: they conflict with nothing, and are told. */
  const told = new Set(
    judged.filter(
      (source) => source.side === 'conflicting' && !isStanding(source) && isDecisive(source, bars),
    ),
  )
  const related = chooseRelated(judged, (source) => !takesSide(source), told)
    .slice(0, input.limit)
    .map((source) => (told.has(source) ? toListed(source) : toRelated(source, originOf)))
  const lists = { supporting: list('supporting'), conflicting: list('conflicting'), related }
  return {
    verdict,
    confidence: applyCurve(calibration.verdicts[verdict], strength),
    summary: summarise({
      verdict,
      ...lists,
      outdated: findOutdated(lists, standing, told, stances),
      lookedAt: judged.length,
      asOf: input.asOf,
    }),
    ...lists,
    origins: {
      supporting: countOrigins(lists.supporting),
      conflicting: countOrigins(lists.conflicting),
    },
  }
}

/** Of the listed sources, those that the summary tells of as of another time. */
function findOutdated(
  { supporting, related }: Pick<Weighed, 'supporting' | 'related'>,
  standing: ReadonlySet<string>,
  told: ReadonlySet<Weighted>,
  stances: readonly SourceStance[],
): Outdated {
  const toldIds = new Set([...told].map(({ document: { id } }) => id))
  const otherDays = new Set(
    stances.filter(({ isOfAnotherDay }) => isOfAnotherDay === true).map(({ id }) => id),
  )
  const figures = related.filter(({ id }) => toldIds.has(id))
  return {
    supporting: supporting.filter(({ id }) => !standing.has(id)),
    conflicting: figures.filter(({ id }) => !otherDays.has(id)),
    ofAnotherDay: figures.filter(({ id }) => otherDays.has(id)),
  }
}

/** The side that a verdict takes; null where it takes none or both. */
function sideOf(verdict: Verdict): SourceSide | null {
  if (verdict === 'supported') return 'supporting'
  return verdict === 'refuted' ? 'conflicting' : null
}

/** Every admitted source with its side, strength and origin, earliest first. */
export function takeStances(
  input: Pick<WeighInput, 'claim' | 'documents' | 'asOf'>,
  discounts: Discounts,
): {
  readonly judged: readonly Weighted[]
  readonly stances: readonly SourceStance[]
} {
  const admitted = admitDocuments(input)
  const best = admitted.reduce((most, { score }) => Math.max(most, score), 0)
  const judged = admitted.map((each) =>
    weighDocument(each, measureShortfall(each.score, best), discounts),
  )
  const origins = traceOrigins(
    judged.map(({ document, passages }) => ({
      document,
      quotes: orderByStrength(passages, decisiveness)
        .slice(0, 1)
        .map(({ start, end }) => document.text.slice(start, end)),
    })),
  )
  const timings = timeSources(input.claim, judged, input.asOf)
  const stances = judged.map((source) => ({
    id: source.document.id,
    origin: origins.get(source.document.id) ?? source.document.id,
    side: source.side,
    strength: source.strength,
    ...timings.get(source.document.id),
    ...(isVague(source) ? { isVague: true as const } : {}),
  }))
  return { judged, stances }
}

/** The documents that may speak: within asOf, with a window that can be quoted; earliest first. */
function admitDocuments({
  documents,
  asOf,
}: Pick<WeighInput, 'documents' | 'asOf'>): JudgedDocument[] {
  return documents
    .filter(({ document: { publishedDay } }) =>
      asOf === null ? true : publishedDay !== null && publishedDay <= asOf,
    )
    .map((judged) => ({
      ...judged,
      passages: withholdSupport(keepQuotable(judged.document, judged.passages)),
    }))
    .filter(({ passages }) => passages.length > 0)
    .sort((a, b) => a.document.ordinal - b.document.ordinal)
}

function weighDocument(
  judged: JudgedDocument,
  shortfall: number,
  { relevance }: Discounts,
): Weighted {
  const refutes = findStrongest(judged.passages, 'refutes')
  const supports = findStrongest(judged.passages, 'supports')
  const strength = discountStrength(Math.max(supports, refutes), shortfall, relevance)
  return { ...judged, side: supports > refutes ? 'supporting' : 'conflicting', strength }
}

function findStrongest(passages: readonly JudgedPassage[], side: Side): number {
  return passages.reduce((most, { stance }) => Math.max(most, stance[side]), 0)
}

/** Whether a source conflicts without a located difference: a difference in wording is none. */
function isVague({ document, side, passages }: Weighted): boolean {
  if (side !== 'conflicting') return false
  const deciding = findDeciding(document, passages, 'refutes')
  return deciding?.stance.reasons.every(({ code }) => code === 'wording') ?? true
}
