// What a newsroom gets when it hands files, folders and pipes to the build.
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type IngestOptions, ingest } from '../../../src/compile/ingest.ts'
import type { Ingested } from '../../../src/compile/types.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskcheck-ingest-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function collect(inputs: readonly string[], options?: IngestOptions): Promise<Ingested[]> {
  const entries: Ingested[] = []
  for await (const entry of ingest(inputs, options)) entries.push(entry)
  return entries
}

/** One line an entry, as a person would read it. */
async function summarise(inputs: readonly string[], options?: IngestOptions): Promise<string[]> {
  const entries = await collect(inputs, options)
  return entries.map((entry) => {
    const file = entry.origin.file.replace(`${folder}/`, '').replace(folder, '.')
    const place = entry.origin.line === undefined ? file : `${file}:${entry.origin.line}`
    return `${place} ${entry.kind === 'record' ? entry.record.id : entry.message}`
  })
}

async function* bytesOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

function line(id: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id,
    publisher: 'Daily',
    title: `About ${id}`,
    text: `It is ${id}.`,
    ...more,
  })
}

describe('JSON Lines', () => {
  it('yields a record a line, with its line number, and passes over blank lines', async () => {
    const path = await put('a.jsonl', `${line('one')}\n\n${line('two')}\r\n${line('three')}`)
    expect(await summarise([path])).toEqual(['a.jsonl:1 one', 'a.jsonl:3 two', 'a.jsonl:4 three'])
  })

  it('keeps the text exactly as given, white space, line ends and all', async () => {
    const text = '  Two spaces.\r\nA return.\tA tab. \u00e9 e\u0301 \ud83d\ude00 \n'
    const [entry] = await collect([await put('a.jsonl', line('one', { text }))])
    expect(entry?.kind === 'record' && entry.record.text).toBe(text)
  })

  it('keeps the fields of the contract and no others', async () => {
    const fields = {
      url: 'https://daily.example/one',
      published: '2023-04-05T10:00:00Z',
      author: 'Ada Fox',
      language: 'en',
      views: 12,
      skipped: 'nothing',
    }
    const [entry] = await collect([await put('a.jsonl', line('one', fields))])
    expect(entry?.kind === 'record' && entry.record).toEqual({
      id: 'one',
      publisher: 'Daily',
      title: 'About one',
      text: 'It is one.',
      url: 'https://daily.example/one',
      published: '2023-04-05T10:00:00Z',
      author: 'Ada Fox',
      language: 'en',
    })
  })

  it('takes null and empty optional fields as absent', async () => {
    const [entry] = await collect([await put('a.jsonl', line('one', { url: null, author: '' }))])
    expect(entry?.kind === 'record' && Object.keys(entry.record)).toEqual([
      'id',
      'publisher',
      'title',
      'text',
    ])
  })

  it('names line and fault of what it leaves out, and reads the rest', async () => {
    const rows = [
      '{"id": "broken"',
      line('one', { text: ' \n ' }),
      JSON.stringify({ id: 'x', title: 'T', text: 'Words.' }),
      line('two', { published: '2023-02-30' }),
      line('three', { url: 'javascript:alert(1)' }),
      line('four', { title: 7 }),
      '["a list"]',
      line('good'),
    ]
    const path = await put('a.jsonl', rows.join('\n'))
    const summary = await summarise([path])
    expect(summary[0]).toMatch(/^a\.jsonl:1 is no valid JSON: /)
    expect(summary.slice(1)).toEqual([
      'a.jsonl:2 text is empty',
      'a.jsonl:3 publisher is missing',
      'a.jsonl:4 published "2023-02-30" is no ISO date (YYYY-MM-DD, with or without a time)',
      'a.jsonl:5 url "javascript:alert(1)" is no http or https address',
      'a.jsonl:6 title must be text, not number',
      'a.jsonl:7 is no source record: an object with id, publisher, title and text',
      'a.jsonl:8 good',
    ])
  })

  it('never breaks a message over two lines', async () => {
    const path = await put('a.jsonl', '{"id":\n}\n{"a": "b\u2028c"]\n')
    for (const entry of await summarise([path])) expect(entry).not.toMatch(/[\r\n]/)
  })

  it('names the line that is no UTF-8 and goes on with the next', async () => {
    const latin = Buffer.from(line('two', { text: 'A café opened.' }), 'latin1')
    const bytes = Buffer.concat([
      Buffer.from(`${line('one')}\n`),
      latin,
      Buffer.from(`\n${line('three')}\n`),
    ])
    const summary = await summarise([await put('a.jsonl', bytes)])
    expect(summary[0]).toBe('a.jsonl:1 one')
    expect(summary[1]).toMatch(/^a\.jsonl:2 is no valid UTF-8/)
    expect(summary[2]).toBe('a.jsonl:3 three')
  })

  it('refuses a line over the limit and goes on with the next', async () => {
    const long = line('long', { text: 'word '.repeat(500_000) })
    const path = await put('a.jsonl', `${line('one')}\n${long}\n${line('three')}\n`)
    expect(await summarise([path], { maxRecordBytes: 1024 * 1024 })).toEqual([
      'a.jsonl:1 one',
      'a.jsonl:2 is longer than 1 MiB; left out',
      'a.jsonl:3 three',
    ])
  })

  it('reads a byte order mark as a mark, in UTF-8 and in UTF-16', async () => {
    const rows = `${line('one', { title: 'Zażółć' })}\n${line('two')}\n`
    const littleEndian = Buffer.from(`\uFEFF${rows}`, 'utf16le')
    const bigEndian = Buffer.from(littleEndian).swap16()
    await put('a.jsonl', `\uFEFF${rows}`)
    await put('b.jsonl', littleEndian)
    await put('c.jsonl', bigEndian)
    expect(await summarise([folder])).toEqual([
      'a.jsonl:1 one',
      'a.jsonl:2 two',
      'b.jsonl:1 one',
      'b.jsonl:2 two',
      'c.jsonl:1 one',
      'c.jsonl:2 two',
    ])
  })

  it('reads gzip, also of several members, and names damage', async () => {
    const whole = Buffer.concat([gzipSync(`${line('one')}\n`), gzipSync(`${line('two')}\n`)])
    await put('a.jsonl.gz', whole)
    await put('b.jsonl.gz', gzipSync(`${line('three')}\n`.repeat(5000)).subarray(0, 60))
    const summary = await summarise([folder])
    expect(summary.slice(0, 2)).toEqual(['a.jsonl.gz:1 one', 'a.jsonl.gz:2 two'])
    expect(summary.at(-1)).toBe(
      'b.jsonl.gz cannot be read: the compressed data is damaged or cut off',
    )
  })
})

