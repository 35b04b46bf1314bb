// `deskcheck hook-try`: sends a payload to a running server as its CMS would, correctly signed, waits for the
// callback in the newsroom's place, and prints what it brings.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod'
import { type HookSettings, nameSecret, readCallback } from '../../hooks/settings.ts'
import { VENDORS, type Vendor } from '../../hooks/types.ts'
import { fail, type Result, succeed } from '../../result.ts'
import type { ArticleCallback } from '../../schema/article-callback.ts'
import { describeFileError } from '../file-error.ts'
import { readDevVars } from '../read-dev-vars.ts'
import { receiveCallbacks } from '../receive-callback.ts'
import { readSettings } from '../settings.ts'
import { signHook } from '../sign-hook.ts'
import { type ExitCode, failWork, refuseCall, type Terminal, toOneLine } from '../terminal.ts'

export interface HookTryCall {
  readonly system: string
  /** A JSON file with the payload; "-" is standard input. */
  readonly file: string
  readonly url: string
  /** Seconds to wait for the callback. */
  readonly wait: number
  readonly json?: boolean
}

/** What the server answers to a webhook that it takes. */
const hookAnswer = z.looseObject({ status: z.string(), delivery: z.string().optional() })

/** Sends one payload and prints what comes of it. */
export async function runHookTry(call: HookTryCall, terminal: Terminal): Promise<ExitCode> {
  const vendor = VENDORS.find((name) => name === call.system)
  if (vendor === undefined) {
    return refuseCall(terminal, `the system is one of ${VENDORS.join(', ')}`, 'hook-try')
  }
  const read = readSettings(terminal.environment, await readDevVars())
  if (!read.ok) return refuseCall(terminal, read.error, 'hook-try')
  const settings: HookSettings = read.value
  const callback = readCallback(settings)
  if (!callback.ok) {
    const { setting, message } = callback.error
    return refuseCall(terminal, `${setting} ${message}, here or in .dev.vars`, 'hook-try')
  }
  const body = await readPayload(call.file, terminal)
  if (!body.ok) return failWork(terminal, body.error)

  const address = new URL(callback.value.url)
  const receiver =
    address.protocol === 'http:' ? await receiveCallbacks(address, callback.value.key) : null
  if (receiver !== null && !receiver.ok) return failWork(terminal, receiver.error)
  const release = terminal.onStop(async () => {
    receiver?.value.close()
    return null
  })
  try {
    const sent = await send(vendor, settings, body.value, call.url)
    if (!sent.ok) return failWork(terminal, sent.error)
    const { status, delivery } = sent.value
    if (status !== 'queued' || delivery === undefined || receiver === null) {
      terminal.output.write(`${JSON.stringify(sent.value)}\n`)
      return 0
    }
    const came = await receiver.value.waitFor(delivery, call.wait * 1000)
    if (came === null) {
      return failWork(terminal, `${delivery} was queued, but no callback came in ${call.wait} s`)
    }
    terminal.output.write(call.json === true ? `${JSON.stringify(came)}\n` : renderCallback(came))
    return 0
  } finally {
    receiver?.value.close()
    release()
  }
}

async function readPayload(file: string, terminal: Terminal): Promise<Result<string, string>> {
  try {
    if (file !== '-')
      return succeed(await readFile(resolve(terminal.workingDirectory, file), 'utf8'))
    const chunks: Uint8Array[] = []
    for await (const chunk of terminal.input) chunks.push(chunk)
    return succeed(Buffer.concat(chunks).toString('utf8'))
  } catch (error) {
    return fail(`${file}: ${describeFileError(error)}`)
  }
}

async function send(
  vendor: Vendor,
  settings: HookSettings,
  body: string,
  server: string,
): Promise<Result<z.output<typeof hookAnswer>, string>> {
  const name = nameSecret(vendor)
  const secret = settings[name] ?? ''
  if (secret === '') return fail(`set ${name} to the one that the server has, here or in .dev.vars`)
  const url = `${server.replace(/\/+$/, '')}/hooks/${vendor}`
  if (!URL.canParse(url)) return fail(`${server} is no address of a server`)
  const path = new URL(url).pathname
  const id = `msg_${randomUUID()}`
  const signed = await signHook({ vendor, secret, body, path, id, at: Date.now() })
  if (signed === null) return fail(`${name} must be "whsec_" and the base64 of 24 to 64 bytes`)
  try {
    const headers = { 'content-type': 'application/json', ...signed }
    const response = await fetch(url, { method: 'POST', body, headers })
    const text = await response.text()
    if (!response.ok) return fail(`${url} answered ${response.status}: ${text}`)
    return succeed(hookAnswer.parse(JSON.parse(text)))
  } catch {
    return fail(`no server answers at ${url}: start one with "deskcheck serve"`)
  }
}

/** One line for the article and one for each claim: verdict, then the sentence. */
function renderCallback({ type, data }: ArticleCallback): string {
  const title = toOneLine(data.article.title ?? data.article.id)
  if (type === 'article.unchecked') {
    const faults = data.errors.map(({ field, message }) => `  ${field} ${message}`)
    return `${[`${title}: not checked`, ...faults].join('\n')}\n`
  }
  const { summary, claims } = data.check
  const lines = claims.map(
    ({ sentence, result }) => `  ${result.verdict.padEnd(19)}  ${toOneLine(sentence)}`,
  )
  return `${[`${title}: ${toOneLine(summary.text)}`, ...lines].join('\n')}\n`
}
