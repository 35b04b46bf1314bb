import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, readPlace, toAddress } from '../../../src/web/address.ts'

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((raw) => raw.toWellFormed().trim())
  .filter((trimmed) => trimmed !== '')
const day = fc.constantFrom(null, '2022-03-29', '1999-12-31')

describe('an address', () => {
  it('leads back to its place, whatever stands in it', () => {
    const place: fc.Arbitrary<Place> = fc.oneof(
      fc.record({ view: fc.constant('check' as const), claim: text, asOf: day }),
      fc.record({ view: fc.constant('sources' as const), query: text, asOf: day }),
      fc.record({
        view: fc.constant('source' as const),
        id: text,
        spans: fc.array(
          fc.nat(9999).map((start): [number, number] => [start, start + 12]),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        view: fc.constant('ask' as const),
        mode: fc.constantFrom('claim' as const, 'draft' as const),
      }),
      fc.constant({ view: 'draft' as const }),
    )
    fc.assert(
      fc.property(place, (each) => {
        const url = new URL(toAddress(each), 'https://desk.example')
        expect(readPlace(url.search)).toEqual(each)
      }),
    )
  })

  it.each([
    ['', { view: 'ask', mode: 'claim' }],
    ['?claim=', { view: 'ask', mode: 'claim' }],
    ['?claim=%20x%20&asOf=soon', { view: 'check', claim: 'x', asOf: null }],
    ['?source=a/b&at=9-3&at=1-4&at=x', { view: 'source', id: 'a/b', spans: [[1, 4]] }],
    ['?utm_source=x', { view: 'ask', mode: 'claim' }],
  ])('of %s is read for what it can mean', (search, place) => {
    expect(readPlace(search)).toEqual(place)
  })
})
