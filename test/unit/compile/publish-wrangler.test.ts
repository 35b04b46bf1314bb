// The way to a namespace at Cloudflare goes through wrangler's command line. Here the same commands
// run with `--local` in the place of `--remote`, and what they wrote is read by other means.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { publishTo } from '../../../src/compile/publish.ts'
import { openLocalTarget } from '../../../src/compile/publish-local.ts'
import { openRemoteTarget } from '../../../src/compile/publish-remote.ts'
import { buildSample, makeFolder, readFolder, TOWN_ARCHIVE } from './sample-archive.ts'

const config = fileURLToPath(new URL('../../../wrangler.toml', import.meta.url))

it('wrangler writes what a folder holds, and removes older generations', {
  timeout: 120_000,
}, async () => {
  const folder = await makeFolder()
  const index = join(folder, 'index')
  const state = join(folder, 'state')
  const location = ['--local', '--persist-to', state]
  const target = await openRemoteTarget({ binding: 'INDEX', config, location })
  try {
    for (const count of [1, 2]) {
      await buildSample(TOWN_ARCHIVE.slice(0, count), index)
      const local = await openLocalTarget(state, 'INDEX')
      expect((await publishTo(local, index, {})).ok).toBe(true)
      await local.close()
    }
    await buildSample(TOWN_ARCHIVE, index)
    const last = await publishTo(target, index, { prune: true })
    expect(last.ok && last.value.removed).toBeGreaterThan(1)
  } finally {
    await target.close()
  }
  const local = await openLocalTarget(state, 'INDEX')
  try {
    const files = await readFolder(index)
    const keys = await local.listKeys()
    expect(keys.ok && [...keys.value].sort()).toEqual([...files.keys()].sort())
    for (const [key, bytes] of files) {
      const value = await local.read(key)
      expect(value.ok && value.value).toEqual(bytes)
    }
  } finally {
    await local.close()
  }
})

it('an unknown binding is refused in one line that names it', { timeout: 60_000 }, async () => {
  const location = ['--local', '--persist-to', await makeFolder()]
  const target = await openRemoteTarget({ binding: 'NOWHERE', config, location })
  try {
    const keys = await target.listKeys()
    expect(!keys.ok && keys.error).toMatch(/^wrangler kv key list failed: .*NOWHERE/)
    expect(!keys.ok && keys.error).not.toContain('\n')
  } finally {
    await target.close()
  }
})
