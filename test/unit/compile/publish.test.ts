import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PublishSummary, publishTo, seedLocal } from '../../../src/compile/publish.ts'
import { findNamespaceId, openLocalTarget } from '../../../src/compile/publish-local.ts'
import type { PublishTarget } from '../../../src/compile/publish-target.ts'
import { MANIFEST_KEY } from '../../../src/index/format.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import { readWithFallback } from '../../../src/index/read-with-fallback.ts'
import { fail, succeed } from '../../../src/result.ts'
import { createMemoryReader } from '../../../src/store/memory.ts'
import { buildSample, makeFolder, readFolder, TOWN_ARCHIVE } from './sample-archive.ts'

/** A namespace in memory that writes down what is asked of it. */
function createTarget(values = new Map<string, Uint8Array>()) {
  const written: string[] = []
  let failAfter = Number.POSITIVE_INFINITY
  const target: PublishTarget = {
    batchEntries: 2,
    batchBytes: 1 << 20,
    listKeys: async () => succeed(new Set(values.keys())),
    read: async (key) => succeed(values.get(key) ?? null),
    async write(entries) {
      for (const { key, bytes } of entries) {
        if (written.length >= failAfter) return fail('the line went dead')
        values.set(key, Uint8Array.from(bytes))
        written.push(key)
      }
      return succeed(null)
    },
    async remove(keys) {
      for (const key of keys) values.delete(key)
      return succeed(null)
    },
    close: async () => {},
  }
  const dieAfter = (writes: number): void => {
    failAfter = writes
  }
  return { target, values, written, dieAfter }
}

async function publish(target: PublishTarget, index: string, prune = false) {
  return publishTo(target, index, { prune })
}

async function publishOrThrow(
  target: PublishTarget,
  index: string,
  prune = false,
): Promise<PublishSummary> {
  const published = await publish(target, index, prune)
  if (!published.ok) throw new Error(published.error.message)
  return published.value
}

