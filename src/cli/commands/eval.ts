// `deskcheck eval`: verdicts against claims whose answers are known, as a table or as JSON.

import { collectEvalClaims, evalClaimSchema, formatEvalTable, runEval } from '../eval.ts'
import { wordCheckFailure } from '../failures.ts'
import { openFolder } from '../open-folder.ts'
import { createProgressBar } from '../progress.ts'
import { readRows } from '../read-rows.ts'
import { createShippedJudge } from '../shipped-judge.ts'
import { type ExitCode, failWork, printError, refuseCall, type Terminal } from '../terminal.ts'

export interface EvalCall {
  readonly index?: string
  readonly claims: string
  readonly json?: boolean
}

/** Measures all claims or none: a broken row ends the call before anything is checked. */
export async function runEvalCommand(call: EvalCall, terminal: Terminal): Promise<ExitCode> {
  const rows = await readRows(call.claims, evalClaimSchema, terminal)
  if (!rows.ok) return refuseCall(terminal, `cannot read ${call.claims}: ${rows.error}`, 'eval')
  const claims = await collectEvalClaims(rows.value)
  if (!claims.ok) {
    const file = call.claims === '-' ? 'standard input' : call.claims
    for (const { line, message } of claims.error)
      printError(terminal, `${file}:${line}: ${message}`)
    return 1
  }
  const opened = await openFolder(call.index, 'eval', terminal)
  if (!opened.ok) return opened.error
  const { index, name } = opened.value
  const bar = createProgressBar(terminal.errors, () => performance.now())
  const measured = await runEval({
    index,
    judge: createShippedJudge(terminal.environment),
    claims: claims.value,
    onProgress: (done, total) => {
      bar.update({ step: 'checking', done, unit: 'claims', share: done / total })
    },
  })
  bar.clear()
  if (!measured.ok) {
    const { claim, failure } = measured.error
    return failWork(terminal, `claim ${claim}: ${wordCheckFailure(failure, name)}`)
  }
  terminal.output.write(
    call.json === true ? `${JSON.stringify(measured.value)}\n` : formatEvalTable(measured.value),
  )
  return 0
}
