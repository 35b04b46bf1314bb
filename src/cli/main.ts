#!/usr/bin/env node
// The `deskcheck` command: runs one call and turns a bug into one line instead of a stack trace.
import { createProcessTerminal, printBug } from './process-terminal.ts'
import { failWork } from './terminal.ts'

const terminal = createProcessTerminal()
try {
  // Loaded here, so that a clone without its packages is told what to do.
  const { runCommandLine } = await import('./program.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_MODULE_NOT_FOUND') {
    process.exitCode = failWork(terminal, 'a package is missing: run "npm ci" in the clone first')
  } else {
    printBug(error)
    process.exitCode = 1
  }
}
