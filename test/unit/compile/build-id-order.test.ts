import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareIds } from '../../../src/compile/build-id-order.ts'

const encode = (id: string) => new TextEncoder().encode(id)
const compare = (a: string, b: string) => Math.sign(compareIds(encode(a), encode(b)))

it('orders ids as people number things', () => {
  const ids = ['report-10', 'report-9', 'report-9b', 'report-0009', 'a', 'report']
  expect(ids.sort(compare)).toEqual([
    'a',
    'report',
    'report-0009',
    'report-9',
    'report-9b',
    'report-10',
  ])
})

it('is a total order: no two different ids are equal, and it never contradicts itself', () => {
  const id = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '9', '-'), maxLength: 8 })
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(compare(a, b)).toBe(-compare(b, a) || 0)
      expect(compare(a, b) === 0).toBe(a === b)
      if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBe(-1)
    }),
  )
})
