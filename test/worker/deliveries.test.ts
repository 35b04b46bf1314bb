// The log of deliveries in a real Durable Object: a delivery is checked once and sent once, whatever
// comes twice, breaks off or is down for a while. Only the queue is played by hand, the callback by a fake.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { consumeDeliveries, DEAD_LETTERS } from '../../src/hooks/consume.ts'
import type { DeliveryDesk, NewDelivery } from '../../src/hooks/deliveries/types.ts'
import type { CheckArticle } from '../../src/hooks/dependencies.ts'
import { readStandardKey, verifyStandard } from '../../src/hooks/signatures/standard-webhooks.ts'
import { fail, succeed } from '../../src/result.ts'
import type { ArticleResult } from '../../src/schema/article.ts'
import { articleCallback } from '../../src/schema/article-callback.ts'
import { SECRETS } from '../unit/hooks/sign-payload.ts'

const CALLBACK_URL = 'https://desk.example/checked'
const MINUTE = 60_000

interface Post {
  readonly id: string
  readonly body: string
  readonly status: number
}

let desk: DeliveryDesk
let queued: string[]
let isQueueDown: boolean
let posts: Post[]
/** What the callback answers: a status, or null for no connection. */
let answer: (id: string) => Response | null | Promise<Response | null>
let lines: string[]
let now: number
let checks: number
let checkArticle: CheckArticle
let count = 0

beforeEach(async () => {
  queued = []
  isQueueDown = false
  posts = []
  lines = []
  checks = 0
  answer = () => new Response('', { status: 200 })
  checkArticle = async () => {
    checks += 1
    return succeed(newResult(`checked ${checks} times`))
  }
  now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)))
  vi.spyOn(globalThis, 'fetch').mockImplementation(receive)
  count += 1
  desk = env.DELIVERIES.getByName(`test-${count}`)
  await bind()
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const line of lines) expect(line).not.toContain('Abramovich')
})

/** Gives the object its settings and a queue that is watched. */
async function bind(): Promise<void> {
  await runInDurableObject(desk, (instance) => {
    const ARTICLES = {
      send: async ({ key }: { key: string }) => {
        if (isQueueDown) throw new Error('queue is down')
        queued.push(key)
      },
    }
    const { CALLBACK_SECRET } = SECRETS
    Object.assign(instance, { env: { CALLBACK_URL, CALLBACK_SECRET, ARTICLES } })
  })
}

/** The newsroom's receiver: checks the signature as the specification says. */
async function receive(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  expect([request.url, request.method]).toEqual([CALLBACK_URL, 'POST'])
  const body = new Uint8Array(await request.arrayBuffer())
  const key = readStandardKey(SECRETS.CALLBACK_SECRET)
  if (key === null) throw new Error('no key')
  const signed = { method: 'POST', path: '/', headers: request.headers, body }
  const verified = await verifyStandard(signed, key, now)
  if (!verified.ok) throw new Error(`signature: ${verified.error}`)
  const response = await answer(verified.value)
  const text = new TextDecoder().decode(body)
  articleCallback.parse(JSON.parse(text))
  posts.push({ id: verified.value, body: text, status: response?.status ?? 0 })
  if (response === null) throw new TypeError('Network connection lost.')
  return response
}

function newDelivery(key: string, source = 'Abramovich attended the talks.'): NewDelivery {
  const article = { id: key, title: 'Talks', url: null, published: null, isRendered: false }
  return { key, vendor: 'generic', article: { ...article, format: 'text', source } }
}

/** Hands a message to the consumer; "done", or the seconds until it comes again. */
async function consume(key: string, attempts = 1, queue = 'deskcheck-articles') {
  let outcome: 'done' | number | null = null
  const message = {
    body: { key },
    attempts,
    ack: () => {
      outcome = 'done'
    },
    retry: ({ delaySeconds }: { delaySeconds: number }) => {
      outcome = delaySeconds
    },
  }
  const log = (line: string) => void lines.push(line)
  const dependencies = { deliveries: desk, checkArticle, now: () => now, log }
  await consumeDeliveries({ queue, messages: [message] }, dependencies)
  return outcome as 'done' | number | null
}

async function countRows(table: string): Promise<number> {
  return await runInDurableObject(desk, (_, state) => {
    const [row] = state.storage.sql.exec(`SELECT COUNT(*) AS n FROM ${table}`).toArray()
    return Number(row?.n)
  })
}

function newResult(text: string): ArticleResult {
  const verdicts = { supported: 0, refuted: 0, disputed: 0, not_enough_evidence: 0 }
  const counts = { sentences: 0, statements: 0, checked: 0, verdicts, left: {} }
  const index = { version: '1', builtAt: '2022-03-30T00:00:00.000Z', documents: 1, passages: 1 }
  const model = { name: 'none', version: '0' }
  const summary = { text, ...counts }
  return { claims: [], summary, copies: [], asOf: null, published: null, index, model }
}

