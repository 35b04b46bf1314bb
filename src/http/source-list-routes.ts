// The address that lists and searches sources. What is searched for is neither logged nor stored.
import { Hono } from 'hono'
import { type ListedSource as Found, listSources } from '../list-sources.ts'
import {
  DEFAULT_SOURCES_A_PAGE,
  type ListedSource,
  type SourceList,
  sourceListQuery,
} from '../schema/source-list.ts'
import type { AppDependencies } from './dependencies.ts'
import { readQuery } from './read-strict-query.ts'
import { type AppEnv, respondFault, respondIndexFailure } from './respond.ts'
import { revalidate } from './revalidate.ts'

/** Short, since a correction or a take-down must be seen soon. */
const CACHE_CONTROL = 'public, max-age=60'

/** Routes below `/`: `/v1/sources`. */
export function createSourceListRoutes({ withIndex, log }: AppDependencies): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/v1/sources', revalidate, async (context) => {
    const parsed = readQuery(context, sourceListQuery)
    if (!parsed.ok) return respondFault(context, parsed.error)
    const { query, asOf, limit = DEFAULT_SOURCES_A_PAGE, offset = 0 } = parsed.value
    const listed = await withIndex((index) =>
      listSources(index, {
        ...(query === undefined || query === '' ? {} : { query }),
        ...(asOf === undefined ? {} : { asOf }),
        limit,
        offset,
      }),
    )
    if (!listed.ok) return respondIndexFailure(context, listed.error, log)
    const { sources, total } = listed.value
    const end = offset + sources.length
    const list = {
      sources: sources.map(toListedSource),
      total,
      next: sources.length > 0 && end < total ? end : null,
    } satisfies SourceList
    return context.json(list, 200, { 'cache-control': CACHE_CONTROL })
  })

  return routes
}

function toListedSource({ document, passage }: Found): ListedSource {
  const { id, publisher, title, url, published, author, text } = document
  return {
    id,
    publisher,
    title,
    url,
    published,
    author,
    passage:
      passage === null ? null : { quote: text.slice(passage.start, passage.end), ...passage },
  }
}
