// Where `check` and `search` take their claims from: the words of the call, or a file of rows.
import { fail, type Result, succeed } from '../result.ts'
import { type ClaimRow, claimRowSchema, type Row, readRows } from './read-rows.ts'
import { type ExitCode, refuseCall, type Terminal } from './terminal.ts'

export interface ClaimsCall {
  /** The claim, one word of the command line if it was quoted. */
  readonly words: readonly string[]
  readonly claims?: string
}

export interface Claims {
  readonly rows: AsyncIterable<Row<ClaimRow>>
  /** What an error about a row begins with: "claims.jsonl:3: "; nothing for a claim of the call itself. */
  prefix(line: number): string
}

/** Refuses a call that gives no claim, or two; the error is printed and the exit code handed on. */
export async function readClaims(
  command: string,
  call: ClaimsCall,
  terminal: Terminal,
): Promise<Result<Claims, ExitCode>> {
  const { words, claims: file } = call
  const [claim] = words
  if (file !== undefined && claim !== undefined) {
    return fail(refuseCall(terminal, 'give either a claim or --claims, not both', command))
  }
  if (file !== undefined) {
    const rows = await readRows(file, claimRowSchema, terminal)
    if (!rows.ok) return fail(refuseCall(terminal, `cannot read ${file}: ${rows.error}`, command))
    const name = file === '-' ? 'standard input' : file
    return succeed({ rows: rows.value, prefix: (line) => `${name}:${line}: ` })
  }
  if (claim === undefined) {
    return fail(refuseCall(terminal, 'give a claim in quotes, or a file with --claims', command))
  }
  if (words.length > 1) {
    return fail(refuseCall(terminal, 'put the whole claim in quotes', command))
  }
  return succeed({ rows: oneRow({ claim }), prefix: () => '' })
}

async function* oneRow(value: ClaimRow): AsyncGenerator<Row<ClaimRow>> {
  yield { kind: 'row', line: 1, value }
}
