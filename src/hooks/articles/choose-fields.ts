// Finds the parts of an article among fields that a newsroom named itself, as in Contentful and Sanity.
// Knows the usual names only; whoever uses others shapes the payload in the CMS.
import type { ArticleText } from '../types.ts'
import { readTexts } from './generic.ts'
import { orNull } from './reading.ts'
import { type Block, renderBlocks } from './render-blocks.ts'

const TITLES = ['title', 'headline', 'heading', 'name']
export const BODIES = ['body', 'content', 'article', 'story', 'bodyText', 'richText', 'copy']
const URLS = ['url', 'canonicalUrl', 'permalink', 'link']
const DATES = ['publishedAt', 'published', 'publishDate', 'publishedDate', 'date']

type Fields = Readonly<Record<string, unknown>>

/** The first of the usual names that holds text. */
export const chooseTitle = (fields: Fields): string | null => chooseText(fields, TITLES)
export const chooseUrl = (fields: Fields): string | null => chooseText(fields, URLS)
export const choosePublished = (fields: Fields): string | null => chooseText(fields, DATES)

/**
 * The body of an article: "text", "markdown" or "html" as they are, else the first of the usual names,
 * whether it holds text or what `toBlocks` understands (null: it does not). Null where there is none.
 */
export function chooseBody(
  fields: Fields,
  toBlocks: (value: unknown) => Block[] | null,
): (ArticleText & { readonly isRendered: boolean }) | null {
  const [named] = readTexts(fields)
  if (named !== undefined) return { ...named, isRendered: false }
  for (const name of BODIES) {
    const value = fields[name]
    const source = orNull(value)
    if (source !== null) return { format: guessFormat(source), source, isRendered: false }
    const blocks = toBlocks(value)
    if (blocks === null || blocks.length === 0) continue
    return { format: 'html', source: renderBlocks(blocks), isRendered: true }
  }
  return null
}

/** HTML where a paragraph or the like is closed; otherwise Markdown, which plain text is too. */
function guessFormat(source: string): ArticleText['format'] {
  return /<\/(p|div|h[1-6]|li|blockquote|section|article)\s*>/i.test(source) ? 'html' : 'markdown'
}

function chooseText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const text = orNull(fields[name])
    if (text !== null) return text
  }
  return null
}
