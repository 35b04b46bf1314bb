// Answers `GET /embed`: a page for people, and for <fact-check> the same check as JSON. It is here and not
// below `/v1`, because embeds stay open where the API asks for a key.
import { accepts } from 'hono/accepts'
import type { CheckFailure, CheckRequest } from '../check.ts'
import { fail, type Result, succeed } from '../result.ts'
import { type EmbedQuery, embedQuery } from '../schema/embed-request.ts'
import type { FieldError } from '../schema/problem.ts'
import { readQuery } from '../schema/read-query.ts'
import { chooseWords } from '../view/choose-words.ts'
import { toEmbedUrl } from '../view/embed-url.ts'
import type { CheckResult } from '../view/types.ts'
import { type EmbedContext, respondProblem, sayFieldErrors } from './problems.ts'
import { type EmbedPage, renderFailedPage, renderResultPage } from './render-page.ts'

export interface EmbedDependencies {
  readonly check: (request: CheckRequest) => Promise<Result<CheckResult, CheckFailure>>
  /** Value of the CSP's frame-ancestors. */
  readonly frameAncestors: string
  readonly publisherName: string
  /** Takes one line for an operator; a line never holds a claim. */
  readonly log: (line: string) => void
}

/** As short as that of `GET /v1/check`: a correction must be seen soon. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300'
const RETRY_SECONDS = 60

/** Sources listed a side: a card is a summary, and its link leads to the rest. */
const SOURCES_LISTED = 5

type Failure =
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'unavailable' }

/** The check that the query asks for, in the form that the client prefers; HTML unless it says. */
export async function respondEmbed(
  context: EmbedContext,
  dependencies: EmbedDependencies,
): Promise<Response> {
  context.header('vary', 'Accept', { append: true })
  const query = readQuery(embedQuery, new URL(context.req.url).searchParams)
  const checked = query.ok
    ? await runCheck(context, dependencies, query.value)
    : fail({ kind: 'refused', errors: query.error } as const)
  const form = accepts(context, {
    header: 'Accept',
    supports: ['text/html', 'application/json'],
    default: 'text/html',
  })
  if (form === 'application/json') {
    if (!checked.ok) return respondFailureAsJson(context, checked.error)
    return context.json(checked.value, 200, { 'cache-control': CACHE_CONTROL })
  }
  return respondPage(context, dependencies, query.ok ? query.value : null, checked)
}

async function runCheck(
  context: EmbedContext,
  { check, log }: EmbedDependencies,
  { claim, asOf }: EmbedQuery,
): Promise<Result<CheckResult, Failure>> {
  const checked = await check({
    claim,
    limit: SOURCES_LISTED,
    ...(asOf === undefined ? {} : { asOf }),
  })
  if (checked.ok) return succeed(checked.value)
  if (checked.error.kind === 'claim_unusable') {
    const { field, message } = checked.error
    return fail({ kind: 'refused', errors: [{ field: `/${field}`, message }] })
  }
  const requestId = context.get('requestId')
  log(JSON.stringify({ event: 'index_failure', requestId, ...checked.error }))
  context.header('retry-after', String(RETRY_SECONDS))
  return fail({ kind: 'unavailable' })
}

function respondFailureAsJson(context: EmbedContext, failure: Failure): Response {
  switch (failure.kind) {
    case 'refused': {
      const { errors } = failure
      return respondProblem(context, 'invalid-request', sayFieldErrors(errors), errors)
    }
    case 'unavailable':
      return respondProblem(
        context,
        'index-unavailable',
        'The index cannot be used now. Nothing was ruled on. Ask again later.',
      )
    default:
      return failure satisfies never
  }
}

function respondPage(
  context: EmbedContext,
  { publisherName }: EmbedDependencies,
  query: EmbedQuery | null,
  checked: Result<CheckResult, Failure>,
): Response {
  const { origin } = new URL(context.req.url)
  const words = chooseWords(query?.lang)
  const page: EmbedPage = { origin, publisherName, words, theme: query?.theme ?? 'auto' }
  if (checked.ok) {
    const permalink = toEmbedUrl(origin, query ?? checked.value)
    const html = renderResultPage(checked.value, page, permalink)
    return context.html(html, 200, { 'cache-control': CACHE_CONTROL })
  }
  const isRefused = checked.error.kind === 'refused'
  const message =
    checked.error.kind === 'refused' ? sayFieldErrors(checked.error.errors) : words.failed
  return context.html(renderFailedPage(message, page), isRefused ? 422 : 503, {
    'cache-control': 'no-store',
  })
}
