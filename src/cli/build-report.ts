// What `deskcheck build` tells about its work: problems, what cleaning left out, the summary.
import { relative } from 'node:path'
import type { BuildFailure, BuildProblem, BuildSummary } from '../compile/build-types.ts'
import type { Ingested, Origin } from '../compile/types.ts'
import { formatCount } from './progress.ts'
import {
  type ExitCode,
  failWork,
  printError,
  refuseCall,
  type Terminal,
  toOneLine,
} from './terminal.ts'

/** Problems printed one by one before they are only counted; --json prints them all. */
const PROBLEMS_PRINTED = 50

/** Lists what cleaning left out of one record, a line each: file, line, reason, text. */
export function printSkipped(
  { record, origin }: Extract<Ingested, { kind: 'record' }>,
  isJson: boolean,
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
      isJson
        ? `${JSON.stringify({ skipped: { file, line: at, id: record.id, why, start, end, text } })}\n`
        : `${toOneLine(`${file}:${at}: ${why}: ${text}`)}\n`,
    )
  }
}

export interface ProblemPrinter {
  print(problem: BuildProblem): void
  /** Says how many were not printed. */
  finish(): void
}

/** @param beforeEach wipes what stands in the way of a line */
export function createProblemPrinter(
  isJson: boolean,
  terminal: Terminal,
  beforeEach: () => void,
): ProblemPrinter {
  let count = 0
  return {
    print({ origin, message }) {
      beforeEach()
      count += 1
      const file = nameFile(origin.file, terminal)
      if (isJson) {
        const problem = { file, line: origin.line ?? null, message }
        terminal.output.write(`${JSON.stringify({ problem })}\n`)
      } else if (count <= PROBLEMS_PRINTED) {
        terminal.errors.write(`${toOneLine(`${nameOrigin({ ...origin, file })}: ${message}`)}\n`)
      }
    },
    finish() {
      if (isJson || count <= PROBLEMS_PRINTED) return
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

/** Prints what was built into `out`; the exit code says whether anything was left out. */
export function reportSummary(
  summary: BuildSummary,
  out: string,
  isJson: boolean,
  terminal: Terminal,
): ExitCode {
  const { version, builtAt, documents, passages, terms, bytes, repeatedSentences } = summary
  const shards = Object.values(summary.shards).reduce((total, each) => total + each, 0)
  const leftOut = summary.problemCount
  if (isJson) {
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
    terminal.output.write(`${JSON.stringify({ index: { folder: out, ...index } })}\n`)
  } else {
    const parts = [
      count(documents, 'source'),
      count(passages, 'passage'),
      `${count(shards, 'shard')} of ${formatCount(bytes, 'bytes')} together`,
    ]
    if (leftOut > 0) parts.push(`${count(leftOut, 'input')} left out`)
    terminal.output.write(`${out}: ${parts.join(', ')}, version ${version}\n`)
  }
  return leftOut > 0 ? 1 : 0
}

/** Prints why nothing was written. */
export function reportFailure(failure: BuildFailure, terminal: Terminal): ExitCode {
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
