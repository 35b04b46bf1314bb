// Reads a plain text file as one source: its content exactly as given, its fields as far as it tells.
import { fail, type Result, succeed } from '../result.ts'
import { parseRecord } from './ingest-record.ts'
import type { FileFault } from './read-markdown.ts'
import type { SourceRecord } from './types.ts'

/** Reads a text file; `name` (without ending) is its id, and its publisher where the page names none. */
export function readPlainText(text: string, name: string): Result<SourceRecord, FileFault> {
  const title = (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 200)
  const record = parseRecord({ id: name, publisher: name, title, text })
  return record.ok ? succeed(record.value) : fail({ message: record.error })
}
