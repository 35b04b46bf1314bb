import { expect, test } from 'vitest'
import { measureReliability } from '../../../src/cli/reliability.ts'

test('each bin counts by its share of the answers', () => {
  const { expectedError, bins } = measureReliability([
    { confidence: 0.55, isRight: true },
    { confidence: 0.59, isRight: false },
    { confidence: 1, isRight: true },
    { confidence: 0.91, isRight: true },
  ])
  expect(bins.map(({ from, answers, right }) => [from, answers, right])).toEqual([
    [0.5, 2, 1],
    [0.9, 2, 2],
  ])
  // (|1 − 1.14| + |2 − 1.91|) / 4
  expect(expectedError).toBeCloseTo(0.0575, 9)
})

test('no answers are no error', () => {
  expect(measureReliability([])).toEqual({ expectedError: 0, bins: [] })
})
