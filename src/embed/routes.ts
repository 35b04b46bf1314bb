// The addresses by which other sites show a check: a page for frames and oEmbed. Renders what the check
// says and rules on nothing; a claim is neither logged nor stored.
import { type Context, Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { CheckFailure, CheckRequest } from '../check.ts'
import type { Result } from '../result.ts'
import { embedQuery, oembedQuery } from '../schema/embed-request.ts'
import { readQuery } from '../schema/read-query.ts'
import { chooseWords } from '../view/choose-words.ts'
import { toEmbedUrl } from '../view/embed-url.ts'
import type { CheckResult } from '../view/types.ts'
import { toOembed, toOembedXml } from './oembed.ts'
import { type EmbedContext, type EmbedEnv, respondProblem, sayFieldErrors } from './problems.ts'
import { EMBED_STYLES, type EmbedPage, renderFailedPage, renderResultPage } from './render-page.ts'

export interface EmbedDependencies {
  readonly check: (request: CheckRequest) => Promise<Result<CheckResult, CheckFailure>>
  /** Value of the CSP's frame-ancestors. */
  readonly frameAncestors: string
  readonly publisherName: string
  /** Takes one line for an operator; a line never holds a claim. */
  readonly log: (line: string) => void
}

/** As short as that of `GET /v1/check`: a correction must be seen soon. */
const PAGE_CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300'
/** An oEmbed response tells nothing of the verdict. */
const OEMBED_CACHE_CONTROL = 'public, max-age=3600'
const RETRY_SECONDS = 60

/** Sources listed a side: a card is a summary, and its link leads to the rest. */
const SOURCES_LISTED = 5

/** Routes below `/`. */
export function createEmbedRoutes(dependencies: EmbedDependencies): Hono<EmbedEnv> {
  const routes = new Hono<EmbedEnv>()
  const writePolicy = createPolicyWriter(dependencies.frameAncestors)

  routes.get(
    '/embed',
    etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy'] }),
    async (context) => {
      context.header('content-security-policy', await writePolicy())
      return respondEmbed(context, dependencies)
    },
  )

  routes.get('/oembed', (context) => {
    const query = readQuery(oembedQuery, new URL(context.req.url).searchParams)
    if (!query.ok) {
      return respondProblem(context, 'invalid-request', sayFieldErrors(query.error), query.error)
    }
    const { format = 'json' } = query.value
    if (format !== 'json' && format !== 'xml') {
      return respondProblem(context, 'not-implemented', 'format must be json or xml.', [
        { field: '/format', message: 'must be json or xml' },
      ])
    }
    const response = toOembed(query.value, { ...dependencies, origin: originOf(context) })
    if (response === null) {
      return respondProblem(
        context,
        'not-found',
        'url is no permalink of this server. Permalinks look like /embed?claim=….',
      )
    }
    const isXml = format === 'xml'
    return context.body(isXml ? toOembedXml(response) : JSON.stringify(response), 200, {
      'content-type': isXml ? 'text/xml; charset=utf-8' : 'application/json',
      'cache-control': OEMBED_CACHE_CONTROL,
    })
  })

  return routes
}

async function respondEmbed(
  context: EmbedContext,
  { check, publisherName, log }: EmbedDependencies,
): Promise<Response> {
  const origin = originOf(context)
  const query = readQuery(embedQuery, new URL(context.req.url).searchParams)
  if (!query.ok) {
    const page: EmbedPage = { origin, publisherName, words: chooseWords('en'), theme: 'auto' }
    return respondFailed(context, renderFailedPage(sayFieldErrors(query.error), page), 422)
  }
  const { claim, asOf, lang, theme = 'auto' } = query.value
  const page: EmbedPage = { origin, publisherName, words: chooseWords(lang), theme }
  const checked = await check({
    claim,
    limit: SOURCES_LISTED,
    ...(asOf === undefined ? {} : { asOf }),
  })
  if (checked.ok) {
    const permalink = toEmbedUrl(origin, query.value)
    return context.html(renderResultPage(checked.value, page, permalink), 200, {
      'cache-control': PAGE_CACHE_CONTROL,
    })
  }
  if (checked.error.kind === 'claim_unusable') {
    const { field, message } = checked.error
    return respondFailed(context, renderFailedPage(`${field} ${message}.`, page), 422)
  }
  const requestId = context.get('requestId')
  log(JSON.stringify({ event: 'index_failure', requestId, ...checked.error }))
  context.header('retry-after', String(RETRY_SECONDS))
  return respondFailed(context, renderFailedPage(page.words.failed, page), 503)
}

function respondFailed(context: EmbedContext, html: string, status: 422 | 503): Response {
  return context.html(html, status, { 'cache-control': 'no-store' })
}

function originOf(context: Context): string {
  return new URL(context.req.url).origin
}

/** The policy of the page, written once: no inline script, and no style but its own. */
function createPolicyWriter(frameAncestors: string): () => Promise<string> {
  let policy: string | null = null
  return async () => {
    policy ??= [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'sha256-${await hashStyles()}'`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${frameAncestors}`,
    ].join('; ')
    return policy
  }
}

async function hashStyles(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(EMBED_STYLES))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
