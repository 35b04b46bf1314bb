import { describe, expect, test } from 'vitest'
import { collectEvalClaims, type EvalClaim, evalClaimSchema } from '../../../src/cli/eval-claims.ts'
import {
  type EvalMetrics,
  measureCalibration,
  measureSystem,
  type Outcome,
} from '../../../src/cli/eval-metrics.ts'
import { formatEvalTable } from '../../../src/cli/eval-table.ts'
import type { Row } from '../../../src/cli/read-rows.ts'
import type { Verdict } from '../../../src/verdict/types.ts'

function outcome(
  gold: EvalClaim['verdict'],
  verdict: Verdict,
  more: Partial<EvalClaim> & {
    confidence?: number
    supporting?: string[]
    conflicting?: string[]
  } = {},
): Outcome {
  const { confidence = 0.5, supporting = [], conflicting = [], ...claim } = more
  const answer = { verdict, supporting, conflicting, confidence }
  return {
    claim: {
      id: 'c',
      claim: 'A claim.',
      verdict: gold,
      slice: 'all',
      supports: [],
      conflicts: [],
      ...claim,
    },
    answer,
    baseline: { verdict: 'not_enough_evidence', supporting: [], conflicting: [] },
  }
}

function measure(outcomes: readonly Outcome[]) {
  return measureSystem(outcomes, ({ answer }) => answer)
}

describe('the figures', () => {
  test('take any of the gold letters as right, a slice at a time', () => {
    const metrics = measure([
      outcome(['D', 'S'], 'supported', { slice: 'date' }),
      outcome(['S'], 'disputed', { slice: 'date' }),
      outcome(['N'], 'not_enough_evidence', { slice: 'role' }),
    ])
    expect(metrics.accuracy).toEqual({ count: 2, of: 3 })
    expect(metrics.slices).toEqual([
      { slice: 'date', accuracy: { count: 1, of: 2 } },
      { slice: 'role', accuracy: { count: 1, of: 1 } },
    ])
  })

  test('count false supports where the gold has neither S nor D', () => {
    const metrics = measure([
      outcome(['N'], 'supported'),
      outcome(['R'], 'supported'),
      outcome(['R'], 'refuted'),
      outcome(['D', 'R'], 'supported'),
      outcome(['S'], 'supported'),
    ])
    expect(metrics.falseSupports).toEqual({ count: 2, of: 3 })
    expect(metrics.falseSupportsOfAll).toEqual({ count: 2, of: 5 })
    expect(metrics.twistedSupported).toEqual({ count: 1, of: 2 })
    expect(metrics.falseVerdicts).toEqual({ count: 1, of: 1 })
    expect(metrics.confusion.R).toMatchObject({ supported: 1, refuted: 1 })
    expect(metrics.verdicts).toMatchObject({ supported: 4, refuted: 1 })
  })

  test('compare listed sources side by side', () => {
    const metrics = measure([
      outcome(['S'], 'supported', {
        supports: ['a', 'b'],
        conflicts: ['c'],
        supporting: ['a', 'c'],
        conflicting: [],
      }),
    ])
    expect(metrics.sourcePrecision).toEqual({ count: 1, of: 2 })
    expect(metrics.sourceRecall).toEqual({ count: 1, of: 3 })
  })

  test('leave out what is listed for claims that name no source', () => {
    const unnamed = outcome(['S'], 'supported', { supporting: ['a'] })
    const open = outcome(['N'], 'supported', { supporting: ['b'] })
    const named = outcome(['S'], 'supported', { supports: ['a'], supporting: ['a'] })
    expect(measure([unnamed, open]).sourcePrecision).toEqual({ count: 0, of: 0 })
    expect(measure([unnamed, open, named]).sourcePrecision).toEqual({ count: 1, of: 2 })
  })

  test('tell how far confidence is from being right', () => {
    const { expectedError, bins } = measureCalibration([
      outcome(['S'], 'supported', { confidence: 0.9 }),
      outcome(['R'], 'supported', { confidence: 0.9 }),
      outcome(['N'], 'not_enough_evidence', { confidence: 1 }),
      outcome(['N'], 'supported', { confidence: 0 }),
    ])
    expect(bins).toEqual([
      { from: 0, to: 0.1, verdicts: 1, meanConfidence: 0, right: 0 },
      { from: 0.9, to: 1, verdicts: 3, meanConfidence: expect.closeTo(2.8 / 3), right: 2 },
    ])
    expect(expectedError).toBeCloseTo(0.8 / 4)
  })
})

