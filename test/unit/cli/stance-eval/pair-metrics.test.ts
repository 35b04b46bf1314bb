import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  giveLabel,
  type JudgedPair,
  type Label,
  measureHits,
  measureKinds,
  measurePairs,
  measureReasons,
} from '../../../../src/cli/stance-eval/pair-metrics.ts'
import type { ReasonCode } from '../../../../src/stance/types.ts'

function judge(
  label: Label,
  [supports, refutes, neutral]: readonly [number, number, number],
  more: {
    readonly kind?: string
    readonly codes?: readonly ReasonCode[]
    readonly hits?: readonly boolean[]
  } = {},
): JudgedPair {
  const reasons = (more.codes ?? []).map((code) => ({ code, claim: 'c', evidence: 'e' }))
  const stance = { supports, refutes, neutral, reasons }
  return { label, kind: more.kind ?? null, stance, hits: more.hits ?? null }
}

const FOUR = [
  judge('supports', [0.8, 0.1, 0.1]),
  judge('supports', [0.2, 0.7, 0.1]),
  judge('refutes', [0.1, 0.3, 0.6]),
  judge('neutral', [0.5, 0.1, 0.4]),
]

describe('the figures of a set', () => {
  test('are counted as by hand', () => {
    const metrics = measurePairs(FOUR)
    expect(metrics.pairs).toBe(4)
    expect(metrics.threeWay).toEqual({ count: 1, of: 4 })
    expect(metrics.twoWay).toEqual({ count: 2, of: 3 })
    expect(metrics.confusion).toEqual({
      supports: { supports: 1, refutes: 1, neutral: 0 },
      refutes: { supports: 0, refutes: 0, neutral: 1 },
      neutral: { supports: 1, refutes: 0, neutral: 0 },
    })
    // supports: 2 · 1 / (2 + 2); refutes and neutral: none right.
    expect(metrics.macroF1).toBeCloseTo(0.5 / 3, 9)
    // Bins 0.5 (one, wrong), 0.6 (one, wrong), 0.7 (one, wrong), 0.8 (one, right).
    expect(metrics.calibrationError).toBeCloseTo((0.5 + 0.6 + 0.7 + 0.2) / 4, 9)
  })

  test('leave labels that the gold lacks out of macro-F1', () => {
    const metrics = measurePairs([
      judge('supports', [0.9, 0.1, 0]),
      judge('refutes', [0.1, 0.1, 0.8]),
    ])
    expect(metrics.macroF1).toBeCloseTo(0.5, 9)
  })

  test('take a tie of the two sides for wrong, and a tie of labels for neutral', () => {
    const tie = judge('supports', [0.4, 0.4, 0.2])
    expect(measurePairs([tie]).twoWay).toEqual({ count: 0, of: 1 })
    expect(giveLabel(judge('neutral', [0.4, 0.2, 0.4]).stance)).toBe('neutral')
  })

  test('of no pairs are no numbers out of range', () => {
    const metrics = measurePairs([])
    expect(metrics.macroF1).toBe(0)
    expect(metrics.coverage.atPrecision.map(({ coverage }) => coverage)).toEqual([0, 0, 0])
  })
})

