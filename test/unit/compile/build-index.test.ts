import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { buildIndex } from '../../../src/compile/build-index.ts'
import type { BuildProgress } from '../../../src/compile/build-types.ts'
import type { Ingested } from '../../../src/compile/types.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import type { OpenIndex } from '../../../src/index/types.ts'
import { createFolderReader } from '../../../src/store/folder.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { toDayNumber } from '../../../src/text/days.ts'
import { indexTerms } from '../../../src/text/terms.ts'
import {
  buildSample,
  makeFolder,
  readFolder,
  TOWN_ARCHIVE,
  writeRecord,
  yieldRecords,
} from './sample-archive.ts'

async function open(folder: string): Promise<OpenIndex> {
  const opened = await openIndex(createFolderReader(folder))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function readAll(index: OpenIndex) {
  const documents = await index.readDocuments(
    Array.from({ length: index.summary.documents }, (_, ordinal) => ordinal),
  )
  if (!documents.ok) throw new Error(JSON.stringify(documents.error))
  return documents.value
}

/** How the index writes a word. */
function termOf(word: string): string {
  const [[term] = []] = indexTerms(analyse(word, { published: null, aliases: EMPTY_ALIASES }))
  if (term === undefined) throw new Error(`${word} is no term`)
  return term
}

async function* yieldAll(items: readonly Ingested[]): AsyncGenerator<Ingested> {
  yield* items
}

describe('an index that was built', () => {
  it('holds every source as it was given, ordered by date and id, undated ones last', async () => {
    const out = join(await makeFolder(), 'index')
    const summary = await buildSample([...TOWN_ARCHIVE].reverse(), out)
    expect(summary.documents).toBe(5)
    const index = await open(out)
    const documents = await readAll(index)
    expect(documents.map(({ id }) => id)).toEqual(TOWN_ARCHIVE.map(({ id }) => id))
    for (const [at, document] of documents.entries()) {
      const record = TOWN_ARCHIVE[at]
      expect(document.text).toBe(record?.text)
      expect(document.title).toBe(record?.title)
      expect(document.publisher).toBe(record?.publisher)
      expect(document.published).toBe(record?.published ?? null)
      expect(document.url).toBe(null)
      expect(await index.findDocument(document.id)).toEqual({ ok: true, value: at })
    }
    expect(summary.passages).toBe(
      documents.reduce((sum, { sentences }) => sum + sentences.length, 0),
    )
    expect(await index.findDocument('no such id')).toEqual({ ok: true, value: null })
  })

  it('counts what was published by a day', async () => {
    const out = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, out)
    const index = await open(out)
    const count = (date: string) => index.countPublishedBy(toDayNumber(date) ?? 0)
    expect(['2020-01-01', '2021-03-02', '2021-09-14', '2022-12-31'].map(count)).toEqual([
      0, 1, 2, 4,
    ])
  })

  it('finds sentences by their terms, the headline as sentence 0', async () => {
    const out = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, out)
    const index = await open(out)
    const ferryTerm = termOf('ferry')
    const bridgeTerm = termOf('bridge')
    const lists = await index.readPostings([ferryTerm, bridgeTerm, 'unheard'])
    if (!lists.ok) throw new Error(JSON.stringify(lists.error))
    expect([...lists.value.keys()].sort()).toEqual([bridgeTerm, ferryTerm])
    const ferry = lists.value.get(ferryTerm)
    expect(ferry && [...ferry.documents]).toEqual([3])
    expect(ferry && [...ferry.sentences]).toEqual([0, 1])
    expect(lists.value.get(bridgeTerm)?.documentFrequency).toBe(3)
  })

  it('marks terms that stand only in sentences of an earlier report', async () => {
    const out = join(await makeFolder(), 'index')
    const summary = await buildSample(TOWN_ARCHIVE, out)
    expect(summary.repeatedSentences).toBe(1)
    const index = await open(out)
    const lists = await index.readPostings([termOf('contractor'), termOf('bridge')])
    if (!lists.ok) throw new Error(JSON.stringify(lists.error))
    const contractor = lists.value.get(termOf('contractor'))
    expect(contractor && [...contractor.documents]).toEqual([1, 2])
    expect(contractor && [...contractor.repeats]).toEqual([0, 1])
    // The copy's headline is its own.
    const bridge = lists.value.get(termOf('bridge'))
    expect(bridge && [...bridge.repeats]).toEqual([0, 0, 0])
  })

  it('reads wire credits', async () => {
    const out = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, out)
    const documents = await readAll(await open(out))
    expect(documents.map(({ wires }) => wires)).toEqual([
      [],
      ['reuters'],
      ['ap', 'reuters'],
      [],
      [],
    ])
  })

  it('never indexes a skipped range, and keeps it in the text', async () => {
    const text =
      'The dam holds, engineers said. Sign up for our newsletter today. Water is falling.'
    const start = text.indexOf('Sign')
    const end = text.indexOf(' Water')
    const out = join(await makeFolder(), 'index')
    await buildSample(
      [writeRecord({ id: 'dam', text, skipped: [{ start, end, why: 'sign-up' }] })],
      out,
    )
    const index = await open(out)
    const [document] = await readAll(index)
    expect(document?.text).toBe(text)
    expect(document?.sentences.every((span) => span.end <= start || span.start >= end)).toBe(true)
    const lists = await index.readPostings([termOf('newsletter'), termOf('water')])
    expect(lists.ok && [...lists.value.keys()]).toEqual([termOf('water')])
  })

  it('keeps hostile ids, texts and terms', async () => {
    const records = [
      writeRecord({ id: '../../etc/passwd', text: 'A lone \ud800 surrogate stood here.' }),
      writeRecord({
        id: 'long\u0000word',
        text: `${'x'.repeat(5000)} is one word. Bridges stand.`,
      }),
      writeRecord({ id: '%00', text: 'A zero \0 byte and a mark \ufeff stood here.' }),
      writeRecord({ id: 'é', text: '……… “”' + 'Короткий текст.' }),
    ]
    const out = join(await makeFolder(), 'index')
    const summary = await buildSample(records, out)
    expect(summary.documents).toBe(4)
    const index = await open(out)
    const documents = await readAll(index)
    for (const record of records) {
      const found = documents.find(({ id }) => id === record.id)
      expect(found?.text).toBe(record.text)
      expect(await index.findDocument(record.id)).toEqual({ ok: true, value: found?.ordinal })
    }
  })
})

