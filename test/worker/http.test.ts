// The Worker as a client meets it: in workerd, over real local KV that holds the default corpus.
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { batchResult, checkResult, type Source } from '../../src/schema/check-result.ts'
import { problem } from '../../src/schema/problem.ts'
import { health, indexInfo, sourceDocument } from '../../src/schema/source-document.ts'
import { asJson, keysOf, readManifest, seed, startWorker } from './seed.ts'

const ORIGIN = 'http://desk.example'
const ATTENDED = 'Abramovich attended the Istanbul talks'
const GET_ATTENDED = `/v1/check?claim=${encodeURIComponent(ATTENDED)}`

beforeAll(() => seed(inject('defaultIndex')))

function ask(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(`${ORIGIN}${path}`, init)
}

async function check(claim: string, more: object = {}) {
  const response = await ask('/v1/check', asJson({ claim, ...more }))
  expect(response.status).toBe(200)
  return checkResult.parse(await response.json())
}

describe('a claim', () => {
  it('that the corpus bears out is supported, in its words', async () => {
    const result = await check(ATTENDED)
    expect(result.verdict).toBe('supported')
    expect(result.supporting.length).toBeGreaterThan(0)
    expect(result.index.version).toBe(readManifest(inject('defaultIndex')).version)
  })

  it('that the corpus denies is refuted, with a reason', async () => {
    const result = await check('There was a handshake between the delegations')
    expect(result.verdict).toBe('refuted')
    for (const source of result.conflicting) {
      for (const { reasons } of source.evidence) expect(reasons.length).toBeGreaterThan(0)
    }
  })

  it('that the corpus is silent on is not ruled on', async () => {
    const result = await check('The harvest of olives in Portugal doubled last year')
    expect(result.verdict).toBe('not_enough_evidence')
    expect(result.supporting).toEqual([])
    expect(result.conflicting).toEqual([])
  })

  it('is quoted from the text that /v1/sources gives, at the offsets it names', async () => {
    const result = await check(ATTENDED)
    const sources: Source[] = [...result.supporting, ...result.conflicting, ...result.related]
    expect(sources.length).toBeGreaterThan(0)
    for (const { id, evidence } of sources) {
      const response = await ask(`/v1/sources/${encodeURIComponent(id)}`)
      const { text } = sourceDocument.parse(await response.json())
      for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote)
    }
  })

  it('gets the same bytes each time and by each way', async () => {
    const texts = await Promise.all([
      ask('/v1/check', asJson({ claim: ATTENDED })).then((response) => response.text()),
      ask(GET_ATTENDED).then((response) => response.text()),
      startWorker(env.INDEX, { ENCODER: 'on' })(GET_ATTENDED).then((response) => response.text()),
    ])
    expect(new Set(texts).size).toBe(1)
  })

  it('asked as of a day before every source finds none', async () => {
    const result = await check(ATTENDED, { asOf: '1999-12-31' })
    expect(result).toMatchObject({ verdict: 'not_enough_evidence', asOf: '1999-12-31' })
    expect([result.supporting, result.conflicting, result.related].flat()).toEqual([])
  })

  it('lists no more sources a side than it was told', async () => {
    const result = await check(ATTENDED, { limit: 1 })
    for (const side of [result.supporting, result.conflicting, result.related]) {
      expect(side.length).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    'نص عربي لا صلة له بالموضوع',
    '"; DROP TABLE claims; --',
    '../../manifest \\u0000 %00',
    '((((((((((a|b)+)+)+)+)+)+)+)+)$',
    '￼ constructor __proto__ hasOwnProperty',
    'a'.repeat(500),
    'no not never '.repeat(38).trim(),
    '1,000 2,000 3,000 million per cent '.repeat(14).trim(),
    '"“‘Quoted” by’ “quoters”"',
    '=HYPERLINK("http://x")&<img src=x onerror=alert(1)>',
  ])('of a hostile kind is answered as any other (%.30s)', async (claim) => {
    const response = await ask('/v1/check', asJson({ claim }))
    expect(response.status).toBe(200)
    const result = checkResult.parse(await response.json())
    expect(result.claim).not.toContain('<img')
  })

  it('is in no log line, even where the answer is a problem', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    )
    await ask('/v1/check', asJson({ claim: ATTENDED }))
    await ask(GET_ATTENDED)
    await ask('/v1/check', asJson({ claim: ATTENDED, wrong: 1 }))
    for (const spy of spies) expect(spy.mock.calls).toEqual([])
    vi.restoreAllMocks()
  })
})

