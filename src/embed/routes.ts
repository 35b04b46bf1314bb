// The addresses by which other sites show a check: a page for frames and oEmbed. Renders what the check
// says and rules on nothing; a claim is neither logged nor stored.
import { Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { oembedQuery } from '../schema/embed-request.ts'
import { readQuery } from '../schema/read-query.ts'
import { toOembed, toOembedXml } from './oembed.ts'
import { type EmbedContext, type EmbedEnv, respondProblem, sayFieldErrors } from './problems.ts'
import { EMBED_STYLES } from './render-page.ts'
import { type EmbedDependencies, respondEmbed } from './respond-embed.ts'

/** An oEmbed response tells nothing of the verdict. */
const OEMBED_CACHE_CONTROL = 'public, max-age=3600'

/** Headers that a 304 keeps beside the standard ones: it stands for a page with a policy, read by scripts. */
const KEPT_ON_304 = [
  ...RETAINED_304_HEADERS,
  'content-security-policy',
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** Routes below `/`. */
export function createEmbedRoutes(dependencies: EmbedDependencies): Hono<EmbedEnv> {
  const routes = new Hono<EmbedEnv>()
  const writePolicy = createPolicyWriter(dependencies.frameAncestors)

  routes.get('/embed', etag({ retainedHeaders: KEPT_ON_304 }), async (context) => {
    context.header('content-security-policy', await writePolicy())
    return respondEmbed(context, dependencies)
  })

  routes.get('/oembed', (context) => respondOembed(context, dependencies.publisherName))

  return routes
}

function respondOembed(context: EmbedContext, publisherName: string): Response {
  const { origin, searchParams } = new URL(context.req.url)
  const query = readQuery(oembedQuery, searchParams)
  if (!query.ok) {
    return respondProblem(context, 'invalid-request', sayFieldErrors(query.error), query.error)
  }
  const { format = 'json' } = query.value
  if (format !== 'json' && format !== 'xml') {
    return respondProblem(context, 'not-implemented', 'format must be json or xml.', [
      { field: '/format', message: 'must be json or xml' },
    ])
  }
  const response = toOembed(query.value, { origin, publisherName })
  if (response === null) {
    const detail = 'url is no permalink of this server. Permalinks look like /embed?claim=….'
    return respondProblem(context, 'not-found', detail)
  }
  const isXml = format === 'xml'
  return context.body(isXml ? toOembedXml(response) : JSON.stringify(response), 200, {
    'content-type': isXml ? 'text/xml; charset=utf-8' : 'application/json',
    'cache-control': OEMBED_CACHE_CONTROL,
  })
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
