// However small the shards, tiers, pages and segments are cut, an index answers as its naive twin does:
// a plain count over all documents held in memory.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareIds } from '../../../src/compile/build-id-order.ts'
import type { BuildSizes } from '../../../src/compile/build-types.ts'
import type { SourceRecord } from '../../../src/compile/types.ts'
import { quantiseImpact } from '../../../src/index/impact.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import type { OpenIndex } from '../../../src/index/types.ts'
import { createFolderReader } from '../../../src/store/folder.ts'
import { createMemoryReader } from '../../../src/store/memory.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { toDayNumber } from '../../../src/text/days.ts'
import { fingerprintSentence } from '../../../src/text/fingerprint.ts'
import { indexTerms } from '../../../src/text/terms.ts'
import { buildInMemory, buildSample, makeFolder, readFolder } from './sample-archive.ts'

interface TwinPosting {
  readonly ordinal: number
  readonly frequency: number
  readonly sentences: readonly number[]
  readonly length: number
  readonly isRepeat: boolean
}

/** The naive twin: ordered records and all postings, counted straight from the analyses. */
function buildTwin(records: readonly SourceRecord[]) {
  const dayOf = (record: SourceRecord) =>
    record.published === undefined ? Number.POSITIVE_INFINITY : (toDayNumber(record.published) ?? 0)
  const ordered = records.toSorted(
    (left, right) =>
      (dayOf(left) === dayOf(right) ? 0 : dayOf(left) - dayOf(right)) ||
      compareIds(Buffer.from(left.id), Buffer.from(right.id)),
  )
  const seen = new Map<number, number>()
  const postings = new Map<string, TwinPosting[]>()
  for (const [ordinal, record] of ordered.entries()) {
    const context = { published: null, aliases: EMPTY_ALIASES }
    const headline = analyse(record.title, context)
    const text = analyse(record.text, context)
    const sentences = [indexTerms(headline).flat(), ...indexTerms(text)]
    const prints = sentences.map((_, at) =>
      at === 0 ? fingerprintSentence(headline, 0) : fingerprintSentence(text, at - 1),
    )
    for (const print of prints) {
      if (print !== 0 && !seen.has(print)) seen.set(print, ordinal)
    }
    const length = sentences.flat().length
    for (const term of new Set(sentences.flat())) {
      const held = sentences.flatMap((terms, at) => (terms.includes(term) ? [at] : []))
      const isRepeat = held.every((at) => {
        const print = prints[at] ?? 0
        return print !== 0 && seen.get(print) !== ordinal
      })
      const frequency = sentences.flat().filter((other) => other === term).length
      const list = postings.get(term) ?? []
      list.push({ ordinal, frequency, sentences: held, length, isRepeat })
      postings.set(term, list)
    }
  }
  const averageLength =
    ordered.reduce((sum, record) => {
      const context = { published: null, aliases: EMPTY_ALIASES }
      const terms = [record.title, record.text].flatMap((part) =>
        indexTerms(analyse(part, context)).flat(),
      )
      return sum + terms.length
    }, 0) / ordered.length
  return { ordered, postings, averageLength }
}

const WORDS =
  'bridge harbour council approved ferry storm mayor budget crowns port winter vote'.split(' ')
const anySentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => `The ${words.join(' ')} stood there.`)
const anyRecords = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }),
    publisher: fc.constant('Courier'),
    title: fc.constantFrom('Storm over port', 'Vote on budget'),
    text: fc.array(anySentence, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
    published: fc.option(fc.constantFrom('2021-01-01', '2021-01-02', '1969-05-05'), {
      nil: undefined,
    }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 25 },
)
const anySizes: fc.Arbitrary<BuildSizes> = fc.record({
  segmentBytes: fc.integer({ min: 1, max: 4000 }),
  shardBytes: fc.integer({ min: 1, max: 600 }),
  tierBytes: fc.integer({ min: 4, max: 200 }),
  pageBytes: fc.integer({ min: 1, max: 200 }),
})

type DrawnRecord = Omit<SourceRecord, 'published'> & { readonly published?: string | undefined }

