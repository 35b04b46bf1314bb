import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reason, Stance } from '../../../src/stance/types.ts'
import { toDayNumber } from '../../../src/text/days.ts'
import { CALIBRATION, type Calibration } from '../../../src/verdict/calibrate.ts'
import type { JudgedDocument, WeighInput } from '../../../src/verdict/types.ts'
import { weighVerdict } from '../../../src/verdict/weigh.ts'
import { judgeOne, refute, support } from './made-up-documents.ts'

// Plain bars, so that the tests hold whatever the next fit brings.
const PLAIN: Calibration = {
  ...CALIBRATION,
  relevance: 4,
  bars: { supported: 0.6, refuted: 0.6, disputed: 0.8 },
}

const TWO_MILLION = 'Two million people have fled the valley.'
const THREE_MILLION = 'Three million people have fled the valley.'

function weigh(
  claim: string,
  documents: readonly JudgedDocument[],
  more: Partial<WeighInput> = {},
) {
  return weighVerdict({ claim, documents, asOf: null, limit: 10, ...more }, PLAIN)
}

interface Dated {
  readonly id: string
  readonly publisher?: string
  readonly published: string | null
  readonly sentence: string
  readonly fingerprints?: readonly number[]
}

function report({ published, ...made }: Dated, stance: Stance): JudgedDocument {
  const publishedDay = published === null ? null : toDayNumber(published)
  return judgeOne({ ...made, published, publishedDay, ordinal: publishedDay ?? 0 }, stance)
}

function differ(claim: string, evidence: string, code: Reason['code'] = 'number'): Stance {
  return refute(0.9, [{ code, claim, evidence }])
}

const early = {
  id: 'early',
  publisher: 'The Valley Post',
  published: '2022-03-08',
  sentence: 'Aid workers say that two million people have left the valley so far.',
}
const late = {
  id: 'late',
  publisher: 'Hill Radio',
  published: '2022-03-30',
  sentence: 'The war has made 3.8 million people flee from the valley, a minister said.',
}
const earlySupports = report(early, support(0.9))
const lateDiffers = report(late, differ('Two million', '3.8 million'))

describe('a claim whose figure has been overtaken', () => {
  test('is refuted by the later figure, and both dates are told', () => {
    const weighed = weigh(TWO_MILLION, [earlySupports, lateDiffers])
    expect(weighed.verdict).toBe('refuted')
    expect(weighed.conflicting.map(({ id }) => id)).toEqual(['late'])
    expect(weighed.supporting.map(({ id }) => id)).toEqual(['early'])
    expect(weighed.summary).toBe(
      'In this archive, the claim is contradicted by Hill Radio (30 March 2022), with “3.8 million” where the claim has “Two million”; earlier it was supported by The Valley Post (8 March 2022), with a figure since overtaken.',
    )
  })

  test('is supported as of a day before the later figure', () => {
    const weighed = weigh(TWO_MILLION, [earlySupports, lateDiffers], {
      asOf: toDayNumber('2022-03-20'),
    })
    expect(weighed.verdict).toBe('supported')
    expect(weighed.summary).toBe(
      'In this archive up to 20 March 2022, the claim is supported by The Valley Post (8 March 2022).',
    )
  })

  test('is refuted by the latest of several figures', () => {
    const latest = report(
      {
        id: 'latest',
        publisher: 'The Tide',
        published: '2022-04-20',
        sentence: 'By now five million people have fled the valley, more than half of all.',
      },
      differ('Two million', 'five million'),
    )
    const { verdict, summary } = weigh(TWO_MILLION, [earlySupports, lateDiffers, latest])
    expect(verdict).toBe('refuted')
    expect(summary).toContain(
      'with “five million” in The Tide (20 April 2022) where the claim has “Two million”',
    )
  })

  test('is refuted also where one outlet has brought its own story up to date', () => {
    const story = [7]
    const weighed = weigh(TWO_MILLION, [
      report({ ...early, fingerprints: story }, support(0.95)),
      report({ ...late, fingerprints: story }, differ('Two million', '3.8 million')),
    ])
    expect(weighed.verdict).toBe('refuted')
  })
})

