// Reads a saved web page as one source: the article that Readability finds, fields from its metadata.
// A page that cannot be taken apart is refused, not guessed at.
import { Readability } from '@mozilla/readability'
import { splitIntoLines } from '../clutter/lines.ts'
import { fail, type Result } from '../result.ts'
import { parseRecord } from './ingest-record.ts'
import { isAddress, readPageFields } from './read-html-fields.ts'
import {
  measureNesting,
  measurePage,
  type Page,
  parsePage,
  renderPageText,
} from './read-html-page.ts'
import type { FileFault } from './read-markdown.ts'
import type { SourceRecord } from './types.ts'

/** Beyond these Readability takes minutes (its time grows with the cube of the depth). */
const MAX_ELEMENTS = 100_000
const MAX_DEPTH = 100
/** Beyond this the parser does. */
const MAX_NESTING = 2000

/**
 * Reads an HTML page. `name` (the file's, without ending) is the id, and the publisher where the page
 * names none. The text is the article's, a paragraph a block; that of the whole page, its frame left out,
 * where no article is found or the page is too large to look for one.
 */
export function readHtml(html: string, name: string): Result<SourceRecord, FileFault> {
  if (measureNesting(html) > MAX_NESTING) {
    return fail({
      message: `cannot be taken apart as HTML: tags nest more than ${MAX_NESTING} deep`,
    })
  }
  let fields: unknown
  try {
    fields = readFields(html, name)
  } catch (error) {
    // The parser's own limits: elements nested too deep, or too many of them.
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''
    return fail({ message: `cannot be taken apart as HTML: ${reason.slice(0, 120)}` })
  }
  const record = parseRecord(fields)
  return record.ok ? record : fail({ message: record.error })
}

function readFields(html: string, name: string): Record<string, unknown> {
  const page = parsePage(html)
  const fields = readPageFields(page)
  const heading = page.querySelector('h1')?.textContent?.replaceAll(/\s+/g, ' ').trim()
  const article = isReadable(page) ? new Readability(parsePage(html)).parse() : null
  const text = article?.content ? renderPageText(bodyOf(parsePage(article.content))) : ''
  const wholeText = text.trim() === '' ? renderPageText(bodyOf(page), PAGE_FRAME) : text
  const title = fields.title || heading || article?.title || splitIntoLines(wholeText)[0]?.text
  const byline = article?.byline?.replace(/^by\s+/i, '') ?? ''
  return {
    ...fields,
    id: name,
    publisher: fields.publisher ?? article?.siteName ?? name,
    title: title?.slice(0, 300) || name,
    text: wholeText,
    author: fields.author ?? (isAddress(byline) ? null : byline),
  }
}

function isReadable(page: Page): boolean {
  const { depth, elements } = measurePage(page)
  return depth <= MAX_DEPTH && elements <= MAX_ELEMENTS
}

/** What stands around the text on a page that has no article. */
const PAGE_FRAME: ReadonlySet<string> = new Set(['HEADER', 'FOOTER', 'ASIDE'])

function bodyOf(page: Page) {
  return page.body ?? page
}
