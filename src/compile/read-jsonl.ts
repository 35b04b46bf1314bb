// Reads source records from JSON Lines, one a line, and from a JSON document that holds one or a list.
// A line that is broken or wrong is refused with its number; the others are read.
import { fail, type Result } from '../result.ts'
import { type ByteStream, readLines } from './ingest-bytes.ts'
import { parseRecord } from './ingest-record.ts'
import type { SourceRecord } from './types.ts'

/** A record or why it was refused; `line` counts from 1 and is null where lines tell nothing. */
export interface ReadRecord {
  readonly line: number | null
  readonly result: Result<SourceRecord, string>
}

/** Reads a record from each line that is not blank, holding one line at a time. */
export async function* readJsonLines(
  bytes: ByteStream,
  maxLineBytes: number,
): AsyncGenerator<ReadRecord> {
  for await (const line of readLines(bytes, maxLineBytes)) {
    if (line.text === null) yield { line: line.number, result: fail(line.message) }
    else if (line.text.trim() !== '') yield { line: line.number, result: parseLine(line.text) }
  }
}

function parseLine(text: string): Result<SourceRecord, string> {
  const parsed = parseJson(text)
  return parsed.ok ? parseRecord(parsed.value) : parsed
}

/** Reads a whole JSON document: one record, a list of records, or lines of records after all. */
export function* readJsonDocument(text: string): Generator<ReadRecord> {
  const parsed = parseJson(text)
  if (!parsed.ok) {
    // JSON Lines under the ending .json: then the first line is a value of its own.
    const lines = text.split('\n')
    const hasLines = lines.length > 1 && parseJson(lines[0] ?? '').ok
    if (!hasLines) yield { line: null, result: parsed }
    for (const [index, line] of hasLines ? lines.entries() : []) {
      if (line.trim() !== '') yield { line: index + 1, result: parseLine(line) }
    }
    return
  }
  if (!Array.isArray(parsed.value)) {
    yield { line: null, result: parseRecord(parsed.value) }
    return
  }
  for (const [index, fields] of parsed.value.entries()) {
    const result = parseRecord(fields)
    yield { line: null, result: result.ok ? result : fail(`record ${index + 1}: ${result.error}`) }
  }
}

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''
    return fail(`is no valid JSON: ${reason.slice(0, 160)}`)
  }
}