describe('the coverage curve', () => {
  const coverageAt = (judged: readonly JudgedPair[], precision: number): number | undefined =>
    measurePairs(judged).coverage.atPrecision.find((one) => one.precision === precision)?.coverage

  test('is the longest prefix that is right enough, also behind a worse one', () => {
    // Ranked: 18 right, one wrong (18/19 = 0.947), one right (19/20 = 0.95), one wrong.
    const judged = [
      ...Array.from({ length: 18 }, () => judge('refutes', [0, 0.9, 0.1])),
      judge('neutral', [0.8, 0, 0.2]),
      judge('supports', [0.7, 0, 0.3]),
      judge('neutral', [0.6, 0.1, 0.3]),
    ]
    expect(coverageAt(judged, 0.95)).toBeCloseTo(20 / 21, 9)
    expect(coverageAt(judged, 0.99)).toBeCloseTo(18 / 21, 9)
    expect(coverageAt(judged, 0.9)).toBe(1)
  })

  test('ranks a pair by its larger side though it is labelled neutral', () => {
    const judged = [judge('supports', [0.4, 0.1, 0.5]), judge('refutes', [0.3, 0.2, 0.5])]
    expect(coverageAt(judged, 0.95)).toBe(0.5)
  })

  test('tells how much of the surest pairs is right', () => {
    const judged = [
      judge('supports', [0.9, 0, 0.1]),
      judge('refutes', [0.8, 0.1, 0.1]),
      judge('refutes', [0.1, 0.7, 0.2]),
      judge('neutral', [0.6, 0.1, 0.3]),
      judge('supports', [0.5, 0.1, 0.4]),
    ]
    const { atCoverage } = measurePairs(judged).coverage
    expect(atCoverage.find(({ coverage }) => coverage === 0.4)?.precision).toBe(0.5)
    expect(atCoverage.find(({ coverage }) => coverage === 0.6)?.precision).toBeCloseTo(2 / 3)
    expect(atCoverage.find(({ coverage }) => coverage === 1)?.precision).toBe(0.6)
  })

  test('does not depend on the order of rows', () => {
    const pair = fc
      .tuple(
        fc.constantFrom<Label>('supports', 'refutes', 'neutral'),
        fc.constantFrom(0.1, 0.2, 0.4),
        fc.constantFrom(0.1, 0.3, 0.5),
      )
      .map(([label, supports, refutes]) =>
        judge(label, [supports, refutes, 1 - supports - refutes]),
      )
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (judged) => {
        expect(measurePairs(judged.toReversed()).coverage).toEqual(measurePairs(judged).coverage)
      }),
    )
  })
})

test('a reason answers for the refutations that name it first', () => {
  const reasons = measureReasons([
    judge('refutes', [0, 0.9, 0.1], { codes: ['number', 'name'] }),
    judge('neutral', [0, 0.9, 0.1], { codes: ['number'] }),
    judge('refutes', [0.9, 0.1, 0], { codes: ['name'] }),
    judge('refutes', [0, 0.9, 0.1]),
  ])
  expect(reasons.number).toEqual({ count: 1, of: 2 })
  expect(reasons.name).toEqual({ count: 0, of: 0 })
})

test('kinds are told apart by gold label', () => {
  const kinds = measureKinds([
    judge('refutes', [0, 1, 0], { kind: 'role' }),
    judge('refutes', [1, 0, 0], { kind: 'role' }),
    judge('supports', [1, 0, 0], { kind: 'role' }),
    judge('neutral', [0, 0, 1], { kind: 'cause' }),
    judge('neutral', [0, 0, 1]),
  ])
  expect(kinds).toEqual([
    { kind: 'cause', label: 'neutral', threeWay: { count: 1, of: 1 } },
    { kind: 'role', label: 'supports', threeWay: { count: 1, of: 1 } },
    { kind: 'role', label: 'refutes', threeWay: { count: 1, of: 2 } },
  ])
})

describe('words that were changed', () => {
  test('count where a refutation is right and shows them', () => {
    const refuted: [number, number, number] = [0.1, 0.8, 0.1]
    const metrics = measureHits([
      judge('refutes', refuted, { hits: [true, false] }),
      judge('refutes', refuted, { hits: [false, true] }),
      judge('refutes', refuted, { hits: [] }),
      judge('refutes', refuted),
      judge('refutes', [0.8, 0.1, 0.1], { hits: [true] }),
      judge('supports', refuted, { hits: [true] }),
    ])
    expect(metrics).toEqual({ first: { count: 1, of: 3 }, any: { count: 2, of: 3 } })
  })
})
