// The addresses that describe the service: a pointer at the root, the OpenAPI document.
import { Hono } from 'hono'
import { describeApi } from './openapi.ts'
import type { AppEnv } from './respond.ts'
import { revalidate } from './revalidate.ts'

const CACHE_CONTROL = 'public, max-age=300'

export function createDocumentationRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/', (context) => {
    context.header('cache-control', CACHE_CONTROL)
    return context.json({
      service: 'deskcheck',
      about: 'Checks a claim against a news archive: POST {"claim": "…"} to /v1/check.',
      api: '/openapi.json',
    })
  })

  let document: string | null = null
  routes.get('/openapi.json', revalidate, (context) => {
    document ??= JSON.stringify(describeApi())
    return context.body(document, 200, {
      'content-type': 'application/json',
      'cache-control': CACHE_CONTROL,
    })
  })

  return routes
}
