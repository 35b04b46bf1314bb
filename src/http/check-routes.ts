// The addresses that rule on claims: one by POST, one by GET (cacheable), a batch. A claim is neither
// logged nor stored here, and what was asked by POST is not to be stored on the way either.
import { Hono } from 'hono'
import type { CheckFailure, CheckRequest } from '../check.ts'
import type { IndexFailure } from '../index/types.ts'
import {
  type BatchItem,
  batchEnvelope,
  type CheckRequestBody,
  checkQuery,
  checkRequest,
  schemaOfBatchClaim,
} from '../schema/check-request.ts'
import type { BatchResult, CheckResult } from '../schema/check-result.ts'
import { toClaimReview } from '../view/claim-review.ts'
import { toEmbedUrl } from '../view/embed-url.ts'
import { MAX_BATCH_BODY_BYTES, MAX_BODY_BYTES } from './body-limits.ts'
import type { AppDependencies } from './dependencies.ts'
import { type Fault, faultOfClaim, faultOfIndex } from './faults.ts'
import { JSON_MEDIA_TYPE, listOffers, rankOffers } from './negotiate.ts'
import { readJson } from './read-json.ts'
import { readQuery } from './read-strict-query.ts'
import {
  type AppContext,
  type AppEnv,
  logIndexFailure,
  respondFault,
  respondIndexFailure,
  toProblem,
} from './respond.ts'
import { revalidate } from './revalidate.ts'
import { runCheck, runInOrder } from './run-check.ts'
import { validate } from './validate.ts'

/** Short, since a correction or a take-down must be seen soon. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300'

/** Routes below `/v1/check`. */
export function createCheckRoutes(dependencies: AppDependencies): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.post('/', async (context) => {
    const body = await readJson(context.req.raw, MAX_BODY_BYTES)
    if (!body.ok) return respondFault(context, body.error)
    const request = validate(checkRequest, body.value)
    if (!request.ok) return respondFault(context, request.error)
    return respondCheck(context, dependencies, toCheckRequest(request.value), 'no-store')
  })

  routes.get('/', revalidate, async (context) => {
    const request = readQuery(context, checkQuery)
    if (!request.ok) return respondFault(context, request.error)
    return respondQuery(context, dependencies, toCheckRequest(request.value))
  })

  routes.post('/batch', async (context) => {
    const body = await readJson(context.req.raw, MAX_BATCH_BODY_BYTES)
    if (!body.ok) return respondFault(context, body.error)
    const batch = validate(batchEnvelope, body.value)
    if (!batch.ok) return respondFault(context, batch.error)
    return respondBatch(context, dependencies, batch.value.claims)
  })

  return routes
}

/** Leaves absent fields out, so that the engine sees the request as it was made. */
function toCheckRequest(body: CheckRequestBody & Pick<BatchItem, 'id'>): CheckRequest {
  const { claim, asOf, limit, id } = body
  return {
    claim,
    ...(asOf === undefined ? {} : { asOf }),
    ...(limit === undefined ? {} : { limit }),
    ...(id === undefined ? {} : { id }),
  }
}

async function respondCheck(
  context: AppContext,
  dependencies: AppDependencies,
  request: CheckRequest,
  cacheControl: string,
): Promise<Response> {
  const checked = await runCheck(dependencies, request)
  if (checked.ok) return context.json(checked.value, 200, { 'cache-control': cacheControl })
  return respondCheckFailure(context, dependencies, checked.error)
}

/** JSON, or a ClaimReview where the client wants that more and there is one. */
async function respondQuery(
  context: AppContext,
  dependencies: AppDependencies,
  request: CheckRequest,
): Promise<Response> {
  const checked = await runCheck(dependencies, request)
  if (!checked.ok) return respondCheckFailure(context, dependencies, checked.error)
  const offers = listOffers('GET', '/v1/check')
  for (const type of rankOffers(context.req.header('accept'), offers)) {
    const body =
      type === JSON_MEDIA_TYPE ? checked.value : reviewOf(context, dependencies, checked.value)
    if (body === null) continue
    return context.body(JSON.stringify(body), 200, {
      'content-type': type,
      'cache-control': CACHE_CONTROL,
    })
  }
  return respondFault(context, {
    kind: 'not-acceptable',
    detail: 'No verdict was given, so there is no ClaimReview. Ask for application/json.',
  })
}

function reviewOf(context: AppContext, { settings }: AppDependencies, result: CheckResult) {
  const { origin } = new URL(context.req.url)
  return toClaimReview(result, {
    url: toEmbedUrl(origin, result),
    author: { name: settings.publisherName, url: `${origin}/` },
  })
}

function respondCheckFailure(
  context: AppContext,
  { log }: AppDependencies,
  failure: CheckFailure,
): Response {
  if (failure.kind === 'claim_unusable') return respondFault(context, faultOfClaim(failure))
  return respondIndexFailure(context, failure, log)
}

/** Each claim gets its own result or problem; only an index that served none of them fails the batch. */
async function respondBatch(
  context: AppContext,
  dependencies: AppDependencies,
  claims: readonly unknown[],
): Promise<Response> {
  const outcomes = await runInOrder(claims, (item, position) =>
    checkBatchClaim(dependencies, item, `/claims/${position}`),
  )
  const failures = outcomes.flatMap((outcome) =>
    outcome.kind === 'index_failed' ? [outcome.failure] : [],
  )
  const [failure] = failures
  if (failure !== undefined && !outcomes.some(({ kind }) => kind === 'checked')) {
    return respondIndexFailure(context, failure, dependencies.log)
  }
  for (const each of failures) logIndexFailure(context, each, dependencies.log)
  const results = outcomes.map((outcome, position) => {
    if (outcome.kind === 'checked') return outcome.result
    const fault = outcome.kind === 'refused' ? outcome.fault : faultOfIndex(outcome.failure)
    return { problem: toProblem(context, fault, `${context.req.path}#/claims/${position}`) }
  })
  return context.json({ results } satisfies BatchResult, 200, { 'cache-control': 'no-store' })
}

type BatchOutcome =
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'index_failed'; readonly failure: IndexFailure }

async function checkBatchClaim(
  dependencies: AppDependencies,
  item: unknown,
  pointer: string,
): Promise<BatchOutcome> {
  const request = validate(schemaOfBatchClaim(item), item, pointer)
  if (!request.ok) return { kind: 'refused', fault: request.error }
  const checked = await runCheck(dependencies, toCheckRequest(request.value))
  if (checked.ok) return { kind: 'checked', result: checked.value }
  if (checked.error.kind === 'claim_unusable') {
    return { kind: 'refused', fault: faultOfClaim(checked.error, pointer) }
  }
  return { kind: 'index_failed', failure: checked.error }
}
