// `deskcheck stance`: the judge alone, on pairs of claim and evidence.

import { createAliasTable } from '../../text/aliases.ts'
import { DEFAULT_ALIASES } from '../clone.ts'
import { judgePair } from '../judge-pair.ts'
import { readAliases } from '../read-aliases.ts'
import { pairRowSchema, readRows } from '../read-rows.ts'
import { createShippedJudge } from '../shipped-judge.ts'
import { type ExitCode, failWork, printError, refuseCall, type Terminal } from '../terminal.ts'

export interface StanceCall {
  readonly pairs: string
  readonly json?: boolean
}

/** Judges every pair with the judge that `check` uses; a broken row is named, and the exit code is 1. */
export async function runStance(call: StanceCall, terminal: Terminal): Promise<ExitCode> {
  const rows = await readRows(call.pairs, pairRowSchema, terminal)
  if (!rows.ok) return refuseCall(terminal, `cannot read ${call.pairs}: ${rows.error}`, 'stance')
  const file = call.pairs === '-' ? 'standard input' : call.pairs
  const aliases = await readAliases(DEFAULT_ALIASES, 'corpus/aliases.csv')
  if (!aliases.ok) return failWork(terminal, aliases.error.join('; '))
  const judge = createShippedJudge(terminal.environment)
  const table = createAliasTable(aliases.value)
  let exitCode: ExitCode = 0
  for await (const row of rows.value) {
    if (row.kind === 'problem') {
      printError(terminal, `${file}:${row.line}: ${row.message}`)
      exitCode = 1
      continue
    }
    const { id } = row.value
    const { supports, refutes, neutral, reasons } = await judgePair(judge, table, row.value)
    if (call.json) {
      const line = { id: id ?? null, supports, refutes, neutral, reasons }
      terminal.output.write(`${JSON.stringify(line)}\n`)
      continue
    }
    const figures = `supports ${supports.toFixed(3)}  refutes ${refutes.toFixed(3)}  neutral ${neutral.toFixed(3)}`
    const said = reasons.map((each) => `${each.code}: “${each.claim}” / “${each.evidence}”`)
    terminal.output.write(`${[id ?? row.line, figures, ...said].join('  ')}\n`)
  }
  return exitCode
}
