// Keys: how one is spelt, what is stored of it, and how long a look-up is remembered.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bindAccess } from '../../../src/access/bind.ts'
import { createKeyFinder } from '../../../src/access/find-key.ts'
import { hashKey, isKeyShaped, spellKey } from '../../../src/access/key.ts'
import type { AccessKey } from '../../../src/schema/access-key.ts'

const KEY = spellKey(new Uint8Array(32).fill(251))
const RECORD: AccessKey = { id: 'x', name: 'desk', scopes: ['check'], created: '2026-01-01' }

/** A namespace that counts its reads. */
function createStore(records: Record<string, string> = {}) {
  const reads: string[] = []
  return {
    reads,
    records,
    get: async (key: string) => {
      reads.push(key)
      const text = records[key]
      return text === undefined ? null : new TextEncoder().encode(text).buffer
    },
  }
}

describe('a key', () => {
  it('is 256 bits in a form that is known at sight', () => {
    expect(KEY).toBe('dk_-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s')
    expect(isKeyShaped(KEY)).toBe(true)
    for (const wrong of ['', 'dk_', `${KEY}x`, KEY.slice(1), `${KEY} `]) {
      expect(isKeyShaped(wrong)).toBe(false)
    }
    expect(() => spellKey(new Uint8Array(16))).toThrow()
  })

  it('is stored under its hash, which its id begins', async () => {
    const { id, storageKey } = await hashKey(KEY)
    expect(storageKey).toMatch(/^keys\/[0-9a-f]{64}$/)
    expect(storageKey).toContain(`keys/${id}`)
    expect(storageKey).not.toContain(KEY.slice(3))
  })
})

describe('looking a key up', () => {
  it('reads once a minute, and sees within it that the key was revoked', async () => {
    const { storageKey } = await hashKey(KEY)
    const store = createStore({ [storageKey]: JSON.stringify(RECORD) })
    let now = 0
    const find = createKeyFinder(store, () => now)
    expect(await find(KEY)).toEqual({ ok: true, value: RECORD })
    delete store.records[storageKey]
    now = 59_999
    expect(await find(KEY)).toEqual({ ok: true, value: RECORD })
    now = 60_000
    expect(await find(KEY)).toEqual({ ok: true, value: null })
    now = 89_999
    await find(KEY)
    expect(store.reads).toHaveLength(2)
    now = 90_000
    await find(KEY)
    expect(store.reads).toHaveLength(3)
  })

  it('reads nothing for what cannot be a key', async () => {
    const store = createStore()
    const find = createKeyFinder(store, () => 0)
    expect(await find('dk_short')).toEqual({ ok: true, value: null })
    expect(store.reads).toEqual([])
  })

  it('fails where KV fails or holds no record, and asks again', async () => {
    const { storageKey } = await hashKey(KEY)
    const broken = { get: () => Promise.reject(new Error('down')) }
    const failed = { ok: false, error: 'keys_unavailable' }
    expect(await createKeyFinder(broken, () => 0)(KEY)).toEqual(failed)
    const store = createStore({ [storageKey]: '{"scopes":["all"]}' })
    const find = createKeyFinder(store, () => 0)
    expect([await find(KEY), await find(KEY)]).toEqual([failed, failed])
    expect(store.reads).toHaveLength(2)
  })

  it('remembers a thousand, so that guesses fill no memory', async () => {
    const store = createStore()
    const find = createKeyFinder(store, () => 0)
    const keys = Array.from({ length: 1001 }, (_, at) =>
      spellKey(
        new Uint8Array(32).map((_byte, place) => (place < 2 ? (at >> (8 * place)) & 255 : 0)),
      ),
    )
    for (const key of keys) await find(key)
    expect(store.reads).toHaveLength(1001)
    await find(keys[1000] ?? '')
    expect(store.reads).toHaveLength(1001)
    await find(keys[0] ?? '')
    expect(store.reads).toHaveLength(1002)
  })
})

describe('the settings of access', () => {
  const limiter = { limit: async () => ({ success: true }) }
  const bind = (settings: object) => {
    const lines: string[] = []
    const given = { INDEX: createStore(), RATE_LIMITER: limiter, RATE_LIMIT_POLICY: '100;w=60' }
    const access = bindAccess(
      { ...given, ...settings },
      () => 0,
      (line) => lines.push(line),
    )
    return { isPublic: access.isPublic, isLimited: access.limit !== null, lines }
  }

  it.each([
    [{}, true, false],
    [{ PUBLIC_ACCESS: '' }, true, false],
    [{ PUBLIC_ACCESS: 'true' }, true, false],
    [{ PUBLIC_ACCESS: 'false' }, false, true],
    [{ PUBLIC_ACCESS: 'maybe' }, false, true],
    [{ RATE_LIMIT: 'on' }, true, true],
    [{ PUBLIC_ACCESS: 'false', RATE_LIMIT: 'off' }, false, false],
  ])('%j', (settings, isPublic, isLimited) => {
    expect(bind(settings)).toEqual({ isPublic, isLimited, lines: [] })
  })

  it('that are short of a limiter are told to the operator', () => {
    const { isLimited, lines } = bind({ RATE_LIMIT: 'on', RATE_LIMITER: undefined })
    expect(isLimited).toBe(false)
    expect(lines.join()).toContain('rate_limit_not_set_up')
  })

  it('tell clients what wrangler.toml limits', () => {
    const toml = readFileSync(new URL('../../../wrangler.toml', import.meta.url), 'utf8')
    const [, limit, period] = /simple = \{ limit = (\d+), period = (\d+) \}/.exec(toml) ?? []
    expect(toml).toContain(`RATE_LIMIT_POLICY = "${limit};w=${period}"`)
  })
})
