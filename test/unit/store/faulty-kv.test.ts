// The one KV that is not real: it serves stale, missing and thrown reads on purpose.
import { describe, expect, it } from 'vitest'
import { MANIFEST_KEY } from '../../../src/index/format.ts'
import { readWithFallback } from '../../../src/index/read-with-fallback.ts'
import { succeed } from '../../../src/result.ts'
import { createKvReader, createManifestMemory, type KvGets } from '../../../src/store/kv.ts'
import { buildGenerations } from '../index/sample-index.ts'

const { shards, oldVersion, newVersion, newKeys } = await buildGenerations()

interface Get {
  readonly key: string
  readonly cacheTtl: number
}

/** A KV over `shards`; `answer` may take over a get, by returning null, other bytes or throwing. */
function createFaultyKv(answer: (key: string, nth: number) => Uint8Array | null | undefined) {
  const gets: Get[] = []
  const kv: KvGets = {
    async get(key, { cacheTtl }) {
      gets.push({ key, cacheTtl })
      const nth = gets.filter((get) => get.key === key).length
      const taken = answer(key, nth)
      const bytes = taken === undefined ? (shards.get(key) ?? null) : taken
      return bytes === null ? null : bytes.slice().buffer
    },
  }
  return { kv, gets }
}

const SHARD = newKeys.find((key) => key.startsWith('passage/')) ?? ''
const readVersion = async (kv: KvGets) => {
  const warnings: string[] = []
  const result = await readWithFallback(
    createKvReader(kv),
    { onWarning: (line) => warnings.push(line) },
    async (index) => {
      const documents = await index.readDocuments([0])
      return documents.ok ? succeed(index.summary.version) : documents
    },
  )
  return { result, warnings }
}

describe('a KV that throws', () => {
  it('is asked once more, and a second failure is a failure', async () => {
    const once = createFaultyKv((key, nth) => {
      if (key === SHARD && nth === 1) throw new Error('connection lost')
      return undefined
    })
    expect((await readVersion(once.kv)).result).toEqual({ ok: true, value: newVersion })
    const always = createFaultyKv((key) => {
      if (key === SHARD) throw new Error('connection lost')
      return undefined
    })
    expect((await readVersion(always.kv)).result).toEqual({
      ok: false,
      error: { kind: 'store_failed', key: SHARD, message: 'connection lost' },
    })
    expect(always.gets.filter(({ key }) => key === SHARD).length).toBe(2)
  })
})

describe('a KV that misses a shard', () => {
  it('is asked again with the shortest memory, so that a late write is found', async () => {
    const { kv, gets } = createFaultyKv((key, nth) =>
      key === SHARD && nth === 1 ? null : undefined,
    )
    expect((await readVersion(kv)).result).toEqual({ ok: true, value: newVersion })
    const ttls = gets.filter(({ key }) => key === SHARD).map(({ cacheTtl }) => cacheTtl)
    expect(ttls[0]).toBeGreaterThanOrEqual(86_400)
    expect(ttls[1]).toBe(30)
  })

  it('lets the index before answer, with a line that names the shard', async () => {
    const { kv } = createFaultyKv((key) => (key === SHARD ? null : undefined))
    const { result, warnings } = await readVersion(kv)
    expect(result).toEqual({ ok: true, value: oldVersion })
    expect(warnings.length).toBe(1)
    expect(warnings[0]).toContain(SHARD)
  })
})

describe('a KV that serves stale bytes', () => {
  it('under a shard key is found out by the checksum', async () => {
    const stale = [...shards].find(([key]) => key.startsWith('passage/') && key !== SHARD)?.[1]
    const { kv } = createFaultyKv((key) => (key === SHARD ? (stale ?? null) : undefined))
    expect((await readVersion(kv)).result).toEqual({ ok: true, value: oldVersion })
  })

  it('under the manifest key answers wholly from the index before', async () => {
    const old = shards.get(`manifest-${oldVersion}`) ?? null
    const { kv } = createFaultyKv((key) => (key === MANIFEST_KEY ? old : undefined))
    const { result, warnings } = await readVersion(kv)
    expect(result).toEqual({ ok: true, value: oldVersion })
    expect(warnings).toEqual([])
  })
})

describe('the manifest', () => {
  it('is read anew only when it is older than its limit, by the clock passed in', async () => {
    const { kv, gets } = createFaultyKv(() => undefined)
    const memory = createManifestMemory()
    let nowMs = 1_000_000
    const read = () =>
      createKvReader(kv, { memory, now: () => nowMs, manifestMaxAgeSeconds: 20 }).read(MANIFEST_KEY)
    await read()
    nowMs += 19_999
    await read()
    expect(gets.length).toBe(1)
    nowMs += 1
    await read()
    expect(gets.length).toBe(2)
    // A clock that was set back makes no manifest immortal.
    nowMs -= 500_000
    await read()
    expect(gets.length).toBe(3)
    expect(gets.every(({ cacheTtl }) => cacheTtl >= 30 && cacheTtl <= 60)).toBe(true)
  })

  it('is read at every opening where nothing is shared', async () => {
    const { kv, gets } = createFaultyKv(() => undefined)
    const reader = createKvReader(kv)
    await reader.read(MANIFEST_KEY)
    await reader.read(MANIFEST_KEY)
    expect(gets.length).toBe(2)
  })

  it('that was read before answers while the store fails, with a warning', async () => {
    let isDown = false
    const { kv } = createFaultyKv(() => {
      if (isDown) throw new Error('down')
      return undefined
    })
    const memory = createManifestMemory()
    const warnings: string[] = []
    let nowMs = 0
    const reader = createKvReader(kv, {
      memory,
      now: () => nowMs,
      onWarning: (line) => warnings.push(line),
    })
    await reader.read(MANIFEST_KEY)
    isDown = true
    nowMs += 3_600_000
    const found = await reader.read(MANIFEST_KEY)
    expect(found.ok && found.value).toEqual(shards.get(MANIFEST_KEY))
    expect(warnings.length).toBe(1)
    expect((await createKvReader(kv).read(MANIFEST_KEY)).ok).toBe(false)
  })

  it('that was removed is gone, even if it was read before', async () => {
    let isGone = false
    const { kv } = createFaultyKv(() => (isGone ? null : undefined))
    const memory = createManifestMemory()
    let nowMs = 0
    const reader = createKvReader(kv, { memory, now: () => nowMs })
    await reader.read(MANIFEST_KEY)
    isGone = true
    nowMs += 60_000
    expect(await reader.read(MANIFEST_KEY)).toEqual({ ok: true, value: null })
  })
})
