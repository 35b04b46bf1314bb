// The command on two small sets and two reports, with a judge whose answers are plain.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runStanceEval } from '../../../../src/cli/stance-eval/run-stance-eval.ts'
import type { Judge } from '../../../../src/stance/types.ts'
import { createFakeTerminal } from '../fake-terminal.ts'

/** Says that a passage with the claim's last word supports it. */
const judge: Judge = {
  name: 'last-word',
  version: '1',
  judge: async (claim, evidence) => {
    const word = claim.text.replace(/\W+$/, '').split(' ').at(-1) ?? ''
    return evidence.map(({ passage }) =>
      passage.text.includes(word)
        ? { supports: 0.9, refutes: 0, neutral: 0.1, reasons: [] }
        : { supports: 0, refutes: 0.1, neutral: 0.9, reasons: [] },
    )
  },
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskcheck-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function writeLines(file: string, ...rows: unknown[]): Promise<void> {
  await writeFile(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

async function run(...words: string[]) {
  const { terminal, output, errors } = createFakeTerminal({ workingDirectory: folder })
  const code = await runStanceEval(words, { judge, page: join(folder, 'page.md'), terminal })
  return { code, output: output(), errors: errors() }
}

const FERRY = { id: 1, claim: 'The ferry sank.', evidence: 'It sank.', label: 'supports' }

async function writeData(): Promise<void> {
  await mkdir(join(folder, 'pairs', 'dev'), { recursive: true })
  await writeLines('pairs/dev/b.jsonl', FERRY, {
    ...FERRY,
    id: 2,
    evidence: 'It sailed.',
    label: 'refutes',
    kind: 'antonym',
  })
  await writeLines('pairs/dev/a.jsonl', FERRY)
}

test('writes tables of every set and of the news between the markers of the page', async () => {
  await writeData()
  const article = { publisher: 'The Post', published: '2024-05-01', title: 'Ferry' }
  await mkdir(join(folder, 'news'))
  await writeLines(
    'news/articles.jsonl',
    { ...article, id: 'x', text: 'The ferry Aurora sank off Varna on Monday.' },
    { ...article, id: 'y', title: 'Bread', text: 'Flour became dearer for the bakers of Oslo.' },
  )
  await writeLines('news/claims.jsonl', {
    id: 'c',
    claim: 'The ferry Aurora sank off Varna.',
    verdict: ['S'],
    slice: 'paraphrase',
    supports: ['x'],
  })
  await writeFile(
    join(folder, 'page.md'),
    '# Page\n<!-- stance-eval:begin -->\noutdated\n<!-- stance-eval:end -->\nrest\n',
  )
  expect(await run('pairs', 'news')).toMatchObject({ code: 0 })
  const page = await readFile(join(folder, 'page.md'), 'utf8')
  expect(page).toMatch(/^# Page\n<!-- stance-eval:begin -->\nJudge: `last-word 1`/)
  expect(page).toMatch(/<!-- stance-eval:end -->\nrest\n$/)
  expect(page).not.toContain('outdated')
  expect(page).toMatch(/\| a \| 1 \| 1\.000 \|.*\n\| b \| 2 \| 0\.500 \| 0\.500 \| 1\.000 \|/)
  expect(page).toContain('| antonym, refutes | 0.000 of 1 |')
  expect(page).toMatch(/\| paraphrase \| [01]\.000 of 1 \|/)
})

test('only prints when asked to, and says how far it is', async () => {
  await writeData()
  const { code, output, errors } = await run('pairs/dev/a.jsonl', '--print')
  expect(code).toBe(0)
  expect(output).toContain('| a | 1 | 1.000 |')
  expect(errors).toContain('a: 1 pairs judged')
})

test('lists wrong pairs with what the judge said', async () => {
  await writeData()
  const { output } = await run('pairs', '--errors')
  expect(output).toContain('2 antonym: refutes, judged neutral (s r n 0.00 0.10 0.90)')
  expect(output).not.toContain('1 :')
})

test.each([
  [[], 2, 'Usage'],
  [['pairs', '--what'], 2, 'Usage'],
  [['nowhere'], 1, 'cannot read nowhere'],
  [['broken'], 1, 'b.jsonl:2: label'],
  [['pairs', 'nowhere', '--print'], 1, 'cannot read nowhere/claims.jsonl'],
  [['pairs'], 1, 'must hold <!-- stance-eval:begin -->'],
])('%j ends with %i and says why', async (words, expected, said) => {
  await writeData()
  await writeFile(join(folder, 'page.md'), 'no markers')
  await mkdir(join(folder, 'broken'))
  await writeLines('broken/b.jsonl', FERRY, { ...FERRY, label: 'maybe' })
  const { code, errors } = await run(...words)
  expect(code).toBe(expected)
  expect(errors).toContain(said)
})
