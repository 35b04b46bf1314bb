import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountStrength, measureShortfall } from '../../../src/verdict/calibrate.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a discount', () => {
  test('never makes a probability larger, nor takes it out of 0 to 1', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 10, noNaN: true }), (p, x, weight) => {
        // Strengths are kept a thousandth from 0 and 1, where log odds have no value.
        const most = Math.max(p, 0.001) + 1e-9
        const discounted = discountStrength(p, x, weight)
        expect(discounted).toBeGreaterThanOrEqual(0)
        expect(discounted).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('leaves the best source as it is', () => {
    expect(discountStrength(0.7, 0, 3)).toBe(0.7)
  })
})

describe('the shortfall of a score', () => {
  test('is its share of the best one where scores tell sources apart', () => {
    expect(measureShortfall(20, 20)).toBe(0)
    expect(measureShortfall(5, 20)).toBe(0.75)
    expect(measureShortfall(-1, 20)).toBe(1)
  })

  test('is small where every word of the claim is common in the archive', () => {
    expect(measureShortfall(0.1, 0.2)).toBeCloseTo(0.05)
    expect(measureShortfall(0, 0)).toBe(0)
  })
})
