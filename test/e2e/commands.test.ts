// The command line as a user meets it: real processes, files, pipes and exit codes.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskcheck, MAIN, ROOT, run } from './run-deskcheck.ts'

let folder: string
let index: string

const HARBOUR = {
  id: 'harbour',
  publisher: 'Coast Gazette',
  title: 'Harbour bridge opens after four years',
  published: '2024-05-14',
  text: 'The new harbour bridge in Lindholm opened on Tuesday. Mayor Ada Brandt cut the ribbon. The bridge cost 42 million euros, and no toll will be charged.',
}
const FERRY = {
  id: 'ferry',
  publisher: 'Island Post',
  title: 'Ferry line to stop running in June',
  published: '2024-05-20',
  text: 'The ferry between Lindholm and Ostero will stop running on June 1. The operator said that passenger numbers had fallen by half.',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskcheck-e2e-'))
  index = join(folder, 'index')
  await writeFile(
    join(folder, 'two.jsonl'),
    `${JSON.stringify(HARBOUR)}\n${JSON.stringify(FERRY)}\n`,
  )
  const built = await deskcheck(['build', 'two.jsonl', '--out', 'index'], { cwd: folder })
  expect(built).toMatchObject({ code: 0, errors: '' })
  expect(built.output).toMatch(/^index: 2 sources, \d+ passages, .* version [0-9a-f]+\n$/)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command', () => {
  it('is found by npx and by npm run, from a folder below as well', async () => {
    const [npx, npm] = await Promise.all([
      run('npx', ['deskcheck', '--help'], { cwd: join(ROOT, 'src') }),
      run('npm', ['run', '--silent', 'deskcheck', '--', '--version'], {}),
    ])
    expect(npx.code).toBe(0)
    expect(npx.output).toContain('Usage: deskcheck')
    expect(npm.output).toBe('0.1.0\n')
  })

  it('runs under npm in the folder of the caller', async () => {
    const words = ['--prefix', ROOT, 'run', '--silent', 'deskcheck', '--', 'search', 'the bridge']
    const { code, output } = await run(
      'npm',
      [...words, '--index', 'index', '--k', '1', '--json'],
      {
        cwd: folder,
      },
    )
    expect(code).toBe(0)
    expect(JSON.parse(output).hits[0].document).toBe('harbour')
  })

  it('tells a wrong call in one line and exits with 2', async () => {
    const { code, output, errors } = await deskcheck(['check', 'a claim', '--inex', 'x'])
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toBe(
      "deskcheck: unknown option '--inex' (Did you mean --index?); see deskcheck check --help\n",
    )
  })
})

