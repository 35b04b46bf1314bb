import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentTable } from '../../../src/compile/build-document-table.ts'
import { cutIntoTiers } from '../../../src/compile/build-tiers.ts'
import { readWires } from '../../../src/compile/build-wires.ts'
import { ByteWriter, encodeUtf8 } from '../../../src/index/bytes.ts'
import {
  encodePostingShard,
  findPostingTier,
  writePosting,
} from '../../../src/index/posting-shard.ts'
import { openFrame } from '../../../src/index/shard-layout.ts'
import { buildInMemory } from './sample-archive.ts'

describe('the table of documents', () => {
  it('knows every id exactly and orders by day, then id, undated last', () => {
    const anyRow = fc.record({
      // Without digits, which count as numbers: see build-id-order.test.ts.
      id: fc.string({ maxLength: 6 }).map((id) => id.replace(/[0-9]/g, '-')),
      publishedDay: fc.option(fc.integer({ min: -50, max: 50 })),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, { selector: ({ id }) => id }),
        fc.string(),
        (rows, other) => {
          const table = new DocumentTable()
          for (const [at, { id, publishedDay }] of rows.entries()) {
            expect(table.hasId(id)).toBe(false)
            table.add(id, {
              publishedDay,
              spoolStart: at * 7,
              spoolBytes: 7,
              length: at,
              sentences: 2,
            })
            expect(table.hasId(id)).toBe(true)
          }
          expect(table.hasId(other)).toBe(rows.some(({ id }) => id === other))
          const ordered = [...table.assignOrdinals()].map((row) => rows[row])
          const expected = rows.toSorted(
            (left, right) =>
              (left.publishedDay ?? 1e9) - (right.publishedDay ?? 1e9) ||
              Buffer.compare(Buffer.from(left.id), Buffer.from(right.id)),
          )
          expect(ordered).toEqual(expected)
          expect(table.sentenceCount).toBe(rows.length * 3)
        },
      ),
    )
  })

  it('grows to many documents without losing one', () => {
    const table = new DocumentTable()
    for (let at = 0; at < 20_000; at += 1) {
      table.add(`doc-${at}`, {
        publishedDay: at % 9,
        spoolStart: at,
        spoolBytes: 1,
        length: 1,
        sentences: 1,
      })
    }
    for (let at = 0; at < 20_000; at += 1) expect(table.hasId(`doc-${at}`)).toBe(true)
    expect(table.hasId('doc-20000')).toBe(false)
    expect(new Set(table.assignOrdinals()).size).toBe(20_000)
  })
})

describe('tiers', () => {
  it('stay near their size and hold the strongest documents first', () => {
    const writer = new ByteWriter()
    const impacts = Array.from({ length: 3000 }, (_, at) => (at * 37) % 128)
    let previous = 0
    for (const [at, impact] of impacts.entries()) {
      writePosting(writer, at * 3 - previous, impact, false, [1, 5])
      previous = at * 3
    }
    const term = encodeUtf8('harbour')
    const list = { term, postings: 3000, sentences: 6000, bytes: writer.finish() }
    const blocks = cutIntoTiers(list, 1000)
    expect(blocks.length).toBeGreaterThan(10)
    const shard = encodePostingShard(blocks)
    let weakest = 127
    for (const [tier, block] of blocks.entries()) {
      expect(block.length).toBeLessThan(1200)
      const found = findPostingTier(shard, term, tier, 9000)
      if (!found.ok || found.value === null) throw new Error('a tier is lost')
      expect(Math.max(...found.value.impacts)).toBeLessThanOrEqual(weakest)
      weakest = Math.min(...found.value.impacts)
      expect(found.value.documentFrequency).toBe(3000)
    }
    expect(cutIntoTiers(list, list.bytes.length).length).toBe(1)
  })
})

it('shards pass their target size only where one block alone does', async () => {
  const records = Array.from({ length: 120 }, (_, at) => ({
    id: `r${at}`,
    publisher: 'Courier',
    title: `Report ${at}`,
    text: `The harbour was calm on day ${at}, and ${at % 11 === 0 ? 'the long quay, '.repeat(200) : ''}ships came in.`,
  }))
  const shardBytes = 2000
  const shards = await buildInMemory(records, {
    sizes: { shardBytes, tierBytes: 500, pageBytes: 400 },
  })
  const sizes = new Map<string, number[]>()
  for (const [key, bytes] of shards) {
    const [kind = ''] = key.split('/')
    sizes.set(kind, [...(sizes.get(kind) ?? []), bytes.length])
    if (kind !== 'posting' && kind !== 'passage') continue
    const frame = openFrame(bytes, kind)
    const blocks = frame.ok ? frame.value.count : 0
    if (bytes.length > shardBytes + 40)
      expect(blocks).toBeLessThanOrEqual(kind === 'passage' ? 2 : 1)
  }
  expect(sizes.get('posting')?.length).toBeGreaterThan(2)
  expect(sizes.get('passage')?.length).toBeGreaterThan(3)
  expect(sizes.get('dictionary')?.length).toBeGreaterThan(1)
})

describe('wire credits', () => {
  it.each([
    ['AP/Reuters', ['ap', 'reuters']],
    ['Reuters and dpa', ['dpa', 'reuters']],
    ['Agence France-Presse', ['afp']],
    ['By the Associated Press', ['ap']],
    ['Jane Doe with AFP', ['afp']],
    ['Anna Reuterskiöld', []],
    ['the harbour master', []],
    ['', []],
  ])('"%s" names %j', (credit, wires) => {
    expect(readWires(credit)).toEqual(wires)
  })

  it('come from the author field too, each once', () => {
    expect(readWires('Reuters', 'Reuters', undefined)).toEqual(['reuters'])
  })
})
