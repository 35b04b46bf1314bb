// A draft against an archive that may hold it: what supports it, and what must not.
import { describe, expect, it } from 'vitest'
import { type ArticleRequest, type ArticleResult, checkArticle } from '../../src/check-article.ts'
import type { SourceRecord } from '../../src/compile/types.ts'
import { createBuiltInJudge } from '../../src/stance/built-in-judge.ts'
import { useRecords } from './index-of-records.ts'

const DRAFT = [
  'The new harbour bridge in Lindholm opened to traffic on Tuesday after four years of work.',
  'Mayor Ada Brandt cut the ribbon in front of two thousand residents of the town.',
  'She said the bridge had cost 42 million euros, nine million more than planned.',
  'The operator of the ferry to Ostero announced that its last boat will sail in June.',
].join(' ')

const OTHER = [
  'After four years of work the new harbour bridge in Lindholm opened to traffic on 14 May 2024.',
  'Ada Brandt, the mayor, cut the ribbon.',
  'The ferry to Ostero carried half a million passengers a year before that.',
  'Its owners have not said what becomes of the two boats.',
  'Schools in the county will close for a week in June.',
].join(' ')

const SOURCES: SourceRecord[] = [
  {
    id: 'draft',
    publisher: 'Coast Gazette',
    title: 'Bridge opens',
    text: DRAFT,
    published: '2024-05-14',
  },
  {
    id: 'edition',
    publisher: 'Coast Gazette',
    title: 'Bridge opens',
    text: `${DRAFT.replace('two thousand residents', 'some two thousand residents').replace('nine million', '9 million')} The council meets again next week.`,
    published: '2024-05-14',
  },
  {
    id: 'other',
    publisher: 'Island Post',
    title: 'Lindholm',
    text: OTHER,
    published: '2024-05-15',
  },
]

const archive = useRecords(SOURCES)

async function check(request: Partial<ArticleRequest>): Promise<ArticleResult> {
  const draft = { format: 'text', source: DRAFT } as const
  const judge = createBuiltInJudge()
  const checked = await checkArticle(
    { index: archive.index, judge },
    { draft, published: '2024-05-14', ...request },
  )
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value
}

function listSources({ claims }: ArticleResult): string[] {
  const ids = claims.flatMap(({ result }) =>
    [...result.supporting, ...result.conflicting, ...result.related].map(({ id }) => id),
  )
  return [...new Set(ids)].sort()
}

describe('a draft that is in the archive', () => {
  it('does not support itself, nor does an edition of it; another report may', async () => {
    const checked = await check({})
    expect(checked.copies).toEqual(['draft', 'edition'])
    expect(listSources(checked)).toEqual(['other'])
    expect(checked.claims[0]?.result).toMatchObject({ verdict: 'supported' })
  })

  it('that quotes one sentence of a source is no copy of it', async () => {
    const [first = ''] = OTHER.split('. ')
    const checked = await check({ draft: { format: 'text', source: `${first}.` } })
    expect(checked.copies).toEqual([])
    expect(checked.claims).toHaveLength(1)
    expect(listSources(checked)).toContain('other')
  })

  it('hears nothing of the sources that it excludes, known or unknown', async () => {
    const checked = await check({ exclude: ['other', 'no such source'] })
    expect(listSources(checked)).toEqual([])
    for (const { result } of checked.claims) expect(result.verdict).toBe('not_enough_evidence')
  })
})

describe('the check of a draft', () => {
  it('gives the same every time, and each claim the result that it gets alone', async () => {
    expect(JSON.stringify(await check({}))).toBe(JSON.stringify(await check({})))
  })

  it('stops at the limit, and counts what it left', async () => {
    const checked = await check({ maxClaims: 1 })
    expect(checked.claims).toHaveLength(1)
    expect(checked.summary).toMatchObject({ statements: 4, checked: 1, left: { over_limit: 3 } })
    expect(checked.summary.text).toContain('3 more statements were left because of the limit')
  })

  it('tells each claim in the order of the draft, and stops for a listener that is gone', async () => {
    const told: number[] = []
    const judge = createBuiltInJudge()
    const request = { draft: { format: 'text', source: DRAFT }, published: '2024-05-14' } as const
    await checkArticle({ index: archive.index, judge }, request, {
      onClaim: ({ start }) => void told.push(start),
      isGone: () => told.length >= 2,
    })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.length).toBeGreaterThanOrEqual(2)
    expect(told.length).toBeLessThan(4)
  })

  it('fails as the index fails', async () => {
    const broken: typeof archive.index = {
      ...archive.index,
      readPostings: async () => ({ ok: false, error: { kind: 'shard_missing', key: 'p/1' } }),
    }
    const draft = { format: 'text', source: DRAFT } as const
    const checked = await checkArticle({ index: broken, judge: createBuiltInJudge() }, { draft })
    expect(checked).toEqual({ ok: false, error: { kind: 'shard_missing', key: 'p/1' } })
  })
})
