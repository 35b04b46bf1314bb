// Weighs judged passages into a verdict with its sources, quotes and origins. Pure: no reads, no
// clock; the order of the documents never shows in the result.
import {
  aggregate,
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
import { doubtOffTopic, withholdSupport } from './doubt.ts'
import { traceOrigins } from './origins.ts'
import { chooseQuotes, keepQuotable, orderByStrength, type Side, toEvidenceItem } from './quotes.ts'
import { summarise } from './summary.ts'
import { readTopic } from './topic.ts'
import type {
  JudgedDocument,
  JudgedPassage,
  Source,
  Verdict,
  Weighed,
  WeighInput,
} from './types.ts'

/** Sources listed as related, at most. */
const RELATED_SOURCES = 3
/** A related source scores at least this share of the best one's retrieval score. */
const RELATED_SCORE_SHARE = 0.5
/** A source is quoted again only with a window that more likely than not says so by itself. */
const FURTHER_QUOTE = 0.5

interface Weighted extends JudgedDocument {
  readonly side: SourceSide
  readonly strength: number
}

/**
 * A source stands on one side only, its stronger one (on a tie it conflicts: a wrong "supported" is
 * the worst error). With not_enough_evidence nothing is listed on a side.
 */
export function weighVerdict(input: WeighInput, calibration: Calibration = CALIBRATION): Weighed {
  const { judged, stances } = takeStances(input, calibration)
  const origins = new Map(stances.map(({ id, origin }) => [id, origin]))
  const originOf = (id: string): string => origins.get(id) ?? id
  const { verdict, strength } = aggregate(stances, calibration.bars)
  const isDecided = verdict !== 'not_enough_evidence'
  const takesSide = (source: Weighted): boolean =>
    isDecided &&
    (isDecisive(source, calibration.bars) ||
      (source.side === sideOf(verdict) && isCorroborating(source, calibration.bars)))
  const list = (side: SourceSide): Source[] =>
    limitSources(
      judged.filter((source) => source.side === side && takesSide(source)),
      originOf,
      input.limit,
    ).map((source) => toSource(source, input.claim, originOf, calibration))

  const supporting = list('supporting')
  const conflicting = list('conflicting')
  const related = chooseRelated(judged, (source) => !takesSide(source))
    .slice(0, input.limit)
    .map((source) => toRelated(source, originOf))
  const lists = { supporting, conflicting, related }
  return {
    verdict,
    confidence: applyCurve(calibration.verdicts[verdict], strength),
    summary: summarise({ verdict, ...lists, lookedAt: judged.length, asOf: input.asOf }),
    ...lists,
    origins: { supporting: countOrigins(supporting), conflicting: countOrigins(conflicting) },
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
  const topic = readTopic(input.claim)
  const admitted = admitDocuments(input).map(({ document, score, passages }) => ({
    document,
    score,
    passages: passages.map((each) => doubtOffTopic(each, document, topic, discounts)),
  }))
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
  const stances = judged.map(({ document: { id }, side, strength }) => ({
    id,
    origin: origins.get(id) ?? id,
    side,
    strength,
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

function decisiveness({ stance }: JudgedPassage): number {
  return Math.max(stance.supports, stance.refutes)
}

/** Every origin's strongest source is kept before a copy is; then strongest first. */
function limitSources(
  sources: readonly Weighted[],
  originOf: (id: string) => string,
  limit: number,
): Weighted[] {
  const ordered = orderSources(sources)
  const seen = new Set<string>()
  const leads: Weighted[] = []
  const copies: Weighted[] = []
  for (const source of ordered) {
    const origin = originOf(source.document.id)
    ;(seen.has(origin) ? copies : leads).push(source)
    seen.add(origin)
  }
  return orderSources([...leads, ...copies].slice(0, limit))
}

function orderSources(sources: readonly Weighted[]): Weighted[] {
  return [...sources].sort(
    (a, b) =>
      b.strength - a.strength || b.score - a.score || a.document.ordinal - b.document.ordinal,
  )
}

function chooseRelated(
  judged: readonly Weighted[],
  isFree: (source: Weighted) => boolean,
): Weighted[] {
  const best = judged.reduce((most, { score }) => Math.max(most, score), 0)
  return judged
    .filter((source) => isFree(source) && source.score >= best * RELATED_SCORE_SHARE)
    .sort((a, b) => b.score - a.score || a.document.ordinal - b.document.ordinal)
    .slice(0, RELATED_SOURCES)
}

function toSource(
  { document, passages, side, strength }: Weighted,
  claim: string,
  originOf: (id: string) => string,
  calibration: Calibration,
): Source {
  const stance: Side = side === 'supporting' ? 'supports' : 'refutes'
  const quotes = chooseQuotes(document, passages, stance, FURTHER_QUOTE)
  return {
    ...describeSource({ document }, originOf),
    confidence: applyCurve(calibration.sources[side], strength),
    evidence: quotes.map((passage) =>
      toEvidenceItem(document, passage, side === 'conflicting' ? claim : null),
    ),
  }
}

/** A related source is quoted with the window that came closest; its confidence is that it decides nothing. */
function toRelated(
  { document, passages, strength }: Weighted,
  originOf: (id: string) => string,
): Source {
  const closest = orderByStrength(passages, decisiveness).slice(0, 1)
  return {
    ...describeSource({ document }, originOf),
    confidence: Math.round((1 - strength) * 1000) / 1000,
    evidence: closest.map((passage) => toEvidenceItem(document, passage, null)),
  }
}

function describeSource(
  { document }: Pick<JudgedDocument, 'document'>,
  originOf: (id: string) => string,
): Omit<Source, 'confidence' | 'evidence'> {
  const { id, publisher, title, url, published } = document
  return { id, publisher, title, url, published, origin: originOf(id) }
}

function countOrigins(sources: readonly Source[]): number {
  return new Set(sources.map(({ origin }) => origin)).size
}
