// The read-only addresses: a source, the index, the service's health.
import { Hono } from 'hono'
import { coverDates } from '../cover-dates.ts'
import type { StoredDocument } from '../index/types.ts'
import { fail, succeed } from '../result.ts'
import type { Health, IndexInfo, SourceDocument } from '../schema/source-document.ts'
import type { AppDependencies, AppSettings } from './dependencies.ts'
import { cutOpening } from './excerpt.ts'
import { type AppEnv, respondFault, respondIndexFailure } from './respond.ts'
import { revalidate } from './revalidate.ts'

/** Short, since a correction or a take-down must be seen soon. */
const CACHE_CONTROL = 'public, max-age=60'

/** Routes below `/`: sources, index, health. */
export function createIndexRoutes(dependencies: AppDependencies): Hono<AppEnv> {
  const { withIndex, judge, settings, log } = dependencies
  const routes = new Hono<AppEnv>()

  routes.get('/v1/sources/:id{.+}', revalidate, async (context) => {
    const id = context.req.param('id')
    const found = await withIndex<StoredDocument | null>(async (index) => {
      const ordinal = await index.findDocument(id)
      if (!ordinal.ok) return ordinal
      if (ordinal.value === null) return succeed(null)
      const read = await index.readDocuments([ordinal.value])
      return read.ok ? succeed(read.value[0] ?? null) : fail(read.error)
    })
    if (!found.ok) return respondIndexFailure(context, found.error, log)
    if (found.value === null) {
      return respondFault(context, { kind: 'not-found', detail: 'The index has no such source.' })
    }
    const source = toSourceDocument(found.value, settings)
    return context.json(source, 200, { 'cache-control': CACHE_CONTROL })
  })

  routes.get('/v1/index', revalidate, async (context) => {
    const read = await withIndex(async (index) =>
      succeed({ ...index.summary, published: coverDates(index) }),
    )
    if (!read.ok) return respondIndexFailure(context, read.error, log)
    const { version, builtAt, documents, passages, published } = read.value
    const model = { name: judge.name, version: judge.version }
    const info = { version, builtAt, documents, passages, published, model } satisfies IndexInfo
    return context.json(info, 200, { 'cache-control': CACHE_CONTROL })
  })

  routes.get('/healthz', async (context) => {
    const read = await withIndex(async (index) => succeed(index.summary))
    if (!read.ok) return respondIndexFailure(context, read.error, log)
    const { version } = read.value
    const health = { status: 'ok', index: { version } } satisfies Health
    return context.json(health, 200, { 'cache-control': 'no-store' })
  })

  return routes
}

/** What a client may see of a document: in excerpt mode its opening, which is a prefix of the text. */
function toSourceDocument(document: StoredDocument, { sourceText }: AppSettings): SourceDocument {
  const { id, publisher, title, url, published, author, text, sentences } = document
  const excerpt = sourceText === 'excerpt'
  const shown = excerpt ? cutOpening(text, sentences) : text
  return { id, publisher, title, url, published, author, text: shown, excerpt }
}
