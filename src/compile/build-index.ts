// Builds an index folder from source records in two passes and bounded memory: the first analyses and
// spools, the second orders documents by date and writes shards. The same input gives the same bytes.
import { encodeAliasTable } from '../index/alias-shard.ts'
import { compareBytes } from '../index/bytes.ts'
import { encodeDayTable } from '../index/day-table.ts'
import {
  FORMAT_VERSION,
  OLDEST_READABLE,
  PAGE_BYTES,
  SHARD_BYTES,
  TIER_BYTES,
} from '../index/format.ts'
import { hashId } from '../index/id-shard.ts'
import { quantiseImpact } from '../index/impact.ts'
import { type ManifestContent, sealManifest } from '../index/manifest.ts'
import { fail, type Result, succeed } from '../result.ts'
import { createAliasTable } from '../text/aliases.ts'
import { ANALYSER_FINGERPRINT } from '../text/fingerprint.ts'
import type { AliasTable } from '../text/types.ts'
import { type ReadCorpus, readCorpus } from './build-corpus.ts'
import { type BuildTarget, discardTarget, installIndex, prepareTarget } from './build-output.ts'
import type { RepeatBits } from './build-repeats.ts'
import { ShardFiles, ShardPacker } from './build-shards.ts'
import { cutIntoTiers } from './build-tiers.ts'
import type { BuildFailure, BuildOptions, BuildSizes, BuildSummary } from './build-types.ts'
import { mergeSegments, SegmentWriter } from './segment.ts'
import { decodeSpooled, FileRanges } from './spool.ts'
import type { Ingested } from './types.ts'

export type {
  BuildFailure,
  BuildOptions,
  BuildProblem,
  BuildProgress,
  BuildSizes,
  BuildSummary,
} from './build-types.ts'

const DEFAULT_SIZES: BuildSizes = {
  segmentBytes: 64 * 1024 * 1024,
  shardBytes: SHARD_BYTES,
  tierBytes: TIER_BYTES,
  pageBytes: PAGE_BYTES,
}

/**
 * Writes an index of `records` to `options.out`. What cannot be indexed is named in the summary and
 * left out. Fails without touching `out` where it is no place for an index, where nothing is left to
 * index, where `strict` meets a problem, or where the disk fails. Exceptions of `records` pass through.
 */
export async function buildIndex(
  records: AsyncIterable<Ingested>,
  options: BuildOptions,
): Promise<Result<BuildSummary, BuildFailure>> {
  let target: BuildTarget | null = null
  try {
    const prepared = await prepareTarget(options.out)
    if (!prepared.ok) return fail({ kind: 'out_refused', message: prepared.error })
    target = prepared.value
    const aliases = createAliasTable(options.aliases)
    const corpus = await readCorpus(records, aliases, target.work, options)
    if (!corpus.ok) return corpus
    return succeed(await writeIndex(corpus.value, aliases, target, options))
  } catch (error) {
    if (!isSystemError(error)) throw error
    return fail({ kind: 'write_failed', message: error.message })
  } finally {
    if (target !== null) await discardTarget(target)
  }
}

