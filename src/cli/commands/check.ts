// `deskcheck check`: one claim for people, or a file of claims as one result a line.
import { checkClaim } from '../../check.ts'
import { wordCheckFailure } from '../failures.ts'
import { openFolder } from '../open-folder.ts'
import { type ClaimsCall, readClaims } from '../read-claims.ts'
import { renderCheck } from '../render-check.ts'
import { createShippedJudge } from '../shipped-judge.ts'
import { createPalette } from '../style.ts'
import { type ExitCode, printError, refuseCall, type Terminal } from '../terminal.ts'

export interface CheckCall extends ClaimsCall {
  readonly index?: string
  readonly asOf?: string
  /** Sources listed a side. */
  readonly limit: number
  readonly json?: boolean
}

/** Answers every claim that can be answered; one that cannot is named, and the exit code is 1. */
export async function runCheck(call: CheckCall, terminal: Terminal): Promise<ExitCode> {
  const claims = await readClaims('check', call, terminal)
  if (!claims.ok) return claims.error
  const opened = await openFolder(call.index, 'check', terminal)
  if (!opened.ok) return opened.error
  const { index, name } = opened.value
  const judge = createShippedJudge(terminal.environment)
  const palette = createPalette(terminal.output, terminal.environment)
  let exitCode: ExitCode = 0
  let answered = 0
  for await (const row of claims.value.rows) {
    if (row.kind === 'problem') {
      printError(terminal, `${claims.value.prefix(row.line)}${row.message}`)
      exitCode = 1
      continue
    }
    const { id, claim } = row.value
    const asOf = row.value.asOf ?? call.asOf
    const checked = await checkClaim(
      { index, judge },
      {
        claim,
        limit: call.limit,
        ...(asOf === undefined ? {} : { asOf }),
        ...(id === undefined ? {} : { id: String(id) }),
      },
    )
    if (!checked.ok) {
      const said = `${claims.value.prefix(row.line)}${wordCheckFailure(checked.error, name)}`
      // A claim of the call itself that holds nothing to check is a wrong call.
      if (call.claims === undefined && checked.error.kind === 'claim_unusable') {
        return refuseCall(terminal, said, 'check')
      }
      printError(terminal, said)
      exitCode = 1
      continue
    }
    answered += 1
    if (call.json) {
      const result = { ...checked.value, ...(id === undefined ? {} : { id }) }
      terminal.output.write(`${JSON.stringify(result)}\n`)
    } else {
      if (answered > 1) terminal.output.write('\n')
      const columns = Math.min(100, terminal.output.columns)
      terminal.output.write(renderCheck(checked.value, columns, palette))
    }
  }
  return exitCode
}
