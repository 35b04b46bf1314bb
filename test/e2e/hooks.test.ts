// From a CMS to the newsroom's callback, through the real Worker, its queue and its log of deliveries:
// every vendor's payload, a callback that is down for a while, a delivery that comes again and again.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStandardKey, verifyStandard } from '../../src/hooks/signatures/standard-webhooks.ts'
import { VENDORS, type Vendor } from '../../src/hooks/types.ts'
import { type ArticleCallback, articleCallback } from '../../src/schema/article-callback.ts'
import { changeIn, PAYLOADS, SECRETS, signPayload } from '../unit/hooks/sign-payload.ts'
import {
  type Server as Deskcheck,
  deskcheck,
  endServers,
  findFreePort,
  startServer,
} from './run-deskcheck.ts'

interface Received {
  readonly id: string
  readonly status: number
  readonly text: string
  readonly callback: ArticleCallback
}

/** The log of deliveries outlives a server, so each run publishes anew. */
const RUN = crypto.randomUUID()
const PUBLISHED: Readonly<Record<Vendor, unknown>> = {
  ghost: changeIn('ghost', 'post.current.updated_at', RUN),
  contentful: changeIn('contentful', 'sys.revision', Date.now()),
  sanity: changeIn('sanity', '_rev', RUN),
  wordpress: PAYLOADS.wordpress,
  generic: PAYLOADS.generic,
}

let server: Deskcheck
let receiver: Server
let settings: Record<string, string>
let received: Received[]
/** What the receiver answers, until it is told otherwise. */
let status = 204

beforeAll(async () => {
  received = []
  const port = await findFreePort()
  receiver = createServer((request, response) => void receive(request, response))
  await new Promise<void>((resolve) => receiver.listen(port, '127.0.0.1', resolve))
  settings = { ...SECRETS, CALLBACK_URL: `http://127.0.0.1:${port}/checked` }
  server = await startServer(['--port', String(await findFreePort())], settings)
})

afterAll(() => {
  endServers()
  receiver.close()
})

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const headers = new Headers(request.headers as Record<string, string>)
  const key = readStandardKey(SECRETS.CALLBACK_SECRET)
  if (key === null) throw new Error('no key')
  const signed = { method: 'POST', path: '/checked', headers, body }
  const verified = await verifyStandard(signed, key, Date.now())
  const text = body.toString('utf8')
  const id = verified.ok ? verified.value : verified.error
  const callback = articleCallback.parse(JSON.parse(text))
  received.push({ id, status, text, callback })
  response.writeHead(status).end()
}

async function send(vendor: Vendor, payload: unknown, id: string) {
  const init = await signPayload(vendor, payload, { at: Date.now(), id })
  const response = await fetch(`${server.url}/hooks/${vendor}`, init)
  return { status: response.status, answer: await response.json() }
}

/** Waits for callbacks of a delivery that were answered so. */
async function waitFor(delivery: string, answered: number, many = 1): Promise<Received[]> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = received.filter(
      (each) => each.id === `msg_${delivery}` && each.status === answered,
    )
    if (found.length >= many) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no callback of ${delivery} with ${answered} came`)
}

function readClaims(callback: ArticleCallback) {
  if (callback.type !== 'article.checked') throw new Error(callback.type)
  return callback.data.check.claims
}

describe.each(VENDORS)('an article that %s publishes', (vendor) => {
  it('is checked, and its result is sent once, signed, however often it is told of', async () => {
    const first = await send(vendor, PUBLISHED[vendor], `msg_${RUN}`)
    expect(first).toMatchObject({ status: 202, answer: { status: 'queued' } })
    const [result] = await waitFor(first.answer.delivery, 204)
    if (result === undefined) throw new Error('no result')
    const { cms, article } = result.callback.data
    expect([cms, article.title]).toEqual([vendor, 'Talks in Istanbul'])
    const claims = readClaims(result.callback)
    const verdicts = claims.map(({ sentence, result: { verdict } }) => `${verdict}: ${sentence}`)
    expect(verdicts).toEqual([
      'supported: Roman Abramovich attended the Istanbul talks.',
      'refuted: Russian and Ukrainian delegates shook hands before the talks.',
    ])
    for (const { sentence, start, end } of claims) {
      const source = article.source ?? findText(vendor)
      expect(source.slice(start, end).replace(/<[^>]+>/g, '')).toBe(sentence)
    }
    const again = await send(vendor, PUBLISHED[vendor], `msg_${RUN}`)
    expect(again).toEqual({
      status: 200,
      answer: { status: 'duplicate', delivery: first.answer.delivery },
    })
  })
})

/** The text that offsets count in, where the CMS sent it as it is. */
function findText(vendor: Vendor): string {
  const fields = JSON.parse(JSON.stringify(PAYLOADS[vendor]))
  return fields.post?.current.html ?? fields.content?.rendered ?? fields.data?.markdown ?? ''
}

describe('a callback that is down for a while', () => {
  it('gets every result once it is up, each once, and the same bytes at each try', async () => {
    status = 503
    const keys: string[] = []
    for (const name of ['one', 'two', 'three']) {
      const payload = changeIn('generic', 'data.title', `While it is down: ${name}`)
      const { answer } = await send('generic', payload, `msg_${RUN}_${name}`)
      keys.push(answer.delivery)
    }
    for (const key of keys) await waitFor(key, 503, 2)
    status = 200
    for (const key of keys) await waitFor(key, 200)
    // Time for what must not come.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    for (const key of keys) {
      const all = received.filter(({ id }) => id === `msg_${key}`)
      expect(all.filter((each) => each.status === 200)).toHaveLength(1)
      expect(new Set(all.map(({ text }) => text)).size).toBe(1)
    }
  })
})

describe('deskcheck hook-try', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskcheck-hooks-'))
    const payload = { id: 'a', title: 'Talks', text: 'Abramovich attended the Istanbul talks.' }
    await writeFile(join(folder, 'article.json'), JSON.stringify(payload))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('sends an article, takes the callback in the place of the newsroom, and shows it', async () => {
    // The receiver of this test gives up its port for it.
    await new Promise((resolve) => receiver.close(resolve))
    const words = ['hook-try', 'generic', 'article.json', '--url', server.url]
    const tried = await deskcheck(words, { environment: settings, cwd: folder })
    expect(tried).toMatchObject({ code: 0, errors: '' })
    expect(tried.output).toMatch(/^Talks: 1 of 1 sentence was checked/)
    expect(tried.output).toMatch(/^ {2}supported +Abramovich attended the Istanbul talks\.$/m)
  })

  it('says what is missing', async () => {
    const words = ['hook-try', 'ghost', 'article.json']
    const { code, errors } = await deskcheck(words, { cwd: folder })
    expect(code).toBe(2)
    expect(errors).toContain('CALLBACK_URL is not set')
    const { errors: unknown } = await deskcheck(['hook-try', 'drupal', '-'], { cwd: folder })
    expect(unknown).toContain('ghost, contentful')
  })
})

it('no line of the server tells a word of an article', () => {
  expect(server.errors()).toContain('delivery_retry')
  expect(server.errors()).not.toMatch(/Abramovich|shook hands|While it is down/)
})
