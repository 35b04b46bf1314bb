// Passage shards: whole documents by ordinal, with their sentence borders, fingerprints and names.
// Decodes only the documents asked for.
import { fail, type Result, succeed } from '../result.ts'
import type { Span } from '../text/types.ts'
import { ByteReader, ByteWriter, readUint32 } from './bytes.ts'
import { frameBlocks, locateBlock, openFrame } from './shard-layout.ts'
import type { StoredDocument } from './types.ts'
import { unzigzag, zigzag } from './zigzag.ts'

/** A document as it is written; its ordinal follows from its place. */
export type DocumentRecord = Omit<StoredDocument, 'ordinal'>

/** The bytes of one document, which do not depend on its ordinal. */
export function encodeDocument(document: DocumentRecord): Uint8Array {
  const writer = new ByteWriter(document.text.length + document.sentences.length * 8 + 256)
  writer.string(document.id)
  writer.string(document.publisher)
  writer.string(document.title)
  writer.optionalString(document.url)
  writer.optionalString(document.published)
  writer.byte(document.publishedDay === null ? 0 : 1)
  if (document.publishedDay !== null) writer.varint(zigzag(document.publishedDay))
  writer.optionalString(document.author)
  writer.optionalString(document.language)
  writeStrings(writer, document.wires)
  writer.string(document.text)
  writer.varint(document.sentences.length)
  let previous = 0
  for (const { start, end } of document.sentences) {
    writer.varint(start - previous)
    writer.varint(end - start)
    previous = end
  }
  for (let at = 0; at < document.sentences.length; at += 1) {
    writer.uint32(document.fingerprints[at] ?? 0)
  }
  writer.varint(document.fullNames.length)
  for (const keys of document.fullNames) writeStrings(writer, keys)
  return writer.finish()
}

/** `documents` are encoded documents with consecutive ordinals from `firstOrdinal`. */
export function encodePassageShard(
  firstOrdinal: number,
  documents: readonly Uint8Array[],
): Uint8Array {
  const head = new ByteWriter(4)
  head.uint32(firstOrdinal)
  return frameBlocks('passage', [head.view(), ...documents])
}

/** The document with `ordinal`. The failure says what is wrong with the bytes. */
export function findDocumentRecord(
  shard: Uint8Array,
  ordinal: number,
): Result<StoredDocument, string> {
  const frame = openFrame(shard, 'passage')
  if (!frame.ok) return frame
  const head = locateBlock(frame.value, 0)
  if (head === null || head.end - head.start !== 4) return fail('has no first ordinal')
  const first = readUint32(shard, head.start)
  const range = ordinal < first ? null : locateBlock(frame.value, ordinal - first + 1)
  if (range === null) return fail(`does not hold document ${ordinal}`)
  return decodeDocument(new ByteReader(shard, range.start, range.end), ordinal)
}

function decodeDocument(reader: ByteReader, ordinal: number): Result<StoredDocument, string> {
  const id = reader.string()
  const publisher = reader.string()
  const title = reader.string()
  const url = reader.optionalString()
  const published = reader.optionalString()
  const dayTag = reader.byte()
  if (dayTag > 1) reader.reject()
  const publishedDay = dayTag === 1 ? unzigzag(reader.varint()) : null
  const author = reader.optionalString()
  const language = reader.optionalString()
  const wires = readStrings(reader)
  const text = reader.string()
  const sentences = readSpans(reader, text.length)
  const fingerprints = new Uint32Array(sentences.length)
  for (let at = 0; at < sentences.length; at += 1) fingerprints[at] = reader.uint32()
  const fullNames: string[][] = []
  const names = reader.count(1)
  for (let at = 0; at < names && !reader.hasFailed; at += 1) fullNames.push(readStrings(reader))
  if (reader.hasFailed || reader.remaining !== 0) return fail(`has a bad document ${ordinal}`)
  return succeed({
    ordinal,
    id,
    publisher,
    title,
    text,
    url,
    published,
    publishedDay,
    author,
    language,
    wires,
    sentences,
    fingerprints,
    fullNames,
  })
}

function readSpans(reader: ByteReader, textLength: number): Span[] {
  const spans: Span[] = []
  const count = reader.count(6)
  let previous = 0
  for (let at = 0; at < count && !reader.hasFailed; at += 1) {
    const start = previous + reader.varint()
    const end = start + reader.varint()
    if (end > textLength || end === start) reader.reject()
    spans.push({ start, end })
    previous = end
  }
  return reader.hasFailed ? [] : spans
}

function writeStrings(writer: ByteWriter, strings: readonly string[]): void {
  writer.varint(strings.length)
  for (const text of strings) writer.string(text)
}

function readStrings(reader: ByteReader): string[] {
  const strings: string[] = []
  const count = reader.count(1)
  for (let at = 0; at < count && !reader.hasFailed; at += 1) strings.push(reader.string())
  return strings
}
