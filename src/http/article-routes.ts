// The address that checks drafts. A draft is embargoed: it is neither logged nor stored, and its answer
// is not to be stored on the way. What goes wrong is told without a word of it.
import { Hono } from 'hono'
import type { ArticleListener, ArticleRequest } from '../check-article.ts'
import { succeed } from '../result.ts'
import {
  type ArticleRequestBody,
  articleRequest,
  EVENT_STREAM_MEDIA_TYPE,
} from '../schema/article.ts'
import { MAX_DRAFT_BODY_BYTES } from './body-limits.ts'
import type { AppDependencies } from './dependencies.ts'
import { faultOfClaim } from './faults.ts'
import { listOffers, rankOffers } from './negotiate.ts'
import { readJson } from './read-json.ts'
import { type AppEnv, respondFault, respondIndexFailure } from './respond.ts'
import { runArticle, toAnswer } from './run-article.ts'
import { streamArticle } from './stream-article.ts'
import { validate } from './validate.ts'

/** Routes below `/v1/articles`. */
export function createArticleRoutes(dependencies: AppDependencies): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post('/check', async (context) => {
    const body = await readJson(context.req.raw, MAX_DRAFT_BODY_BYTES)
    if (!body.ok) return respondFault(context, body.error)
    const parsed = validate(articleRequest, body.value)
    if (!parsed.ok) return respondFault(context, parsed.error)
    const request = toArticleRequest(parsed.value)
    const explain = parsed.value.explain === true
    const offers = listOffers('POST', context.req.path)
    const [wanted] = rankOffers(context.req.header('accept'), offers)
    if (wanted === EVENT_STREAM_MEDIA_TYPE) {
      // An index that cannot be opened is a plain 503, not a stream that begins with an error.
      const opened = await dependencies.withIndex(async () => succeed(null))
      if (!opened.ok) return respondIndexFailure(context, opened.error, dependencies.log)
      const run = (listener: ArticleListener) => runArticle(dependencies, request, listener)
      return streamArticle(context, run, { explain, log: dependencies.log })
    }
    const checked = await runArticle(dependencies, request)
    if (checked.ok) {
      const answer = toAnswer(checked.value, explain)
      return context.json(answer, 200, { 'cache-control': 'no-store' })
    }
    if (checked.error.kind === 'claim_unusable') {
      return respondFault(context, faultOfClaim(checked.error))
    }
    return respondIndexFailure(context, checked.error, dependencies.log)
  })

  return routes
}

function toArticleRequest(body: ArticleRequestBody): ArticleRequest {
  const { text, markdown, html, asOf, published, maxClaims, exclude, limit } = body
  const draft =
    text !== undefined
      ? ({ format: 'text', source: text } as const)
      : html !== undefined
        ? ({ format: 'html', source: html } as const)
        : ({ format: 'markdown', source: markdown ?? '' } as const)
  return {
    draft,
    ...(asOf === undefined ? {} : { asOf }),
    ...(published === undefined ? {} : { published }),
    ...(maxClaims === undefined ? {} : { maxClaims }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(limit === undefined ? {} : { limit }),
  }
}
