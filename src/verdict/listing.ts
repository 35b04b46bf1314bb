// Lists weighed sources for the reader: which are kept, in which order, quoted with which words. Takes
// no side: which source stands where has been decided.
import type { SourceSide } from './aggregate.ts'
import { applyCurve, type Calibration } from './calibrate.ts'
import { chooseQuotes, orderByStrength, type Side, toEvidenceItem } from './quotes.ts'
import type { JudgedDocument, JudgedPassage, Source } from './types.ts'

/** Sources listed as related, at most. */
const RELATED_SOURCES = 3
/** A related source scores at least this share of the best one's retrieval score. */
const RELATED_SCORE_SHARE = 0.5
/** A source is quoted again only with a window that more likely than not says so by itself. */
const FURTHER_QUOTE = 0.5

/** A judged document on the stronger of its two sides. */
export interface Weighted extends JudgedDocument {
  readonly side: SourceSide
  readonly strength: number
}

/** How strongly a window decides, on whichever side. */
export function decisiveness({ stance }: JudgedPassage): number {
  return Math.max(stance.supports, stance.refutes)
}

/** Every origin's strongest source is kept before a copy is; then strongest first. */
export function limitSources(
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

/**
 * Of the sources on no side, those that are told of first, then the closest.
 * @param told sources set aside for their time, which the summary names
 */
export function chooseRelated(
  judged: readonly Weighted[],
  isFree: (source: Weighted) => boolean,
  told: ReadonlySet<Weighted>,
): Weighted[] {
  const best = judged.reduce((most, { score }) => Math.max(most, score), 0)
  return judged
    .filter(
      (source) =>
        isFree(source) && (told.has(source) || source.score >= best * RELATED_SCORE_SHARE),
    )
    .sort(
      (a, b) =>
        Number(told.has(b)) - Number(told.has(a)) ||
        b.score - a.score ||
        a.document.ordinal - b.document.ordinal,
    )
    .slice(0, RELATED_SOURCES)
}

/** A source on its side, quoted with what it says there. */
export function toSource(
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
export function toRelated(
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

/** How many independent origins stand behind a list. */
export function countOrigins(sources: readonly Source[]): number {
  return new Set(sources.map(({ origin }) => origin)).size
}