const accepted = () => posts.filter(({ status }) => status >= 200 && status < 300)

describe('a delivery', () => {
  it('is queued once, checked once and sent once, and then only its key is kept', async () => {
    expect(await desk.accept(newDelivery('a'))).toBe('accepted')
    expect(await desk.accept(newDelivery('a'))).toBe('known')
    expect(queued).toEqual(['a'])
    expect(await consume('a')).toBe('done')
    expect(posts).toHaveLength(1)
    expect(posts[0]?.id).toBe('msg_a')
    expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({
      type: 'article.checked',
      data: {
        delivery: 'a',
        cms: 'generic',
        article: { id: 'a', title: 'Talks' },
        check: { claims: [] },
      },
    })
    expect(await countRows('chunk')).toBe(0)
    expect(await consume('a')).toBe('done')
    expect(await desk.accept(newDelivery('a'))).toBe('known')
    expect([posts.length, checks, queued.length]).toEqual([1, 1, 1])
  })

  it('is known after the object was ended and began anew', async () => {
    await desk.accept(newDelivery('a'))
    await evictDurableObject(desk)
    await bind()
    expect(await desk.accept(newDelivery('a'))).toBe('known')
    for (let time = 0; time < 2; time += 1) expect(await consume('a')).toBe('done')
    expect(posts).toHaveLength(1)
  })

  it('whose message comes twice at once is sent once', async () => {
    await desk.accept(newDelivery('a'))
    answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return new Response(null, { status: 204 })
    }
    const outcomes = await Promise.all([1, 2, 3].map(() => consume('a')))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(accepted()).toHaveLength(1)
    expect(await consume('a', 2)).toBe('done')
    expect(accepted()).toHaveLength(1)
  })

  it('of an article that fills 200 KB and a result of 2 MB keeps every byte', async () => {
    const source = 'Abramovich 🙂 é '.repeat(14_000)
    const padding = 'é🙂'.repeat(350_000)
    checkArticle = async (article) => {
      expect(article.source).toBe(source)
      return succeed(newResult(padding))
    }
    await desk.accept(newDelivery('a', source))
    expect(await consume('a')).toBe('done')
    expect(JSON.parse(posts[0]?.body ?? '').data.check.summary.text).toBe(padding)
  })

  it('that cannot be checked at all is told to the newsroom', async () => {
    const errors = [{ field: '/published', message: 'is not a date' }]
    checkArticle = async () => fail({ kind: 'unusable', errors })
    await desk.accept(newDelivery('a'))
    expect(await consume('a')).toBe('done')
    expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({
      type: 'article.unchecked',
      data: { errors },
    })
  })

  it('that cannot be checked now is checked later', async () => {
    const works = checkArticle
    checkArticle = async () => fail({ kind: 'unavailable', because: 'store_failed' })
    await desk.accept(newDelivery('a'))
    expect(await consume('a')).toBe(5)
    checkArticle = async () => {
      throw new Error('Abramovich is in this message')
    }
    expect(await consume('a', 2)).toBe(10)
    checkArticle = works
    expect(await consume('a', 3)).toBe('done')
    expect(posts).toHaveLength(1)
    expect(lines.join('\n')).toContain('store_failed')
  })
})

