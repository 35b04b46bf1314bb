// The embed page: a card as an HTML document that needs no JavaScript. Its only script tells a framing
// page how tall it is.
import type { Theme } from '../schema/embed-request.ts'
import { toClaimReview } from '../view/claim-review.ts'
import { toEmbedUrl, toPageUrl } from '../view/embed-url.ts'
import type { CheckResult } from '../view/types.ts'
import type { Words } from '../view/words/types.ts'
import { renderCard, renderNotice } from './card/render-card.ts'
import { CARD_STYLES } from './card/styles.ts'
import { escapeMarkup, toHtml } from './card/to-html.ts'

/** Address of the script that reports the height; built from frame/report-height.ts. */
export const HEIGHT_SCRIPT = '/embed-frame.js'

const PAGE_STYLES = `html { background: transparent } body { margin: 0 } .card { max-width: none }`

/** The one style sheet of the page, inline; its hash stands in the policy. */
export const EMBED_STYLES = `${CARD_STYLES}${PAGE_STYLES}`

export interface EmbedPage {
  readonly origin: string
  readonly words: Words
  readonly theme: Theme
  /** Who answers for the checks. */
  readonly publisherName: string
}

/** The document of a result; `permalink` is the address under which it is asked for. */
export function renderResultPage(result: CheckResult, page: EmbedPage, permalink: string): string {
  const { origin, words, theme, publisherName } = page
  const canonical = toEmbedUrl(origin, result)
  const review = toClaimReview(result, {
    url: canonical,
    author: { name: publisherName, url: `${origin}/` },
  })
  const head = [
    `<meta name="description" content="${escapeMarkup(result.summary)}">`,
    `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    renderDiscovery(origin, permalink, 'application/json+oembed', 'json'),
    renderDiscovery(origin, permalink, 'text/xml+oembed', 'xml'),
    review === null ? '' : `<script type="application/ld+json">${toInlineJson(review)}</script>`,
  ]
  const moreUrl = toPageUrl(origin, result)
  const card = renderCard(result, { words, theme, moreUrl, hasHeadings: true })
  return renderDocument(`${words.factCheck}: ${result.claim}`, head.join(''), toHtml(card), words)
}

/** The document of a claim that could not be checked. */
export function renderFailedPage(message: string, { words, theme, origin }: EmbedPage): string {
  const context = { words, theme, moreUrl: `${origin}/`, hasHeadings: true }
  const head = '<meta name="robots" content="noindex">'
  return renderDocument(
    words.factCheck,
    head,
    toHtml(renderNotice(message, context, 'failed')),
    words,
  )
}

function renderDocument(title: string, head: string, card: string, words: Words): string {
  return [
    `<!doctype html><html lang="${escapeMarkup(words.tag)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // The card brings its own background; both schemes, so that the frame stays transparent around it.
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>${head}<style>${EMBED_STYLES}</style>`,
    `<script src="${HEIGHT_SCRIPT}" defer></script></head><body><main>${card}</main></body></html>`,
  ].join('')
}

function renderDiscovery(origin: string, permalink: string, type: string, format: string): string {
  const url = new URL('/oembed', origin)
  url.searchParams.set('url', permalink)
  url.searchParams.set('format', format)
  return `<link rel="alternate" type="${type}" href="${escapeMarkup(url.href)}">`
}

/** JSON inside a script element: nothing in it can end the element. */
function toInlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
