// ETag and 304 for the answers that may be cached.
import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/** Headers that a 304 keeps beside the standard ones, so that scripts of other origins can read it. */
const KEPT_ON_304 = [
  ...RETAINED_304_HEADERS,
  'access-control-allow-origin',
  'access-control-expose-headers',
  'x-request-id',
]

/** The ETag is a hash of the body, which id, index version and model version determine. */
export const revalidate = etag({
  retainedHeaders: KEPT_ON_304,
  generateDigest: (body) => crypto.subtle.digest('SHA-256', body),
})