describe('standard input', () => {
  it('reads lines that arrive in pieces, and knows no time of change', async () => {
    const whole = Buffer.from(`${line('one', { title: 'Über' })}\n${line('two')}\n`)
    const pieces = Array.from({ length: whole.length }, (_, index) =>
      whole.subarray(index, index + 1),
    )
    const entries = await collect(['-'], { stdin: bytesOf(...pieces) })
    expect(entries.map((entry) => entry.origin)).toEqual([
      { file: '-', line: 1 },
      { file: '-', line: 2 },
    ])
    expect(entries.every((entry) => entry.kind === 'record' && entry.modified === null)).toBe(true)
  })

  it('sees gzip by its first bytes', async () => {
    expect(await summarise(['-'], { stdin: bytesOf(gzipSync(line('one'))) })).toEqual(['-:1 one'])
  })

  it('says that nothing came', async () => {
    expect(await summarise(['-'], { stdin: bytesOf() })).toEqual(['- holds no source record'])
  })
})

describe('files and folders', () => {
  it('walks folders in depth in one order and leaves out what is no source', async () => {
    await put('b/two.txt', 'The second report says that the dam held through the night.')
    await put('a.jsonl', line('one'))
    await put('b/.hidden.txt', 'hidden')
    await put('b/node_modules/x.txt', 'package')
    await put('aliases.csv', 'Kyiv,Kiev')
    await put('README.md', '# Read me')
    await put('Z.md', '# Third\n\nText.')
    expect(await summarise([folder])).toEqual(['Z.md Z', 'a.jsonl:1 one', 'b/two.txt two'])
  })

  it('takes inputs in the order of the call', async () => {
    const first = await put('z.jsonl', line('one'))
    const second = await put('a.jsonl', line('two'))
    expect(await summarise([first, second])).toEqual(['z.jsonl:1 one', 'a.jsonl:1 two'])
  })

  it('tells when a file was changed', async () => {
    const path = await put('a.jsonl', line('one'))
    await utimes(path, new Date(1_650_000_000_000), new Date(1_650_000_000_000))
    const [entry] = await collect([path])
    expect(entry?.kind === 'record' && entry.modified).toBe(1_650_000_000_000)
  })

  it('names what is missing, empty, unknown or unreadable in one line each', async () => {
    await put('empty.txt', '')
    await put('blank.md', '\n \n')
    await put('none.jsonl', '\n\n')
    await put('table.xlsx', 'PK')
    await put('noending', 'text')
    await put('wide.txt', Buffer.from('A line.\nNo mark here.', 'utf16le'))
    await put('latin.txt', Buffer.from('First line.\nA caf\xe9.', 'latin1'))
    expect(await summarise([folder, join(folder, 'gone.txt')])).toEqual([
      'blank.md the file is empty',
      'empty.txt the file is empty',
      'latin.txt:2 is no valid UTF-8; save it as UTF-8 (or as UTF-16 with a byte order mark)',
      expect.stringMatching(/^noending has no ending that is read here; a source ends in \.md, /),
      'none.jsonl holds no source record',
      expect.stringMatching(/^table\.xlsx has no ending that is read here/),
      'wide.txt:1 holds a NUL character; save it as UTF-8 text',
      'gone.txt cannot be read: no such file or folder',
    ])
  })

  it('says that a folder holds no source', async () => {
    expect(await summarise([folder])).toEqual([
      expect.stringMatching(/^\. the folder holds no source; a source ends in /),
    ])
  })

  it('does not run round a link to a folder above', async () => {
    await put('a/one.jsonl', line('one'))
    await symlink(folder, join(folder, 'a/up'))
    expect(await summarise([folder])).toEqual([
      'a/one.jsonl:1 one',
      'a/up is a link back to a folder that holds it; left out',
    ])
  })

  it('names a link to nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'dead.txt'))
    expect(await summarise([folder])).toEqual(['dead.txt cannot be read: no such file or folder'])
  })

  it.skipIf(process.getuid?.() === 0)('names a file it may not read', async () => {
    await chmod(await put('a.jsonl', line('one')), 0o000)
    expect(await summarise([folder])).toEqual(['a.jsonl cannot be read: permission denied'])
  })

  it('reads .json as one record, a list, or lines after all', async () => {
    await put('a.json', line('one'))
    await put('b.json', `[${line('two')}, {"id": 3}, ${line('four')}]`)
    await put('c.json', `${line('five')}\n${line('six')}\n`)
    await put('d.json', '{"id": ')
    const summary = await summarise([folder])
    expect(summary.slice(0, 6)).toEqual([
      'a.json one',
      'b.json two',
      'b.json record 2: id must be text, not number; publisher is missing; title is missing; text is missing',
      'b.json four',
      'c.json:1 five',
      'c.json:2 six',
    ])
    expect(summary[6]).toMatch(/^d\.json is no valid JSON/)
  })

  it('refuses a file that is too large to be one source', async () => {
    await put('a.txt', 'word '.repeat(500_000))
    expect(await summarise([folder], { maxRecordBytes: 1024 * 1024 })).toEqual([
      'a.txt is larger than 1 MiB; left out',
    ])
  })
})

describe('memory', () => {
  it('does not grow with the length of a stream', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.from(
        `${line('x', { text: 'A long enough sentence. '.repeat(40) })}\n`.repeat(60),
      )
      for (let count = 0; count < 500; count++) yield chunk
    }
    let records = 0
    let peakBytes = 0
    for await (const entry of ingest(['-'], { stdin: endless() })) {
      if (entry.kind === 'record' && ++records % 10_000 === 0) {
        peakBytes = Math.max(peakBytes, process.memoryUsage().arrayBuffers)
      }
    }
    expect(records).toBe(30_000)
    expect(peakBytes).toBeLessThan(64 * 1024 * 1024)
  })
})
