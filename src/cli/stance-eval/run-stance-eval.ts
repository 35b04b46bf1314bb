// Measures a judge on labelled pairs and on claims about news, and puts the tables into a page. Measures all
// or nothing; trains nothing.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { findChanges } from '../../stance/training/find-changes.ts'
import type { Judge, Reason, Stance } from '../../stance/types.ts'
import { type AliasRows, createAliasTable } from '../../text/aliases.ts'
import type { Span } from '../../text/types.ts'
import { DEFAULT_ALIASES } from '../clone.ts'
import { judgePair } from '../judge-pair.ts'
import { createProgressBar, formatSeconds, type ProgressBar } from '../progress.ts'
import { readAliases } from '../read-aliases.ts'
import { type ExitCode, failWork, type Terminal, toPrintable } from '../terminal.ts'
import { measureNews } from './measure-news.ts'
import { giveLabel } from './pair-metrics.ts'
import { placeFigures } from './place-figures.ts'
import { type LabelledRow, type PairSet, readSets } from './read-sets.ts'
import { formatFigures, type JudgedSet } from './tables.ts'

const USAGE = `Usage: npm run stance:eval -- DATA [NEWS_FOLDER] [--print] [--errors]

DATA         a folder of labelled pairs (*.jsonl, or its folder dev/), or one such file:
             {id, claim, evidence, label: "supports" | "refutes" | "neutral", kind?} a line
NEWS_FOLDER  holds articles.jsonl and claims.jsonl; verdicts are measured there too, and without it the
             page has no table of them
--print      prints the tables and leaves src/stance/README.md alone
--errors     prints every pair that is labelled wrong, with its probabilities and reasons, and no tables
`

export interface StanceEvalOptions {
  readonly judge: Judge
  /** The file that has the markers. */
  readonly page: string
  readonly terminal: Terminal
}

/** One call: `words` are its arguments, without the program. */
export async function runStanceEval(
  words: readonly string[],
  { judge, page, terminal }: StanceEvalOptions,
): Promise<ExitCode> {
  const call = readCall(words)
  if (call === null) {
    terminal.errors.write(USAGE)
    return 2
  }
  const sets = await readSets(call.data, terminal)
  if (!sets.ok) return failWork(terminal, sets.error)
  const aliases = await readAliases(DEFAULT_ALIASES, 'corpus/aliases.csv')
  if (!aliases.ok) return failWork(terminal, aliases.error.join('; '))
  const bar = createProgressBar(terminal.errors, () => performance.now())
  const judged = await judgeSets(judge, aliases.value, sets.value, bar, terminal)
  if (call.isErrors) {
    for (const { rows, stances } of judged) printErrors(rows, stances, terminal)
    return 0
  }
  const news =
    call.news === null
      ? null
      : await measureNews({
          folder: call.news,
          judge,
          aliases: aliases.value,
          terminal,
          onProgress: (step, done, total) => {
            const unit = step === 'indexing' ? 'sources' : 'claims'
            bar.update({ step, done, unit, share: total === null ? null : done / total })
          },
        })
  bar.clear()
  if (news !== null && !news.ok) return failWork(terminal, news.error)
  const figures = formatFigures({
    judge: `${judge.name} ${judge.version}`,
    sets: judged,
    news: news?.value ?? null,
  })
  if (call.isPrint) {
    terminal.output.write(`${figures}\n`)
    return 0
  }
  const placed = placeFigures(await readFile(page, 'utf8'), figures)
  if (!placed.ok) return failWork(terminal, `${page} ${placed.error}`)
  await writeFile(page, placed.value)
  terminal.output.write(`${page} has the new figures\n`)
  return 0
}

interface Call {
  readonly data: string
  readonly news: string | null
  readonly isPrint: boolean
  readonly isErrors: boolean
}

/** Null where the call is not understood. */
function readCall(words: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { print: { type: 'boolean' }, errors: { type: 'boolean' } },
    })
    const [data, news, ...others] = positionals
    if (data === undefined || others.length > 0) return null
    return {
      data,
      news: news ?? null,
      isPrint: values.print === true,
      isErrors: values.errors === true,
    }
  } catch {
    return null
  }
}

interface JudgedRows extends JudgedSet {
  readonly rows: readonly LabelledRow[]
  readonly stances: readonly Stance[]
}

async function judgeSets(
  judge: Judge,
  aliases: AliasRows,
  sets: readonly PairSet[],
  bar: ProgressBar,
  terminal: Terminal,
): Promise<JudgedRows[]> {
  const table = createAliasTable(aliases)
  const total = sets.reduce((sum, { rows }) => sum + rows.length, 0)
  const started = performance.now()
  let done = 0
  const all: JudgedRows[] = []
  for (const { name, rows } of sets) {
    const stances: Stance[] = []
    for (const row of rows) {
      stances.push(await judgePair(judge, table, row))
      done += 1
      bar.update({ step: 'judging', done, unit: 'pairs', share: done / total })
    }
    const byId = new Map(rows.map((row) => [row.id, row]))
    const judged = rows.flatMap((row, at) => {
      const { label, kind } = row
      const stance = stances[at]
      if (stance === undefined) return []
      const changes = findChanges(row, byId)
      const hits = changes === null ? null : stance.reasons.map((one) => hitsAny(row, one, changes))
      return [{ label, kind: kind ?? null, stance, hits }]
    })
    all.push({ name, rows, stances, judged })
    bar.clear()
    terminal.errors.write(`${name}: ${rows.length} pairs judged\n`)
  }
  const milliseconds = performance.now() - started
  const each = (milliseconds / Math.max(1, total)).toFixed(2)
  terminal.errors.write(
    `${total} pairs in ${formatSeconds(milliseconds / 1000)}, ${each} ms a pair with analysis\n`,
  )
  return all
}

/** Whether the claim's span of a reason holds a changed word or a part of one. */
function hitsAny({ claim }: LabelledRow, reason: Reason, changes: readonly Span[]): boolean {
  const start = claim.indexOf(reason.claim)
  const end = start + reason.claim.length
  return changes.some((change) => change.start < end && start < change.end)
}

function printErrors(
  rows: readonly LabelledRow[],
  stances: readonly Stance[],
  terminal: Terminal,
): void {
  for (const [at, { id, claim, evidence, label, kind }] of rows.entries()) {
    const stance = stances[at]
    if (stance === undefined || giveLabel(stance) === label) continue
    const { supports, refutes, neutral, reasons } = stance
    const shares = [supports, refutes, neutral].map((share) => share.toFixed(2)).join(' ')
    const said = [
      `${id} ${kind ?? ''}: ${label}, judged ${giveLabel(stance)} (s r n ${shares})`,
      `  claim     ${claim}`,
      `  evidence  ${evidence}`,
      ...reasons.map((one) => `  ${one.code}: ${one.claim} / ${one.evidence}`),
    ]
    terminal.output.write(`${toPrintable(said.join('\n'))}\n\n`)
  }
}