describe('the table', () => {
  const outcomes = [
    outcome(['S'], 'supported', {
      slice: 'number',
      confidence: 0.8,
      supports: ['a'],
      supporting: ['a'],
    }),
    outcome(['R'], 'supported', { slice: 'role', confidence: 0.6 }),
  ]
  const metrics: EvalMetrics = {
    claims: 2,
    deskcheck: measure(outcomes),
    baseline: measureSystem(outcomes, ({ baseline }) => baseline),
    calibration: measureCalibration(outcomes),
    quotes: { checked: 3, wrong: [{ claim: 'c7', source: 'a', start: 4, end: 9 }] },
    outcomes,
  }

  test('sets deskcheck beside the baseline', () => {
    const table = formatEvalTable(metrics)
    expect(table).toMatch(/^ +deskcheck +baseline$/m)
    expect(table).toMatch(/^verdict accuracy +0\.500 \(1\/2\) +0\.000 \(0\/2\)$/m)
    expect(table).toMatch(/^ {2}number +1\.000 \(1\/1\) +0\.000 \(0\/1\)$/m)
    expect(table).toMatch(/^false supports +1\.000 \(1\/1\) +0\.000 \(0\/1\)$/m)
    expect(table).toMatch(/^source precision +1\.000 \(1\/1\) +-$/m)
    expect(table).toMatch(/^quotes equal to the source text: 2 of 3$/m)
    expect(table).toContain('wrong: claim c7, source a 4-9')
  })

  test('stands for no claims at all', () => {
    const none = measure([])
    const empty = { ...metrics, claims: 0, deskcheck: none, baseline: none, outcomes: [] }
    expect(formatEvalTable({ ...empty, calibration: measureCalibration([]) })).not.toContain('NaN')
  })
})

describe('the claims file', () => {
  async function* rowsOf(...values: unknown[]): AsyncGenerator<Row<EvalClaim>> {
    for (const [at, value] of values.entries()) {
      const parsed = evalClaimSchema.safeParse(value)
      const line = at + 1
      if (parsed.success) yield { kind: 'row', line, value: parsed.data }
      else yield { kind: 'problem', line, message: parsed.error.issues[0]?.message ?? '' }
    }
  }

  test('gives claims with what it leaves out filled in', async () => {
    const claims = await collectEvalClaims(rowsOf({ id: 7, claim: 'It rained.', verdict: ['S'] }))
    expect(claims).toEqual({
      ok: true,
      value: [
        { id: '7', claim: 'It rained.', verdict: ['S'], slice: 'all', supports: [], conflicts: [] },
      ],
    })
  })

  test('names every bad row by its line', async () => {
    const good = { id: 'a', claim: 'It rained.', verdict: ['S'] }
    const claims = await collectEvalClaims(
      rowsOf(good, { ...good, id: 'b', verdict: ['X'] }, good, { ...good, id: 'c', verdict: [] }),
    )
    expect(claims).toMatchObject({
      ok: false,
      error: [{ line: 2 }, { line: 3, message: 'id: "a" stands on line 1 already' }, { line: 4 }],
    })
  })

  test('must hold a claim', async () => {
    expect(await collectEvalClaims(rowsOf())).toMatchObject({ ok: false })
  })
})
