// The real terminal: binds the streams and signals of this process. Only main.ts uses it.
import type { WriteStream } from 'node:tty'
import { PROJECT_ROOT } from './clone.ts'
import { describeFileError } from './file-error.ts'
import {
  type ExitCode,
  type Output,
  type StopHandler,
  type Terminal,
  toOneLine,
} from './terminal.ts'

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_CHECK_MILLISECONDS = 250
type StopSignal = (typeof STOP_SIGNALS)[number]

/**
 * Binds this process. Signals keep their default effect (immediate end) until a handler is
 * registered, so that a command without cleaning up to do ends at once even in the middle of a
 * calculation.
 */
export function createProcessTerminal(): Terminal {
  const handlers = new Set<StopHandler>()
  let isStopping = false
  let watch: NodeJS.Timeout | undefined

  const stop = async (signal: StopSignal | null, codeOtherwise: ExitCode = 1): Promise<void> => {
    // npm passes on the Ctrl-C that the terminal has sent us already: once is meant.
    if (isStopping) return
    isStopping = true
    const codes = await Promise.all([...handlers].map((handler) => handler()))
    if (signal === null) process.exit(codeOtherwise)
    const code = codes.find((each) => each !== null)
    if (code !== undefined && code !== null) process.exit(code)
    dieOf(signal)
  }
  const dieOf = (signal: StopSignal): void => {
    for (const each of STOP_SIGNALS) process.removeListener(each, onSignal)
    process.kill(process.pid, signal)
  }
  const onSignal = (signal: NodeJS.Signals): void => {
    void stop(signal as StopSignal)
  }

  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `deskcheck … | head` closes our pipe: that is no failure, but nobody reads on.
      if (error.code === 'EPIPE') return void stop(null, 0)
      if (stream === process.stdout) {
        process.stderr.write(`deskcheck: cannot write the output: ${describeFileError(error)}\n`)
      }
      void stop(null, 1)
    })
  }

  // A bug outside of every call that we wait for: the same line as for any other, and nothing left behind.
  process.on('uncaughtException', (error) => {
    printBug(error)
    void stop(null, 1)
  })

  return {
    input: process.stdin,
    output: toOutput(process.stdout),
    errors: toOutput(process.stderr),
    environment: process.env,
    workingDirectory: callersDirectory(),
    onStop(handler) {
      if (handlers.size === 0) {
        for (const each of STOP_SIGNALS) process.on(each, onSignal)
        watch = watchNpm(() => void stop('SIGTERM'))
      }
      handlers.add(handler)
      return () => {
        handlers.delete(handler)
        if (handlers.size > 0) return
        for (const each of STOP_SIGNALS) process.removeListener(each, onSignal)
        clearInterval(watch)
      }
    },
  }
}

/** npm that is killed, or whose shell is, takes nobody along: notices that it is gone. */
function watchNpm(onGone: () => void): NodeJS.Timeout | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) onGone()
  }, PARENT_CHECK_MILLISECONDS)
  return timer.unref()
}

/** One line instead of a stack trace, which DESKCHECK_TRACE=1 brings back. */
export function printBug(error: unknown): void {
  const said = toOneLine(error instanceof Error ? error.message : String(error))
  process.stderr.write(
    `deskcheck: this should not have happened: ${said}; please report it (DESKCHECK_TRACE=1 prints where)\n`,
  )
  if (process.env.DESKCHECK_TRACE === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
}

function toOutput(stream: WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY === true && stream.columns > 0 ? stream.columns : 80
    },
  }
}

/** The npm scripts that take paths of the caller's. */
const OUR_SCRIPTS = new Set(['deskcheck', 'start', 'stance:eval'])

/** `npm run` changes into the project and keeps the caller's folder in INIT_CWD: paths mean that one. */
function callersDirectory(): string {
  const here = process.cwd()
  const { INIT_CWD: before, npm_lifecycle_event: script } = process.env
  const isOurScript = script !== undefined && OUR_SCRIPTS.has(script)
  const isAtRoot = `${here}/` === PROJECT_ROOT || here === PROJECT_ROOT
  return isOurScript && isAtRoot && before !== undefined && before !== '' ? before : here
}
