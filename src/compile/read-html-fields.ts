// Reads what a page says about itself: JSON-LD of schema.org, meta tags, the canonical link.
// A value that is none (a profile's address as author, a date that no calendar has) is passed over.
import * as z from 'zod'
import { parseDateLine } from '../clutter/headline.ts'
import { toDayNumber } from '../text/days.ts'
import type { Page, PageElement } from './read-html-page.ts'

/** Fields of a source, as far as the page states them. */
export interface PageFields {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  /** ISO date or date-time. */
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
}

/** Reads the fields; JSON-LD first, since it names the article itself, then meta tags by their use. */
export function readPageFields(page: Page): PageFields {
  const article = readJsonLd(page)
  const meta = collectMeta(page)
  const pick = (...names: string[]) => names.flatMap((name) => meta.get(name) ?? [])
  const publisher = firstOf(
    [
      ...article.publishers,
      ...pick(
        'og:site_name',
        'dc.publisher',
        'dcterms.publisher',
        'citation_publisher',
        'publisher',
      ),
      ...pick('application-name'),
    ].filter((name) => !isAddress(name)),
  )
  const titles = [
    ...article.headlines,
    ...pick('og:title', 'citation_title', 'dc.title', 'twitter:title', 'parsely-title'),
    page.querySelector('title')?.textContent ?? '',
  ]
  const authors = [
    article.authors.join(', '),
    pick('author').join(', '),
    ...pick('byl', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'),
    pick('citation_author').join(', '),
  ]
  return {
    title: firstOf(titles.map((title) => dropSiteName(title, publisher))),
    publisher,
    author: firstOf(
      authors.filter((name) => !isAddress(name)).map((name) => name.replace(/^by\s+/i, '')),
    ),
    published: findDate([
      ...article.dates,
      ...pick('article:published_time', 'og:published_time', 'datepublished', 'publishdate'),
      ...pick('publish-date', 'publish_date', 'pubdate', 'parsely-pub-date', 'sailthru.date'),
      ...pick('citation_publication_date', 'dc.date.issued', 'dcterms.date', 'dc.date', 'date'),
      ...listTimes(page),
    ]),
    url: findUrl([
      page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
      ...pick('og:url'),
      ...article.urls,
    ]),
    language: firstOf([
      page.documentElement?.getAttribute('lang') ?? '',
      ...article.languages,
      ...pick('og:locale', 'content-language').map((locale) => locale.replace('_', '-')),
    ]),
  }
}

function collectMeta(page: Page): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? ''
    if (content === '') continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase().trim()
      if (name) meta.set(name, [...(meta.get(name) ?? []), content])
    }
  }
  return meta
}

function listTimes(page: Page): string[] {
  const times = page.querySelectorAll('time[itemprop="datePublished"], time[pubdate]')
  return [...times].map(
    (time: PageElement) => time.getAttribute('datetime') ?? time.textContent ?? '',
  )
}

const NAMED = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z.object({ '@id': z.string() }).transform((entry) => entry['@id']),
])
const ONE_OR_MANY = z.union([
  NAMED.transform((name) => [name]),
  z.array(NAMED.nullable().catch(null)).transform((names) => names.filter((name) => name !== null)),
])
const FIELD = ONE_OR_MANY.optional()
  .catch(undefined)
  .transform((values) => values ?? [])
const TYPE = z.union([z.string().transform((type) => [type]), z.array(z.string())])
const ARTICLE = z
  .object({
    '@type': TYPE.refine((types) =>
      types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type)),
    ),
    headline: FIELD,
    name: FIELD,
    publisher: FIELD,
    author: FIELD,
    datePublished: FIELD,
    url: FIELD,
    mainEntityOfPage: FIELD,
    inLanguage: FIELD,
  })
  .transform((article) => ({
    headlines: [...article.headline, ...article.name],
    publishers: article.publisher,
    authors: article.author.filter((name) => !isAddress(name)),
    dates: article.datePublished,
    urls: [...article.url, ...article.mainEntityOfPage],
    languages: article.inLanguage,
  }))

const NO_ARTICLE: z.output<typeof ARTICLE> = {
  headlines: [],
  publishers: [],
  authors: [],
  dates: [],
  urls: [],
  languages: [],
}

/** The first article among the page's JSON-LD blocks, lists and graphs; empty where there is none. */
function readJsonLd(page: Page): z.output<typeof ARTICLE> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse(script.textContent ?? '')
    } catch {
      // Broken JSON-LD is common; the meta tags say the same.
      continue
    }
    for (const entry of listEntries(value)) {
      const article = ARTICLE.safeParse(entry)
      if (article.success) return article.data
    }
  }
  return NO_ARTICLE
}

function listEntries(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => (Array.isArray(entry) ? [] : listEntries(entry)))
  if (typeof value !== 'object' || value === null) return []
  const graph: unknown = Reflect.get(value, '@graph')
  return Array.isArray(graph) ? [value, ...graph] : [value]
}

function firstOf(values: readonly string[]): string | null {
  return (
    values.map((value) => value.replaceAll(/\s+/g, ' ').trim()).find((value) => value !== '') ??
    null
  )
}

/** An address or a handle, where a name is wanted. */
export function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^@|^#/.test(text.trim())
}

/** "Headline | Daily Post" → "Headline", where the page says that it is the Daily Post. */
function dropSiteName(title: string, publisher: string | null): string {
  const cut = Math.max(
    ...[' | ', ' - ', ' – ', ' — ', ' :: '].map((mark) => title.lastIndexOf(mark)),
  )
  if (cut <= 0 || publisher === null) return title
  const site = title
    .slice(cut + 3)
    .trim()
    .toLowerCase()
  return site === publisher.toLowerCase() ? title.slice(0, cut) : title
}

/** The first value that is a date of the calendar, as an ISO date or date-time. */
function findDate(values: readonly string[]): string | null {
  for (const value of values) {
    const stated = value.trim()
    if (toDayNumber(stated) !== null) return stated
    const day = parseDateLine(stated) ?? parseDateLine(stated.replaceAll('/', '-'))
    if (day !== null && toDayNumber(day) !== null) return day
  }
  return null
}

function findUrl(values: readonly string[]): string | null {
  const isWeb = (value: string) => /^https?:\/\//i.test(value) && URL.canParse(value)
  return values.map((value) => value.trim()).find(isWeb) ?? null
}
