// Local KV states: one for each index, gone a day after their index.
import { mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareLocalState } from '../../../src/cli/local-state.ts'

it('gives each index its own state, by whatever path it is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-state-'))
  await mkdir(join(folder, 'one'))
  await mkdir(join(folder, 'two'))
  await symlink(join(folder, 'one'), join(folder, 'link'))
  const prepare = (name: string) => prepareLocalState(join(folder, name), join(folder, 'cache'))
  const one = await prepare('one')
  expect(await prepare('one')).toBe(one)
  expect(await prepare('link')).toBe(one)
  expect(await prepare('two')).not.toBe(one)
})

it('forgets the state of an index that was deleted more than a day ago', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-state-'))
  const cache = join(folder, 'cache')
  for (const name of ['old', 'new', 'kept']) await mkdir(join(folder, name))
  const [old, fresh, kept] = await Promise.all(
    ['old', 'new', 'kept'].map((name) => prepareLocalState(join(folder, name), cache)),
  )
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const state of [old, kept]) await utimes(join(state ?? '', 'index-folder'), before, before)
  for (const name of ['old', 'new']) await rm(join(folder, name), { recursive: true })
  await mkdir(join(folder, 'another'))
  const another = await prepareLocalState(join(folder, 'another'), cache)
  const left = (await readdir(join(cache, 'state'))).map((name) => join(cache, 'state', name))
  expect(left.sort()).toEqual([fresh, kept, another].sort())
})
