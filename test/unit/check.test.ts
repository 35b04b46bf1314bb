// What a check asks its judge about: which sentences, and how many.
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/check.ts'
import type { SourceRecord } from '../../src/compile/types.ts'
import type { Judge, Stance, Workload } from '../../src/stance/types.ts'
import { useRecords } from './index-of-records.ts'

const CLAIM = 'The harbour bridge in Lindholm cost 42 million euros.'

/** One report of the bridge, in which many sentences share words with the claim; others that share a word at most. */
const SOURCES: SourceRecord[] = [
  {
    id: 'bridge',
    publisher: 'Coast Gazette',
    title: 'Harbour bridge opens in Lindholm',
    text: [
      'The harbour bridge in Lindholm opened on Tuesday.',
      'The bridge took four years of work.',
      'Lindholm had waited for a harbour bridge since 1960.',
      'The harbour had been closed to traffic.',
      'The work on the bridge cost 42 million euros, the council said.',
      'Nobody was hurt.',
      'A second bridge would cost more.',
    ].join(' '),
    published: '2024-05-14',
  },
  ...['Ferries', 'Schools', 'Trams'].map((title, at) => ({
    id: `other-${at}`,
    publisher: 'Island Post',
    title,
    text: `${title} carried a million people last year. Their owners are content. Nothing else was told of them.`,
    published: '2024-05-15',
  })),
]

const archive = useRecords(SOURCES)

const UNDECIDED: Stance = { supports: 0, refutes: 0, neutral: 1, reasons: [] }

/** The passages that one check asks about, a list for each time it asks. */
async function listAsked(workload?: Workload): Promise<string[][]> {
  const asked: string[][] = []
  const judge: Judge = {
    name: 'listener',
    version: '1',
    ...(workload === undefined ? {} : { workload }),
    judge: async (_claim, evidence) => {
      asked.push(evidence.map(({ passage }) => passage.text))
      return evidence.map(() => UNDECIDED)
    },
  }
  const result = await checkClaim({ index: archive.index, judge }, { claim: CLAIM })
  expect(result.ok).toBe(true)
  return asked
}

describe('what a check asks about', () => {
  it('is bounded by the workload of the judge', async () => {
    const [single = [], wide = []] = await listAsked({ sentences: 2, widened: 1 })
    expect(single).toHaveLength(2)
    // One sentence with each of its neighbours, of which the first of a report has one only.
    expect(wide.length).toBeGreaterThan(0)
    expect(wide.length).toBeLessThanOrEqual(2)
    for (const passage of wide) expect(single.some((one) => passage.includes(one))).toBe(true)
  })

  it('takes the sentences of the report that speaks of the claim before those of others', async () => {
    const text = SOURCES[0]?.text ?? ''
    const [single = []] = await listAsked({ sentences: 4, widened: 0 })
    expect(single).toHaveLength(4)
    for (const passage of single) expect(text).toContain(passage)
    expect(single).toContain('The work on the bridge cost 42 million euros, the council said.')
  })

  it('asks no sentence twice, and nothing that shares no word with the claim', async () => {
    const [single = []] = await listAsked()
    expect(new Set(single).size).toBe(single.length)
    expect(single).not.toContain('Nobody was hurt.')
  })
})