async function writeIndex(
  corpus: ReadCorpus,
  aliases: AliasTable,
  target: BuildTarget,
  options: BuildOptions,
): Promise<BuildSummary> {
  const sizes = { ...DEFAULT_SIZES, ...options.sizes }
  const files = new ShardFiles(target.staging)
  const packer = new ShardPacker(files, sizes)
  const { table } = corpus
  const rows = table.assignOrdinals()
  const ordinalByRow = new Uint32Array(rows.length)
  rows.forEach((row, ordinal) => {
    ordinalByRow[row] = ordinal
  })
  const repeats = corpus.repeats.resolve(ordinalByRow, table.sentenceCount)
  const segments = new SegmentWriter(target.work, sizes.segmentBytes)
  writeDocuments(corpus, rows, repeats, packer, segments, options)
  const terms = writeTerms(segments, packer, sizes, options)
  writeIds(corpus, rows, packer)
  options.onProgress?.({ phase: 'store', done: 0 })
  const content: ManifestContent = {
    kind: 'deskcheck-index',
    format: FORMAT_VERSION,
    oldestReadable: OLDEST_READABLE,
    analyser: ANALYSER_FINGERPRINT,
    builtAt: options.builtAt ?? corpus.builtAt,
    documents: table.count,
    passages: corpus.passages,
    terms,
    averageLength: {
      document: corpus.length / table.count,
      passage: corpus.textLength / corpus.passages,
    },
    ...packer.finish(),
    aliases: files.write('aliases', encodeAliasTable(aliases)),
    days: files.write('days', encodeDayTable(countDays(corpus, rows))),
    // Read last: everything is written by now.
    bytes: files.bytes,
  }
  const manifest = await installIndex(target, await sealManifest(content, null))
  return {
    version: manifest.version,
    builtAt: manifest.builtAt,
    documents: manifest.documents,
    passages: manifest.passages,
    terms,
    shards: { ...manifest.shards, dictionary: manifest.dictionary.length },
    bytes: files.bytes,
    repeatedSentences: repeats.count,
    problems: corpus.problems,
    problemCount: corpus.problemCount,
  }
}

/** Documents in the order of their ordinals: into passage shards, their postings into segments. */
function writeDocuments(
  corpus: ReadCorpus,
  rows: Uint32Array,
  repeats: RepeatBits,
  packer: ShardPacker,
  segments: SegmentWriter,
  options: BuildOptions,
): void {
  const { table } = corpus
  const averageLength = corpus.length / table.count
  const spool = new FileRanges(corpus.spoolPath)
  for (const [ordinal, row] of rows.entries()) {
    const range = table.getSpoolRange(row)
    const document = decodeSpooled(spool.read(range.start, range.bytes))
    packer.addDocument(ordinal, document.stored)
    const base = table.getSentenceBase(row)
    const length = table.getLength(row)
    for (const [term, { frequency, sentences }] of document.terms) {
      const impact = quantiseImpact(frequency, length, averageLength)
      const isRepeat = sentences.every((sentence) => repeats.isRepeat(base + sentence))
      segments.add(term, ordinal, impact, isRepeat, sentences)
    }
    segments.spillIfFull()
    if (ordinal % 256 === 0) {
      options.onProgress?.({ phase: 'write', done: ordinal, total: rows.length })
    }
  }
  spool.close()
  segments.finish()
}

/** Gives the number of terms. */
function writeTerms(
  segments: SegmentWriter,
  packer: ShardPacker,
  sizes: BuildSizes,
  options: BuildOptions,
): number {
  let terms = 0
  const onRead = (done: number): void =>
    options.onProgress?.({ phase: 'merge', done, total: segments.bytes })
  for (const list of mergeSegments(segments.paths, onRead)) {
    packer.addTerm(list.term, cutIntoTiers(list, sizes.tierBytes))
    terms += 1
  }
  return terms
}

function writeIds(corpus: ReadCorpus, rows: Uint32Array, packer: ShardPacker): void {
  const hashes = new Uint8Array(rows.length * 8)
  for (const [ordinal, row] of rows.entries()) {
    hashes.set(hashId(Buffer.from(corpus.table.getId(row)).toString()), ordinal * 8)
  }
  const hashOf = (ordinal: number): Uint8Array => hashes.subarray(ordinal * 8, ordinal * 8 + 8)
  const order = Uint32Array.from({ length: rows.length }, (_, ordinal) => ordinal)
  order.sort((left, right) => compareBytes(hashOf(left), hashOf(right)) || left - right)
  for (const ordinal of order) packer.addId(hashOf(ordinal), ordinal)
}

function countDays(corpus: ReadCorpus, rows: Uint32Array): { day: number; documents: number }[] {
  const counted: { day: number; documents: number }[] = []
  for (const row of rows) {
    const day = corpus.table.getDay(row)
    if (day === null) break
    const last = counted.at(-1)
    if (last !== undefined && last.day === day) last.documents += 1
    else counted.push({ day, documents: 1 })
  }
  return counted
}

/** An error that the file system reports: full disk, no permission. Anything else is a bug. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}