describe('building again', () => {
  it('gives the same bytes, whatever the order of the input', async () => {
    const folder = await makeFolder()
    await buildSample(TOWN_ARCHIVE, join(folder, 'one'))
    await buildSample(TOWN_ARCHIVE.toReversed(), join(folder, 'two'))
    expect(await readFolder(join(folder, 'two'))).toEqual(await readFolder(join(folder, 'one')))
    await buildSample(TOWN_ARCHIVE, join(folder, 'one'))
    expect(await readFolder(join(folder, 'one'))).toEqual(await readFolder(join(folder, 'two')))
  })

  it('dates the index by its newest file, else by its newest report', async () => {
    const folder = await makeFolder()
    const build = (records: AsyncIterable<Ingested>, builtAt?: string) =>
      buildIndex(records, {
        out: join(folder, 'index'),
        aliases: [],
        strict: false,
        ...(builtAt === undefined ? {} : { builtAt }),
      })
    const byReport = await build(yieldRecords(TOWN_ARCHIVE))
    expect(byReport.ok && byReport.value.builtAt).toBe('2022-05-01T00:00:00.000Z')
    const byFile = await build(yieldRecords(TOWN_ARCHIVE, Date.UTC(2023, 0, 2)))
    expect(byFile.ok && byFile.value.builtAt).toBe('2023-01-02T00:00:00.000Z')
    const told = await build(yieldRecords(TOWN_ARCHIVE), '2024-01-01T00:00:00.000Z')
    expect(told.ok && told.value.builtAt).toBe('2024-01-01T00:00:00.000Z')
    vi.stubEnv('SOURCE_DATE_EPOCH', '1600000000')
    const byEpoch = await build(yieldRecords(TOWN_ARCHIVE, Date.UTC(2023, 0, 2)))
    vi.unstubAllEnvs()
    expect(byEpoch.ok && byEpoch.value.builtAt).toBe('2020-09-13T12:26:40.000Z')
  })
})

