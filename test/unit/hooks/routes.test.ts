// `POST /hooks/{vendor}` as a CMS meets it, each with its own payload and signature.
import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryDesk, NewDelivery } from '../../../src/hooks/deliveries/types.ts'
import { createHookRoutes } from '../../../src/hooks/routes.ts'
import type { HookSettings } from '../../../src/hooks/settings.ts'
import { VENDORS, type Vendor } from '../../../src/hooks/types.ts'
import { problem } from '../../../src/schema/problem.ts'
import { changeIn, PAYLOADS, SECRETS, signPayload } from './sign-payload.ts'

const AT = 1_700_000_000_000
const SETTINGS: HookSettings = { ...SECRETS, CALLBACK_URL: 'https://desk.example/checked' }

let taken: NewDelivery[]
let lines: string[]
let deliveries: DeliveryDesk

beforeEach(() => {
  taken = []
  lines = []
  const unused = () => Promise.reject(new Error('not for the edge'))
  deliveries = {
    accept: async (delivery) => {
      if (taken.some(({ key }) => key === delivery.key)) return 'known'
      taken.push(delivery)
      return 'accepted'
    },
    read: unused,
    keepResult: unused,
    send: unused,
    postpone: unused,
    giveUp: unused,
  }
})

type Desk = DeliveryDesk | null

async function post(
  path: string,
  init: RequestInit,
  settings: HookSettings = SETTINGS,
  desk: Desk = deliveries,
): Promise<Response> {
  const log = (line: string) => void lines.push(line)
  const openDeliveries = desk === null ? null : () => desk
  const routes = createHookRoutes({ settings, openDeliveries, now: () => AT, log })
  const app = new Hono().route('/hooks', routes)
  return await app.request(`https://deskcheck.example/hooks${path}`, init)
}

async function send(vendor: Vendor, payload: unknown = PAYLOADS[vendor], id = 'msg_1') {
  const response = await post(`/${vendor}`, await signPayload(vendor, payload, { at: AT, id }))
  return { status: response.status, answer: await response.json() }
}

async function expectProblem(response: Response, status: number): Promise<string> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const parsed = problem.parse({
    requestId: 'set by the app',
    ...((await response.json()) as object),
  })
  expect(taken).toEqual([])
  return parsed.detail
}

describe.each(VENDORS)('a publication in %s', (vendor) => {
  it('is queued, and once only', async () => {
    const first = await send(vendor)
    expect(first).toMatchObject({ status: 202, answer: { status: 'queued' } })
    expect(await send(vendor)).toEqual({
      status: 200,
      answer: { status: 'duplicate', delivery: first.answer.delivery },
    })
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ key: first.answer.delivery, vendor })
    expect(taken[0]?.article.title).toBe('Talks in Istanbul')
  })

  it('signed by no one, or by another, is refused', async () => {
    const init = await signPayload(vendor, PAYLOADS[vendor], { at: AT })
    const forged = { ...init, body: init.body.replace('attended', 'left') }
    expect(forged.body).not.toBe(init.body)
    const detail = await expectProblem(await post(`/${vendor}`, forged), 401)
    expect(detail).toContain(`WEBHOOK_SECRET_${vendor.toUpperCase()}`)
    await expectProblem(await post(`/${vendor}`, { method: 'POST', body: init.body }), 401)
    const stale = await signPayload(vendor, PAYLOADS[vendor], { at: AT - 301_000 })
    expect(await expectProblem(await post(`/${vendor}`, stale), 401)).toContain('five minutes')
    const early = await signPayload(vendor, PAYLOADS[vendor], { at: AT + 301_000 })
    await expectProblem(await post(`/${vendor}`, early), 401)
  })

  it('without its secret, a callback or its bindings says which setting is missing', async () => {
    const init = await signPayload(vendor, PAYLOADS[vendor], { at: AT })
    const name = `WEBHOOK_SECRET_${vendor.toUpperCase()}`
    const { CALLBACK_URL, CALLBACK_SECRET, ...secrets } = SETTINGS
    const without = { ...SETTINGS, [name]: '' }
    const missing = async (settings: HookSettings, desk?: Desk) =>
      await expectProblem(await post(`/${vendor}`, init, settings, desk), 503)
    expect(await missing(without)).toContain(`${name} is not set`)
    expect(await missing({})).toContain(name)
    expect(await missing(secrets)).toContain('CALLBACK_URL is not set')
    expect(await missing({ ...secrets, CALLBACK_URL: 'http://desk.example' })).toContain('https')
    expect(await missing({ ...secrets, CALLBACK_URL: 'desk' })).toContain('CALLBACK_URL')
    expect(await missing({ ...SETTINGS, CALLBACK_SECRET: 'abc' })).toContain('CALLBACK_SECRET must')
    expect(await missing(SETTINGS, null)).toContain('DELIVERIES')
  })
})

