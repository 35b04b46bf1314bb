import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFolderReader } from '../../../src/store/folder.ts'
import { createMemoryReader } from '../../../src/store/memory.ts'
import { describeShardReader } from './shard-reader-contract.ts'

const folder = await mkdtemp(join(tmpdir(), 'deskcheck-store-'))
afterAll(() => rm(folder, { recursive: true }))
let made = 0

describe('a store in memory', () => {
  describeShardReader(async () => {
    const shards = new Map<string, Uint8Array>()
    return {
      reader: createMemoryReader(shards),
      write: async (key, bytes) => {
        shards.set(key, bytes)
      },
    }
  })
})

describe('a store in a folder', () => {
  describeShardReader(async () => {
    made += 1
    const root = join(folder, `${made}`)
    return {
      reader: createFolderReader(root),
      async write(key, bytes) {
        await mkdir(dirname(join(root, key)), { recursive: true })
        await writeFile(join(root, key), bytes)
      },
    }
  })

  it('never leaves its folder, whatever a manifest names', async () => {
    await writeFile(join(folder, 'secret'), 'x')
    const reader = createFolderReader(join(folder, 'inside'))
    for (const key of ['../secret', 'posting/../../secret', '/etc/hostname', '', '.']) {
      expect(await reader.read(key)).toEqual({ ok: true, value: null })
    }
  })

  it('says that it failed where the file cannot be read', async () => {
    const root = join(folder, 'odd')
    await mkdir(join(root, 'manifest'), { recursive: true })
    const found = await createFolderReader(root).read('manifest')
    expect(!found.ok && found.error.kind).toBe('store_failed')
    expect(!found.ok && found.error.key).toBe('manifest')
  })
})