describe('what cannot be indexed', () => {
  const faulty: Ingested[] = [
    { kind: 'problem', origin: { file: 'a.jsonl', line: 3 }, message: 'is no JSON' },
    ...[
      writeRecord({ id: 'good' }),
      writeRecord({ id: 'good', text: 'Another text.' }),
      writeRecord({ id: 'empty', text: ' \n ' }),
      writeRecord({ id: 'february', published: '2022-02-30' }),
      writeRecord({ id: 'clutter', text: 'Sign up.', skipped: [{ start: 0, end: 8, why: 'x' }] }),
      writeRecord({ id: '\ud800' }),
      writeRecord({ id: 'huge', text: 'A word. '.repeat(2_700_000) }),
    ].map((record, at) => ({
      kind: 'record' as const,
      record,
      origin: { file: 'b.jsonl', line: at + 1 },
      modified: null,
    })),
  ]

  it('is named with file and line, and the rest is built', async () => {
    const out = join(await makeFolder(), 'index')
    const built = await buildIndex(yieldAll(faulty), { out, aliases: [], strict: false })
    if (!built.ok) throw new Error(JSON.stringify(built.error))
    expect(built.value.documents).toBe(1)
    expect(built.value.problemCount).toBe(7)
    const lines = built.value.problems.map(
      ({ origin, message }) => `${origin.file}:${origin.line} ${message}`,
    )
    expect(lines[0]).toBe('a.jsonl:3 is no JSON')
    expect(lines[1]).toMatch(/^b\.jsonl:2 .*"good"/)
    expect(lines[2]).toMatch(/^b\.jsonl:3 .*no text/)
    expect(lines[3]).toMatch(/^b\.jsonl:4 .*2022-02-30/)
    expect(lines[4]).toMatch(/^b\.jsonl:5 .*clutter/)
    expect(lines[5]).toMatch(/^b\.jsonl:6 .*Unicode/)
    expect(lines[6]).toMatch(/^b\.jsonl:7 .*huge.*20 MiB/)
  })

  it('leaves an index untouched where the build is strict', async () => {
    const out = join(await makeFolder(), 'index')
    await buildSample(TOWN_ARCHIVE, out)
    const before = await readFolder(out)
    const built = await buildIndex(yieldAll(faulty), { out, aliases: [], strict: true })
    expect(!built.ok && built.error.kind).toBe('problems')
    expect(!built.ok && 'problemCount' in built.error && built.error.problemCount).toBe(7)
    expect(await readFolder(out)).toEqual(before)
  })

  it('fails, and writes nothing, where nothing is left', async () => {
    const folder = await makeFolder()
    const built = await buildIndex(yieldAll(faulty.slice(0, 1)), {
      out: join(folder, 'index'),
      aliases: [],
      strict: false,
    })
    expect(!built.ok && built.error.kind).toBe('nothing_to_build')
    expect((await readFolder(folder)).size).toBe(0)
  })

  it('is all told to the listener, while the summary keeps a thousand', async () => {
    const seen: string[] = []
    const many = Array.from(
      { length: 1500 },
      (_, at): Ingested => ({
        kind: 'problem',
        origin: { file: 'a', line: at },
        message: 'bad',
      }),
    )
    const built = await buildIndex(yieldAll(many), {
      out: join(await makeFolder(), 'index'),
      aliases: [],
      strict: false,
      onProblem: ({ message }) => seen.push(message),
    })
    expect(seen.length).toBe(1500)
    expect(!built.ok && 'problems' in built.error && built.error.problems.length).toBe(1000)
  })
})

