// From byte streams to text: decompression, lines with bounded memory, and strict decoding.
// Text that is not what its encoding promises is refused, never patched with replacement characters.
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fail, type Result, succeed } from '../result.ts'

export type ByteStream = AsyncIterable<Uint8Array>

/** A line of a stream, its ending (LF or CRLF) removed; `text` is null where it could not be read. */
export type TextLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text: null; readonly message: string }

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const EMPTY = new Uint8Array(0)

/** The bytes of a file, decompressed if they are gzip, whatever the file is called. */
export function openFile(path: string): ByteStream {
  return decompress(createReadStream(path))
}

/** Passes bytes on, through gunzip if they begin like gzip. Throws Node's errors while iterated. */
export async function* decompress(bytes: ByteStream): ByteStream {
  const { head, all } = await peek(bytes, 2)
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  // The callback has nothing to do: an error of either side ends the iteration below.
  pipeline(Readable.from(all, { objectMode: false }), gunzip, () => {})
  yield* gunzip as AsyncIterable<Uint8Array>
}

/** The first bytes of a stream (fewer if it is shorter), and the whole stream again. */
async function peek(
  bytes: ByteStream,
  count: number,
): Promise<{ head: Uint8Array; all: ByteStream }> {
  const iterator = bytes[Symbol.asyncIterator]()
  let head: Uint8Array = EMPTY
  while (head.length < count) {
    const next = await iterator.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : concatenate([head, next.value])
  }
  async function* replay(): ByteStream {
    try {
      if (head.length > 0) yield head
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head, all: replay() }
}

/** Reads a stream to its end; null if it holds more than `maxBytes`. */
export async function readAll(bytes: ByteStream, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of bytes) {
    total += chunk.length
    if (total > maxBytes) return null
    chunks.push(chunk)
  }
  return concatenate(chunks)
}

/**
 * Decodes a whole text: UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is no
 * part of the text; line ends stay as they are. The error names the line of the first bad byte.
 */
export function decodeText(bytes: Uint8Array): Result<string, { line?: number; message: string }> {
  const encoding = detectEncoding(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const nul = text.indexOf('\0')
    if (nul === -1) return succeed(text)
    const line = text.slice(0, nul).split('\n').length
    return fail({ line, message: 'holds a NUL character; save it as UTF-8 text' })
  } catch {
    if (encoding !== 'utf-8') return fail({ message: `is no valid ${encoding.toUpperCase()} text` })
    return fail({ line: findBadLine(bytes), message: NOT_UTF8 })
  }
}

/**
 * Decodes a web page: in the encoding that a byte order mark or the page's own `charset` names, else as
 * `decodeText` does.
 */
export function decodePage(bytes: Uint8Array): Result<string, { line?: number; message: string }> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const charset = /<meta\b[^>]{0,200}\bcharset\s{0,4}=\s{0,4}["']?([\w-]{1,30})/i.exec(start)?.[1]
  const unicode = decodeText(bytes)
  if (unicode.ok || charset === undefined || /^utf-?(?:8|16)/i.test(charset)) return unicode
  try {
    return succeed(new TextDecoder(charset, { fatal: true }).decode(bytes))
  } catch {
    return fail({ message: `is no valid ${charset} text, which it says it is` })
  }
}

const NOT_UTF8 = 'is no valid UTF-8; save it as UTF-8 (or as UTF-16 with a byte order mark)'

function findBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed + 1
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end
  }
  return line
}

function detectEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/**
 * Splits a stream into lines, holding one line at a time. A line of more than `maxBytes`, or one that
 * is no valid text, comes out as a problem and the next line goes on. Same encodings as `decodeText`;
 * in UTF-16 a fault ends the stream, since what follows cannot be told apart.
 */
export async function* readLines(bytes: ByteStream, maxBytes: number): AsyncGenerator<TextLine> {
  const { head, all } = await peek(bytes, 3)
  const encoding = detectEncoding(head)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const source = encoding === 'utf-8' ? all : transcode(all, encoding)
  let number = 0
  try {
    for await (const line of splitLines(source, maxBytes)) {
      number++
      yield line === null
        ? refuseLine(number, tooLong(maxBytes))
        : decodeLine(number, line, decoder)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    yield refuseLine(number + 1, `is no valid ${encoding.toUpperCase()} text; the rest is left out`)
  }
}

function refuseLine(number: number, message: string): TextLine {
  return { number, text: null, message }
}

function tooLong(maxBytes: number): string {
  return `is longer than ${Math.floor(maxBytes / 1024 / 1024)} MiB; left out`
}

function decodeLine(number: number, line: Uint8Array, decoder: TextDecoder): TextLine {
  try {
    const text = decoder.decode(line)
    return { number, text: number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text }
  } catch {
    return refuseLine(number, NOT_UTF8)
  }
}

/** Yields each line's bytes without its ending; null in place of a line that is too long. */
async function* splitLines(bytes: ByteStream, maxBytes: number): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  const finishLine = () => {
    const line = heldBytes > maxBytes ? null : trimReturn(concatenate(held))
    held = []
    heldBytes = 0
    return line
  }
  for await (const chunk of bytes) {
    let start = 0
    for (;;) {
      const feed = chunk.indexOf(LINE_FEED, start)
      const end = feed === -1 ? chunk.length : feed
      heldBytes += end - start
      if (heldBytes <= maxBytes) held.push(chunk.subarray(start, end))
      else held = []
      if (feed === -1) break
      yield finishLine()
      start = feed + 1
    }
  }
  if (heldBytes > 0) yield finishLine()
}

function trimReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line
}

async function* transcode(bytes: ByteStream, encoding: 'utf-16le' | 'utf-16be'): ByteStream {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  for await (const chunk of bytes) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks
  if (first === undefined) return EMPTY
  if (chunks.length === 1) return first
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
