// Segments: sorted runs of postings on disk. The writer gathers postings of documents in ordinal order
// and spills a run whenever they reach their limit; the merge reads all runs term by term.
import { join } from 'node:path'
import { ByteReader, ByteWriter, compareBytes, encodeUtf8, measureVarint } from '../index/bytes.ts'
import { writePosting } from '../index/posting-shard.ts'
import { FileAppender, FileRanges } from './spool.ts'

/** Postings of one term over the whole corpus, as a posting block holds them. */
export interface TermPostings {
  readonly term: Uint8Array
  readonly postings: number
  readonly sentences: number
  readonly bytes: Uint8Array
}

interface Gathered {
  readonly writer: ByteWriter
  postings: number
  sentences: number
  lastOrdinal: number
}

/** What an entry of the gathering map costs beside its postings, roughly. */
const TERM_OVERHEAD_BYTES = 200
const READ_BYTES = 1 << 18

export class SegmentWriter {
  readonly paths: string[] = []
  /** Bytes of all runs written. */
  bytes = 0
  private readonly folder: string
  private readonly segmentBytes: number
  private terms = new Map<string, Gathered>()
  private heldBytes = 0

  constructor(folder: string, segmentBytes: number) {
    this.folder = folder
    this.segmentBytes = segmentBytes
  }

  /** Documents must come in the order of their ordinals; `sentences` ascend. */
  add(
    term: string,
    ordinal: number,
    impact: number,
    isRepeat: boolean,
    sentences: readonly number[],
  ): void {
    let gathered = this.terms.get(term)
    if (gathered === undefined) {
      gathered = { writer: new ByteWriter(16), postings: 0, sentences: 0, lastOrdinal: 0 }
      this.terms.set(term, gathered)
      this.heldBytes += TERM_OVERHEAD_BYTES
    }
    const before = gathered.writer.capacity
    writePosting(gathered.writer, ordinal - gathered.lastOrdinal, impact, isRepeat, sentences)
    gathered.lastOrdinal = ordinal
    gathered.postings += 1
    gathered.sentences += sentences.length
    this.heldBytes += gathered.writer.capacity - before
  }

  /** To be called between documents: writes a run where the limit is reached. */
  spillIfFull(): void {
    if (this.heldBytes >= this.segmentBytes) this.spill()
  }

  /** Writes what is left. */
  finish(): void {
    if (this.terms.size > 0) this.spill()
  }

  private spill(): void {
    const path = join(this.folder, `segment-${this.paths.length}`)
    const appender = new FileAppender(path)
    const sorted = [...this.terms].map(([term, gathered]) => ({
      term: encodeUtf8(term),
      gathered,
    }))
    sorted.sort((left, right) => compareBytes(left.term, right.term))
    const head = new ByteWriter()
    for (const { term, gathered } of sorted) {
      head.reset()
      head.uint32(term.length)
      head.uint32(gathered.postings)
      head.uint32(gathered.sentences)
      head.uint32(gathered.lastOrdinal)
      head.uint32(gathered.writer.length)
      head.bytes(term)
      appender.append(head.view())
      appender.append(gathered.writer.view())
    }
    appender.close()
    this.bytes += appender.length
    this.paths.push(path)
    this.terms = new Map()
    this.heldBytes = 0
  }
}

const HEAD_BYTES = 20

interface Run extends Omit<TermPostings, 'bytes'> {
  readonly lastOrdinal: number
  readonly bytes: Uint8Array
  readonly reader: RunReader
}

/** Reads the terms of one run in order. */
class RunReader {
  private at = 0
  private readonly file: FileRanges

  constructor(path: string) {
    this.file = new FileRanges(path, READ_BYTES)
  }

  get position(): number {
    return this.at
  }

  next(): Run | null {
    const head = new ByteReader(this.file.read(this.at, HEAD_BYTES))
    if (head.remaining === 0) {
      this.file.close()
      return null
    }
    const termLength = head.uint32()
    const postings = head.uint32()
    const sentences = head.uint32()
    const lastOrdinal = head.uint32()
    const length = head.uint32()
    const body = this.file.read(this.at + HEAD_BYTES, termLength + length).slice()
    if (head.hasFailed || body.length !== termLength + length) {
      throw new Error('a segment file was changed while building')
    }
    this.at += HEAD_BYTES + body.length
    const term = body.subarray(0, termLength)
    const bytes = body.subarray(termLength)
    return { term, postings, sentences, lastOrdinal, bytes, reader: this }
  }
}

/**
 * All terms of the runs at `paths` in order, each with its postings of all runs joined. Runs must be
 * in the order they were written, since their ordinals follow on each other. `onRead` gets the bytes
 * read so far.
 */
export function* mergeSegments(
  paths: readonly string[],
  onRead: (bytes: number) => void,
): Generator<TermPostings> {
  const readers = paths.map((path) => new RunReader(path))
  const heads: (Run | null)[] = readers.map((reader) => reader.next())
  for (let taken = 0; ; taken += 1) {
    let least: Uint8Array | null = null
    for (const head of heads) {
      if (head !== null && (least === null || compareBytes(head.term, least) < 0)) least = head.term
    }
    if (least === null) return
    const parts: Run[] = []
    for (const [at, head] of heads.entries()) {
      if (head === null || compareBytes(head.term, least) !== 0) continue
      parts.push(head)
      heads[at] = head.reader.next()
    }
    yield joinRuns(least, parts)
    if (taken % 1024 === 0) onRead(readers.reduce((sum, reader) => sum + reader.position, 0))
  }
}

function joinRuns(term: Uint8Array, parts: readonly Run[]): TermPostings {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const writer = new ByteWriter(parts.reduce((sum, part) => sum + part.bytes.length, 0))
  let postings = 0
  let sentences = 0
  let previousOrdinal = 0
  for (const part of parts) {
    // A run starts with the ordinal itself, which becomes the distance to the run before.
    const first = new ByteReader(part.bytes).varint()
    writer.varint(first - previousOrdinal)
    writer.bytes(part.bytes.subarray(measureVarint(first)))
    previousOrdinal = part.lastOrdinal
    postings += part.postings
    sentences += part.sentences
  }
  return { term, postings, sentences, bytes: writer.finish() }
}
