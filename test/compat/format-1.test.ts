// Indexes that were published once stay readable: this one was written by format version 1 and is
// never rebuilt. It was analysed by an older analyser perhaps, so that one is named when opening.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMAT_VERSION, OLDEST_READABLE } from '../../src/index/format.ts'
import { openIndex } from '../../src/index/open-index.ts'
import type { OpenIndex } from '../../src/index/types.ts'
import { createFolderReader } from '../../src/store/folder.ts'
import { toDayNumber } from '../../src/text/days.ts'

const folder = fileURLToPath(new URL('format-1', import.meta.url))

describe('an index of format version 1', () => {
  let index: OpenIndex

  beforeAll(async () => {
    const manifest: { analyser: string } = JSON.parse(await readFile(`${folder}/manifest`, 'utf8'))
    const opened = await openIndex(createFolderReader(folder), { analyser: manifest.analyser })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    index = opened.value
  })

  it('is within what this version reads', () => {
    expect(OLDEST_READABLE).toBeLessThanOrEqual(1)
    expect(FORMAT_VERSION).toBeGreaterThanOrEqual(1)
  })

  it('tells what it holds', () => {
    expect(index.summary).toEqual({
      version: 'f3ab04d1c0724d04',
      builtAt: '2026-11-21T00:00:00.000Z',
      documents: 5,
      passages: 10,
    })
    expect(index.aliases.canonicalByVariant.size).toBeGreaterThan(0)
  })

  it('gives every source back as it was given', async () => {
    const documents = await index.readDocuments([0, 1, 2, 3, 4])
    if (!documents.ok) throw new Error(JSON.stringify(documents.error))
    const lines = await readFile(new URL('sources.jsonl', import.meta.url), 'utf8')
    const sources = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const source of sources) {
      const found = await index.findDocument(source.id)
      const document = documents.value.find(({ id }) => id === source.id)
      expect(found).toEqual({ ok: true, value: document?.ordinal })
      expect(document?.text).toBe(source.text)
      expect(document?.publisher).toBe(source.publisher)
      expect(document?.published ?? undefined).toBe(source.published)
      for (const { start, end } of document?.sentences ?? []) expect(end).toBeGreaterThan(start)
    }
    expect(await index.findDocument('harbour-9')).toEqual({ ok: true, value: null })
  })

  it('finds documents by term, in order of date, and knows what is held by date', async () => {
    const lists = await index.readPostings(['bridg', 'ellery-nowhere'])
    if (!lists.ok) throw new Error(JSON.stringify(lists.error))
    expect([...lists.value.keys()]).toEqual(['bridg'])
    const bridge = lists.value.get('bridg')
    expect([...(bridge?.documents ?? [])]).toEqual([1, 2, 3])
    // The second paper's opening sentence is the first one's, word for word; its headline is not.
    expect(bridge?.documentFrequency).toBe(3)
    expect(index.countPublishedBy(toDayNumber('2023-01-12') ?? Number.NaN)).toBe(2)
    expect(index.countPublishedBy(toDayNumber('2020-01-01') ?? Number.NaN)).toBe(0)
  })
})