describe('one delivery', () => {
  const keyOf = async (vendor: Vendor, payload: unknown, id?: string): Promise<string> =>
    String((await send(vendor, payload, id)).answer.delivery)

  it('is told by what is signed: id, or article and revision', async () => {
    const changes: Partial<Record<Vendor, Record<string, unknown>>> = {
      ghost: changeIn('ghost', 'post.current.updated_at', '2022-03-30T00:00:00.000Z'),
      contentful: changeIn('contentful', 'sys.revision', 9),
      sanity: changeIn('sanity', '_rev', 'another'),
    }
    for (const [vendor, changed] of Object.entries(changes) as [Vendor, unknown][]) {
      const keys = [await keyOf(vendor, PAYLOADS[vendor]), await keyOf(vendor, changed)]
      expect(new Set(keys).size).toBe(2)
    }
    for (const vendor of ['wordpress', 'generic'] as const) {
      const first = await keyOf(vendor, PAYLOADS[vendor], 'msg_1')
      expect(await keyOf(vendor, PAYLOADS[vendor], 'msg_2')).not.toBe(first)
    }
  })

  it('in Ghost is the same however often its time is signed', async () => {
    const later = await signPayload('ghost', PAYLOADS.ghost, { at: AT + 60_000 })
    await send('ghost')
    const response = await post('/ghost', later)
    expect(await response.json()).toMatchObject({ status: 'duplicate' })
  })

  it('without a mark of its revision is told by all that was sent', async () => {
    const projected = { _id: 'a', title: 'T', text: 'One.' }
    const first = await keyOf('sanity', projected)
    expect(await keyOf('sanity', projected)).toBe(first)
    expect(await keyOf('sanity', { ...projected, text: 'Two.' })).not.toBe(first)
  })

  it('is never that of another system', async () => {
    const keys = await Promise.all(VENDORS.map((vendor) => keyOf(vendor, PAYLOADS[vendor])))
    expect(new Set(keys).size).toBe(VENDORS.length)
  })

  it('is not told by a header that no one signed', async () => {
    const init = await signPayload('sanity', PAYLOADS.sanity, { at: AT })
    await post('/sanity', { ...init, headers: { ...init.headers, 'idempotency-key': '1' } })
    await post('/sanity', { ...init, headers: { ...init.headers, 'idempotency-key': '2' } })
    expect(taken).toHaveLength(1)
  })
})

describe('a payload', () => {
  it('that needs no check is answered so', async () => {
    const draft = changeIn('ghost', 'post.current.status', 'draft')
    expect(await send('ghost', draft)).toEqual({
      status: 200,
      answer: { status: 'ignored', because: 'the post is not published' },
    })
    expect(taken).toEqual([])
  })

  it('with a wrong field is refused by the name of the field', async () => {
    const { status, answer } = await send('generic', { title: 'No id', text: 'One.' })
    expect(status).toBe(422)
    expect(answer).toMatchObject({ errors: [{ field: '/id' }] })
    expect(answer.detail).toMatch(/^id must be text/)
  })

  it('that is no JSON is refused', async () => {
    for (const body of ['', '{', '\u0000']) {
      const init = await signPayload('generic', null, { at: AT })
      // Signed anew, so that it is the JSON that is wrong.
      const signed = await signText(body)
      await expectProblem(await post('/generic', { ...init, ...signed }), 400)
    }
  })

  it('of more than a mebibyte is refused before it is read', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    await expectProblem(await post('/generic', init), 413)
  })

  it('with an article of more than 200 KB is refused', async () => {
    const { status, answer } = await send('generic', { id: 'a', text: 'é'.repeat(102_401) })
    expect([status, answer.detail]).toEqual([422, expect.stringContaining('204800 bytes')])
    expect((await send('generic', { id: 'a', text: 'é'.repeat(102_400) })).status).toBe(202)
  })
})

describe('a log of deliveries that does not answer', () => {
  it('is a 503 that asks for another try, with a line for the operator', async () => {
    deliveries = { ...deliveries, accept: () => Promise.reject(new Error('Abramovich')) }
    const response = await post('/ghost', await signPayload('ghost', PAYLOADS.ghost, { at: AT }))
    expect(response.headers.get('retry-after')).toBe('30')
    await expectProblem(response, 503)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('delivery_not_taken')
    expect(lines[0]).not.toContain('Abramovich')
  })
})

describe('an address', () => {
  it('of a system that is not known does not exist', async () => {
    expect((await post('/drupal', { method: 'POST' })).status).toBe(404)
  })
})

async function signText(body: string) {
  const { readStandardKey, signStandard } = await import(
    '../../../src/hooks/signatures/standard-webhooks.ts'
  )
  const key = readStandardKey(SECRETS.WEBHOOK_SECRET_GENERIC)
  if (key === null) throw new Error('no key')
  const bytes = new TextEncoder().encode(body)
  return { headers: await signStandard({ id: 'msg_1', body: bytes }, key, AT), body }
}
