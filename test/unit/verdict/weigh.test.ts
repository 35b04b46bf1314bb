import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALIBRATION, type Calibration } from '../../../src/verdict/calibrate.ts'
import type { JudgedDocument, WeighInput } from '../../../src/verdict/types.ts'
import { weighVerdict } from '../../../src/verdict/weigh.ts'
import {
  judge,
  judgeOne,
  type MadeUpWindow,
  neutral,
  refute,
  support,
} from './made-up-documents.ts'

// Plain bars, so that the tests hold whatever the next fit brings.
const PLAIN: Calibration = {
  ...CALIBRATION,
  relevance: 4,
  bars: { supported: 0.6, refuted: 0.6, disputed: 0.8 },
}

function weigh(documents: readonly JudgedDocument[], more: Partial<WeighInput> = {}) {
  return weighVerdict({ claim: 'It is so.', documents, asOf: null, limit: 10, ...more }, PLAIN)
}

describe('the verdict', () => {
  test('is not_enough_evidence for an empty archive', () => {
    const weighed = weigh([])
    expect(weighed.verdict).toBe('not_enough_evidence')
    expect(weighed.related).toEqual([])
    expect(weighed.summary).toBe('No source in this archive speaks about this claim.')
  })

  test('is supported by one source that says so', () => {
    const weighed = weigh([
      judgeOne({ id: 'a' }, support(0.9)),
      judgeOne({ id: 'b', ordinal: 1 }, neutral()),
    ])
    expect(weighed.verdict).toBe('supported')
    expect(weighed.supporting.map(({ id }) => id)).toEqual(['a'])
    expect(weighed.conflicting).toEqual([])
    expect(weighed.related.map(({ id }) => id)).toEqual(['b'])
    expect(weighed.origins).toEqual({ supporting: 1, conflicting: 0 })
  })

  test('is refuted by one source that says otherwise', () => {
    const weighed = weigh([judgeOne({ id: 'a' }, refute(0.9))])
    expect(weighed.verdict).toBe('refuted')
    expect(weighed.conflicting[0]?.evidence[0]?.reasons).toHaveLength(1)
  })

  test('is not_enough_evidence where nothing is strong, with nothing on a side', () => {
    const weighed = weigh([
      judgeOne({ id: 'a' }, support(0.55)),
      judgeOne({ id: 'b', ordinal: 1 }, refute(0.4)),
    ])
    expect(weighed.verdict).toBe('not_enough_evidence')
    expect([...weighed.supporting, ...weighed.conflicting]).toEqual([])
    expect(weighed.related.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('is disputed where independent sources are both strong', () => {
    const weighed = weigh([
      judgeOne({ id: 'a' }, support(0.9)),
      judgeOne({ id: 'b', ordinal: 1 }, refute(0.9)),
    ])
    expect(weighed.verdict).toBe('disputed')
    expect(weighed.origins).toEqual({ supporting: 1, conflicting: 1 })
  })

  test('follows the stronger side where the other is weak, and lists both', () => {
    const weighed = weigh([
      judgeOne({ id: 'a' }, support(0.95)),
      judgeOne({ id: 'b', ordinal: 1 }, refute(0.65)),
    ])
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting.map(({ id }) => id)).toEqual(['b'])
  })

  test('is no dispute where copies of one story differ: the stronger version counts', () => {
    const story = [11, 12, 13, 14]
    const documents = [
      judge({ id: 'a', sentences: ['One.', 'Two.', 'Three.', 'Four.'], fingerprints: story }, [
        [0, 0, support(0.9)],
      ]),
      judge(
        { id: 'b', ordinal: 1, sentences: ['One.', 'Two.', 'Three.', 'Six.'], fingerprints: story },
        [[3, 3, refute(0.85)]],
      ),
    ]
    const weighed = weigh(documents)
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting.map(({ origin }) => origin)).toEqual(['a'])
  })

  test('is at least as sure with a second independent source', () => {
    const one = weigh([judgeOne({ id: 'a' }, support(0.8))])
    const two = weigh([
      judgeOne({ id: 'a' }, support(0.8)),
      judgeOne({ id: 'b', ordinal: 1 }, support(0.8)),
    ])
    expect(two.confidence).toBeGreaterThanOrEqual(one.confidence)
    expect(two.origins.supporting).toBe(2)
  })

  test('gains nothing from forty copies of one wire story', () => {
    const sentence = 'The two delegations met for four hours in the palace on Tuesday morning.'
    const copies = Array.from({ length: 40 }, (_, at) =>
      judgeOne({ id: `copy-${at}`, ordinal: at, sentence }, support(0.8)),
    )
    const weighed = weigh(copies, { limit: 50 })
    expect(weighed.supporting).toHaveLength(40)
    expect(weighed.origins.supporting).toBe(1)
    expect(weighed.confidence).toBe(weigh(copies.slice(0, 1)).confidence)
  })
})

describe('a source', () => {
  test('that fits the claim much less than the best one weighs less', () => {
    const decoy = judgeOne({ id: 'decoy', ordinal: 1 }, refute(0.7), 2)
    expect(weigh([decoy]).verdict).toBe('refuted')
    const weighed = weigh([judgeOne({ id: 'a' }, neutral(), 20), decoy])
    expect(weighed.verdict).toBe('not_enough_evidence')
  })

  test('stands on its stronger side only', () => {
    const weighed = weigh([
      judge({ id: 'a', sentences: ['It rose.', 'It fell.'] }, [
        [0, 0, support(0.9)],
        [1, 1, refute(0.2)],
      ]),
    ])
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting).toEqual([])
  })

  test('conflicts where both sides are equally strong', () => {
    const weighed = weigh([
      judge({ id: 'a', sentences: ['It rose.', 'It fell.'] }, [
        [0, 0, support(0.9)],
        [1, 1, refute(0.9)],
      ]),
    ])
    expect(weighed.verdict).toBe('refuted')
  })

  test('of several sentences does not support what one of them contradicts', () => {
    const sentences = ['The hall was full.', 'There was no handshake.', 'They took hours.']
    const reasons = [{ code: 'negation', claim: 'shook hands', evidence: 'no handshake' }] as const
    const alone: MadeUpWindow = [1, 1, { ...refute(0.9), reasons }]
    const wide: MadeUpWindow = [0, 1, support(0.8)]
    expect(weigh([judge({ id: 'a', sentences }, [wide])]).verdict).toBe('supported')
    expect(weigh([judge({ id: 'a', sentences }, [alone, wide])]).verdict).toBe('refuted')
    const elsewhere: MadeUpWindow = [2, 2, { ...refute(0.1), reasons }]
    expect(weigh([judge({ id: 'a', sentences }, [elsewhere, wide])]).verdict).toBe('supported')
  })

  test('is listed beside one that decides from less than it would take to decide alone', () => {
    const weak = judgeOne({ id: 'weak', sentence: 'The envoy came to the hall.' }, support(0.48))
    const strong = judgeOne({ id: 'strong', sentence: 'Guests saw the envoy.' }, support(0.9))
    expect(weigh([weak]).supporting).toEqual([])
    expect(weigh([weak, strong]).supporting.map(({ id }) => id)).toEqual(['strong', 'weak'])
  })

  test('that conflicts always has a reason, even where the judge gave none', () => {
    const weighed = weigh([judgeOne({ id: 'a', sentence: 'It fell.' }, refute(0.9, []))])
    expect(weighed.conflicting[0]?.evidence[0]?.reasons).toEqual([
      { code: 'wording', claim: 'It is so.', evidence: 'It fell.' },
    ])
  })

  test('published later than asOf, or undated, is out', () => {
    const documents = [
      judgeOne({ id: 'early', publishedDay: 100, published: '1970-04-11' }, support(0.9)),
      judgeOne(
        { id: 'late', ordinal: 1, publishedDay: 102, published: '1970-04-13' },
        refute(0.99),
      ),
      judgeOne({ id: 'undated', ordinal: 2 }, refute(0.99)),
    ]
    const weighed = weigh(documents, { asOf: 101 })
    expect(weighed.verdict).toBe('supported')
    expect(weighed.conflicting).toEqual([])
    expect(weighed.related).toEqual([])
  })

  test('of each origin is kept before copies when the list is cut', () => {
    const sentence = 'The two delegations met for four hours in the palace on Tuesday morning.'
    const documents = [
      judgeOne({ id: 'copy-1', ordinal: 0, sentence }, support(0.95)),
      judgeOne({ id: 'copy-2', ordinal: 1, sentence }, support(0.94)),
      judgeOne({ id: 'other', ordinal: 2 }, support(0.8)),
    ]
    const weighed = weigh(documents, { limit: 2 })
    expect(weighed.supporting.map(({ id }) => id)).toEqual(['copy-1', 'other'])
    expect(weighed.origins.supporting).toBe(2)
  })
})

