// What browsers are given, as it lies in dist/assets.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../../src/assets/build-assets.ts'
import { PROJECT_ROOT } from '../../../src/cli/clone.ts'

const FOLDER = join(PROJECT_ROOT, 'dist', 'assets')

let sizes: ReadonlyMap<string, number>
beforeAll(async () => {
  sizes = await buildAssets()
})

describe('the built assets', () => {
  it('are named after their content, and the page names each by that', async () => {
    const html = await readFile(join(FOLDER, 'index.html'), 'utf8')
    const linked = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(linked.length).toBeGreaterThanOrEqual(4)
    for (const path of linked) {
      expect(path).toMatch(/^static\/[\w-]+-[A-Z0-9]{8}\.\w+$/)
      expect(sizes.has(path)).toBe(true)
    }
    expect(html).not.toMatch(/\sstyle=|<style|<script(?! type="module" src=)|\son\w+=/)
  })

  it('are written only where they changed', async () => {
    const [path = ''] = [...sizes.keys()].filter((name) => name.endsWith('.js'))
    const before = await stat(join(FOLDER, path))
    expect(await buildAssets()).toEqual(sizes)
    expect((await stat(join(FOLDER, path))).mtimeMs).toBe(before.mtimeMs)
  })

  it('of the page stay small: script and style under 25 KiB compressed', async () => {
    let bytes = 0
    for (const path of sizes.keys()) {
      if (!/^static\/page-.*\.(js|css)$/.test(path)) continue
      bytes += gzipSync(await readFile(join(FOLDER, path))).length
    }
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(25 * 1024)
  })

  it('have headers that Cloudflare reads: a path, then indented names', async () => {
    const lines = (await readFile(join(FOLDER, '_headers'), 'utf8')).split('\n')
    for (const line of lines) expect(line).toMatch(/^(|\/\S*| {2}[\w-]+: \S.*)$/)
    expect(lines.every((line) => line.length <= 2000)).toBe(true)
  })
})
