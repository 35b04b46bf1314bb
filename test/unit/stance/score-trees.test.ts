import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import model from '../../../src/stance/data/model.json' with { type: 'json' }
import { openTrees, softmax } from '../../../src/stance/score-trees.ts'

const stored = JSON.parse(
  readFileSync(new URL('./data/model-vectors.json', import.meta.url), 'utf8'),
) as { rows: number[][]; probabilities: number[][] }

describe('the trees', () => {
  it('give what the library that trained them gives', () => {
    const trees = openTrees(model)
    expect(stored.rows.length).toBeGreaterThan(20)
    for (const [at, row] of stored.rows.entries()) {
      const found = softmax(trees.score(new Float32Array(row)))
      for (const [label, probability] of found.entries()) {
        expect(probability).toBeCloseTo(stored.probabilities[at]?.[label] ?? Number.NaN, 4)
      }
    }
  })

  it('refuse a damaged file', () => {
    const feature = `${model.feature.slice(0, -8)}AAAA${model.feature.slice(-4)}`
    expect(() => openTrees({ ...model, feature })).toThrow(/checksum/)
  })
})
