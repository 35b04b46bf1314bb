// GET /v1/sources in workerd, over local KV that holds the default corpus.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { problem } from '../../src/schema/problem.ts'
import { sourceDocument } from '../../src/schema/source-document.ts'
import { type SourceList, sourceList } from '../../src/schema/source-list.ts'
import { seed, startWorker } from './seed.ts'

beforeAll(() => seed(inject('defaultIndex')))

async function list(query = ''): Promise<SourceList> {
  const response = await startWorker()(`/v1/sources${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('etag')).toBeTruthy()
  return sourceList.parse(await response.json())
}

describe('the list of sources', () => {
  it('has every source once, newest first, undated ones last', async () => {
    const { sources, total, next } = await list()
    expect({ total, next, listed: sources.length }).toEqual({ total: 5, next: null, listed: 5 })
    expect(new Set(sources.map(({ id }) => id)).size).toBe(5)
    const days = sources.map(({ published }) => published ?? '')
    expect(days).toEqual([...days].sort().reverse())
    expect(days.filter((day) => day === '')).toHaveLength(2)
  })

  it('comes in pages that join to the whole', async () => {
    const all = (await list()).sources.map(({ id }) => id)
    const joined: string[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const page: SourceList = await list(`?limit=2&offset=${offset}`)
      expect(page.total).toBe(5)
      joined.push(...page.sources.map(({ id }) => id))
      offset = page.next
    }
    expect(joined).toEqual(all)
    expect(await list('?offset=100')).toEqual({ sources: [], total: 5, next: null })
  })

  it('leaves out later and undated sources with asOf', async () => {
    expect((await list('?asOf=2022-03-28')).total).toBe(0)
    const { sources, total } = await list('?asOf=2022-03-29')
    expect(total).toBe(3)
    expect(sources.map(({ published }) => published)).toEqual(Array(3).fill('2022-03-29'))
  })

  it('searches: each hit with the passage that answers, as it stands in the text', async () => {
    const { sources, total } = await list('?query=Dolmabahce%20palace')
    expect(total).toBeGreaterThan(0)
    expect(sources[0]?.passage?.quote).toContain('Dolmabahce')
    for (const { id, passage } of sources) {
      const response = await startWorker()(`/v1/sources/${encodeURIComponent(id)}`)
      const { text } = sourceDocument.parse(await response.json())
      if (passage !== null) expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
    }
    expect(await list('?query=zygomorphic')).toEqual({ sources: [], total: 0, next: null })
    expect((await list('?query=')).total).toBe(5)
  })

  it.each([
    ['?limit=0', '/limit'],
    ['?limit=51', '/limit'],
    ['?offset=-1', '/offset'],
    ['?asOf=2022-02-31', '/asOf'],
    [`?query=${'x'.repeat(501)}`, '/query'],
    ['?q=x', '/q'],
    ['?limit=1&limit=2', '/limit'],
  ])('refuses %.20s and names the field', async (query, field) => {
    const response = await startWorker()(`/v1/sources${query}`)
    expect(response.status).toBe(422)
    expect(problem.parse(await response.json()).errors).toMatchObject([{ field }])
  })
})
