// What a caller is told: help with examples, and one line on what is wrong with a call.
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../src/cli/program.ts'
import { createFakeTerminal } from './fake-terminal.ts'

const COMMANDS = [
  'build',
  'check',
  'search',
  'stance',
  'serve',
  'slack-try',
  'publish',
  'key',
  'eval',
]

async function call(...words: string[]) {
  const fake = createFakeTerminal({ columns: 100 })
  const code = await runCommandLine(words, fake.terminal)
  return { code, output: fake.output(), errors: fake.errors() }
}

describe('help', () => {
  it('lists every command', async () => {
    const { code, output, errors } = await call('--help')
    expect(code).toBe(0)
    expect(errors).toBe('')
    for (const command of COMMANDS) expect(output).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it.each(COMMANDS)('shows an example of %s', async (command) => {
    const { code, output, errors } = await call(command, '--help')
    expect(code).toBe(0)
    expect(errors).toBe('')
    expect(output).toContain(`Usage: deskcheck ${command}`)
    expect(output).toMatch(new RegExp(`^  \\$ .*deskcheck ${command} `, 'm'))
    expect(output).not.toContain('\u001b')
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })

  it('answers "help check" as "check --help"', async () => {
    expect((await call('help', 'check')).output).toBe((await call('check', '--help')).output)
  })

  it('prints the version', async () => {
    expect(await call('--version')).toEqual({ code: 0, output: '0.1.0\n', errors: '' })
  })
})

describe('a wrong call', () => {
  it.each([
    [[], 'say what to do: build, check, article, search'],
    [['biuld'], "unknown command 'biuld' (Did you mean build?)"],
    [
      ['check', 'a claim', '--jsn'],
      "unknown option '--jsn' (Did you mean --json?); see deskcheck check --help",
    ],
    [['help', 'biuld'], "unknown command 'biuld' (Did you mean build?)"],
    [['check', '-5 degrees were measured'], 'put -- before a claim that begins with a dash'],
    [['check', 'a claim', '--index'], "option '--index <dir>' argument missing"],
    [['check'], 'give a claim in quotes, or a file with --claims'],
    [['check', 'a claim', '--claims', 'file'], 'either a claim or --claims'],
    [['check', 'an', 'unquoted', 'claim'], 'put the whole claim in quotes'],
    [['check', 'a claim', '--limit', '0'], 'a whole number from 1 up'],
    [['check', 'a claim', '--limit', '1e3'], 'a whole number from 1 up'],
    [['check', 'a claim', '--as-of', '2022-02-30'], 'a date such as 2022-03-29'],
    [['check', '--claims', '/no/such/file'], 'cannot read /no/such/file: there is no such file'],
    [['check', 'a claim', '--index', '/no/such/dir'], 'cannot open --index /no/such/dir'],
    [['search', 'a claim', '--k', '-1'], 'a whole number from 1 up'],
    [['search', 'a claim', '--index', '/no/such/dir'], 'cannot open --index /no/such/dir'],
    [['serve', '--port', '65536'], 'a whole number from 0 to 65535'],
    [['serve', '--index', '/no/such/dir'], 'cannot open --index /no/such/dir'],
    [['slack-try', 'It rained'], 'set SLACK_SIGNING_SECRET'],
    [['stance'], "required option '--pairs <file>' not specified"],
    [['stance', '--pairs', '/no/such/file'], 'cannot read /no/such/file'],
    [['publish'], "required option '--index <dir>' not specified"],
    [['key'], "missing required argument 'action'"],
    [['key', 'lend'], "value 'lend' is invalid"],
    [['key', 'add'], 'say whose key it is'],
    [['key', 'add', 'desk', '--scope', 'all'], "argument 'all' is invalid"],
    [['key', 'list', '--index', 'x', '--remote'], 'either --index or --remote'],
    [['key', 'revoke', 'desk'], 'name the key by its id'],
    [['key', 'list', '--index', '/no/such/dir'], 'cannot open --index /no/such/dir'],
    [['eval', '--index', 'x'], "required option '--claims <file>' not specified"],
    [['build', 'a.md'], "required option '--out <dir>' not specified"],
    [['build', '--out', 'x'], "missing required argument 'sources'"],
    [['build', '/no/such/source', '--out', '/tmp/x'], '/no/such/source'],
  ])('%j is answered in one line', async (words, said) => {
    const { code, output, errors } = await call(...words)
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain(said)
    expect(errors).toMatch(/^deskcheck: .*; see deskcheck( [\w-]+)? --help\n$/)
    expect(errors.split('\n')).toHaveLength(2)
  })
})
