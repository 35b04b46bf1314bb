// `deskcheck build`: sources in, an index folder out, and every input that was left out named.
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buildIndex } from '../../compile/build-index.ts'
import type { BuildProgress } from '../../compile/build-types.ts'
import { ingest } from '../../compile/ingest.ts'
import type { Ingested } from '../../compile/types.ts'
import {
  createProblemPrinter,
  printSkipped,
  reportFailure,
  reportSummary,
} from '../build-report.ts'
import { DEFAULT_ALIASES } from '../clone.ts'
import { describeFileError } from '../file-error.ts'
import { measureInputs } from '../measure-inputs.ts'
import { createProgressBar, type Progress, type ProgressBar } from '../progress.ts'
import { readAliases } from '../read-aliases.ts'
import { type ExitCode, printError, refuseCall, type Terminal } from '../terminal.ts'

export interface BuildCall {
  readonly sources: readonly string[]
  readonly out: string
  readonly aliases?: string
  readonly strict?: boolean
  readonly explain?: boolean
  readonly json?: boolean
}

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
  const problems = createProblemPrinter(call.json === true, terminal, () => bar.clear())
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
      ? reportSummary(built.value, call.out, call.json === true, terminal)
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
      printSkipped(next.value, call.json === true, terminal)
    }
    yield next.value
  }
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
