// Keys and limits in workerd: keys in real local KV, Cloudflare's rate limiter as it runs here.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { hashKey, spellKey } from '../../src/access/key.ts'
import type { Scope } from '../../src/schema/access-key.ts'
import { seed, startWorker } from './seed.ts'

const CHECK = `/v1/check?claim=${encodeURIComponent('Abramovich attended the Istanbul talks')}`
const CLOSED = { PUBLIC_ACCESS: 'false', RATE_LIMIT: 'off' }

beforeAll(() => seed(inject('defaultIndex')))

/** Stores a key as `deskcheck key add` does. */
async function addKey(...scopes: Scope[]): Promise<string> {
  const key = spellKey(crypto.getRandomValues(new Uint8Array(32)))
  const { id, storageKey } = await hashKey(key)
  const record = { id, name: 'tests', scopes, created: '2026-01-01' }
  await env.INDEX.put(storageKey, JSON.stringify(record))
  return key
}

function bearer(key: string): RequestInit {
  return { headers: { authorization: `Bearer ${key}` } }
}

describe('a closed Worker', () => {
  it('answers to a key of the right scope, and to none else', async () => {
    const ask = startWorker(env.INDEX, CLOSED)
    expect((await ask(CHECK)).status).toBe(401)
    expect((await ask(CHECK, bearer(await addKey('check')))).status).toBe(200)
    expect((await ask(CHECK, bearer(await addKey('article')))).status).toBe(403)
    const unknown = spellKey(new Uint8Array(32))
    expect((await ask(CHECK, bearer(unknown))).status).toBe(401)
  })

  it('keeps pages, health and what others sign reachable', async () => {
    const ask = startWorker(env.INDEX, { ...CLOSED, SLACK_SIGNING_SECRET: 'x' })
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/openapi.json')).status).toBe(200)
    expect((await ask('/embed?claim=Abramovich+attended+the+Istanbul+talks')).status).toBe(200)
    expect((await ask('/slack/command?ssl_check=1')).status).toBe(200)
    const unsigned = await ask('/slack/command', { method: 'POST', body: 'text=x' })
    expect(await unsigned.text()).toContain('urn:deskcheck:problem:slack-unsigned')
  })
})

describe('the rate limiter', () => {
  it('takes what it says, then says when to come again', async () => {
    const [, quota = ''] = /^(\d+);/.exec(env.RATE_LIMIT_POLICY) ?? []
    const { RATE_LIMITER, RATE_LIMIT_POLICY } = env
    const settings = { RATE_LIMIT: 'on', RATE_LIMITER, RATE_LIMIT_POLICY }
    const ask = startWorker(env.INDEX, settings)
    const init = { headers: { 'cf-connecting-ip': '192.0.2.7' } }
    // The window may turn over once on the way, so twice the quota and one is surely too much.
    let last = await ask('/v1/index', init)
    let taken = 0
    for (; last.status === 200 && taken <= 2 * Number(quota); taken += 1) {
      expect(last.headers.get('ratelimit-policy')).toBe(`"default";q=${quota};w=60`)
      last = await ask('/v1/index', init)
    }
    expect(taken).toBeGreaterThanOrEqual(Number(quota))
    expect(last.status).toBe(429)
    expect(last.headers.get('retry-after')).toBe('60')
    expect((await ask('/healthz', init)).status).toBe(200)
    const elsewhere = { headers: { 'cf-connecting-ip': '192.0.2.8' } }
    expect((await ask('/v1/index', elsewhere)).status).toBe(200)
  })
})
