// `POST /hooks/{vendor}`: checks the signature, reads the article, hands it to the log of deliveries, and
// answers at once (Ghost waits two seconds). Nothing of a payload is logged.
import { type Context, Hono } from 'hono'
import { readBytes } from '../wire/read-bytes.ts'
import { readArticle } from './articles/read-article.ts'
import { makeDeliveryKey } from './delivery-key.ts'
import type { HookDependencies, HookEnv } from './dependencies.ts'
import { refuse } from './respond.ts'
import { nameSecret, readCallback } from './settings.ts'
import { VENDORS, type Vendor } from './types.ts'
import { chooseVerify } from './verify.ts'

/** Payloads hold an article several times over: as HTML, as text, as the editor's own document. */
const MAX_BODY_BYTES = 1024 * 1024
/** Of the article alone, as of a draft. */
const MAX_ARTICLE_BYTES = 200 * 1024

/** Routes below `/hooks`, one for each vendor. */
export function createHookRoutes(dependencies: HookDependencies): Hono<HookEnv> {
  const routes = new Hono<HookEnv>()
  for (const vendor of VENDORS) {
    routes.post(`/${vendor}`, (context) => answerHook(context, vendor, dependencies))
  }
  return routes
}

async function answerHook(
  context: Context<HookEnv>,
  vendor: Vendor,
  { settings, openDeliveries, now, log }: HookDependencies,
): Promise<Response> {
  const verify = chooseVerify(settings, vendor)
  if (!verify.ok) return refuse(context, { kind: 'not-set-up', fault: verify.error })
  const callback = readCallback(settings)
  if (!callback.ok) return refuse(context, { kind: 'not-set-up', fault: callback.error })
  if (openDeliveries === null) return refuse(context, { kind: 'no-deliveries' })

  const body = await readBytes(context.req.raw, MAX_BODY_BYTES)
  if (!body.ok) {
    return body.error === 'too_large'
      ? refuse(context, { kind: 'too-large', maxBytes: MAX_BODY_BYTES })
      : refuse(context, { kind: 'broke-off' })
  }
  const { method, headers, url } = context.req.raw
  const { pathname, search } = new URL(url)
  const path = `${pathname}${search}`
  const verified = await verify.value({ method, path, headers, body: body.value }, now())
  if (!verified.ok) {
    const setting = nameSecret(vendor)
    return refuse(context, { kind: 'unsigned', failure: verified.error, setting })
  }

  const payload = parseJson(body.value)
  if (payload === undefined) return refuse(context, { kind: 'not-json' })
  const reading = readArticle(vendor, payload, headers)
  if (reading.kind === 'invalid') return refuse(context, reading)
  if (reading.kind === 'ignored') {
    return answer(context, 200, { status: 'ignored', because: reading.because })
  }
  if (new TextEncoder().encode(reading.article.source).length > MAX_ARTICLE_BYTES) {
    const message = `is an article of more than ${MAX_ARTICLE_BYTES} bytes`
    return refuse(context, { kind: 'invalid', errors: [{ field: '', message }] })
  }
  const key = await makeDeliveryKey(vendor, verified.value, reading, body.value)
  try {
    const taken = await openDeliveries().accept({ key, vendor, article: reading.article })
    return taken === 'accepted'
      ? answer(context, 202, { status: 'queued', delivery: key })
      : answer(context, 200, { status: 'duplicate', delivery: key })
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    const requestId = context.get('requestId')
    log(JSON.stringify({ event: 'delivery_not_taken', requestId, delivery: key, error: name }))
    return refuse(context, { kind: 'not-taken' })
  }
}

function answer(context: Context<HookEnv>, status: 200 | 202, body: object): Response {
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
}

/** The parsed JSON; undefined where the bytes are none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
