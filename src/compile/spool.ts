// The temporary file between the two passes: each document's stored bytes and terms, in the order read.
// Files are used synchronously: the builder does nothing else meanwhile.
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { ByteReader, ByteWriter } from '../index/bytes.ts'
import type { BuiltDocument, TermEntry } from './build-document.ts'

const WRITE_BUFFER_BYTES = 1 << 20
const READ_AHEAD_BYTES = 1 << 18

export interface SpooledDocument {
  readonly stored: Uint8Array
  readonly terms: Iterable<readonly [string, TermEntry]>
}

/** Appends bytes to a new file through one buffer. */
export class FileAppender {
  /** Bytes appended so far. */
  length = 0
  private readonly file: number
  private readonly buffer: ByteWriter
  private readonly bufferBytes: number

  constructor(path: string, bufferBytes = WRITE_BUFFER_BYTES) {
    this.file = openSync(path, 'w')
    this.bufferBytes = bufferBytes
    this.buffer = new ByteWriter(bufferBytes)
  }

  append(bytes: Uint8Array): void {
    this.buffer.bytes(bytes)
    this.length += bytes.length
    if (this.buffer.length >= this.bufferBytes) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private flush(): void {
    const bytes = this.buffer.view()
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at)
    this.buffer.reset()
  }
}

/** Reads ranges of a file; ranges that follow each other are read ahead. */
export class FileRanges {
  private readonly file: number
  private buffer = new Uint8Array(0)
  private bufferStart = 0
  private expected = 0
  private readonly aheadBytes: number

  constructor(path: string, aheadBytes = READ_AHEAD_BYTES) {
    this.file = openSync(path, 'r')
    this.aheadBytes = aheadBytes
  }

  /** A view that is valid until the next call; shorter than `bytes` at the end of the file. */
  read(start: number, bytes: number): Uint8Array {
    const isHeld =
      start >= this.bufferStart && start + bytes <= this.bufferStart + this.buffer.length
    if (!isHeld) {
      const wanted = start === this.expected ? Math.max(bytes, this.aheadBytes) : bytes
      const buffer = new Uint8Array(wanted)
      let filled = 0
      while (filled < wanted) {
        const got = readSync(this.file, buffer, filled, wanted - filled, start + filled)
        if (got === 0) break
        filled += got
      }
      this.buffer = buffer.subarray(0, filled)
      this.bufferStart = start
    }
    this.expected = start + bytes
    return this.buffer.subarray(start - this.bufferStart, start - this.bufferStart + bytes)
  }

  close(): void {
    closeSync(this.file)
  }
}

/** Length of the stored bytes, those bytes, then each term with its frequency and sentence deltas. */
export function encodeSpooled(document: BuiltDocument): Uint8Array {
  const writer = new ByteWriter(document.stored.length + document.terms.size * 16 + 16)
  writer.varint(document.stored.length)
  writer.bytes(document.stored)
  writer.varint(document.terms.size)
  for (const [term, { frequency, sentences }] of document.terms) {
    writer.string(term)
    writer.varint(frequency)
    writer.varint(sentences.length)
    let previous = 0
    for (const sentence of sentences) {
      writer.varint(sentence - previous)
      previous = sentence
    }
  }
  return writer.finish()
}

/** The inverse of `encodeSpooled`; bytes that it did not write are a bug and throw. */
export function decodeSpooled(bytes: Uint8Array): SpooledDocument {
  const reader = new ByteReader(bytes)
  const stored = reader.bytes(reader.varint())
  return { stored, terms: decodeTerms(reader) }
}

function* decodeTerms(reader: ByteReader): Generator<readonly [string, TermEntry]> {
  const count = reader.varint()
  for (let at = 0; at < count; at += 1) {
    const term = reader.string()
    const frequency = reader.varint()
    const sentences: number[] = []
    const sentenceCount = reader.varint()
    let sentence = 0
    for (let index = 0; index < sentenceCount && !reader.hasFailed; index += 1) {
      sentence += reader.varint()
      sentences.push(sentence)
    }
    if (reader.hasFailed) throw new Error('the spool file was changed while building')
    yield [term, { frequency, sentences }]
  }
}