describe('GET /v1/check', () => {
  it('is answered with 304 while index and model are the same', async () => {
    const first = await ask(GET_ATTENDED)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=/)
    const second = await ask(GET_ATTENDED, { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    expect(second.headers.get('x-request-id')).toBeTruthy()
  })

  it('is answered to HEAD without a body', async () => {
    const response = await ask(GET_ATTENDED, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBeTruthy()
    expect(await response.text()).toBe('')
  })
})

describe('POST /v1/check/batch', () => {
  it('gives fifty claims their results in order, the same as alone', async () => {
    const claims = Array.from({ length: 50 }, (_, at) =>
      at % 2 === 0 ? { id: `c${at}`, claim: ATTENDED } : 'Putin attended the Istanbul talks',
    )
    const response = await ask('/v1/check/batch', asJson({ claims }))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { results } = batchResult.parse(await response.json())
    expect(results).toHaveLength(50)
    expect(results[2]).toEqual({ ...(await check(ATTENDED)), id: 'c2' })
    expect(results[3]).toEqual(await check('Putin attended the Istanbul talks'))
  })

  it('gives a claim that is none its own problem', async () => {
    const claims = [ATTENDED, { claim: '12' }, { claim: ATTENDED, asOf: 'soon' }]
    const { results } = batchResult.parse(
      await (await ask('/v1/check/batch', asJson({ claims }))).json(),
    )
    expect(results[0]).toHaveProperty('verdict')
    expect(results[1]).toMatchObject({ problem: { status: 422 } })
    expect(results[2]).toMatchObject({
      problem: { status: 422, errors: [{ field: '/claims/2/asOf' }] },
    })
  })

  it('with fifty-one claims is refused', async () => {
    const claims = Array.from({ length: 51 }, () => ATTENDED)
    expect((await ask('/v1/check/batch', asJson({ claims }))).status).toBe(422)
  })
})

describe('a request that cannot be answered', () => {
  const json = { 'content-type': 'application/json' }
  it.each<[number, string, RequestInit]>([
    [400, '/v1/check', { method: 'POST', body: '{"claim"', headers: json }],
    [400, '/v1/check', { method: 'POST', headers: json }],
    [404, '/v1/sources/no-such-source', {}],
    [404, '/admin', {}],
    [405, '/v1/check', { method: 'PATCH' }],
    [405, '/v1/check/batch', {}],
    [406, '/v1/check?claim=Anything+goes', { headers: { accept: 'text/html' } }],
    [413, '/v1/check', { method: 'POST', body: ' '.repeat(64 * 1024 + 1), headers: json }],
    [413, '/v1/check/batch', { method: 'POST', body: ' '.repeat(256 * 1024 + 1), headers: json }],
    [415, '/v1/check', { method: 'POST', body: '{"claim":"Some claim"}' }],
    [422, '/v1/check', asJson({ claim: '' })],
    [422, '/v1/check', asJson({ claim: 'x'.repeat(501) })],
    [422, '/v1/check', asJson({ claim: ATTENDED, asOf: '2022-13-01' })],
    [422, '/v1/check?claim=ok+claim&limit=0', {}],
  ])('gets a %i problem (%s)', async (status, path, init) => {
    const response = await ask(path, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const document = problem.parse(await response.json())
    expect(document).toMatchObject({ status, requestId: response.headers.get('x-request-id') })
    if (status === 405) expect(response.headers.get('allow')).toMatch(/OPTIONS/)
  })

  it('for sending without end is stopped at the limit', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 1000) controller.close()
        else controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
      },
    })
    const request = new Request(`${ORIGIN}/v1/check`, {
      method: 'POST',
      body,
      headers: json,
      duplex: 'half',
    } as RequestInit)
    const response = await exports.default.fetch(request)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(100)
  })
})

describe('GET', () => {
  it('/v1/sources/{id} gives the opening where SOURCE_TEXT is not "full"', async () => {
    const [source] = (await check(ATTENDED)).supporting
    const path = `/v1/sources/${encodeURIComponent(source?.id ?? '')}`
    const whole = sourceDocument.parse(await (await ask(path)).json())
    expect(whole.excerpt).toBe(false)
    for (const setting of ['excerpt', 'Full', '']) {
      const response = await startWorker(undefined, { SOURCE_TEXT: setting })(path)
      const opening = sourceDocument.parse(await response.json())
      expect(opening.excerpt).toBe(true)
      expect(opening.text.length).toBeLessThanOrEqual(whole.text.length / 3)
      expect(whole.text.startsWith(opening.text)).toBe(true)
    }
  })

  it('/v1/sources/{id} answers 304 to its ETag', async () => {
    const [source] = (await check(ATTENDED)).supporting
    const path = `/v1/sources/${encodeURIComponent(source?.id ?? '')}`
    const etag = (await ask(path)).headers.get('etag') ?? ''
    expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('/v1/index and /healthz name the index that answers', async () => {
    const { version } = readManifest(inject('defaultIndex'))
    const info = indexInfo.parse(await (await ask('/v1/index')).json())
    expect(info).toMatchObject({ version, documents: 5 })
    expect(info.published).toEqual({ first: '2022-03-29', last: '2022-03-29', undated: 2 })
    expect(info.model.name).not.toBe('')
    expect(health.parse(await (await ask('/healthz')).json()).index.version).toBe(version)
  })

  it('/ points to the API', async () => {
    expect(await (await ask('/')).json()).toMatchObject({ api: '/openapi.json' })
  })
})

describe('an isolate', () => {
  it('reads nothing again for a claim that it has checked', async () => {
    const { env } = await import('cloudflare:workers')
    const reads: string[] = []
    const counting = {
      get: (key: string, options: { type: 'arrayBuffer'; cacheTtl: number }) => {
        reads.push(key)
        return env.INDEX.get(key, options)
      },
    }
    const askIsolate = startWorker(counting)
    await askIsolate(GET_ATTENDED)
    const readFirst = reads.length
    expect(readFirst).toBeGreaterThan(0)
    expect(new Set(reads).size).toBe(readFirst)
    await askIsolate(GET_ATTENDED)
    expect(reads.length).toBe(readFirst)
  })

  it('never asks for a key that was not written', async () => {
    const { env } = await import('cloudflare:workers')
    const written = new Set(inject('defaultIndex').map(([key]) => key))
    const unknown: string[] = []
    const watching = {
      get: (key: string, options: { type: 'arrayBuffer'; cacheTtl: number }) => {
        if (!written.has(key)) unknown.push(key)
        return env.INDEX.get(key, options)
      },
    }
    const askIsolate = startWorker(watching)
    await askIsolate('/v1/check?claim=Zyzzyva+quixotry+attended+unheard-of+talks')
    await askIsolate('/v1/sources/never-published')
    expect(unknown).toEqual([])
    expect(keysOf(inject('defaultIndex'), 'posting').length).toBeGreaterThan(0)
  })
})
