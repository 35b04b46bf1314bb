// Reads a saved web page as one source: the article that Readability finds, fields from its metadata.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { fail, type Result, succeed } from '../result.ts'
import { parseRecord } from './ingest-record.ts'
import type { FileFault } from './read-markdown.ts'
import type { SourceRecord } from './types.ts'

/** Reads an HTML page; `name` is its id, and its publisher where the page names none. */
export function readHtml(html: string, name: string): Result<SourceRecord, FileFault> {
  const article = new Readability(parseHTML(html).document).parse()
  if (article === null) return fail({ message: 'no article was found in the page' })
  const record = parseRecord({
    id: name,
    publisher: article.siteName ?? name,
    title: article.title ?? name,
    text: (article.textContent ?? '').trim(),
  })
  return record.ok ? succeed(record.value) : fail({ message: record.error })
}
