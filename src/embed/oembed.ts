// oEmbed 1.0 (https://oembed.com): what another site needs to show one of our permalinks. A pure function
// of the request: whether the claim can be checked is the frame's business.
import { type EmbedQuery, embedQuery, type OembedQuery } from '../schema/embed-request.ts'
import { readQuery } from '../schema/read-query.ts'
import { toEmbedUrl } from '../view/embed-url.ts'
import { escapeMarkup } from './card/to-html.ts'

/** A response of the type "rich" (section 2.3.4.4). */
export interface OembedResponse {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly title: string
  readonly provider_name: string
  readonly provider_url: string
  /** Seconds. */
  readonly cache_age: number
  readonly html: string
  readonly width: number
  readonly height: number
}

const DEFAULT_WIDTH = 600
const DEFAULT_HEIGHT = 480
const CACHE_SECONDS = 60 * 60

/** The response for a permalink of this origin; null where the URL is none. */
export function toOembed(
  query: OembedQuery,
  site: { readonly origin: string; readonly publisherName: string },
): OembedResponse | null {
  const target = readPermalink(query.url, site.origin)
  if (target === null) return null
  const title = `Fact-check: ${target.claim}`
  const width = Math.min(DEFAULT_WIDTH, query.maxwidth ?? DEFAULT_WIDTH)
  const height = Math.min(DEFAULT_HEIGHT, query.maxheight ?? DEFAULT_HEIGHT)
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.publisherName,
    provider_url: `${site.origin}/`,
    cache_age: CACHE_SECONDS,
    html: renderFrame(toEmbedUrl(site.origin, target), title, width, height),
    width,
    height,
  }
}

/** Where a check is shown: the embed page, and the page at `/`, whose address people share. */
const PATHS = ['/embed', '/']

/** What the permalink asks for. Its scheme may differ: a proxy may speak TLS in front of this server. */
function readPermalink(permalink: string, origin: string): EmbedQuery | null {
  const url = new URL(permalink)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.host !== new URL(origin).host || !PATHS.includes(url.pathname)) return null
  const target = readQuery(embedQuery, url.searchParams)
  return target.ok ? target.value : null
}

/**
 * The sandbox lets the frame report its height and open links, and touch nothing of the page around it.
 * No style attribute: a strict policy of that page would refuse it.
 */
function renderFrame(src: string, title: string, width: number, height: number): string {
  const attributes = {
    src,
    width: String(width),
    height: String(height),
    title,
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    frameborder: '0',
  }
  const said = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
  return `<iframe ${said.join(' ')}></iframe>`
}

/** The response as XML (section 2.3.2). */
export function toOembedXml(response: OembedResponse): string {
  const fields = Object.entries(response).map(
    ([name, value]) => `<${name}>${escapeMarkup(removeNonXml(String(value)))}</${name}>`,
  )
  const declaration = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>'
  return `${declaration}\n<oembed>${fields.join('')}</oembed>\n`
}

/** Characters that XML 1.0 has no way to write. */
function removeNonXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
