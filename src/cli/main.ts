#!/usr/bin/env node
// The `deskcheck` command: runs one call and turns a bug into one line instead of a stack trace.
import { createProcessTerminal, printBug } from './process-terminal.ts'
import { runCommandLine } from './program.ts'

const terminal = createProcessTerminal()
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
} catch (error) {
  printBug(error)
  process.exitCode = 1
}
