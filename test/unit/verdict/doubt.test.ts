// What a source that contradicts a claim somewhere leaves of its supports.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withholdSupport } from '../../../src/verdict/doubt.ts'
import type { JudgedPassage } from '../../../src/verdict/types.ts'

function judge(at: number, supports: number, refutes: number): JudgedPassage {
  const stance = { supports, refutes, neutral: 1 - supports - refutes, reasons: [] }
  return { start: at, end: at + 1, firstSentence: at, lastSentence: at, stance }
}

describe('the supports of a source', () => {
  it('are what its strongest contradiction leaves, and add up to one with the rest', () => {
    const [weak, strong] = withholdSupport([judge(3, 0.1, 0.6), judge(7, 0.8, 0.1)])
    expect(weak?.stance.supports).toBeCloseTo(0.04)
    expect(strong?.stance.supports).toBeCloseTo(0.32)
    expect(strong?.stance.neutral).toBeCloseTo(0.58)
    expect(strong?.stance.refutes).toBe(0.1)
  })

  it('stay where they are sure, whatever else the source says', () => {
    const [, sure] = withholdSupport([judge(3, 0.1, 0.8), judge(7, 0.99, 0)])
    expect(sure?.stance.supports).toBe(0.99)
  })

  it('stay where nothing contradicts', () => {
    const passages = [judge(3, 0.6, 0), judge(4, 0.8, 0)]
    expect(withholdSupport(passages)).toEqual(passages)
    expect(withholdSupport([])).toEqual([])
  })

  it('never grow, and stay probabilities', () => {
    const stance = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => [a / 100, (b * (100 - a)) / 10_000] as const)
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 8 }), (stances) => {
        const before = stances.map(([supports, refutes], at) => judge(at, supports, refutes))
        for (const [at, { stance: after }] of withholdSupport(before).entries()) {
          const { supports = 0, refutes = 0 } = before[at]?.stance ?? {}
          expect(after.supports).toBeLessThanOrEqual(supports)
          expect(after.refutes).toBe(refutes)
          expect(after.supports + after.refutes + after.neutral).toBeCloseTo(1)
        }
      }),
    )
  })
})
