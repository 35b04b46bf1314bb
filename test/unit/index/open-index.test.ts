import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION, MANIFEST_KEY, OLDEST_READABLE } from '../../../src/index/format.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import { readWithFallback } from '../../../src/index/read-with-fallback.ts'
import { createShardCache } from '../../../src/index/shard-cache.ts'
import type { OpenIndex, ShardReader } from '../../../src/index/types.ts'
import { fail, type Result, succeed } from '../../../src/result.ts'
import { createMemoryReader } from '../../../src/store/memory.ts'
import { ANALYSER_FINGERPRINT } from '../../../src/text/fingerprint.ts'
import { buildGenerations, editManifest, openOrThrow } from './sample-index.ts'

const generations = await buildGenerations()
const { oldVersion, newVersion, newKeys } = generations
const copyShards = () => new Map(generations.shards)

/** Reads every document: the whole of a check's second round, and the version that answered. */
async function readEverything(index: OpenIndex) {
  const ordinals = Array.from({ length: index.summary.documents }, (_, ordinal) => ordinal)
  const documents = await index.readDocuments(ordinals)
  if (!documents.ok) return documents
  const postings = await index.readPostings(['bridg'])
  if (!postings.ok) return postings
  return succeed({ version: index.summary.version, ids: documents.value.map(({ id }) => id) })
}

async function check(reader: ShardReader) {
  const warnings: string[] = []
  const result = await readWithFallback(
    reader,
    { onWarning: (line) => warnings.push(line) },
    readEverything,
  )
  return { result, warnings, version: result.ok ? result.value.version : null }
}

