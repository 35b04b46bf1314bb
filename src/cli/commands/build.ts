// `deskcheck build`: sources in, an index folder out, and every input that was left out named.
import { access } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { buildIndex } from '../../compile/build-index.ts'
import type {
  BuildFailure,
  BuildProblem,
  BuildProgress,
  BuildSummary,
} from '../../compile/build-types.ts'
import { ingest } from '../../compile/ingest.ts'
import type { Ingested, Origin } from '../../compile/types.ts'
import { DEFAULT_ALIASES } from '../clone.ts'
import { describeFileError } from '../file-error.ts'
import { measureInputs } from '../measure-inputs.ts'
import { createProgressBar, formatCount, type Progress, type ProgressBar } from '../progress.ts'
import { readAliases } from '../read-aliases.ts'
import {
  type ExitCode,
  failWork,
  printError,
  refuseCall,
  type Terminal,
  toOneLine,
} from '../terminal.ts'

export interface BuildCall {
  readonly sources: readonly string[]
  readonly out: string
  readonly aliases?: string
  readonly strict?: boolean
  readonly explain?: boolean
  readonly json?: boolean
}

/** Problems printed one by one before they are only counted; --json prints them all. */
const PROBLEMS_PRINTED = 50

/** Exit code 1 where anything was left out, whether the index was written or (--strict) not. */
export async function runBuild(call: BuildCall, terminal: Terminal): Promise<ExitCode> {
  const sources: string[] = []
  for (const named of call.sources) {
    const path = named === '-' ? named : resolve(terminal.workingDirectory, named)
    const why = named === '-' ? null : await findFault(path)
    if (why !== null) return refuseCall(terminal, `cannot read ${named}: ${why}`, 'build')
    sources.push(path)
  }
  const aliasFile = call.aliases ?? DEFAULT_ALIASES
  const aliasFault = await findFault(resolve(terminal.workingDirectory, aliasFile))
  if (aliasFault !== null) {
    return refuseCall(terminal, `cannot read ${aliasFile}: ${aliasFault}`, 'build')
  }
  const aliases = await readAliases(resolve(terminal.workingDirectory, aliasFile), aliasFile)
  if (!aliases.ok) {
    for (const line of aliases.error) printError(terminal, line)
    return 1
  }
  const bar = createProgressBar(terminal.errors, () => performance.now())
  const problems = createProblemPrinter(call, terminal, bar)
  const inputBytes = terminal.errors.isTerminal ? await measureInputs(sources) : null
  const stop = new AbortController()
  let isDone: () => void = () => {}
  const done = new Promise<void>((settle) => {
    isDone = settle
  })
  const release = terminal.onStop(async () => {
    // The builder clears away its temporary folder when its input breaks off.
    stop.abort()
    await Promise.race([done, new Promise((settle) => setTimeout(settle, 3000))])
    bar.clear()
    return null
  })
  try {
    const records = watchRecords(
      ingest(sources, { stdin: terminal.input }),
      call,
      terminal,
      bar,
      stop.signal,
    )
    const built = await buildIndex(records, {
      out: resolve(terminal.workingDirectory, call.out),
      aliases: aliases.value,
      strict: call.strict === true,
      onProgress: (progress) => {
        // From here on the builder does not pause for signals: let Ctrl-C end it at once, as by default.
        // What it leaves behind, the next build into the same folder removes.
        if (progress.phase !== 'read') release()
        bar.update(describeProgress(progress, inputBytes))
      },
      onProblem: (problem) => problems.print(problem),
    })
    bar.clear()
    if (stop.signal.aborted) return 1
    problems.finish()
    return built.ok
      ? reportSummary(built.value, call, terminal)
      : reportFailure(built.error, terminal)
  } catch (error) {
    if (error instanceof BuildStopped) return 1
    throw error
  } finally {
    bar.clear()
    isDone()
    release()
  }
}

/** Thrown into the builder through its input, the only way in that reaches it at any source. */
class BuildStopped extends Error {}

async function findFault(path: string): Promise<string | null> {
  try {
    await access(path)
    return null
  } catch (error) {
    return describeFileError(error)
  }
}

/**
 * Passes records on; lists what cleaning left out of each where that was asked for. Breaks off when
 * told to stop, even while the input (a pipe, say) keeps it waiting.
 */
async function* watchRecords(
  records: AsyncIterable<Ingested>,
  call: BuildCall,
  terminal: Terminal,
  bar: ProgressBar,
  stop: AbortSignal,
): AsyncGenerator<Ingested> {
  const iterator = records[Symbol.asyncIterator]()
  let breakOff: (reason: BuildStopped) => void = () => {}
  stop.addEventListener('abort', () => breakOff(new BuildStopped()), { once: true })
  for (;;) {
    if (stop.aborted) throw new BuildStopped()
    const next = await new Promise<IteratorResult<Ingested>>((settle, reject) => {
      breakOff = reject
      iterator.next().then(settle, reject)
    })
    if (next.done === true) return
    if (call.explain === true && next.value.kind === 'record') {
      bar.clear()
      printSkipped(next.value, call, terminal)
    }
    yield next.value
  }
}

