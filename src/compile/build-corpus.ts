// The first pass: reads every record, analyses it and spools it, and names what is left out.
import { join } from 'node:path'
import { fail, type Result, succeed } from '../result.ts'
import { toIsoDate } from '../text/days.ts'
import type { AliasTable, DayNumber } from '../text/types.ts'
import { buildDocument } from './build-document.ts'
import { DocumentTable } from './build-document-table.ts'
import { RepeatFinder } from './build-repeats.ts'
import type { BuildFailure, BuildOptions, BuildProblem } from './build-types.ts'
import { encodeSpooled, FileAppender } from './spool.ts'
import type { Ingested, Origin } from './types.ts'

export interface ReadCorpus {
  readonly table: DocumentTable
  readonly repeats: RepeatFinder
  readonly spoolPath: string
  readonly passages: number
  /** Terms of all headlines and texts, and of the texts alone. */
  readonly length: number
  readonly textLength: number
  readonly builtAt: string
  readonly problems: readonly BuildProblem[]
  readonly problemCount: number
}

const PROBLEMS_KEPT = 1000
/** A corpus that cannot be numbered in 32 bits is refused document by document. */
const MOST_SENTENCES = 0xffff_0000

/** Reads `records` to their end. Temporary files go to `folder`. */
export async function readCorpus(
  records: AsyncIterable<Ingested>,
  aliases: AliasTable,
  folder: string,
  options: BuildOptions,
): Promise<Result<ReadCorpus, BuildFailure>> {
  const spoolPath = join(folder, 'spool')
  const spool = new FileAppender(spoolPath)
  const table = new DocumentTable()
  const repeats = new RepeatFinder(folder)
  const problems: BuildProblem[] = []
  const totals = { problems: 0, passages: 0, length: 0, textLength: 0, characters: 0 }
  let newestModified: number | null = null
  let newestDay: DayNumber | null = null

  function report(origin: Origin, message: string): void {
    const problem = { origin, message }
    totals.problems += 1
    if (problems.length < PROBLEMS_KEPT) problems.push(problem)
    options.onProblem?.(problem)
  }

  try {
    for await (const item of records) {
      if (item.kind === 'problem') {
        report(item.origin, item.message)
        continue
      }
      const { record, origin, modified } = item
      if (table.hasId(record.id)) {
        report(origin, `id "${record.id}" stands for an earlier source already`)
        continue
      }
      const built = buildDocument(record, aliases)
      if (!built.ok) {
        report(origin, built.error)
        continue
      }
      const document = built.value
      const sentences = document.fingerprints.length - 1
      const base = table.sentenceCount
      if (base + sentences > MOST_SENTENCES) {
        report(origin, 'the index is full: it numbers sentences in 32 bits')
        continue
      }
      const spooled = encodeSpooled(document)
      for (const [at, fingerprint] of document.fingerprints.entries()) {
        repeats.add(fingerprint, table.count, base + at)
      }
      table.add(record.id, {
        publishedDay: document.publishedDay,
        spoolStart: spool.length,
        spoolBytes: spooled.length,
        length: document.length,
        sentences,
      })
      spool.append(spooled)
      totals.passages += sentences
      totals.length += document.length
      totals.textLength += document.textLength
      totals.characters += record.text.length
      if (modified !== null) newestModified = Math.max(newestModified ?? modified, modified)
      const day = document.publishedDay
      if (day !== null) newestDay = Math.max(newestDay ?? day, day)
      options.onProgress?.({ phase: 'read', done: table.count, characters: totals.characters })
    }
  } finally {
    spool.close()
    repeats.close()
  }
  const problemCount = totals.problems
  if (table.count === 0) return fail({ kind: 'nothing_to_build', problems, problemCount })
  if (options.strict && problemCount > 0) return fail({ kind: 'problems', problems, problemCount })
  return succeed({
    table,
    repeats,
    spoolPath,
    passages: totals.passages,
    length: totals.length,
    textLength: totals.textLength,
    builtAt: dateBuild(newestModified, newestDay),
    problems,
    problemCount,
  })
}

/** SOURCE_DATE_EPOCH (seconds), else the newest input file, else the newest publication. */
function dateBuild(newestModified: number | null, newestDay: DayNumber | null): string {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return isoOf(Number(epoch) * 1000)
  if (newestModified !== null) return isoOf(newestModified)
  return newestDay === null ? isoOf(0) : `${toIsoDate(newestDay)}T00:00:00.000Z`
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