describe('a sound index', () => {
  it('answers from its current generation, without a word of warning', async () => {
    const { version, warnings, result } = await check(createMemoryReader(copyShards()))
    expect(version).toBe(newVersion)
    expect(warnings).toEqual([])
    expect(result.ok && result.value.ids.length).toBe(5)
  })

  it('asks the store only for keys that were written', async () => {
    const shards = copyShards()
    const asked: string[] = []
    const index = await openOrThrow({
      read: async (key) => {
        asked.push(key)
        return succeed(shards.get(key) ?? null)
      },
    })
    await index.readPostings(['bridg', 'nowhere', '', '\0', 'zzzz', '0'])
    await index.findDocument('no such id')
    await readEverything(index)
    expect(asked.filter((key) => !shards.has(key))).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('treats an ordinal beyond the corpus as the bug that it is', async () => {
    const index = await openOrThrow(createMemoryReader(copyShards()))
    await expect(index.readDocuments([5])).rejects.toThrow(RangeError)
  })

  it('reads nothing twice through a shared cache but the manifest', async () => {
    const shards = copyShards()
    const cache = createShardCache(1 << 20)
    const asked: string[] = []
    const reader: ShardReader = {
      read: async (key) => {
        asked.push(key)
        return succeed(shards.get(key)?.slice() ?? null)
      },
    }
    for (let round = 0; round < 3; round += 1) {
      await readWithFallback(reader, { cache }, readEverything)
    }
    expect(asked.filter((key) => key === MANIFEST_KEY).length).toBe(3)
    expect(new Set(asked).size).toBe(asked.length - 2)
  })
})

describe('a store without an index', () => {
  it('says so', async () => {
    expect(await openIndex(createMemoryReader(new Map()))).toEqual(fail({ kind: 'no_index' }))
  })
})

describe('a damaged shard of the current index', () => {
  const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
    missing: () => null,
    empty: () => new Uint8Array(0),
    'cut short': (bytes) => bytes.slice(0, -1),
    'changed in one bit': (bytes) =>
      bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 1),
  }

  it.each(Object.keys(damages))(
    '%s: the whole check is answered by the index before',
    async (name) => {
      expect(newKeys.length).toBeGreaterThan(3)
      let answeredByOld = 0
      for (const key of newKeys) {
        const shards = copyShards()
        const damaged = damages[name]?.(shards.get(key) ?? new Uint8Array(0)) ?? null
        if (damaged === null) shards.delete(key)
        else shards.set(key, damaged)
        const { result, warnings, version } = await check(createMemoryReader(shards))
        expect(result.ok).toBe(true)
        // Id shards are not read by this check; all others are.
        if (version === newVersion) {
          expect(key).toMatch(/^id\//)
          continue
        }
        answeredByOld += 1
        expect(version).toBe(oldVersion)
        expect(result.ok && result.value.ids.length).toBe(2)
        expect(warnings.length).toBe(1)
        expect(warnings[0]).toContain(key)
        expect(warnings[0]).toContain(oldVersion)
      }
      expect(answeredByOld).toBeGreaterThan(2)
    },
  )

  it('is a failure where the index before is damaged too, never an empty answer', async () => {
    const shards = copyShards()
    for (const key of shards.keys()) if (key.startsWith('passage/')) shards.delete(key)
    const { result } = await check(createMemoryReader(shards))
    expect(!result.ok && result.error.kind).toBe('shard_missing')
  })

  it('is a failure where there is no index before', async () => {
    const shards = copyShards()
    shards.delete(`manifest-${oldVersion}`)
    for (const key of newKeys) if (key.startsWith('posting/')) shards.set(key, Uint8Array.of(1, 2))
    const { result, warnings } = await check(createMemoryReader(shards))
    expect(!result.ok && result.error.kind).toBe('shard_corrupt')
    expect(warnings).toEqual([])
  })
})

describe('a manifest that cannot be read', () => {
  it('of a newer format gives way to the index before, else names both formats', async () => {
    const shards = copyShards()
    editManifest(shards, (manifest) => {
      manifest.format = 99
      manifest.surprise = true
    })
    const { version, warnings } = await check(createMemoryReader(shards))
    expect(version).toBe(oldVersion)
    expect(warnings[0]).toMatch(/format 99/)
    shards.delete(`manifest-${oldVersion}`)
    const { result } = await check(createMemoryReader(shards))
    const supported =
      OLDEST_READABLE === FORMAT_VERSION
        ? `${FORMAT_VERSION}`
        : `${OLDEST_READABLE} to ${FORMAT_VERSION}`
    expect(result).toEqual(fail({ kind: 'format_mismatch', found: '99', supported }))
  })

  it('of another analyser is refused, naming both sides', async () => {
    const opened = await openIndex(createMemoryReader(copyShards()), {
      analyser: 'text-of-tomorrow',
    })
    expect(opened).toEqual(
      fail({
        kind: 'analyser_mismatch',
        found: ANALYSER_FINGERPRINT,
        supported: 'text-of-tomorrow',
      }),
    )
  })

  it('is corrupt where a field was changed, since its version is its hash', async () => {
    for (const change of [
      (manifest: Record<string, unknown>) => {
        manifest.documents = 4
      },
      (manifest: Record<string, unknown>) => {
        manifest.passages = 'many'
      },
      (manifest: Record<string, unknown>) => {
        delete manifest.days
      },
    ]) {
      const shards = copyShards()
      editManifest(shards, change)
      const { version, warnings } = await check(createMemoryReader(shards))
      expect(version).toBe(oldVersion)
      expect(warnings.length).toBe(1)
      shards.delete(`manifest-${oldVersion}`)
      const opened = await openIndex(createMemoryReader(shards))
      expect(!opened.ok && opened.error.kind).toBe('shard_corrupt')
    }
  })

  it('gives way also where only its end is damaged', async () => {
    const shards = copyShards()
    const text = Buffer.from(shards.get(MANIFEST_KEY) ?? []).toString()
    shards.set(MANIFEST_KEY, new Uint8Array(Buffer.from(`${text.trimEnd().slice(0, -1)} garbage`)))
    expect((await check(createMemoryReader(shards))).version).toBe(oldVersion)
    shards.set(MANIFEST_KEY, new Uint8Array(Buffer.from('garbage')))
    const { result } = await check(createMemoryReader(shards))
    expect(!result.ok && result.error.kind).toBe('shard_corrupt')
  })
})

describe('a store that fails', () => {
  it('is a failure at whichever key, and no older index answers for it', async () => {
    const shards = copyShards()
    const broken = [MANIFEST_KEY, ...newKeys.filter((key) => !key.startsWith('id/'))]
    for (const key of broken) {
      const { result, warnings } = await check({
        read: async (wanted) =>
          wanted === key
            ? fail({ kind: 'store_failed', key, message: 'connection lost' })
            : succeed(shards.get(wanted) ?? null),
      })
      expect(result).toEqual(fail({ kind: 'store_failed', key, message: 'connection lost' }))
      expect(warnings).toEqual([])
    }
  })
})

describe('a check that fails by itself', () => {
  it('is not asked of the index before', async () => {
    let calls = 0
    const result = await readWithFallback(
      createMemoryReader(copyShards()),
      {},
      async (): Promise<Result<never, { kind: 'claim_unusable' }>> => {
        calls += 1
        return fail({ kind: 'claim_unusable' })
      },
    )
    expect(result).toEqual(fail({ kind: 'claim_unusable' }))
    expect(calls).toBe(1)
  })
})