describe('build', () => {
  it('names every input that it leaves out, builds the rest and exits with 1', async () => {
    const sources = join(folder, 'mixed')
    await mkdir(sources)
    const record = (fields: object) => JSON.stringify({ ...HARBOUR, ...fields })
    const lines = [
      record({ id: 'a' }),
      '{"id": "b", "publisher":',
      record({ id: 'a', title: 'Twice' }),
      record({ id: 'c', text: ' ' }),
      record({ id: 'd', published: '2024-02-31' }),
      '["no", "record"]',
      record({ id: 'e', title: undefined }),
      record({ id: 'f' }),
    ]
    await writeFile(join(sources, 'rows.jsonl'), lines.join('\n'))
    await writeFile(join(sources, 'zipped.jsonl.gz'), gzipSync(record({ id: 'g' })))
    await writeFile(join(sources, 'cut.jsonl.gz'), gzipSync(record({ id: 'h' })).subarray(0, 40))
    await writeFile(join(sources, 'latin.txt'), Buffer.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68]))
    await writeFile(join(sources, 'empty.md'), '')
    await writeFile(join(sources, 'photo.jpg'), 'no text')
    const { code, output, errors } = await deskcheck(['build', 'mixed', '--out', 'mixed-index'], {
      cwd: folder,
    })
    expect(code).toBe(1)
    for (const line of [2, 3, 4, 5, 6, 7]) {
      expect(errors).toMatch(new RegExp(`^mixed/rows\\.jsonl:${line}: .+$`, 'm'))
    }
    for (const file of ['cut.jsonl.gz', 'latin.txt', 'empty.md', 'photo.jpg']) {
      expect(errors).toMatch(new RegExp(`^mixed/${file.replaceAll('.', '\\.')}(:\\d+)?: .+$`, 'm'))
    }
    expect(errors.trimEnd().split('\n')).toHaveLength(10)
    expect(output).toMatch(/^mixed-index: 3 sources, .*10 inputs left out/)

    const listed = await deskcheck(['build', 'mixed', '--out', 'mixed-index', '--json'], {
      cwd: folder,
    })
    const rows = listed.output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(listed.errors).toBe('')
    expect(rows.filter((row) => row.problem !== undefined)).toHaveLength(10)
    expect(rows.at(-1).index).toMatchObject({ documents: 3, leftOut: 10 })

    const strict = await deskcheck(['build', 'mixed', '--out', 'strict-index', '--strict'], {
      cwd: folder,
    })
    expect(strict.code).toBe(1)
    expect(strict.errors).toContain('nothing was written')
    expect(await readdir(folder)).not.toContain('strict-index')
  })

  it('gives the same index for the same input, from standard input too', async () => {
    const build = (out: string) =>
      deskcheck(['build', '-', '--out', out], {
        cwd: folder,
        input: gzipSync(`${JSON.stringify(FERRY)}\n${JSON.stringify(HARBOUR)}\n`),
        environment: { SOURCE_DATE_EPOCH: '1700000000' },
      })
    const [one, two] = await Promise.all([build('one'), build('two')])
    expect(one.code).toBe(0)
    expect(one.output.replace('one: ', '')).toBe(two.output.replace('two: ', ''))
  })

  it('lists what cleaning left out with --explain', async () => {
    await writeFile(
      join(folder, 'page.txt'),
      'Bridge opens\n\nThe new bridge opened on Tuesday in the north of the town.\n\nRead more\n\nSign up for our newsletter\n',
    )
    const { code, output } = await deskcheck(
      ['build', 'page.txt', '--out', 'page-index', '--explain'],
      { cwd: folder },
    )
    expect(code).toBe(0)
    expect(output).toMatch(/^page\.txt:5: .+: Read more$/m)
    expect(output).toMatch(/^page\.txt:7: .+: Sign up for our newsletter$/m)
    expect(output).not.toContain('The new bridge opened')
  })

  it('refuses a folder that holds something else, and sources that are not there', async () => {
    const taken = await deskcheck(['build', 'two.jsonl', '--out', '.'], { cwd: folder })
    expect(taken.code).toBe(2)
    expect(taken.errors).toMatch(/^deskcheck: .*holds no index.*\n$/)
    const missing = await deskcheck(['build', 'none.md', '--out', 'x'], { cwd: folder })
    expect(missing.code).toBe(2)
    expect(missing.errors).toContain('cannot read none.md: there is no such file')
  })

  it('ends on Ctrl-C at once and leaves nothing behind', async () => {
    const child = spawn(process.execPath, [MAIN, 'build', '-', '--out', join(folder, 'never')])
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    child.stdin.write(`${JSON.stringify(HARBOUR)}\n`)
    const isBuilding = async () =>
      (await readdir(folder)).some((name) => name.startsWith('never.building-'))
    while (!(await isBuilding())) await new Promise((resolve) => setTimeout(resolve, 20))
    const ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }))
    })
    child.kill('SIGINT')
    // The input is a pipe that stays open: the command must not wait for it.
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' })
    expect(errors).toBe('')
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([])
  })
})

describe('check', () => {
  it('answers a claim for people: verdict, sentence, quotes, no colours in a pipe', async () => {
    const { code, output, errors } = await deskcheck(
      ['check', 'The new harbour bridge in Lindholm opened', '--index', index],
      { environment: { FORCE_COLOR: '1' } },
    )
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(/^SUPPORTED {2}confidence [01]\.\d\d$/m)
    expect(output).toContain('Coast Gazette, 2024-05-14: Harbour bridge opens after four years')
    expect(output).toContain('    > The new harbour bridge in Lindholm opened on Tuesday.')
    expect(output).not.toContain('\u001b')
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('answers a file of claims a line each, in order, and names the rows that it cannot', async () => {
    const rows = [
      { id: 'opened', claim: 'The new harbour bridge in Lindholm opened', slice: 'x' },
      'not json',
      { id: 7, claim: 'The bridge cost 42 million euros' },
      { id: 'no-claim' },
      { id: 'long', claim: `The bridge cost ${'very much and '.repeat(100)} more` },
      { id: 'dated', claim: 'The ferry will stop running', asOf: '2024-05-15' },
      { id: 'bad-date', claim: 'The ferry will stop running', asOf: 'yesterday' },
    ]
    const input = rows
      .map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))
      .join('\n')
    const { code, output, errors } = await deskcheck(
      ['check', '--claims', '-', '--index', index, '--json'],
      { input },
    )
    expect(code).toBe(1)
    const results = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map((result) => result.id)).toEqual(['opened', 7, 'long', 'dated'])
    expect(
      errors
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ').slice(0, 2).join(': ')),
    ).toEqual([
      'deskcheck: standard input:2',
      'deskcheck: standard input:4',
      'deskcheck: standard input:7',
    ])
    const listed = [...results[3].supporting, ...results[3].conflicting, ...results[3].related]
    expect(listed.map((source) => source.id)).not.toContain('ferry')
    for (const source of results[0].supporting) {
      for (const { quote, start, end } of source.evidence) {
        expect(HARBOUR.text.slice(start, end)).toBe(quote)
      }
    }
  })

  it('says what to do about a folder without an index, and about a damaged one', async () => {
    const none = await deskcheck(['check', 'a claim', '--index', folder])
    expect(none.code).toBe(2)
    expect(none.errors).toMatch(/^deskcheck: .* holds no index: build one with .*\n$/)
    const damaged = join(folder, 'damaged')
    await deskcheck(['build', 'two.jsonl', '--out', 'damaged'], { cwd: folder })
    for (const name of await readdir(join(damaged, 'posting'))) {
      await writeFile(join(damaged, 'posting', name), 'not a shard')
    }
    const broken = await deskcheck([
      'check',
      'The harbour bridge opened',
      '--index',
      damaged,
      '--json',
    ])
    expect(broken.code).toBe(1)
    expect(broken.output).toBe('')
    expect(broken.errors).toMatch(/^deskcheck: .*damaged.* build it again with .*\n$/)
  })

  it('ends quietly when nobody reads on', async () => {
    const row = `${JSON.stringify({ id: 1, claim: 'The bridge opened' })}\n`
    const { code, signal, errors } = await deskcheck(
      ['search', '--claims', '-', '--index', index, '--json'],
      { input: row.repeat(3000), closesEarly: true },
    )
    expect({ code, signal, errors }).toEqual({ code: 0, signal: null, errors: '' })
  })
})

