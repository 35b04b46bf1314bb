// What was taken is taken once: by one isolate, by those of a data centre, and when the cache fails.
import { describe, expect, it } from 'vitest'
import { createReplayMemory, type ReplayCache } from '../../../src/slack/replay-memory.ts'

const NOW = 1_648_600_000_000

function createCache() {
  const kept = new Map<string, string>()
  const cache: ReplayCache = {
    match: async (key) => (kept.has(key) ? new Response('') : undefined),
    put: async (key, response) =>
      void kept.set(key, response.headers.get('cache-control') ?? 'no age'),
  }
  return { cache, kept }
}

function createIsolate(cache: ReplayCache) {
  const lines: string[] = []
  const pending: Promise<unknown>[] = []
  const memory = createReplayMemory(cache, (line) => lines.push(line))
  const take = async (signature: string, expiresAtMs = NOW + 300_000, nowMs = NOW) => {
    const isNew = await memory.take(signature, expiresAtMs, nowMs, (work) => pending.push(work))
    await Promise.all(pending)
    return isNew
  }
  return { take, lines }
}

describe('a signature', () => {
  it('is taken once by the isolates of a data centre', async () => {
    const { cache } = createCache()
    expect(await createIsolate(cache).take('v0=a')).toBe(true)
    const other = createIsolate(cache)
    expect(await other.take('v0=a')).toBe(false)
    expect(await other.take('v0=b')).toBe(true)
  })

  it('is remembered until it is stale, at most ten minutes', async () => {
    const { cache, kept } = createCache()
    const { take } = createIsolate(cache)
    await take('v0=late', NOW + 1)
    await take('v0=early', NOW + 600_000)
    expect([...kept.values()]).toEqual(['max-age=2', 'max-age=601'])
  })

  it('is remembered by its isolate where the cache fails, and the operator is told', async () => {
    const broken = () => Promise.reject(new TypeError('no cache'))
    const { take, lines } = createIsolate({ match: broken, put: broken })
    expect(await take('v0=a')).toBe(true)
    expect(await take('v0=a')).toBe(false)
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(
      Array.from({ length: 2 }, () => 'slack_replay_cache_failed'),
    )
  })

  it('makes room for others when it is stale, and the oldest go when none is', async () => {
    const { cache } = createCache()
    const { take } = createIsolate({ ...cache, match: async () => undefined })
    await take('v0=old', NOW - 1)
    for (let at = 0; at < 10_000; at += 1) await take(`v0=${at}`)
    expect(await take('v0=9999')).toBe(false)
    expect(await take('v0=old')).toBe(true)
  })
})
