import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceStance } from '../../../src/verdict/aggregate.ts'
import { applyCurve, CALIBRATION } from '../../../src/verdict/calibrate.ts'
import { fitBars, type KnownClaim } from '../../../src/verdict/calibration/fit-bars.ts'
import {
  fitCalibration,
  type JudgedClaim,
} from '../../../src/verdict/calibration/fit-calibration.ts'
import { fitCurve } from '../../../src/verdict/calibration/fit-curve.ts'
import type { Verdict } from '../../../src/verdict/types.ts'
import { judgeOne, support } from './made-up-documents.ts'

const EXPECTED = { slope: 1, intercept: 0 }

function observe(strength: number, count: number, right: number) {
  return Array.from({ length: count }, (_, at) => ({ strength, isRight: at < right }))
}

describe('a fitted curve', () => {
  test('gives the share that was right', () => {
    const curve = fitCurve([...observe(0.6, 400, 120), ...observe(0.9, 400, 320)], EXPECTED)
    expect(applyCurve(curve, 0.6)).toBeCloseTo(0.3, 1)
    expect(applyCurve(curve, 0.9)).toBeCloseTo(0.8, 1)
  })

  test('is the expected one without observations', () => {
    expect(fitCurve([], EXPECTED)).toEqual(EXPECTED)
  })

  test('stays finite where right and wrong fall apart', () => {
    const curve = fitCurve([...observe(0.61, 50, 0), ...observe(0.62, 50, 50)], EXPECTED)
    expect(applyCurve(curve, 0.61)).toBeLessThan(applyCurve(curve, 0.62))
    expect(Math.abs(curve.slope)).toBeLessThan(1000)
  })

  test('never falls where it should rise', () => {
    const curve = fitCurve([...observe(0.6, 100, 90), ...observe(0.9, 100, 10)], EXPECTED)
    expect(curve.slope).toBe(0)
    expect(applyCurve(curve, 0.9)).toBeCloseTo(0.5, 1)
  })

  test('rises with strength for any observations', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            strength: fc.double({ min: 0, max: 1, noNaN: true }),
            isRight: fc.boolean(),
          }),
          { maxLength: 60 },
        ),
        (observed) => {
          const curve = fitCurve(observed, EXPECTED)
          expect(curve.slope).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(curve.intercept)).toBe(true)
        },
      ),
    )
  })
})

function known(id: string, accepted: Verdict, supporting: number, conflicting: number): KnownClaim {
  const stances: SourceStance[] = [
    { id: `${id}-s`, origin: `${id}-s`, side: 'supporting', strength: supporting },
    { id: `${id}-c`, origin: `${id}-c`, side: 'conflicting', strength: conflicting },
  ]
  return { id, stances, accepted: [accepted], supports: [`${id}-s`], conflicts: [] }
}

/** Supports are true from 0.7 up, refutations from 0.5 up, with nothing in between. */
const CLAIMS: readonly KnownClaim[] = Array.from({ length: 40 }, (_, at) => [
  known(`true-${at}`, 'supported', 0.75 + (at % 5) / 50, 0.1),
  known(`unsure-${at}`, 'not_enough_evidence', 0.45 + (at % 5) / 25, 0.3 + (at % 4) / 30),
  known(`untrue-${at}`, 'refuted', 0.1, 0.55 + (at % 5) / 50),
]).flat()

describe('fitted bars', () => {
  test('part what the known answers part', () => {
    const { bars, heldOutAccuracy } = fitBars(CLAIMS)
    expect(heldOutAccuracy).toBeGreaterThan(0.95)
    expect(bars.supported).toBeGreaterThan(0.6)
    expect(bars.supported).toBeLessThanOrEqual(0.76)
    expect(bars.refuted).toBeGreaterThan(0.38)
    expect(bars.refuted).toBeLessThanOrEqual(0.56)
  })

  test('do not depend on the order of the claims', () => {
    expect(fitBars([...CLAIMS].reverse()).bars).toEqual(fitBars(CLAIMS).bars)
  })
})

test('a fitted calibration says how sure verdicts and sources are', () => {
  const claims = Array.from({ length: 30 }, (_, at): JudgedClaim[] => {
    const more = (at % 5) / 50
    const shared = { claim: 'A claim.', conflicts: [], supports: ['a'] }
    return [
      {
        ...shared,
        id: `true-${at}`,
        accepted: ['supported'],
        documents: [judgeOne({ id: 'a' }, support(0.8 + more))],
      },
      {
        ...shared,
        id: `unsure-${at}`,
        accepted: ['not_enough_evidence'],
        supports: [],
        documents: [judgeOne({ id: 'a' }, support(0.4 + more))],
      },
    ]
  }).flat()
  const { calibration, heldOutAccuracy } = fitCalibration(claims, 'a judge 1')
  expect(heldOutAccuracy).toBe(1)
  expect(calibration.judge).toBe('a judge 1')
  expect(applyCurve(calibration.verdicts.supported, 0.85)).toBeGreaterThan(0.9)
  expect(applyCurve(calibration.sources.supporting, 0.85)).toBeGreaterThan(0.9)
})

describe('the shipped calibration', () => {
  test('trusts more where evidence is stronger, and "nothing decides" less', () => {
    const { verdicts, sources } = CALIBRATION
    for (const curve of [verdicts.supported, verdicts.refuted, verdicts.disputed]) {
      expect(curve.slope).toBeGreaterThanOrEqual(0)
    }
    expect(verdicts.not_enough_evidence.slope).toBeLessThanOrEqual(0)
    expect(sources.supporting.slope).toBeGreaterThanOrEqual(0)
    expect(sources.conflicting.slope).toBeGreaterThanOrEqual(0)
  })

  test('asks more of a conflict where a source supports than where none does', () => {
    const { refuted, disputed } = CALIBRATION.bars
    expect(disputed).toBeGreaterThan(refuted)
  })
})