describe('a claim that has the latest figure', () => {
  const claim = '3.8 million people have fled the valley.'
  const earlyDiffers = report(early, differ('3.8 million', 'two million'))

  test('is supported, and the earlier one is told as overtaken, not as a conflict', () => {
    const weighed = weigh(claim, [report(late, support(0.9)), earlyDiffers])
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting).toEqual([])
    expect(weighed.related.map(({ id }) => id)).toEqual(['early'])
    expect(weighed.summary).toBe(
      'In this archive, the claim is supported by Hill Radio (30 March 2022); the earlier figure, since overtaken, is “two million” in The Valley Post (8 March 2022).',
    )
  })

  test('is still refuted as of a day on which only the earlier figure was known', () => {
    const weighed = weigh(claim, [report(late, support(0.9)), earlyDiffers], {
      asOf: toDayNumber('2022-03-10'),
    })
    expect(weighed.verdict).toBe('refuted')
  })
})

describe('a claim that names the day up to which it counts', () => {
  const lateCounts = report(late, differ('two million', '3.8 million'))

  test.each([
    'By 8 March 2022, two million people had fled the valley.',
    'By 8 March, two million people had fled the valley.',
    'Some two million people had fled the valley as of March 8, 2022.',
  ])('is not contradicted by a later figure: %s', (claim) => {
    const weighed = weigh(claim, [earlySupports, lateCounts])
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting).toEqual([])
    expect(weighed.summary).toBe(
      'In this archive, the claim is supported by The Valley Post (8 March 2022); the figure of another day is “3.8 million” in Hill Radio (30 March 2022).',
    )
  })

  test('stays undecided where only a later, larger figure is known', () => {
    const weighed = weigh('By 8 March 2022, two million people had fled the valley.', [lateCounts])
    expect(weighed.verdict).toBe('not_enough_evidence')
    expect(weighed.related.map(({ id }) => id)).toEqual(['late'])
    expect(weighed.summary).toMatch(/; the figure of another day is “3.8 million” in Hill Radio/)
  })

  test('stays undecided where only an earlier, smaller figure is known', () => {
    const earlyCounts = report(early, differ('3.8 million', 'two million'))
    const weighed = weigh('By 30 March 2022, 3.8 million people had fled the valley.', [
      earlyCounts,
    ])
    expect(weighed.verdict).toBe('not_enough_evidence')
    expect(weighed.summary).toMatch(/; the figure of another day is “two million” in The Valley/)
  })

  test('is contradicted by a later figure that is smaller: the count cannot have been higher', () => {
    const weighed = weigh('By 8 March 2022, nine million people had fled the valley.', [
      report(late, differ('nine million', '3.8 million')),
    ])
    expect(weighed.verdict).toBe('refuted')
  })

  test('as a deadline counts nothing', () => {
    const sentence = 'A minister said that 3.8 million people have fled the valley.'
    const weighed = weigh(
      'Two million people have fled the valley and must return by 8 March 2022.',
      [earlySupports, report({ ...late, sentence }, differ('Two million', '3.8 million'))],
    )
    expect(weighed.verdict).toBe('refuted')
  })
})

describe('sources disagree at the same time', () => {
  test.each([
    ['on the same day', '2022-03-08'],
    ['a day apart', '2022-03-09'],
  ])('where their figures differ %s', (_, published) => {
    const weighed = weigh(TWO_MILLION, [
      earlySupports,
      report({ ...late, published }, differ('Two million', '3.8 million')),
    ])
    expect(weighed.verdict).toBe('disputed')
  })

  test('where either has no date', () => {
    const undated = report({ ...early, published: null }, support(0.9))
    expect(weigh(TWO_MILLION, [undated, lateDiffers]).verdict).toBe('disputed')
  })

  test('where the later figure is smaller: a running count does not fall', () => {
    const sentence = 'One million people have fled the valley, a minister said on the radio.'
    const lower = report({ ...late, sentence }, differ('Two million', 'One million'))
    expect(weigh(TWO_MILLION, [earlySupports, lower]).verdict).toBe('disputed')
  })

  test('where more than a figure differs', () => {
    const both = refute(0.9, [
      { code: 'number', claim: 'Two million', evidence: '3.8 million' },
      { code: 'location', claim: 'the valley', evidence: 'the hills' },
    ])
    expect(weigh(TWO_MILLION, [earlySupports, report(late, both)]).verdict).toBe('disputed')
  })

  test.each([
    [
      'shares',
      'The bank holds 40% of the market.',
      '40%',
      'The bank has had 65% of the market.',
      '65%',
    ],
    [
      'money',
      'The valley has had $2 million.',
      '$2 million',
      'The valley has had $3 million.',
      '$3 million',
    ],
    ['things counted once', 'The valley sent 12 boats.', '12', 'The valley sent 20 boats.', '20'],
    [
      'other things',
      '12 boats have left the valley.',
      '12',
      '20 trains have left the valley.',
      '20',
    ],
    ['others', '12 boats have left Arden for Vell.', '12', 'From Orr 20 boats have sailed.', '20'],
  ])(
    'where the figures are no running count of one thing: %s',
    (_, claim, mine, sentence, theirs) => {
      const weighed = weigh(claim, [
        earlySupports,
        report({ ...late, sentence }, differ(mine, theirs)),
      ])
      expect(weighed.verdict).toBe('disputed')
    },
  )
})

