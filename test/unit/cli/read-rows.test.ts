// Rows of JSON Lines: any way a row can be broken leaves the others readable.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimRowSchema, type Row, readRows } from '../../../src/cli/read-rows.ts'
import { createFakeTerminal } from './fake-terminal.ts'

async function read(input: string | Uint8Array): Promise<Row<unknown>[]> {
  const rows = await readRows('-', claimRowSchema, createFakeTerminal({ input }).terminal)
  if (!rows.ok) throw new Error(rows.error)
  return await collect(rows.value)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

it('yields each row with its line', async () => {
  const rows = await read('{"id":"a","claim":"One."}\r\n\n{"id":7,"claim":"Two.","slice":"x"}')
  expect(rows).toEqual([
    { kind: 'row', line: 1, value: { id: 'a', claim: 'One.' } },
    { kind: 'row', line: 3, value: { id: 7, claim: 'Two.' } },
  ])
})

it('names broken rows and reads on', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"claim": \n[]\n{"id":"a"}\n{"claim":5}\n'),
    Buffer.from([0x7b, 0xff, 0x0a]),
    Buffer.from('{"id":"last","claim":"Read."}\n'),
  ])
  const rows = await read(bytes)
  expect(rows.map((row) => [row.line, row.kind])).toEqual([
    [1, 'problem'],
    [2, 'problem'],
    [3, 'problem'],
    [4, 'problem'],
    [5, 'problem'],
    [6, 'row'],
  ])
  const said = rows.map((row) => (row.kind === 'problem' ? row.message : ''))
  expect(said[0]).toBe('not valid JSON')
  expect(said[2]).toContain('claim')
  expect(said[4]).toBe('not valid UTF-8')
})

it('drops a byte order mark', async () => {
  expect(await read('\ufeff{"claim":"One."}')).toHaveLength(1)
  expect((await read('\ufeff{"claim":"One."}'))[0]?.kind).toBe('row')
})

it('gives back any claim as it was written, line separators within it included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (claims) => {
      const rows = await read(claims.map((claim) => `${JSON.stringify({ claim })}\n`).join(''))
      expect(rows.map((row) => row.kind === 'row' && row.value)).toEqual(
        claims.map((claim) => ({ claim })),
      )
    }),
  )
  const rows = await read('{"claim":"one\u2028two"}')
  expect(rows).toEqual([{ kind: 'row', line: 1, value: { claim: 'one\u2028two' } }])
})

it('reads files relative to the working directory, and says why it cannot', async () => {
  const workingDirectory = await mkdtemp(join(tmpdir(), 'deskcheck-rows-'))
  await writeFile(join(workingDirectory, 'claims.jsonl'), '{"claim":"One."}\n')
  const { terminal } = createFakeTerminal({ workingDirectory })
  const rows = await readRows('claims.jsonl', claimRowSchema, terminal)
  expect(rows.ok && (await collect(rows.value))).toHaveLength(1)
  expect(await readRows('none.jsonl', claimRowSchema, terminal)).toEqual({
    ok: false,
    error: 'there is no such file or folder',
  })
  expect((await readRows('.', claimRowSchema, terminal)).ok).toBe(false)
})
