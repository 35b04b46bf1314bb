// `deskcheck key` against the local KV that `serve` uses: what it prints, and what is stored of a key.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyFinder } from '../../../src/access/find-key.ts'
import { prepareLocalState } from '../../../src/cli/local-state.ts'
import { runCommandLine } from '../../../src/cli/program.ts'
import { openTarget, seedLocal } from '../../../src/compile/publish.ts'
import { createFakeTerminal } from './fake-terminal.ts'

let folder: string
let index: string

async function call(...words: string[]) {
  const fake = createFakeTerminal({ columns: 100 })
  const code = await runCommandLine(words, fake.terminal)
  return { code, output: fake.output(), errors: fake.errors() }
}

/** Asks for a key as the Worker does. */
async function find(key: string) {
  const target = await openTarget({ kind: 'local', persistTo: await prepareLocalState(index) })
  try {
    const store = {
      get: async (name: string) => {
        const read = await target.read(name)
        return read.ok && read.value !== null ? Uint8Array.from(read.value).buffer : null
      },
    }
    const found = await createKeyFinder(store, Date.now)(key)
    const stored = await target.listKeys()
    return {
      record: found.ok ? found.value : found.error,
      keys: stored.ok ? [...stored.value] : [],
    }
  } finally {
    await target.close()
  }
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
describe('deskcheck key', { timeout: 180_000 }, () => {
  it('makes a key that the server knows, lists it without it, and revokes it', async () => {
    expect((await call('key', 'list', '--index', index)).output).toBe('There are no keys.\n')
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

    const { record, keys } = await find(key)
    expect(record).toMatchObject({ id, name: 'web desk', scopes: ['check', 'article'] })
    expect(keys.join()).not.toContain(key)

    const listed = await call('key', 'list', '--index', index)
    expect(listed.output).toMatch(
      new RegExp(`^${id}  \\d{4}-\\d\\d-\\d\\d  check,article +web desk\n$`),
    )
    const json = await call('key', 'list', '--index', index, '--json')
    expect(JSON.parse(json.output)).toMatchObject({ id, name: 'web desk' })
    expect(listed.output + json.output).not.toContain(key)

    // A publish that prunes leaves keys where they are.
    const persistTo = await prepareLocalState(index)
    expect((await seedLocal({ index, persistTo })).ok).toBe(true)
    expect((await find(key)).record).toMatchObject({ id })

    expect(await call('key', 'revoke', id, '--index', index)).toMatchObject({ code: 0, errors: '' })
    expect((await find(key)).record).toBe(null)
    const again = await call('key', 'revoke', id, '--index', index)
    expect(again.code).toBe(1)
    expect(again.errors).toContain(`no key has the id ${id}`)
  })

  it('makes keys for checks unless told, each another', async () => {
    const keys = [
      await call('key', 'add', 'one', '--index', index, '--json'),
      await call('key', 'add', 'two', '--index', index, '--json'),
    ].map(({ output }) => JSON.parse(output))
    expect(keys.map(({ scopes }) => scopes)).toEqual([['check'], ['check']])
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2)
  })
})