function printSkipped(
  { record, origin }: Extract<Ingested, { kind: 'record' }>,
  call: BuildCall,
  terminal: Terminal,
): void {
  const file = nameFile(origin.file, terminal)
  let line = 1
  let counted = 0
  for (const { start, end, why } of record.skipped ?? []) {
    for (let feed = record.text.indexOf('\n', counted); feed >= 0 && feed < start; ) {
      line += 1
      counted = feed + 1
      feed = record.text.indexOf('\n', counted)
    }
    const text = record.text.slice(start, end)
    const at = origin.line ?? line
    terminal.output.write(
      call.json === true
        ? `${JSON.stringify({ skipped: { file, line: at, id: record.id, why, start, end, text } })}\n`
        : `${toOneLine(`${file}:${at}: ${why}: ${text}`)}\n`,
    )
  }
}

interface ProblemPrinter {
  print(problem: BuildProblem): void
  /** Says how many were not printed. */
  finish(): void
}

function createProblemPrinter(
  call: BuildCall,
  terminal: Terminal,
  bar: ProgressBar,
): ProblemPrinter {
  let count = 0
  return {
    print({ origin, message }) {
      bar.clear()
      count += 1
      const file = nameFile(origin.file, terminal)
      if (call.json === true) {
        const problem = { file, line: origin.line ?? null, message }
        terminal.output.write(`${JSON.stringify({ problem })}\n`)
      } else if (count <= PROBLEMS_PRINTED) {
        terminal.errors.write(`${toOneLine(`${nameOrigin({ ...origin, file })}: ${message}`)}\n`)
      }
    },
    finish() {
      if (call.json === true || count <= PROBLEMS_PRINTED) return
      const more = (count - PROBLEMS_PRINTED).toLocaleString('en-US')
      printError(terminal, `and ${more} more problems; --json prints them all`)
    },
  }
}

/** Below the working directory a path is named as the caller would type it. */
function nameFile(file: string, terminal: Terminal): string {
  if (file === '-') return 'standard input'
  const near = relative(terminal.workingDirectory, file)
  return near === '' || near.startsWith('..') ? file : near
}

function nameOrigin(origin: Origin): string {
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`
}

const STEPS = { read: 'reading', write: 'writing', merge: 'sorting', store: 'storing' } as const

function describeProgress(progress: BuildProgress, inputBytes: number | null): Progress {
  const { phase, done, total, characters } = progress
  const step = STEPS[phase]
  const unit = phase === 'merge' ? 'bytes' : phase === 'store' ? 'shards' : 'sources'
  if (total !== undefined && total > 0) return { step, done, unit, share: done / total }
  const isForetold = inputBytes !== null && inputBytes > 0 && characters !== undefined
  // Markup and field names are bytes without being text: the share only ever lags behind.
  return { step, done, unit, share: isForetold ? Math.min(0.99, characters / inputBytes) : null }
}

function reportSummary(summary: BuildSummary, call: BuildCall, terminal: Terminal): ExitCode {
  const { version, builtAt, documents, passages, terms, bytes, repeatedSentences } = summary
  const shards = Object.values(summary.shards).reduce((total, each) => total + each, 0)
  const leftOut = summary.problemCount
  if (call.json === true) {
    const index = {
      version,
      builtAt,
      documents,
      passages,
      terms,
      shards,
      bytes,
      repeatedSentences,
      leftOut,
    }
    terminal.output.write(`${JSON.stringify({ index: { folder: call.out, ...index } })}\n`)
  } else {
    const parts = [
      count(documents, 'source'),
      count(passages, 'passage'),
      `${count(shards, 'shard')} of ${formatCount(bytes, 'bytes')} together`,
    ]
    if (leftOut > 0) parts.push(`${count(leftOut, 'input')} left out`)
    terminal.output.write(`${call.out}: ${parts.join(', ')}, version ${version}\n`)
  }
  return leftOut > 0 ? 1 : 0
}

function reportFailure(failure: BuildFailure, terminal: Terminal): ExitCode {
  switch (failure.kind) {
    case 'out_refused':
      return refuseCall(terminal, failure.message, 'build')
    case 'nothing_to_build':
      return failWork(terminal, 'no source could be used; nothing was written')
    case 'problems': {
      const problems = count(failure.problemCount, 'problem')
      return failWork(terminal, `${problems} with --strict: nothing was written`)
    }
    case 'write_failed':
      return failWork(terminal, failure.message)
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
