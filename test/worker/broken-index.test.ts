// An index that is missing, damaged, too new or behind a store that fails: 503 or the previous index,
// with a line for the operator, and never "not enough evidence".

import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { checkResult } from '../../src/schema/check-result.ts'
import { problem } from '../../src/schema/problem.ts'
import type { KvGets } from '../../src/store/kv.ts'
import worker, { type WorkerEnv } from '../../src/worker.ts'
import { asJson, keysOf, readManifest, seed, startWorker } from './seed.ts'

const CLAIM = 'Abramovich attended the Istanbul talks'
const LIST = ['posting', 'passage', 'aliases', 'days'] as const

let lines: string[]

beforeEach(() => {
  lines = []
  vi.spyOn(console, 'error').mockImplementation((line) => lines.push(String(line)))
})

afterEach(async () => {
  vi.restoreAllMocks()
  await reset()
})

async function expectUnavailable(response: Response): Promise<void> {
  const text = await response.text()
  expect(response.status, text).toBe(503)
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-request-id')).toBeTruthy()
  expect(problem.parse(JSON.parse(text))).toMatchObject({ status: 503 })
  expect(text).not.toContain('not_enough_evidence')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).not.toContain('Abramovich')
}

/** Asks for every kind of answer that rests on the index. */
async function askAll(store?: KvGets): Promise<Response[]> {
  const ask = startWorker(store)
  return [
    await ask('/v1/check', asJson({ claim: CLAIM })),
    await ask(`/v1/check?claim=${encodeURIComponent(CLAIM)}`),
    await ask('/v1/check/batch', asJson({ claims: [CLAIM, CLAIM] })),
  ]
}

async function damage(key: string): Promise<void> {
  const bytes = new Uint8Array((await env.INDEX.get(key, 'arrayBuffer')) ?? new ArrayBuffer(0))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  await env.INDEX.put(key, bytes)
}

describe('without an earlier index', () => {
  it('an empty store is a 503 that says how to mend it', async () => {
    for (const response of await askAll()) await expectUnavailable(response)
    const health = await startWorker()('/healthz')
    await expectUnavailable(health)
    expect(lines.join('\n')).toContain('no_index')
  })

  it.each(LIST)('a missing %s shard is a 503 that names the shard in the log', async (kind) => {
    const index = inject('defaultIndex')
    await seed(index)
    for (const key of keysOf(index, kind)) await env.INDEX.delete(key)
    for (const response of await askAll()) await expectUnavailable(response)
    expect(lines.join('\n')).toMatch(new RegExp(`shard_missing.*${kind}/[0-9a-f]{16}`))
  })

  it.each(LIST)('a damaged %s shard is a 503 that names the shard in the log', async (kind) => {
    const index = inject('defaultIndex')
    await seed(index)
    for (const key of keysOf(index, kind)) await damage(key)
    for (const response of await askAll()) await expectUnavailable(response)
    expect(lines.join('\n')).toMatch(new RegExp(`shard_corrupt.*${kind}/[0-9a-f]{16}`))
  })

  it.each(LIST)('an empty and a cut %s shard are 503s', async (kind) => {
    const index = inject('defaultIndex')
    await seed(index)
    for (const bytes of [new Uint8Array(0), new Uint8Array(7)]) {
      for (const key of keysOf(index, kind)) await env.INDEX.put(key, bytes)
      for (const response of await askAll()) await expectUnavailable(response)
    }
  })

  it('a missing id shard is a 503 for sources, which are not said to be unknown', async () => {
    const index = inject('defaultIndex')
    await seed(index)
    for (const key of keysOf(index, 'id')) await env.INDEX.delete(key)
    await expectUnavailable(await startWorker()('/v1/sources/anything'))
  })

  it('a manifest of a newer format is a 503 that names both formats', async () => {
    const index = inject('defaultIndex')
    await seed(index)
    await env.INDEX.put('manifest', JSON.stringify({ ...readManifest(index), format: 99 }))
    for (const response of await askAll()) {
      expect(await response.clone().text()).toContain('format 99')
      await expectUnavailable(response)
    }
  })

  it('a manifest by another analyser is a 503', async () => {
    const index = inject('defaultIndex')
    await seed(index)
    const manifest = { ...readManifest(index), analyser: 'another' }
    await env.INDEX.put('manifest', JSON.stringify(manifest))
    for (const response of await askAll()) await expectUnavailable(response)
  })

  it.each(['', '{', 'null', '[]', '{"kind":"deskcheck-index"}', '\u0000'.repeat(1000)])(
    'a manifest that is none is a 503 (%j)',
    async (manifest) => {
      await seed(inject('defaultIndex'))
      await env.INDEX.put('manifest', manifest)
      for (const response of await askAll()) await expectUnavailable(response)
    },
  )
})

