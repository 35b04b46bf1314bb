// Runs the real command as a process of its own, the way a user would.
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const MAIN = join(ROOT, 'src', 'cli', 'main.ts')

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly errors: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** Ends the output pipe after the first line, as `| head -1` does. */
  readonly closesEarly?: boolean
}

/** Runs `deskcheck` with Node directly and waits for its end. */
export function deskcheck(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, [MAIN, ...words], options)
}

export function run(
  program: string,
  words: readonly string[],
  options: RunOptions,
): Promise<Ended> {
  const child = spawn(program, words, {
    cwd: options.cwd ?? ROOT,
    env: plainEnvironment(options.environment),
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
    if (options.closesEarly === true) child.stdout.destroy()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, output, errors }))
  })
}

/** What a shell would give, without what the test runner adds. */
function plainEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...added }
}

export interface Server {
  /** The line that it printed when it was ready. */
  readonly line: string
  readonly url: string
  readonly child: ChildProcess
  /** Everything that it and its children printed on stderr so far. */
  errors(): string
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

const servers = new Set<ChildProcess>()

/** Ends every server that still runs, for the case that a test broke off before it did. */
export function endServers(): void {
  for (const child of servers) child.kill('SIGTERM')
}

/** `npm start`, or `deskcheck serve` itself. */
export type ServeBy = 'npm' | 'node'

/** Starts a server without waiting for it. */
export function spawnServe(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  by: ServeBy = 'node',
): { child: ChildProcessByStdio<null, Readable, Readable>; errors: () => string } {
  const [program, first] =
    by === 'npm' ? ['npm', ['--silent', 'start', '--']] : [process.execPath, [MAIN, 'serve']]
  const child = spawn(program, [...first, ...words], {
    cwd: ROOT,
    env: plainEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.add(child)
  child.once('exit', () => servers.delete(child))
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  return { child, errors: () => errors }
}

/** Starts a server and waits for its line. */
export async function startServer(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  by: ServeBy = 'node',
): Promise<Server> {
  const { child, errors } = spawnServe(words, environment, by)
  const line = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      if (output.includes('\n')) resolve(output)
    })
    child.once('exit', () => reject(new Error(`serve ended early: ${errors()}`)))
  })
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
  if (url === undefined) throw new Error(`no address in: ${line}`)
  return {
    line,
    url,
    child,
    errors,
    end(signal) {
      const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
        (resolve) => {
          child.once('exit', (code, by) => resolve({ code, signal: by }))
        },
      )
      child.kill(signal)
      return ended
    },
  }
}

/** Ids of the processes below `pid` that still run (Linux; elsewhere nothing is found). */
export function findDescendants(pid: number): number[] {
  const found: number[] = []
  const visit = (parent: number): void => {
    for (const child of listChildren(parent)) {
      found.push(child)
      visit(child)
    }
  }
  visit(pid)
  return found
}

function listChildren(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Whether a process runs; one that has ended and was not collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^\d+ \(.*\) [ZX]/s.test(status)
  } catch {
    return false
  }
}

/** A port that nothing listens on now. */
export async function findFreePort(): Promise<number> {
  // Below the range from which the system hands out ports, so that nothing takes it meanwhile.
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}
