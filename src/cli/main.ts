#!/usr/bin/env node
// The `deskcheck` command: runs one call and turns a bug into one line instead of a stack trace.
import { createProcessTerminal } from './process-terminal.ts'
import { runCommandLine } from './program.ts'
import { failWork } from './terminal.ts'

const terminal = createProcessTerminal()
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  process.exitCode = failWork(
    terminal,
    `this should not have happened: ${said}; please report it (DESKCHECK_TRACE=1 prints where)`,
  )
  if (process.env.DESKCHECK_TRACE === '1' && error instanceof Error) {
    terminal.errors.write(`${error.stack ?? ''}\n`)
  }
}