describe('with an earlier index', () => {
  const earlier = () => readManifest(inject('earlierIndex')).version

  async function seedBoth(): Promise<void> {
    await seed(inject('earlierIndex'))
    await seed(inject('defaultIndex'), `manifest-${earlier()}`)
  }

  async function expectEarlierAnswer(): Promise<void> {
    const response = await startWorker()('/v1/check', asJson({ claim: CLAIM }))
    expect(response.status).toBe(200)
    const result = checkResult.parse(await response.json())
    expect(result.index.version).toBe(earlier())
    expect(lines.join('\n')).toContain(earlier())
    for (const line of lines) expect(line).not.toContain('Abramovich')
  }

  it('the current one answers while it is whole', async () => {
    await seedBoth()
    const response = await startWorker()('/v1/check', asJson({ claim: CLAIM }))
    const result = checkResult.parse(await response.json())
    expect(result.index.version).toBe(readManifest(inject('defaultIndex')).version)
    expect(lines).toEqual([])
  })

  it.each(['posting', 'passage'] as const)('it answers for a missing %s shard', async (kind) => {
    await seedBoth()
    const shared = new Set(keysOf(inject('earlierIndex'), kind))
    const own = keysOf(inject('defaultIndex'), kind).filter((key) => !shared.has(key))
    expect(own.length).toBeGreaterThan(0)
    for (const key of own) await env.INDEX.delete(key)
    await expectEarlierAnswer()
  })

  it.each(['posting', 'passage'] as const)('it answers for a damaged %s shard', async (kind) => {
    await seedBoth()
    const shared = new Set(keysOf(inject('earlierIndex'), kind))
    const own = keysOf(inject('defaultIndex'), kind).filter((key) => !shared.has(key))
    for (const key of own) await damage(key)
    await expectEarlierAnswer()
  })

  it('it answers for a manifest of a newer format', async () => {
    await seedBoth()
    const manifest = JSON.parse((await env.INDEX.get('manifest')) ?? '')
    await env.INDEX.put('manifest', JSON.stringify({ ...manifest, format: 99 }))
    await expectEarlierAnswer()
  })
})

describe('a store that throws', () => {
  const broken: KvGets = {
    get: () => Promise.reject(new Error('KV GET failed: 500 Internal Server Error')),
  }

  it('is a 503 for everything that rests on the index', async () => {
    for (const response of await askAll(broken)) await expectUnavailable(response)
    for (const path of ['/v1/index', '/v1/sources/x', '/healthz']) {
      await expectUnavailable(await startWorker(broken)(path))
    }
    expect(lines.join('\n')).toContain('KV GET failed: 500')
  })

  it('of its own accord, before any promise, is a 503 too', async () => {
    const rude: KvGets = {
      get: () => {
        throw new TypeError('no such namespace')
      },
    }
    for (const response of await askAll(rude)) await expectUnavailable(response)
  })

  it('in the middle of a check is a 503, not an answer from half of the sources', async () => {
    const index = inject('defaultIndex')
    await seed(index)
    for (const kind of LIST) {
      const failing: KvGets = {
        get: (key, options) =>
          key.startsWith(`${kind}/`) ? broken.get(key, options) : env.INDEX.get(key, options),
      }
      for (const response of await askAll(failing)) await expectUnavailable(response)
    }
  })

  it('that was never bound is a 503 too', async () => {
    const unbound = {} as WorkerEnv
    const request = new Request('http://desk.example/healthz')
    await expectUnavailable(await worker.fetch(request, unbound, createExecutionContext()))
  })

  it('still gives what needs no index', async () => {
    const ask = startWorker(broken)
    expect((await ask('/openapi.json')).status).toBe(200)
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/v1/check', asJson({ claim: 'x' }))).status).toBe(422)
  })

  it('once is asked again', async () => {
    await seed(inject('defaultIndex'))
    const failedOnce = new Set<string>()
    const shaky: KvGets = {
      get: (key, options) => {
        if (failedOnce.has(key)) return env.INDEX.get(key, options)
        failedOnce.add(key)
        return broken.get(key, options)
      },
    }
    const response = await startWorker(shaky)('/v1/check', asJson({ claim: CLAIM }))
    expect(response.status).toBe(200)
  })
})