async function readVersion(values: Map<string, Uint8Array>): Promise<string> {
  const result = await readWithFallback(createMemoryReader(values), {}, async (index) => {
    const documents = await index.readDocuments([0])
    return documents.ok ? succeed(index.summary.version) : documents
  })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('publishing', () => {
  it('writes shards first, the copy of the manifest next and the manifest last', async () => {
    const index = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, index)
    const { target, values, written } = createTarget()
    const summary = await publishOrThrow(target, index)
    expect(written.at(-1)).toBe(MANIFEST_KEY)
    expect(written.at(-2)).toBe(`manifest-${summary.version}`)
    expect(written.slice(0, -2).every((key) => key.includes('/'))).toBe(true)
    expect(summary.written).toBe(written.length)
    expect(values).toEqual(await readFolder(index))
  })

  it('writes nothing where all is there already', async () => {
    const index = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, index)
    const { target, written } = createTarget()
    await publishOrThrow(target, index)
    const before = written.length
    const again = await publishOrThrow(target, index)
    expect(written.length).toBe(before)
    expect(again.written).toBe(0)
    expect(again.kept).toBe(before - 2)
  })

  it('leaves the old index answering until it is done, and goes on where it was cut off', async () => {
    const folder = await makeFolder()
    const old = await buildSample(TOWN_ARCHIVE.slice(0, 2), join(folder, 'old'))
    const next = await buildSample(TOWN_ARCHIVE, join(folder, 'next'))
    const { target, values, written, dieAfter } = createTarget()
    await publishOrThrow(target, join(folder, 'old'))
    const afterOld = written.length
    let isDone = false
    for (let writes = 0; !isDone; writes += 1) {
      dieAfter(afterOld + writes)
      const published = await publish(target, join(folder, 'next'))
      expect(published.ok || published.error.kind).toBe(published.ok ? true : 'target_failed')
      expect(await readVersion(values)).toBe(published.ok ? next.version : old.version)
      isDone = published.ok
    }
    // Nothing was written twice.
    expect(new Set(written).size).toBe(written.filter((key) => key !== MANIFEST_KEY).length + 1)
  })

  it('makes what the target had current the fallback, whatever the folder replaced', async () => {
    const folder = await makeFolder()
    const index = join(folder, 'index')
    const published = await buildSample(TOWN_ARCHIVE.slice(0, 1), index)
    const { target, values } = createTarget()
    await publishOrThrow(target, index)
    await buildSample(TOWN_ARCHIVE.slice(0, 3), index)
    await buildSample(TOWN_ARCHIVE, index)
    const summary = await publishOrThrow(target, index)
    expect(summary.previous).toBe(`manifest-${published.version}`)
    for (const key of [...values.keys()].filter((key) => key.startsWith('passage/'))) {
      const without = new Map(values)
      without.delete(key)
      expect([published.version, summary.version]).toContain(await readVersion(without))
    }
  })

  it('removes on request what neither this nor the last index needs, and only that', async () => {
    const index = join(await makeFolder(), 'index')
    const { target, values } = createTarget(new Map([['somebody-elses-key', Uint8Array.of(1)]]))
    const versions: string[] = []
    for (const count of [1, 2, 3]) {
      const summary = await buildSample(TOWN_ARCHIVE.slice(0, count), index)
      versions.push(summary.version)
      await publishOrThrow(target, index)
    }
    const before = values.size
    const summary = await publishOrThrow(target, index, true)
    expect(summary.removed).toBeGreaterThan(2)
    expect(values.size).toBe(before - summary.removed)
    expect(values.has('somebody-elses-key')).toBe(true)
    expect(values.has(`manifest-${versions[0]}`)).toBe(false)
    const current = await openIndex(createMemoryReader(values))
    expect(current.ok && current.value.summary.version).toBe(versions[2])
    values.delete(MANIFEST_KEY)
    values.set(MANIFEST_KEY, values.get(`manifest-${versions[1]}`) ?? new Uint8Array(0))
    expect(await readVersion(values)).toBe(versions[1])
  })

  it('refuses a folder without index, and one with a damaged shard', async () => {
    const folder = await makeFolder()
    const { target, values } = createTarget()
    const none = await publish(target, folder)
    expect(!none.ok && none.error.kind).toBe('index_unusable')
    await buildSample(TOWN_ARCHIVE, join(folder, 'index'))
    const shard = [...(await readFolder(join(folder, 'index'))).keys()].find((key) =>
      key.startsWith('posting/'),
    )
    await writeFile(join(folder, 'index', shard ?? ''), 'damaged')
    const damaged = await publish(target, join(folder, 'index'))
    expect(!damaged.ok && damaged.error.kind).toBe('index_unusable')
    expect(!damaged.ok && damaged.error.message).toContain(shard)
    expect(values.has(MANIFEST_KEY)).toBe(false)
  })

  it('warns where the free plan would not allow so many writes a day', async () => {
    const index = join(await makeFolder(), 'index')
    const many = Array.from({ length: 520 }, (_, at) => ({
      id: `r${at}`,
      publisher: 'Courier',
      title: 'Report',
      text: `Number ${at} was called.`,
    }))
    await buildSample(many, index, { sizes: { shardBytes: 1 } })
    const lines: string[] = []
    const { target } = createTarget()
    const published = await publishTo(target, index, { onWarning: (line) => lines.push(line) })
    expect(published.ok).toBe(true)
    expect(lines.length).toBe(1)
    expect(lines[0]).toMatch(/1000 a day/)
  })
})

describe('the local KV', () => {
  it('holds what was seeded, forgets generations, and keeps the one before', {
    timeout: 120_000,
  }, async () => {
    const folder = await makeFolder()
    const index = join(folder, 'index')
    const persistTo = join(folder, 'state')
    for (const count of [1, 2, 5]) {
      await buildSample(TOWN_ARCHIVE.slice(0, count), index)
      const seeded = await seedLocal({ index, persistTo })
      expect(seeded.ok).toBe(true)
    }
    const config = await readFile(new URL('../../../wrangler.toml', import.meta.url), 'utf8')
    const target = await openLocalTarget(persistTo, findNamespaceId(config, 'INDEX'))
    try {
      const keys = await target.listKeys()
      expect(keys.ok && [...keys.value].sort()).toEqual(
        [...(await readFolder(index)).keys()].sort(),
      )
      const shard =
        [...(await readFolder(index)).keys()].find((key) => key.startsWith('posting/')) ?? ''
      const value = await target.read(shard)
      expect(value.ok && value.value).toEqual((await readFolder(index)).get(shard))
    } finally {
      await target.close()
    }
  })

  it('is named as wrangler names it', () => {
    const toml = (lines: string) =>
      `name = "x"\n[[kv_namespaces]]\nbinding = "OTHER"\nid = "o"\n\n[[kv_namespaces]]\n${lines}\n[vars]\nid = "no"\n`
    expect(findNamespaceId(toml('binding = "INDEX"'), 'INDEX')).toBe('INDEX')
    expect(findNamespaceId(toml('id = "abc" # ours\nbinding = "INDEX"'), 'INDEX')).toBe('abc')
    expect(
      findNamespaceId(toml("binding = 'INDEX'\nid = 'abc'\npreview_id = 'def'"), 'INDEX'),
    ).toBe('def')
    expect(findNamespaceId('', 'INDEX')).toBe('INDEX')
  })
})
