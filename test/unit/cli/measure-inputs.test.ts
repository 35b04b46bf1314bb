// The amount of text foretold for the progress bar: plain and compressed files, never a failure.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { measureInputs } from '../../../src/cli/measure-inputs.ts'

it('counts what files and folders hold once decompressed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-measure-'))
  await writeFile(join(folder, 'a.txt'), 'x'.repeat(1000))
  await writeFile(join(folder, 'b.jsonl.gz'), gzipSync('y'.repeat(50_000)))
  await writeFile(join(folder, 'photo.jpg'), 'not a source')
  expect(await measureInputs([folder])).toBe(51_000)
  expect(await measureInputs([join(folder, 'a.txt'), join(folder, 'none.md')])).toBe(1000)
})

it('foretells nothing of standard input', async () => {
  expect(await measureInputs(['-'])).toBeNull()
})
