// A checked draft as people read it, on a terminal and in a pipe; and the command that prints it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../src/cli/program.ts'
import { createFakeTerminal } from './fake-terminal.ts'

const DRAFT =
  '# Talks\n\nThe talks were held in **Istanbul** on Tuesday. Who won?\n\nRoman Abramovich attended the talks, and the delegations exchanged no handshake.\n'

const folder = mkdtempSync(join(tmpdir(), 'deskcheck-draft-'))

beforeAll(() => writeFileSync(join(folder, 'draft.md'), DRAFT))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(
  words: readonly string[],
  options: Parameters<typeof createFakeTerminal>[0] = {},
) {
  const fake = createFakeTerminal({ workingDirectory: folder, ...options })
  const code = await runCommandLine(['article', ...words], fake.terminal)
  return { code, output: fake.output(), errors: fake.errors() }
}

describe('deskcheck article', () => {
  it('prints the draft with a mark behind each sentence that was checked', async () => {
    const { code, output, errors } = await run(['draft.md', '--published', '2022-03-29'])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(/The talks were held in Istanbul on Tuesday\. \[1 [\w ]+\] Who won\?/)
    expect(output).toContain('2 of 4 sentences were checked against this archive')
    expect(output).not.toContain('\u001b')
  })

  it('tells with --explain why the others were not', async () => {
    const { output } = await run(['draft.md', '--explain'], { columns: 200 })
    expect(output).toContain('Who won? [question: a question mark]')
    expect(output).toContain('Talks [heading: headline]')
  })

  it('colours on a terminal only', async () => {
    const { output } = await run(['draft.md'], { isTerminal: true, environment: { TERM: 'xterm' } })
    expect(output).toContain('\u001b[')
    const width = stripVTControlCharacters(output)
      .split('\n')
      .map((line) => [...line].length)
    expect(Math.max(...width)).toBeLessThanOrEqual(80)
  })

  it('prints data with --json, and reads standard input', async () => {
    const { output } = await run(['-', '--format', 'markdown', '--json', '--max-claims', '1'], {
      input: DRAFT,
    })
    const { claims, summary, left } = JSON.parse(output)
    expect(claims).toHaveLength(1)
    expect(DRAFT.slice(claims[0].start, claims[0].end)).toBe(
      'The talks were held in **Istanbul** on Tuesday.',
    )
    expect(claims[0].sentence).toBe('The talks were held in Istanbul on Tuesday.')
    expect(summary.left).toMatchObject({ question: 1, heading: 1, over_limit: 1 })
    expect(left).toBeUndefined()
  })

  it('refuses a file that is not there or no text', async () => {
    const missing = await run(['none.md'])
    expect(missing.code).toBe(2)
    expect(missing.errors).toContain('cannot read none.md: there is no such file')
    const binary = await run(['-'], { input: new Uint8Array([0xff, 0xfe, 0x41]) })
    expect(binary.errors).toContain('cannot read standard input: it is not UTF-8')
  })
})
