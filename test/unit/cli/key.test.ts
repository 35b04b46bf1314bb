// `deskcheck key` against the local KV that `serve` uses: what it prints, and what is stored of a key.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyFinder } from '../../../src/access/find-key.ts'
import { addKey, listKeys, revokeKey } from '../../../src/cli/key-store.ts'
import { prepareLocalState } from '../../../src/cli/local-state.ts'
import { runCommandLine } from '../../../src/cli/program.ts'
import { openTarget, seedLocal } from '../../../src/compile/publish.ts'
import type { PublishTarget } from '../../../src/compile/publish-target.ts'
import { createFakeTerminal } from './fake-terminal.ts'

let folder: string
let index: string

async function call(...words: string[]) {
  const fake = createFakeTerminal({ columns: 100 })
  const code = await runCommandLine(words, fake.terminal)
  return { code, output: fake.output(), errors: fake.errors() }
}

async function openLocal() {
  return await openTarget({ kind: 'local', persistTo: await prepareLocalState(index) })
}

/** Asks for a key as the Worker does. */
async function find(target: PublishTarget, key: string) {
  const get = async (name: string) => {
    const read = await target.read(name)
    return read.ok && read.value !== null ? Uint8Array.from(read.value).buffer : null
  }
  const found = await createKeyFinder({ get }, Date.now)(key)
  return found.ok ? found.value : found.error
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskcheck-key-'))
  index = join(folder, 'index')
  const source = { id: 'a', publisher: 'P', title: 'T', text: 'It rained in Aarwick on Monday.' }
  await writeFile(join(folder, 'a.jsonl'), JSON.stringify(source))
  await call('build', join(folder, 'a.jsonl'), '--out', index)
}, 60_000)

afterAll(async () => {
  await rm(await prepareLocalState(index), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

// Each call starts and ends a simulated KV of its own, which takes its time on a busy machine.
describe('deskcheck key', { timeout: 300_000 }, () => {
  it('makes a key, lists it without it, and revokes it', async () => {
    const added = await call(
      'key',
      'add',
      'web desk',
      '--scope',
      'check',
      'article',
      '--index',
      index,
    )
    expect(added).toMatchObject({ code: 0, errors: '' })
    const [key = '', advice = ''] = added.output.split('\n')
    expect(key).toMatch(/^dk_[\w-]{43}$/)
    const id = /Its id is (\w+)/.exec(advice)?.[1] ?? ''

    const listed = await call('key', 'list', '--index', index)
    expect(listed.output).toMatch(
      new RegExp(`^${id}  \\d{4}-\\d\\d-\\d\\d  check,article +web desk\n$`),
    )
    expect(listed.output).not.toContain(key)

    const revoked = await call('key', 'revoke', id, '--index', index)
    expect(revoked).toMatchObject({ code: 0, errors: '' })
    expect((await call('key', 'list', '--index', index)).output).toBe('There are no keys.\n')
  })

  it('makes keys that the Worker knows until they are revoked, and publishing keeps them', async () => {
    const target = await openLocal()
    let id = ''
    let key = ''
    try {
      const options = { name: 'desk', scopes: ['check'], today: '2026-01-02' } as const
      const added = await addKey(target, options)
      const other = await addKey(target, { ...options, name: 'earlier', today: '2026-01-01' })
      if (!added.ok || !other.ok) throw new Error('the keys were not stored')
      key = added.value.key
      id = added.value.record.id
      expect(other.value.key).not.toBe(key)
      expect(await find(target, key)).toEqual(added.value.record)
      const stored = await target.listKeys()
      expect(stored.ok && [...stored.value].join()).not.toContain(key)
      const listed = await listKeys(target)
      expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(['earlier', 'desk'])
    } finally {
      await target.close()
    }
    const persistTo = await prepareLocalState(index)
    expect((await seedLocal({ index, persistTo })).ok).toBe(true)
    const later = await openLocal()
    try {
      expect(await find(later, key)).toMatchObject({ id })
      expect(await revokeKey(later, '')).toMatchObject({
        ok: false,
        error: expect.stringContaining('2 keys'),
      })
      expect(await revokeKey(later, id.slice(0, 6))).toEqual({ ok: true, value: id })
      expect(await find(later, key)).toBe(null)
      expect(await revokeKey(later, id)).toMatchObject({
        ok: false,
        error: expect.stringContaining('no key has the id'),
      })
    } finally {
      await later.close()
    }
  })
})
