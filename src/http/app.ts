// The HTTP application: what every request gets (id, security headers, CORS, content negotiation), the
// routes, and the answers for what no route takes. Pure of Cloudflare; `app.request` drives it in tests.
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { createMethodLookUp } from './allowed-methods.ts'
import { createArticleRoutes } from './article-routes.ts'
import { createCheckRoutes } from './check-routes.ts'
import type { AppDependencies } from './dependencies.ts'
import { createDocumentationRoutes } from './documentation-routes.ts'
import { limitByAddress, requireKey } from './guard.ts'
import { createIndexRoutes } from './index-routes.ts'
import { listOffers, rankOffers } from './negotiate.ts'
import { type AppContext, type AppEnv, respondBug, respondFault } from './respond.ts'
import { createSourceListRoutes } from './source-list-routes.ts'

const MAX_REQUEST_ID_CHARACTERS = 128
/** Where JSON is to be had, and little else. */
const JSON_PATHS = ['/v1/*', '/healthz', '/openapi.json']
const PREFLIGHT_SECONDS = 24 * 60 * 60

/** Another edge's routes and the path below which they stand. */
export interface Mount {
  readonly path: string
  readonly routes: Hono<AppEnv>
}

/**
 * Builds the application. Everything outside of it comes in as `dependencies`; the routes of other edges
 * as `mounts`, which get what every request gets.
 */
export function createApp(
  dependencies: AppDependencies,
  mounts: readonly Mount[] = [],
): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const listMethods = createMethodLookUp(app)

  app.use(requestId({ limitLength: MAX_REQUEST_ID_CHARACTERS, generator: chooseRequestId }))
  app.use(letPoliciesRuleFraming)
  app.use(protect)
  app.use(shareAcrossOrigins(listMethods))
  for (const path of JSON_PATHS) app.use(path, negotiate(listMethods))

  const { access } = dependencies
  app.use('/v1/*', requireKey(access))
  // Their senders sign them, and none of their deliveries may be lost to a limit.
  app.use('/hooks/*', requireKey({ ...access, isPublic: true, limit: null }))
  app.use('/embed', limitByAddress(access))

  app.route('/v1/check', createCheckRoutes(dependencies))
  app.route('/', createSourceListRoutes(dependencies))
  app.route('/v1/articles', createArticleRoutes(dependencies))
  app.route('/', createIndexRoutes(dependencies))
  app.route('/', createDocumentationRoutes())
  for (const { path, routes } of mounts) app.route(path, routes)

  app.notFound((context) => {
    const methods = listMethods(context.req.path)
    return methods.length === 0 ? respondUnknownPath(context) : respondMethod(context, methods)
  })
  app.onError((thrown, context) => respondBug(context, thrown, dependencies.log))
  return app
}

/** Cloudflare's ray id where there is one: it is what its own logs name. */
function chooseRequestId(context: { req: { header(name: string): string | undefined } }): string {
  const ray = context.req.header('cf-ray')
  return ray !== undefined && /^[\w-]{8,64}$/.test(ray) ? ray : crypto.randomUUID()
}

/** Nothing that this API answers is a document to run, frame or sniff. Edges with pages set their own. */
const protect = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: 'DENY',
  // Without includeSubDomains: the newsroom's other hosts are none of this service's business.
  strictTransportSecurity: 'max-age=15552000',
  overwrite: false,
})

/** Where an edge's own policy says who may frame a page, the older header would say something else. */
async function letPoliciesRuleFraming(
  context: AppContext,
  next: () => Promise<void>,
): Promise<void> {
  await next()
  const policy = context.res.headers.get('content-security-policy') ?? ''
  if (!policy.includes("frame-ancestors 'none'")) context.res.headers.delete('x-frame-options')
}

/** The API is public and reads no cookie: every origin may ask. A preflight of an unknown path is a 404. */
function shareAcrossOrigins(listMethods: (path: string) => string[]) {
  const share = cors({
    origin: '*',
    allowMethods: (_origin, context) => listMethods(context.req.path),
    allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match', 'X-Request-Id'],
    exposeHeaders: ['ETag', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id'],
    maxAge: PREFLIGHT_SECONDS,
  })
  return async (context: AppContext, next: () => Promise<void>): Promise<Response | undefined> => {
    if (context.req.method !== 'OPTIONS') return (await share(context, next)) ?? undefined
    const methods = listMethods(context.req.path)
    if (methods.length === 0) return respondUnknownPath(context)
    context.header('allow', methods.join(', '))
    return (await share(context, next)) ?? undefined
  }
}

/** Refuses a client that takes nothing of what an address offers, on paths that exist. */
function negotiate(listMethods: (path: string) => string[]) {
  return async (context: AppContext, next: () => Promise<void>): Promise<Response | undefined> => {
    context.header('vary', 'Accept', { append: true })
    const offers = listOffers(context.req.method, context.req.path)
    const isRefused = rankOffers(context.req.header('accept'), offers).length === 0
    if (isRefused && listMethods(context.req.path).length > 0) {
      return respondFault(context, {
        kind: 'not-acceptable',
        detail: `This address answers in ${offers.join(' or ')} only.`,
      })
    }
    await next()
    return undefined
  }
}

function respondUnknownPath(context: AppContext): Response {
  return respondFault(context, {
    kind: 'not-found',
    detail: 'Nothing stands at this address. See /openapi.json for those that exist.',
  })
}

function respondMethod(context: AppContext, methods: readonly string[]): Response {
  const allow = methods.join(', ')
  return respondFault(context, {
    kind: 'method-not-allowed',
    detail: `This address answers ${allow}.`,
    headers: { allow },
  })
}