test('a conflict without a located difference makes no dispute: the stronger side is followed', () => {
  const vague = report(late, differ(TWO_MILLION, late.sentence, 'wording'))
  const strong = report(early, support(0.95))
  expect(weigh(TWO_MILLION, [strong, vague]).verdict).toBe('supported')
  expect(weigh(TWO_MILLION, [report(early, support(0.85)), vague]).verdict).toBe('refuted')
})

test('an uncertain later figure does not overturn a sure earlier one', () => {
  const doubtful = report(
    late,
    refute(0.65, [{ code: 'number', claim: 'Two million', evidence: '3.8 million' }]),
  )
  expect(weigh(TWO_MILLION, [report(early, support(0.95)), doubtful]).verdict).toBe('supported')
})

/** Reports on the valley, each with a figure of its own, up to two a day in any order. */
const anyReports = fc
  .uniqueArray(
    fc.record({
      day: fc.nat(60),
      edition: fc.nat(1),
      millions: fc.integer({ min: 1, max: 9 }),
      sureness: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
      isDated: fc.boolean(),
    }),
    { maxLength: 6, selector: ({ day, edition }) => `${day}/${edition}` },
  )
  .map((made) =>
    made.map(({ day, edition, millions, sureness, isDated }) => {
      const date = `2022-0${3 + Math.floor(day / 30)}-${String((day % 30) + 1).padStart(2, '0')}`
      return judgeOne(
        {
          id: `day-${day}-${edition}`,
          ordinal: day * 2 + edition,
          published: isDated ? date.slice(0, 10) : null,
          publishedDay: isDated ? toDayNumber(date) : null,
          sentence: `Report ${day}-${edition}: ${millions} million people have fled the valley.`,
        },
        millions === 3
          ? support(sureness)
          : refute(sureness, [
              { code: 'number', claim: 'Three million', evidence: `${millions} million` },
            ]),
      )
    }),
  )

describe('for any reports of a running count', () => {
  test('their order does not show', () => {
    fc.assert(
      fc.property(anyReports, fc.infiniteStream(fc.nat()), (documents, numbers) => {
        const shuffled = documents
          .map((document) => ({ document, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ document }) => document)
        expect(weigh(THREE_MILLION, shuffled)).toEqual(weigh(THREE_MILLION, documents))
      }),
    )
  })

  test('a day before the first larger figure, a claim that was supported is not refuted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 25 }),
        fc.double({ min: 0.85, max: 0.99, noNaN: true }),
        fc.double({ min: 0.85, max: 0.99, noNaN: true }),
        (gap, before, after) => {
          const first = toDayNumber('2022-03-01') ?? 0
          const documents = [
            report({ ...early, published: '2022-03-01' }, support(before)),
            report(
              { ...late, published: `2022-03-${String(1 + gap).padStart(2, '0')}` },
              refute(after, [{ code: 'number', claim: 'Two million', evidence: '3.8 million' }]),
            ),
          ]
          expect(weigh(TWO_MILLION, documents).verdict).toBe('refuted')
          for (let day = first; day < first + gap; day += 1) {
            expect(weigh(TWO_MILLION, documents, { asOf: day }).verdict).toBe('supported')
          }
        },
      ),
    )
  })

  test('no source is on two lists, and the summary dates only sources that are listed', () => {
    fc.assert(
      fc.property(anyReports, fc.integer({ min: 1, max: 4 }), (documents, limit) => {
        const weighed = weigh(THREE_MILLION, documents, { limit })
        const listed = [...weighed.supporting, ...weighed.conflicting, ...weighed.related]
        expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
        const figures = weighed.summary.match(/“[^”]*”/g) ?? []
        const words = [
          THREE_MILLION,
          ...listed.flatMap(({ evidence }) => evidence.map((e) => e.quote)),
        ]
        for (const figure of figures) {
          expect(words.some((each) => each.includes(figure.slice(1, -1)))).toBe(true)
        }
        if (weighed.verdict === 'supported' || weighed.verdict === 'disputed') {
          expect(weighed.supporting.length).toBeGreaterThan(0)
        }
        if (weighed.verdict === 'refuted' || weighed.verdict === 'disputed') {
          expect(weighed.conflicting.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