describe('search', () => {
  it('lists documents best first, each with its best passage as it stands in the text', async () => {
    const input = `${JSON.stringify({ id: 'q', claim: 'Who cut the ribbon of the bridge?' })}\n`
    const words = ['search', '--claims', '-', '--index', index, '--k', '100', '--json']
    const { code, output } = await deskcheck(words, { input })
    expect(code).toBe(0)
    const { id, hits } = JSON.parse(output)
    expect(id).toBe('q')
    expect(hits[0]).toMatchObject({
      document: 'harbour',
      passage: 'Mayor Ada Brandt cut the ribbon.',
    })
    expect(Object.keys(hits[0])).toEqual(['document', 'passage', 'score'])
    const documents = hits.map((hit: { document: string }) => hit.document)
    expect(new Set(documents).size).toBe(documents.length)
    const scores = hits.map((hit: { score: number }) => hit.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
})

describe('stance', () => {
  it('gives probabilities that add up to 1, a line a pair', async () => {
    const pairs = [
      { id: 'p1', claim: 'The bridge is open.', evidence: 'The bridge is not open.', label: 'x' },
      { id: 'p2', claim: 'The bridge is open.', evidence: 'The bridge is open.' },
      { id: 'p3', claim: '', evidence: '' },
    ]
    const { code, output, errors } = await deskcheck(['stance', '--pairs', '-', '--json'], {
      input: pairs.map((pair) => JSON.stringify(pair)).join('\n'),
    })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map((row) => row.id)).toEqual(['p1', 'p2', 'p3'])
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'supports', 'refutes', 'neutral', 'reasons'])
      expect(row.supports + row.refutes + row.neutral).toBeCloseTo(1, 9)
    }
    expect(rows[0].refutes).toBeGreaterThan(rows[0].supports)
    expect(rows[1].supports).toBeGreaterThan(rows[1].refutes)
  })
})

describe('eval', () => {
  it('prints a table, or figures as JSON, and refuses a file with a broken row', async () => {
    const gold = join(folder, 'gold.jsonl')
    const claim = 'The new harbour bridge in Lindholm opened'
    const row = {
      id: 'g',
      claim,
      verdict: ['S'],
      slice: 'plain',
      supports: ['harbour'],
      conflicts: [],
    }
    await writeFile(gold, `${JSON.stringify(row)}\n`)
    const table = await deskcheck(['eval', '--index', index, '--claims', gold])
    expect(table.code).toBe(0)
    expect(table.output).toContain('verdict accuracy')
    const figures = await deskcheck(['eval', '--index', index, '--claims', gold, '--json'])
    expect(JSON.parse(figures.output)).toMatchObject({ claims: 1 })
    const shipped = await deskcheck(['eval', '--claims', gold, '--json'])
    expect(JSON.parse(shipped.output).deskcheck.verdicts).toMatchObject({ not_enough_evidence: 1 })
    await writeFile(gold, `${JSON.stringify(row)}\n{}\n`)
    const broken = await deskcheck(['eval', '--index', index, '--claims', gold])
    expect(broken.code).toBe(1)
    expect(broken.errors).toContain('gold.jsonl:2: ')
  })
})
