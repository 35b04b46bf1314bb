// Who is let in: nobody is asked where access is public; where it is not, a key of the right scope.
import { describe, expect, it } from 'vitest'
import type { Access } from '../../../src/access/types.ts'
import { fail, succeed } from '../../../src/result.ts'
import type { AccessKey, Scope } from '../../../src/schema/access-key.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, JSON_HEADERS } from './fake-app.ts'

const KEYS: Readonly<Record<string, readonly Scope[]>> = {
  dk_check: ['check'],
  dk_article: ['article'],
  dk_all: ['check', 'article', 'hooks'],
}

function findKey(key: string): ReturnType<Access['findKey']> {
  const scopes = KEYS[key]
  const found: AccessKey = { id: key, name: key, scopes: scopes ?? [], created: '2026-01-01' }
  return Promise.resolve(succeed(scopes === undefined ? null : found))
}

const CLOSED: Partial<Access> = { isPublic: false, findKey }
const CHECK = '/v1/check?claim=It+rained'

function ask(access: Partial<Access>, path: string, headers: Record<string, string> = {}) {
  return createFakeApp({ access }).app.request(path, { headers })
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function expectProblem(response: Response, status: number, challenge: RegExp) {
  expect(response.status).toBe(status)
  expect(problem.parse(await response.json()).status).toBe(status)
  expect(response.headers.get('www-authenticate')).toMatch(challenge)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
}

describe('a public server', () => {
  it('asks for nothing and announces no limit', async () => {
    const response = await ask({}, CHECK)
    expect(response.status).toBe(200)
    expect(response.headers.get('ratelimit-policy')).toBe(null)
    expect(response.headers.get('cache-control')).toMatch(/^public/)
  })

  it.each(['Basic dXNlcjpwdw==', 'Bearer of-some-proxy', 'nonsense'])(
    'minds its own business about "%s"',
    async (authorization) => {
      expect((await ask({ findKey }, CHECK, { authorization })).status).toBe(200)
    },
  )

  it('looks at a key that is shown, so that a wrong one is found out', async () => {
    expect((await ask({ findKey }, CHECK, bearer('dk_check'))).status).toBe(200)
    await expectProblem(await ask({ findKey }, CHECK, bearer('dk_x')), 401, /invalid_token/)
    await expectProblem(await ask({ findKey }, CHECK, bearer('dk_article')), 403, /scope="check"/)
  })
})

describe('a closed server', () => {
  it.each(['', 'Basic dXNlcjpwdw==', 'Bearer', 'dk_check'])(
    'wants a key in place of "%s"',
    async (authorization) => {
      const response = await ask(CLOSED, CHECK, authorization === '' ? {} : { authorization })
      await expectProblem(response, 401, /^Bearer realm="deskcheck"$/)
    },
  )

  it.each([
    ['dk_check', CHECK, 200],
    ['dk_all', CHECK, 200],
    ['dk_article', CHECK, 403],
    ['dk_check', '/v1/articles/check', 403],
    ['dk_article', '/v1/index', 200],
    ['dk_article', '/v1/sources/bridge%2F1', 200],
    ['dk_unknown', '/v1/index', 401],
    ['some-other-token', '/v1/index', 401],
  ])('lets %s ask %s: %d', async (key, path, status) => {
    expect((await ask(CLOSED, path, bearer(key))).status).toBe(status)
  })

  it('asks for a key before it says what is wrong with a body', async () => {
    const { app } = createFakeApp({ access: CLOSED })
    const init = { method: 'POST', body: '{}', headers: JSON_HEADERS }
    expect((await app.request('/v1/check', init)).status).toBe(401)
    expect((await app.request('/v1/check/batch', init)).status).toBe(401)
  })

  it.each(['/healthz', '/openapi.json', '/'])('leaves %s open', async (path) => {
    expect((await ask(CLOSED, path)).status).toBe(200)
  })

  it('answers preflights, and lets scripts send a key', async () => {
    const { app } = createFakeApp({ access: CLOSED })
    const response = await app.request('/v1/check', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toContain('Authorization')
  })

  it('lets no shared cache give one’s answer to another', async () => {
    const response = await ask(CLOSED, CHECK, bearer('dk_check'))
    expect(response.headers.get('cache-control')).toMatch(/^private/)
    expect(response.headers.get('vary')).toContain('Authorization')
  })

  it('does not open when keys cannot be looked up', async () => {
    const access = { ...CLOSED, findKey: async () => fail('keys_unavailable' as const) }
    const response = await ask(access, CHECK, bearer('dk_check'))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBeTruthy()
  })
})

describe('a limited server', () => {
  function createLimited(allowed: number, access: Partial<Access> = {}) {
    const counts = new Map<string, number>()
    const limit = {
      quota: allowed,
      windowSeconds: 60,
      take: async (client: string) => {
        const count = (counts.get(client) ?? 0) + 1
        counts.set(client, count)
        return count <= allowed
      },
    }
    const { app } = createFakeApp({ access: { findKey, ...access, limit } })
    const send = (headers: Record<string, string>, path = CHECK) => app.request(path, { headers })
    return { send, counts }
  }

  it('says what it allows, and when to come again', async () => {
    const { send } = createLimited(2)
    for (const status of [200, 200, 429]) {
      const response = await send({ 'cf-connecting-ip': '192.0.2.1' })
      expect(response.status).toBe(status)
      expect(response.headers.get('ratelimit-policy')).toBe('"default";q=2;w=60')
      expect(response.headers.get('retry-after')).toBe(status === 429 ? '60' : null)
    }
  })

  it('counts each address and each key for itself, and wrong keys by address', async () => {
    const { send, counts } = createLimited(1, { isPublic: false })
    await send({ 'cf-connecting-ip': '192.0.2.1' })
    await send({ 'cf-connecting-ip': '2001:db8:0:7::1' })
    await send({ 'cf-connecting-ip': '2001:0DB8:0:7:ffff::2' })
    await send({ 'cf-connecting-ip': '2001:db8::9' })
    await send({ 'cf-connecting-ip': '192.0.2.1', ...bearer('dk_all') })
    const guess = await send({ 'cf-connecting-ip': '192.0.2.1', ...bearer('dk_guess') })
    expect(guess.status).toBe(429)
    expect(Object.fromEntries(counts)).toEqual({
      'address 192.0.2.1': 2,
      'address 2001:db8:0:7': 2,
      'address 2001:db8:0:0': 1,
      'key dk_all': 1,
    })
  })

  it('limits neither health nor the description of the API', async () => {
    const { send, counts } = createLimited(0)
    for (const path of ['/healthz', '/openapi.json'])
      expect((await send({}, path)).status).toBe(200)
    expect(counts.size).toBe(0)
  })
})
