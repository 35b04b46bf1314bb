// Turns files, folders and standard input into source records, one at a time and in a fixed order.
// What cannot be read is named with file and line and left out; the rest goes on.
import { fail, type Result, succeed } from '../result.ts'
import {
  type ByteStream,
  decodePage,
  decodeText,
  decompress,
  openFile,
  readAll,
} from './ingest-bytes.ts'
import {
  describeSystemError,
  findSourceFiles,
  type Problem,
  problemAt,
  type SourceFile,
} from './ingest-files.ts'
import { readHtml } from './read-html.ts'
import { type ReadRecord, readJsonDocument, readJsonLines } from './read-jsonl.ts'
import { type FileFault, readMarkdown } from './read-markdown.ts'
import { readPlainText } from './read-text.ts'
import type { Ingested, SourceRecord } from './types.ts'

export interface IngestOptions {
  /** What the input `-` reads: JSON Lines of source records, gzip or not. Default: standard input. */
  readonly stdin?: ByteStream
  /** The longest line of JSON Lines, and the longest file that is one source. Default: 32 MiB. */
  readonly maxRecordBytes?: number
}

const MEBIBYTE = 1024 * 1024
const DEFAULT_MAX_RECORD_BYTES = 32 * MEBIBYTE
/** A .json list is held whole; beyond this it has to be JSON Lines. */
const MAX_JSON_DOCUMENT_BYTES = 256 * MEBIBYTE
const STDIN_NAME = '-'

/**
 * Reads every source behind `inputs`: files, folders in depth, and `-` for standard input. Yields
 * records and problems in the order of the inputs, then of file names, then of lines. Memory holds one
 * file that is one source, or one line. Throws nothing that an input can cause.
 */
export async function* ingest(
  inputs: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const maxRecordBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES
  for (const input of inputs) {
    if (input === STDIN_NAME) {
      yield* readStandardInput(options.stdin ?? process.stdin, maxRecordBytes)
      continue
    }
    for await (const entry of findSourceFiles(input)) {
      if (entry.kind === 'problem') yield entry
      else yield* readSourceFile(entry, maxRecordBytes)
    }
  }
}

async function* readStandardInput(bytes: ByteStream, maxBytes: number): AsyncGenerator<Ingested> {
  const records = readJsonLines(decompress(bytes), maxBytes)
  yield* guard(STDIN_NAME, attribute(records, STDIN_NAME, null))
}

async function* readSourceFile(file: SourceFile, maxBytes: number): AsyncGenerator<Ingested> {
  yield* guard(file.path, readByFormat(file, maxBytes))
}

async function* readByFormat(file: SourceFile, maxBytes: number): AsyncGenerator<Ingested> {
  const { format, path, modified } = file
  if (format === 'jsonl') {
    yield* attribute(readJsonLines(openFile(path), maxBytes), path, modified)
    return
  }
  const decode = format === 'html' ? decodePage : decodeText
  const limit = format === 'json' ? MAX_JSON_DOCUMENT_BYTES : maxBytes
  const text = await readWholeText(path, limit, decode)
  if (!text.ok) yield problemAt(path, text.error.message, text.error.line)
  else if (format === 'json') yield* attribute(readJsonDocument(text.value), path, modified)
  else yield describeResult(READERS[format](text.value, file.name), file)
}

const READERS: Readonly<
  Record<
    'markdown' | 'text' | 'html',
    (text: string, name: string) => Result<SourceRecord, FileFault>
  >
> = { markdown: readMarkdown, text: readPlainText, html: readHtml }

function describeResult(result: Result<SourceRecord, FileFault>, file: SourceFile): Ingested {
  if (!result.ok) return problemAt(file.path, result.error.message, result.error.line)
  const { path, modified } = file
  return { kind: 'record', record: result.value, origin: { file: path }, modified }
}

async function readWholeText(
  path: string,
  maxBytes: number,
  decode: (bytes: Uint8Array) => Result<string, FileFault>,
): Promise<Result<string, FileFault>> {
  const bytes = await readAll(openFile(path), maxBytes)
  if (bytes === null) {
    return fail({ message: `is larger than ${Math.floor(maxBytes / MEBIBYTE)} MiB; left out` })
  }
  const text = decode(bytes)
  if (text.ok && text.value.trim() === '') return fail({ message: 'the file is empty' })
  return text.ok ? succeed(text.value) : text
}

/** Adds file, line and time of change to what a reader yields; says so if it yields nothing. */
async function* attribute(
  records: AsyncIterable<ReadRecord> | Iterable<ReadRecord>,
  file: string,
  modified: number | null,
): AsyncGenerator<Ingested> {
  let count = 0
  for await (const { line, result } of records) {
    count++
    const origin = line === null ? { file } : { file, line }
    yield result.ok
      ? { kind: 'record', record: result.value, origin, modified }
      : { kind: 'problem', origin, message: result.error }
  }
  if (count === 0) yield problemAt(file, 'holds no source record')
}

/** Ends a file with a problem where its bytes cannot be read on (permission, damaged gzip …). */
async function* guard(file: string, entries: AsyncGenerator<Ingested>): AsyncGenerator<Ingested> {
  try {
    yield* entries
  } catch (error) {
    if (!isSystemError(error)) throw error
    const problem: Problem = problemAt(file, `cannot be read: ${describeSystemError(error)}`)
    yield problem
  }
}

/** Node's own errors of files and streams carry a code; anything else is a bug and goes on up. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
