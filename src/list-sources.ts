// What an index holds, a page at a time: newest first, or the sources that speak about some words, best
// first. Judges nothing.
import type { IndexFailure, OpenIndex, StoredDocument } from './index/types.ts'
import { type Result, succeed } from './result.ts'
import { retrieve } from './retrieve/rank-passages.ts'
import type { RankedDocument } from './retrieve/types.ts'
import { analyse } from './text/analyse.ts'
import { toDayNumber } from './text/days.ts'
import type { DayNumber, Span } from './text/types.ts'

export interface ListRequest {
  /** Words that the sources should speak about; absent for all sources by date. */
  readonly query?: string
  /** ISO date that exists: later and undated sources are out. */
  readonly asOf?: string
  /** Sources passed over. */
  readonly offset: number
  /** Sources returned at most. */
  readonly limit: number
}

export interface ListedSource {
  readonly document: StoredDocument
  /** The passage that answers the words best; null in a list by date, or where the headline does. */
  readonly passage: Span | null
}

export interface SourceListing {
  readonly sources: readonly ListedSource[]
  /** Sources that could be listed; of a search, those that were found. */
  readonly total: number
}

/** Searches end here: further down, sources hardly speak about the words any more. */
export const MAX_SOURCES_FOUND = 100

const LAST_DAY: DayNumber = Number.MAX_SAFE_INTEGER

/**
 * Lists sources. By date it reads only the shards of the page, since documents lie in the order of
 * their dates; undated ones come last. Fails only as the index fails.
 */
export async function listSources(
  index: OpenIndex,
  request: ListRequest,
): Promise<Result<SourceListing, IndexFailure>> {
  const asOf = request.asOf === undefined ? null : toDayNumber(request.asOf)
  return request.query === undefined
    ? await listByDate(index, asOf, request)
    : await search(index, request.query, asOf, request)
}

async function listByDate(
  index: OpenIndex,
  asOf: DayNumber | null,
  { offset, limit }: ListRequest,
): Promise<Result<SourceListing, IndexFailure>> {
  const dated = index.countPublishedBy(asOf ?? LAST_DAY)
  const total = asOf === null ? index.summary.documents : dated
  const ordinals: number[] = []
  for (let at = offset; at < Math.min(offset + limit, total); at += 1) {
    ordinals.push(at < dated ? dated - 1 - at : at)
  }
  const read = await index.readDocuments(ordinals)
  if (!read.ok) return read
  return succeed({
    sources: read.value.map((document) => ({ document, passage: null })),
    total,
  })
}

async function search(
  index: OpenIndex,
  query: string,
  asOf: DayNumber | null,
  { offset, limit }: ListRequest,
): Promise<Result<SourceListing, IndexFailure>> {
  const analysis = analyse(query, { published: asOf, aliases: index.aliases })
  const options = { limit: MAX_SOURCES_FOUND, passagesPerDocument: 1, asOf }
  const ranked = await retrieve(index, analysis, options)
  if (!ranked.ok) return ranked
  const sources = ranked.value.slice(offset, offset + limit).map(toListed)
  return succeed({ sources, total: ranked.value.length })
}

function toListed({ document, passages }: RankedDocument): ListedSource {
  const [best] = passages
  return { document, passage: document.sentences[best?.sentence ?? -1] ?? null }
}
