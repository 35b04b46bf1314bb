// The real terminal: binds the streams and signals of this process. Only main.ts uses it.
import type { WriteStream } from 'node:tty'
import { PROJECT_ROOT } from './clone.ts'
import type { Output, StopHandler, Terminal } from './terminal.ts'

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type StopSignal = (typeof STOP_SIGNALS)[number]

/**
 * Binds this process. Signals keep their default effect (immediate end) until a handler is
 * registered, so that a command without cleaning up to do ends at once even in the middle of a
 * calculation.
 */
export function createProcessTerminal(): Terminal {
  const handlers = new Set<StopHandler>()
  let isStopping = false

  const stop = async (signal: StopSignal | null): Promise<void> => {
    // npm passes on the Ctrl-C that the terminal has sent us already: once is meant.
    if (isStopping) return
    isStopping = true
    const codes = await Promise.all([...handlers].map((handler) => handler()))
    const code = codes.find((each) => each !== null)
    if (code !== undefined && code !== null) process.exit(code)
    if (signal === null) process.exit(0)
    dieOf(signal)
  }
  const dieOf = (signal: StopSignal): void => {
    for (const each of STOP_SIGNALS) process.removeListener(each, onSignal)
    process.kill(process.pid, signal)
  }
  const onSignal = (signal: NodeJS.Signals): void => {
    void stop(signal as StopSignal)
  }

  // `deskcheck … | head` closes our pipe: that is no failure, but nobody reads on.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      void stop(null)
    })
  }

  return {
    input: process.stdin,
    output: toOutput(process.stdout),
    errors: toOutput(process.stderr),
    environment: process.env,
    workingDirectory: callersDirectory(),
    onStop(handler) {
      if (handlers.size === 0) for (const each of STOP_SIGNALS) process.on(each, onSignal)
      handlers.add(handler)
      return () => {
        handlers.delete(handler)
        if (handlers.size === 0) {
          for (const each of STOP_SIGNALS) process.removeListener(each, onSignal)
        }
      }
    },
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

/** `npm run` changes into the project and keeps the caller's folder in INIT_CWD: paths mean that one. */
function callersDirectory(): string {
  const here = process.cwd()
  const { INIT_CWD: before, npm_lifecycle_event: script } = process.env
  const isOurScript = script === 'deskcheck' || script === 'start'
  const isAtRoot = `${here}/` === PROJECT_ROOT || here === PROJECT_ROOT
  return isOurScript && isAtRoot && before !== undefined && before !== '' ? before : here
}
