// `npm run stance:eval`: the built-in judge's figures, as tables in src/stance/README.md.
import { fileURLToPath } from 'node:url'
import { createProcessTerminal, printBug } from '../process-terminal.ts'
import { createShippedJudge } from '../shipped-judge.ts'
import { runStanceEval } from './run-stance-eval.ts'

const terminal = createProcessTerminal()
try {
  process.exitCode = await runStanceEval(process.argv.slice(2), {
    judge: createShippedJudge(process.env),
    page: fileURLToPath(new URL('../../stance/README.md', import.meta.url)),
    terminal,
  })
} catch (error) {
  printBug(error)
  process.exitCode = 1
}