describe('where an index is written', () => {
  const build = (out: string) =>
    buildIndex(yieldRecords(TOWN_ARCHIVE), { out, aliases: [], strict: false })

  it('refuses a file, and a folder that holds something else', async () => {
    const folder = await makeFolder()
    await writeFile(join(folder, 'notes.txt'), 'precious')
    for (const out of [folder, join(folder, 'notes.txt')]) {
      const built = await build(out)
      expect(!built.ok && built.error.kind).toBe('out_refused')
    }
    expect([...(await readFolder(folder)).keys()]).toEqual(['notes.txt'])
    await writeFile(join(folder, 'manifest'), 'a shipping manifest')
    const built = await build(folder)
    expect(!built.ok && built.error.kind).toBe('out_refused')
  })

  it('takes a new folder, also a nested one, and an empty one', async () => {
    const folder = await makeFolder()
    expect((await build(join(folder, 'a', 'b'))).ok).toBe(true)
    await mkdir(join(folder, 'empty'))
    expect((await build(join(folder, 'empty'))).ok).toBe(true)
    await open(join(folder, 'empty'))
  })

  it('repairs a damaged index, and leaves foreign files in the folder alone', async () => {
    const out = join(await makeFolder(), 'index')
    await build(out)
    const sound = await readFolder(out)
    await writeFile(join(out, 'README.txt'), 'ours')
    const shard = [...sound.keys()].find((key) => key.startsWith('posting/')) ?? ''
    await writeFile(join(out, shard), 'damaged')
    expect((await build(out)).ok).toBe(true)
    const repaired = await readFolder(out)
    expect(repaired.get('README.txt')).toBeDefined()
    repaired.delete('README.txt')
    expect(repaired).toEqual(sound)
  })

  it('clears what a crashed build left, and makes way for none that runs', async () => {
    const folder = await makeFolder()
    const leftover = join(folder, 'index.building-999999999')
    await mkdir(leftover)
    expect((await build(join(folder, 'index'))).ok).toBe(true)
    expect([...(await readFolder(folder)).keys()].every((key) => key.startsWith('index/'))).toBe(
      true,
    )
    // Process 1 always runs.
    await mkdir(join(folder, 'index.building-1'))
    const built = await build(join(folder, 'index'))
    expect(!built.ok && built.error.kind === 'out_refused' && built.error.message).toMatch(
      /process 1/,
    )
  })

  it('keeps the index before as fallback, and removes older ones', async () => {
    const out = join(await makeFolder(), 'index')
    const versions: string[] = []
    for (const title of ['First', 'Second', 'Third']) {
      const summary = await buildSample([writeRecord({ id: 'a', title })], out)
      versions.push(summary.version)
    }
    const files = await readFolder(out)
    const manifests = [...files.keys()].filter((key) => key.startsWith('manifest'))
    expect(manifests.sort()).toEqual(
      ['manifest', `manifest-${versions[1]}`, `manifest-${versions[2]}`].sort(),
    )
    expect(JSON.parse(Buffer.from(files.get('manifest') ?? []).toString()).previous).toBe(
      `manifest-${versions[1]}`,
    )
    expect([...files.keys()].filter((key) => key.startsWith('passage/')).length).toBe(2)
  })

  it('says so where the disk refuses', async () => {
    const folder = await makeFolder()
    await writeFile(join(folder, 'file'), '')
    const built = await build(join(folder, 'file', 'index'))
    expect(!built.ok && built.error.kind).toBe('write_failed')
  })
})

it('reports its progress through every phase', async () => {
  const seen: BuildProgress[] = []
  await buildSample(TOWN_ARCHIVE, join(await makeFolder(), 'index'), {
    onProgress: (progress) => seen.push(progress),
  })
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['read', 'write', 'merge', 'store'])
  expect(seen.filter(({ phase }) => phase === 'read').at(-1)?.done).toBe(5)
})
