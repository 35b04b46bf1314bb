import { describe, expect, it } from 'vitest'
import type { IndexFailure } from '../../../src/index/types.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, JSON_HEADERS, post } from './fake-app.ts'

const CLAIM = 'The bridge opened in March'
const EVERY_KIND_OF_ANSWER: [string, string, RequestInit][] = [
  ['200', '/v1/index', {}],
  ['204', '/v1/check', { method: 'OPTIONS' }],
  ['304', '/v1/index', { headers: { 'if-none-match': '*' } }],
  ['404', '/nowhere', {}],
  ['405', '/v1/check', { method: 'DELETE' }],
  ['406', '/v1/index', { headers: { accept: 'text/html' } }],
  ['415', '/v1/check', { method: 'POST', body: 'x' }],
  ['422', '/v1/check?claim=a', {}],
]

describe('every answer', () => {
  it.each(EVERY_KIND_OF_ANSWER)('of %s has id and security headers', async (status, path, init) => {
    const { app } = createFakeApp()
    const response = await app.request(path, init)
    expect(response.status).toBe(Number(status))
    const { headers } = response
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/max-age/)
    if (status !== '404') expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  it('keeps a sane request id, and replaces one that is none', async () => {
    const { app } = createFakeApp()
    const ask = async (headers: Record<string, string>) =>
      (await app.request('/v1/index', { headers })).headers.get('x-request-id')
    expect(await ask({ 'x-request-id': 'desk-42' })).toBe('desk-42')
    expect(await ask({ 'cf-ray': '8f2b1c3d4e5f6a7b-VIE' })).toBe('8f2b1c3d4e5f6a7b-VIE')
    for (const bad of ['a b', '<script>', 'x'.repeat(200), '{"a":1}']) {
      expect(await ask({ 'x-request-id': bad })).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect(await ask({ 'cf-ray': 'no ray' })).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('paths and methods', () => {
  it.each(['/nowhere', '/v1', '/v1/check/', '/v1/sources/', '/v1/check/batch/1', '/%E0%A4%A'])(
    'answers 404 at %s',
    async (path) => {
      const { app } = createFakeApp()
      const response = await app.request(path)
      expect(response.status).toBe(404)
      expect(problem.parse(await response.json())).toMatchObject({ status: 404 })
    },
  )

  it.each([
    ['PUT', '/v1/check', 'GET, HEAD, OPTIONS, POST'],
    ['GET', '/v1/check/batch', 'OPTIONS, POST'],
    ['HEAD', '/v1/check/batch', 'OPTIONS, POST'],
    ['POST', '/v1/index', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/sources/a/b', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
  ])('answers 405 to %s %s and says what is allowed', async (method, path, allow) => {
    const { app } = createFakeApp()
    const response = await app.request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
  })

  it('answers a preflight with the methods of the path', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/v1/check/batch', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://newsroom.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('OPTIONS,POST')
    expect(response.headers.get('access-control-allow-headers')).toMatch(/Content-Type/)
    expect(response.headers.get('access-control-max-age')).toBe('86400')
    expect(response.headers.get('allow')).toBe('OPTIONS, POST')
  })

  it('knows no preflight for a path that does not exist', async () => {
    const { app } = createFakeApp()
    expect((await app.request('/nowhere', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('lets scripts of other origins read the ETag and the request id', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/v1/index')
    const exposed = response.headers.get('access-control-expose-headers')
    expect(exposed).toContain('ETag')
    expect(exposed).toContain('X-Request-Id')
  })

  it('points from the root to the API', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/', { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ api: '/openapi.json' })
  })
})

describe('Accept', () => {
  it.each([
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['*/*, application/json;q=0', 406],
    ['application/*;q=0, */*', 406],
    ['image/png, text/*', 406],
    ['application/json', 200],
    ['APPLICATION/JSON', 200],
    ['text/html, application/*;q=0.1', 200],
    ['*/*', 200],
    ['text/html;q=1, */*;q=0.01', 200],
    ['', 200],
  ])('%j gives %i', async (accept, status) => {
    const { app } = createFakeApp()
    expect((await app.request('/v1/index', { headers: { accept } })).status).toBe(status)
  })
})

describe('an index that cannot be used', () => {
  const failures: IndexFailure[] = [
    { kind: 'no_index' },
    { kind: 'store_failed', key: 'secret-key', message: 'KV GET failed: 500' },
    { kind: 'shard_missing', key: 'secret-key' },
    { kind: 'shard_corrupt', key: 'secret-key', message: 'checksum differs' },
    { kind: 'format_mismatch', found: '9', supported: '1 to 2' },
    { kind: 'analyser_mismatch', found: 'abc', supported: 'def' },
  ]

  it.each(failures)('answers 503 everywhere and logs $kind', async (indexFailure) => {
    const paths = [`/v1/check?claim=${encodeURIComponent(CLAIM)}`, '/v1/sources/x', '/v1/index']
    for (const path of [...paths, '/healthz']) {
      const { app, lines } = createFakeApp({ indexFailure })
      const response = await app.request(path)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const text = await response.text()
      expect(problem.parse(JSON.parse(text)).detail).toContain('Nothing was ruled on')
      expect(text).not.toContain('secret-key')
      expect(text).not.toContain('not_enough_evidence')
      expect(lines).toHaveLength(1)
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        event: 'index_failure',
        ...indexFailure,
        requestId: response.headers.get('x-request-id'),
      })
      expect(lines[0]).not.toContain('bridge')
    }
  })

  it('says which formats do not fit', async () => {
    const { app } = createFakeApp({
      indexFailure: { kind: 'format_mismatch', found: '9', supported: '1 to 2' },
    })
    const response = await post(app, '/v1/check', { claim: CLAIM })
    expect(problem.parse(await response.json()).detail).toMatch(/format 9; .* reads 1 to 2/)
  })
})

describe('a bug', () => {
  it('becomes a 500 with the request id, and one line that holds no claim', async () => {
    const { app, lines } = createFakeApp({
      checkClaim: async (_dependencies, request) => {
        throw new TypeError(`cannot read "${request.claim}"\n    at ${request.claim}`)
      },
    })
    for (const response of [
      await post(app, '/v1/check', { claim: CLAIM }),
      await app.request(`/v1/check?claim=${encodeURIComponent(CLAIM)}`),
      await post(app, '/v1/check/batch', { claims: [CLAIM] }),
    ]) {
      expect(response.status).toBe(500)
      const text = await response.text()
      const document = problem.parse(JSON.parse(text))
      expect(document.requestId).toBe(response.headers.get('x-request-id'))
      expect(text).not.toMatch(/TypeError|\bat \/|\.ts/)
      expect(text).not.toContain(CLAIM)
    }
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line).toContain('TypeError')
      expect(line).toContain('.ts:')
      expect(line).not.toContain('bridge')
      expect(line).not.toContain('\n')
    }
  })
})

describe('GET', () => {
  it('/v1/index says what the answers rest on', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/v1/index')
    expect(await response.json()).toEqual({
      version: 'a1b2c3',
      builtAt: '2022-04-01T00:00:00.000Z',
      documents: 1,
      passages: 4,
      published: { first: '2022-03-29', last: '2022-03-29', undated: 0 },
      model: { name: 'fake', version: '1' },
    })
  })

  it('/healthz is ok while claims can be checked', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/healthz')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ status: 'ok', index: { version: 'a1b2c3' } })
  })
})

describe('a request body that is not wanted', () => {
  it('is ignored by GET addresses', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/v1/index', { headers: JSON_HEADERS })
    expect(response.status).toBe(200)
  })
})