function stripUndefined({ published, ...rest }: DrawnRecord): SourceRecord {
  return published === undefined ? rest : { ...rest, published }
}

async function expectTwin(index: OpenIndex, records: readonly SourceRecord[]): Promise<void> {
  const twin = buildTwin(records)
  const read = await index.readDocuments(records.map((_, ordinal) => ordinal).reverse())
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.value.map(({ id }) => id).reverse()).toEqual(twin.ordered.map(({ id }) => id))
  for (const [ordinal, { id }] of twin.ordered.entries()) {
    expect(await index.findDocument(id)).toEqual({ ok: true, value: ordinal })
  }
  const terms = [...twin.postings.keys()]
  const lists = await index.readPostings([...terms, 'nowhere', 'zzz', 'a'], Number.MAX_SAFE_INTEGER)
  if (!lists.ok) throw new Error(JSON.stringify(lists.error))
  expect([...lists.value.keys()].sort()).toEqual(terms.sort())
  for (const [term, expected] of twin.postings) {
    const list = lists.value.get(term)
    if (list === undefined) throw new Error(`${term} is lost`)
    expect(list.documentFrequency).toBe(expected.length)
    const found = Array.from(list.documents, (ordinal, entry) => ({
      ordinal,
      impact: list.impacts[entry],
      isRepeat: list.repeats[entry] === 1,
      sentences: [
        ...list.sentences.subarray(list.sentenceStart[entry], list.sentenceStart[entry + 1]),
      ],
    }))
    expect(found).toEqual(
      expected.map(({ ordinal, frequency, sentences, length, isRepeat }) => ({
        ordinal,
        impact: quantiseImpact(frequency, length, twin.averageLength),
        isRepeat,
        sentences,
      })),
    )
  }
}

it('an index in shards of any size holds what its naive twin holds', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, anySizes, async (drawn, sizes) => {
      const records = drawn.map(stripUndefined)
      const opened = await openIndex(createMemoryReader(await buildInMemory(records, { sizes })))
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      await expectTwin(opened.value, records)
    }),
    { numRuns: 40 },
  )
})

it('the size of segments changes no byte', async () => {
  const folder = await makeFolder()
  const records = Array.from({ length: 60 }, (_, at) => ({
    id: `r${at}`,
    publisher: 'Courier',
    title: `Report ${at} on the port`,
    text: `The ${WORDS[at % 12]} and the ${WORDS[(at * 7) % 12]} were named. Number ${at} was called.`,
  }))
  await buildSample(records, join(folder, 'default'))
  await buildSample(records, join(folder, 'tiny'), { sizes: { segmentBytes: 1 } })
  expect(await readFolder(join(folder, 'tiny'))).toEqual(await readFolder(join(folder, 'default')))
})

it('a small budget reads the strongest documents of a common term, and tells how many there are', async () => {
  const folder = await makeFolder()
  const records = Array.from({ length: 200 }, (_, at) => ({
    id: `r${String(at).padStart(3, '0')}`,
    publisher: 'Courier',
    title: `Report ${at}`,
    text:
      at % 20 === 7
        ? 'Harbour, harbour, harbour.'
        : `The harbour was calm, and word${at} too was heard on the long quay that evening.`,
  }))
  await buildSample(records, folder, { sizes: { tierBytes: 64, shardBytes: 64 } })
  const opened = await openIndex(createFolderReader(folder))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const [[term = ''] = []] = indexTerms(
    analyse('harbour', { published: null, aliases: EMPTY_ALIASES }),
  )
  const first = await opened.value.readPostings([term], 0)
  const list = first.ok ? first.value.get(term) : undefined
  expect(list?.documentFrequency).toBe(200)
  expect(list?.documents.length).toBeLessThan(40)
  const strongest = records.flatMap((_, at) => (at % 20 === 7 ? [at] : []))
  expect([...(list?.documents ?? [])]).toEqual(expect.arrayContaining(strongest))
  const all = await opened.value.readPostings([term], Number.MAX_SAFE_INTEGER)
  expect(all.ok && all.value.get(term)?.documents.length).toBe(200)
})