const anyStance = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => support(value)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => refute(value)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => refute(value, [])),
)

const anyWindow: fc.Arbitrary<MadeUpWindow> = fc
  .tuple(fc.nat(4), fc.nat(3), anyStance)
  .map(([first, more, stance]) => [first, Math.min(4, first + more), stance])

const anyDocuments = fc
  .array(
    fc.record({
      windows: fc.array(anyWindow, { maxLength: 6 }),
      fingerprints: fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
      words: fc.array(fc.constantFrom('One two three.', 'It “rose” 5%.', 'A\nline.', 'É 😀 end.'), {
        minLength: 5,
        maxLength: 5,
      }),
      score: fc.nat(20),
    }),
    { maxLength: 6 },
  )
  .map((made) =>
    made.map(({ windows, fingerprints, words, score }, ordinal) =>
      judge({ id: `doc-${ordinal}`, ordinal, sentences: words, fingerprints }, windows, score),
    ),
  )

describe('for any archive', () => {
  test('the order of the documents and of their passages does not show', () => {
    fc.assert(
      fc.property(anyDocuments, fc.infiniteStream(fc.nat()), (documents, numbers) => {
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: numbers.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const shuffled = shuffle(documents).map((each) => ({
          ...each,
          passages: shuffle(each.passages),
        }))
        // Two windows of equal range and strength may differ in reasons; the first then stays first.
        const strip = (value: unknown) =>
          JSON.parse(JSON.stringify(value, (key, part) => (key === 'reasons' ? undefined : part)))
        expect(strip(weigh(shuffled))).toEqual(strip(weigh(documents)))
      }),
    )
  })

  test('no source is on two lists, every quote is the text, and every conflict has a reason', () => {
    fc.assert(
      fc.property(anyDocuments, fc.integer({ min: 1, max: 4 }), (documents, limit) => {
        const weighed = weigh(documents, { limit })
        const lists = [weighed.supporting, weighed.conflicting, weighed.related]
        const ids = lists.flat().map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const list of lists) expect(list.length).toBeLessThanOrEqual(limit)
        for (const source of lists.flat()) {
          const text = documents.find(({ document }) => document.id === source.id)?.document.text
          expect(source.evidence.length).toBeGreaterThan(0)
          for (const { quote, start, end, before, after } of source.evidence) {
            expect(quote).toBe(text?.slice(start, end))
            expect(text).toContain(before + quote + after)
          }
        }
        for (const { evidence } of weighed.conflicting) {
          for (const { reasons } of evidence) expect(reasons.length).toBeGreaterThan(0)
        }
        expect(weighed.origins.supporting).toBeLessThanOrEqual(weighed.supporting.length)
        expect(weighed.summary).not.toMatch(/[\n\r]/)
        expect(weighed.confidence).toBeGreaterThanOrEqual(0)
        expect(weighed.confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a verdict has a source on its side, and not_enough_evidence has none', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const { verdict, supporting, conflicting } = weigh(documents)
        const isSupporting = verdict === 'supported' || verdict === 'disputed'
        const isConflicting = verdict === 'refuted' || verdict === 'disputed'
        if (isSupporting) expect(supporting.length).toBeGreaterThan(0)
        if (isConflicting) expect(conflicting.length).toBeGreaterThan(0)
        if (verdict === 'not_enough_evidence') {
          expect(supporting.length + conflicting.length).toBe(0)
        }
      }),
    )
  })

  test('adding a copy never adds an origin', () => {
    fc.assert(
      fc.property(anyDocuments, fc.nat(5), (documents, at) => {
        const original = documents[at]
        if (original === undefined) return
        // A copy shares every long sentence; without one, nothing tells it from another report.
        if (original.document.fingerprints.every((fingerprint) => fingerprint === 0)) return
        const copy = {
          ...original,
          document: { ...original.document, id: 'the-copy', ordinal: documents.length },
        }
        const before = weigh(documents, { limit: 20 })
        const after = weigh([...documents, copy], { limit: 20 })
        expect(after.verdict).toBe(before.verdict)
        expect(after.origins).toEqual(before.origins)
      }),
    )
  })
})
