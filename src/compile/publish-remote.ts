// A KV namespace at Cloudflare, reached through the installed wrangler and its login: this project
// handles no account secrets of its own.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../result.ts'
import type { PublishTarget } from './publish-target.ts'

export interface RemoteOptions {
  readonly binding: string
  /** Path of wrangler.toml; the binding's namespace is looked up there and in the deployed Worker. */
  readonly config: string
  /** Where the namespace is: `['--remote']`, or for tests `['--local', '--persist-to', DIR]`. */
  readonly location: readonly string[]
}

interface Finished {
  readonly code: number
  readonly output: Buffer
  readonly errors: string
}

/** Opens the namespace behind a binding. Nothing is asked of the network yet. */
export async function openRemoteTarget(options: RemoteOptions): Promise<PublishTarget> {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-publish-'))
  const where = ['--binding', options.binding, '--config', options.config, ...options.location]

  async function ask(words: readonly string[]): Promise<Result<Buffer, string>> {
    const { code, output, errors } = await runWrangler([...words, ...where])
    return code === 0 ? succeed(output) : fail(explain(words, errors, output))
  }

  async function askWithFile(
    words: readonly string[],
    content: unknown,
    flags: readonly string[],
  ): Promise<Result<null, string>> {
    const file = join(folder, 'batch.json')
    await writeFile(file, JSON.stringify(content))
    const answer = await ask([...words, file, ...flags])
    return answer.ok ? succeed(null) : answer
  }

  return {
    batchEntries: 1000,
    batchBytes: 32 * 1024 * 1024,
    async listKeys() {
      const answer = await ask(['kv', 'key', 'list'])
      if (!answer.ok) return answer
      const keys = parseKeys(answer.value.toString())
      return keys === null
        ? fail('wrangler listed the keys in a form that is not known')
        : succeed(keys)
    },
    async read(key) {
      const answer = await ask(['kv', 'key', 'get', key])
      return answer.ok ? succeed(new Uint8Array(answer.value)) : answer
    },
    write: (entries) =>
      askWithFile(
        ['kv', 'bulk', 'put'],
        entries.map(({ key, bytes }) => ({
          key,
          value: Buffer.from(bytes).toString('base64'),
          base64: true,
        })),
        [],
      ),
    remove: (keys) => askWithFile(['kv', 'bulk', 'delete'], keys, ['--force']),
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

function runWrangler(words: readonly string[]): Promise<Finished> {
  const package_ = createRequire(import.meta.url).resolve('wrangler/package.json')
  const program = join(dirname(package_), 'bin', 'wrangler.js')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
    })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.once('error', (error) => {
      resolve({ code: 1, output: Buffer.alloc(0), errors: error.message })
    })
    child.once('close', (code) => {
      resolve({
        code: code ?? 1,
        output: Buffer.concat(output),
        errors: Buffer.concat(errors).toString(),
      })
    })
  })
}

/** The names in the JSON list that wrangler prints, whatever it prints around it. */
function parseKeys(output: string): ReadonlySet<string> | null {
  try {
    const listed: unknown = JSON.parse(
      output.slice(output.indexOf('['), output.lastIndexOf(']') + 1),
    )
    if (!Array.isArray(listed)) return null
    const keys = new Set<string>()
    for (const entry of listed) {
      if (typeof entry !== 'object' || entry === null || typeof entry.name !== 'string') return null
      keys.add(entry.name)
    }
    return keys
  } catch {
    return null
  }
}

/** Wrangler's own error line, or the last thing it said. */
function explain(words: readonly string[], errors: string, output: Buffer): string {
  const lines = `${errors}\n${output.toString('utf8', 0, 4000)}`
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const said = lines.find((line) => line.includes('[ERROR]')) ?? lines.at(-1) ?? 'it said nothing'
  return `wrangler ${words.slice(0, 3).join(' ')} failed: ${said.replace(/^.*\[ERROR\]\s*/, '')}`
}
