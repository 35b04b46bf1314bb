// Runs the real Worker under `wrangler dev` as a process group of its own, so that ending it leaves
// nothing behind. Passes on the settings that it is given and never the caller's environment.
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { fail, type Result, succeed } from '../result.ts'
import { PROJECT_ROOT } from './clone.ts'
import type { Output, Terminal } from './terminal.ts'

export interface WorkerOptions {
  readonly port: number
  /** Folder of the local KV. */
  readonly stateFolder: string
  /** Variables of the Worker. */
  readonly settings: Readonly<Record<string, string>>
  /** Passes wrangler's whole output on; otherwise only warnings and errors. */
  readonly isVerbose: boolean
}

export interface WorkerProcess {
  readonly url: string
  /** Settles once wrangler and all that it started have ended, with who wanted it. */
  readonly ended: Promise<WorkerEnd>
}

/** The user asked for the end, or wrangler ended by itself. */
export type WorkerEnd = 'asked' | 'by_itself'

export type WorkerFailure =
  | { readonly kind: 'asked_to_end' }
  | { readonly kind: 'not_ready'; readonly message: string }

const READY_SECONDS = 90
const POLL_MILLISECONDS = 100
const GRACE_MILLISECONDS = 4000

/** What wrangler itself needs of the environment: where programs, home and temporary files are. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'TZ',
  'NO_COLOR',
  'XDG_CONFIG_HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'SystemRoot',
  'ComSpec',
]

/**
 * Starts the Worker and waits until it answers `/healthz`. From its first moment to its last a stop of
 * this process ends the whole group first.
 */
export async function startWorker(
  options: WorkerOptions,
  terminal: Terminal,
): Promise<Result<WorkerProcess, WorkerFailure>> {
  const url = `http://127.0.0.1:${options.port}`
  await writeFile(nameEmptyFile(options.stateFolder), '')
  let isAsked = false
  const child = spawn(process.execPath, wranglerArguments(options), {
    cwd: PROJECT_ROOT,
    env: wranglerEnvironment(terminal.environment, options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  passOn(child, terminal.errors, options.isVerbose)
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const release = terminal.onStop(async () => {
    isAsked = true
    await stopGroup(child, exited)
    return 0
  })
  const ended = exited.then(async (): Promise<WorkerEnd> => {
    await stopGroup(child, exited)
    if (isAsked) return 'asked'
    release()
    return 'by_itself'
  })
  const ready = await waitUntilReady(url, ended)
  if (ready.ok) return succeed({ url, ended })
  await stopGroup(child, exited)
  await ended
  if (isAsked) return fail({ kind: 'asked_to_end' })
  return fail({ kind: 'not_ready', message: ready.error })
}

function wranglerArguments(options: WorkerOptions): string[] {
  const package_ = createRequire(import.meta.url).resolve('wrangler/package.json')
  return [
    join(dirname(package_), 'bin', 'wrangler.js'),
    'dev',
    ...['--config', join(PROJECT_ROOT, 'wrangler.toml')],
    ...['--ip', '127.0.0.1', '--port', String(options.port)],
    ...['--local', '--persist-to', options.stateFolder],
    // Any free port for the debugger: a fixed one would keep two servers from starting together.
    ...['--inspector-port', '0'],
    ...['--show-interactive-dev-session=false'],
    ...['--log-level', options.isVerbose ? 'log' : 'warn'],
    ...['--env-file', nameEmptyFile(options.stateFolder)],
  ]
}

/** With no file named, wrangler would read .dev.vars itself, and then not look at the environment. */
function nameEmptyFile(stateFolder: string): string {
  return join(stateFolder, 'empty.env')
}

function wranglerEnvironment(
  environment: Terminal['environment'],
  { stateFolder, settings }: WorkerOptions,
): Record<string, string> {
  const passed: Record<string, string> = {}
  for (const name of PASSED_ON) {
    const value = environment[name]
    if (value !== undefined) passed[name] = value
  }
  return {
    ...passed,
    // wrangler's build command asks for `node`: the one that runs this, whatever the PATH holds.
    PATH: [dirname(process.execPath), passed.PATH ?? ''].join(delimiter),
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    // The banner is also what asks the registry for a newer version.
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: join(stateFolder, 'logs'),
    // Servers of different indexes are the same Worker by name: they must not find each other.
    WRANGLER_REGISTRY_PATH: join(stateFolder, 'registry'),
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    // Settings travel in the environment, where they override [vars]; an argument would show secrets in
    // the list of processes. What stands above goes along, and the Worker reads none of it.
    CLOUDFLARE_INCLUDE_PROCESS_ENV: 'true',
    ...settings,
  }
}

/** Hands wrangler's lines to our own errors, without its boxes, blank lines and advertising of log files. */
function passOn(child: ChildProcess, errors: Output, isVerbose: boolean): void {
  for (const stream of [child.stdout, child.stderr]) {
    let pending = ''
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      const lines = (pending + chunk).split('\n')
      pending = lines.pop() ?? ''
      for (const line of lines) {
        const plain = stripVTControlCharacters(line).trimEnd()
        if (!isVerbose && (plain === '' || plain.includes('Logs were written to'))) continue
        errors.write(`${plain}\n`)
      }
    })
  }
}

async function waitUntilReady(
  url: string,
  ended: Promise<WorkerEnd>,
): Promise<Result<null, string>> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  let last = 'no answer'
  const deadline = performance.now() + READY_SECONDS * 1000
  while (performance.now() < deadline) {
    if (hasEnded)
      return fail('wrangler ended before the Worker answered; --verbose shows what it said')
    try {
      const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) })
      if (response.ok) return succeed(null)
      last = `status ${response.status}`
    } catch {
      last = 'no answer'
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
  }
  return fail(`the Worker did not become ready in ${READY_SECONDS} s (${last}); try --verbose`)
}

/** Asks the whole group to end, and makes it end when it takes too long. */
async function stopGroup(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  const signalGroup = (signal: NodeJS.Signals): boolean => {
    try {
      process.kill(-pid, signal)
      return true
    } catch {
      return false
    }
  }
  if (!signalGroup('SIGTERM')) return
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, GRACE_MILLISECONDS))])
  // wrangler has stored what it had to: whatever is left of the group has no one to serve.
  signalGroup('SIGKILL')
}