describe('a callback that is down', () => {
  it('gets the same result later, once, and the article is not checked again', async () => {
    const down: (() => Response | null)[] = [
      () => null,
      () => new Response('broken', { status: 500 }),
      () => new Response('', { status: 302, headers: { location: 'https://other.example/' } }),
      () => new Response('', { status: 404 }),
    ]
    await desk.accept(newDelivery('a'))
    const delays: unknown[] = []
    for (const [at, fails] of down.entries()) {
      answer = fails
      delays.push(await consume('a', at + 1))
      now += MINUTE
    }
    expect(delays).toEqual([5, 10, 20, 40])
    answer = () => new Response('', { status: 200 })
    expect(await consume('a', 5)).toBe('done')
    expect(await consume('a', 6)).toBe('done')
    expect(posts).toHaveLength(5)
    expect(accepted()).toHaveLength(1)
    expect(new Set(posts.map(({ id, body }) => `${id} ${body}`)).size).toBe(1)
    expect(checks).toBe(1)
    expect(lines.join('\n')).toContain('"because":"status 500"')
  })

  it('is left alone for as long as it asks, within six hours', async () => {
    await desk.accept(newDelivery('a'))
    for (const [text, seconds] of [
      ['120', 120],
      ['1', 5],
      ['999999', 6 * 3600],
      [new Date(now + 90_000).toUTCString(), 90],
      ['soon', 5],
    ] as const) {
      answer = () => new Response('', { status: 429, headers: { 'retry-after': text } })
      const delay = Number(await consume('a'))
      expect(Math.abs(delay - seconds)).toBeLessThanOrEqual(1)
    }
  })

  it('for too long leaves a dead letter, which is sent once the callback works for another', async () => {
    answer = () => null
    for (const key of ['a', 'b']) {
      await desk.accept(newDelivery(key))
      await consume(key)
      expect(await consume(key, 1, DEAD_LETTERS)).toBe('done')
    }
    expect(lines.join('\n')).toContain('"event":"delivery_dead"')
    expect(await consume('a')).toBe('done')
    expect(accepted()).toHaveLength(0)
    answer = () => new Response('', { status: 200 })
    await desk.accept(newDelivery('c'))
    queued = []
    expect(await consume('c')).toBe('done')
    expect(queued.sort()).toEqual(['a', 'b'])
    for (const key of queued) expect(await consume(key)).toBe('done')
    for (const key of ['a', 'b', 'c']) await consume(key)
    expect(
      accepted()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['msg_a', 'msg_b', 'msg_c'])
    expect(checks).toBe(3)
  })

  it('for too long is tried again when the CMS sends the article again', async () => {
    answer = () => null
    await desk.accept(newDelivery('a'))
    await consume('a')
    await consume('a', 1, DEAD_LETTERS)
    answer = () => new Response('', { status: 200 })
    expect(await desk.accept(newDelivery('a'))).toBe('accepted')
    expect(await consume('a')).toBe('done')
    expect(accepted()).toHaveLength(1)
  })

  it('or a queue that loses and repeats messages: nothing is lost, nothing is sent twice', async () => {
    let seed = 7
    const chance = (of: number): boolean => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % 100 < of
    }
    const keys = Array.from({ length: 25 }, (_, at) => `k${at}`)
    answer = () => (chance(60) ? null : new Response('', { status: chance(30) ? 503 : 200 }))
    for (const key of keys) {
      isQueueDown = chance(30)
      await desk.accept(newDelivery(key))
      if (chance(30)) await desk.accept(newDelivery(key))
    }
    isQueueDown = false
    for (let round = 0; round < 60 && accepted().length < keys.length; round += 1) {
      const batch = queued.splice(0)
      for (const key of batch) {
        if (chance(20)) continue
        const times = chance(20) ? 2 : 1
        const outcomes = await Promise.all(
          Array.from({ length: times }, () => consume(key, 1 + (round % 8))),
        )
        if (outcomes.some((outcome) => outcome !== 'done')) {
          if (chance(10)) await consume(key, 1, DEAD_LETTERS)
          else queued.push(key)
        }
      }
      now += 20 * MINUTE
      await runDurableObjectAlarm(desk)
    }
    expect(
      accepted()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(keys.map((key) => `msg_${key}`).sort())
    // Two messages at once may both check; the first result is the one that is sent, each time.
    expect(new Set(posts.map(({ id, body }) => `${id} ${body}`)).size).toBe(keys.length)
    expect(await countRows('chunk')).toBe(0)
  })
})

describe('a message', () => {
  it('that could not be queued is queued by the alarm', async () => {
    isQueueDown = true
    expect(await desk.accept(newDelivery('a'))).toBe('accepted')
    expect(queued).toEqual([])
    isQueueDown = false
    now += 2 * MINUTE
    expect(await runDurableObjectAlarm(desk)).toBe(true)
    expect(queued).toEqual(['a'])
  })

  it('that got lost is queued again, but none that is only waiting for its turn', async () => {
    await desk.accept(newDelivery('a'))
    answer = () => null
    for (let attempt = 1; attempt < 12; attempt += 1) await consume('a', attempt)
    queued = []
    now += 60 * MINUTE
    await runDurableObjectAlarm(desk)
    expect(queued).toEqual([])
    now += 20 * MINUTE
    await runDurableObjectAlarm(desk)
    expect(queued).toEqual(['a'])
  })

  it('of a delivery that was never taken is dropped', async () => {
    expect(await consume('unknown')).toBe('done')
    expect(await consume('unknown', 1, DEAD_LETTERS)).toBe('done')
    expect(posts).toEqual([])
  })
})

describe('in time', () => {
  it('keys of what is done are forgotten after 30 days, what was never sent after 14', async () => {
    await desk.accept(newDelivery('a'))
    await consume('a')
    answer = () => null
    await desk.accept(newDelivery('b'))
    await consume('b')
    await consume('b', 1, DEAD_LETTERS)
    now += 15 * 24 * 60 * MINUTE
    await runDurableObjectAlarm(desk)
    expect([await countRows('delivery'), await countRows('chunk')]).toEqual([1, 0])
    expect(lines.join('\n')).toContain('{"event":"delivery_expired","delivery":"b"}')
    now += 16 * 24 * 60 * MINUTE
    await runDurableObjectAlarm(desk)
    expect(await countRows('delivery')).toBe(0)
    expect(await desk.accept(newDelivery('a'))).toBe('accepted')
  })
})
