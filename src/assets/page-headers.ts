// The `_headers` file of Workers static assets: what each asset is served with. The policy of the page
// has no exception: no inline script or style, nothing from another origin, no framing.
import { ENTRIES, HASHED_FOLDER } from './entries.ts'

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // The page writes markup through lit-html alone, whose templates are constants.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

interface HeaderRule {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** What other sites link to: they may load it however strict they are, and get a correction within the hour. */
const FOREIGN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=3600',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const RULES: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      // A claim stands in the page's own address: no other site may learn it from a link.
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=15552000',
      // Static assets answer every other method with a 405, which has to say so.
      Allow: 'GET, HEAD',
    },
  },
  {
    path: '/',
    headers: {
      'Content-Security-Policy': PAGE_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'X-Frame-Options': 'DENY',
    },
  },
  ...ENTRIES.flatMap(({ address }) =>
    address === undefined ? [] : [{ path: `/${address}`, headers: FOREIGN_HEADERS }],
  ),
  {
    path: `/${HASHED_FOLDER}/*`,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
]

/** The text of `_headers`, as Cloudflare parses it. */
export function renderHeaders(): string {
  return RULES.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  ).join('\n')
}
