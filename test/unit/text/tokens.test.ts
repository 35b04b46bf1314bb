import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../../src/text/tokens.ts'
import type { Token } from '../../../src/text/types.ts'

function tokensOf(text: string): Token[] {
  return tokenise(text, [{ start: 0, end: text.length }])
}
const texts = (text: string): string[] => tokensOf(text).map((token) => token.text)
const norms = (text: string): string[] => tokensOf(text).map((token) => token.norm)

describe('tokens', () => {
  it('keep their offsets in the original text while their forms are folded', () => {
    const [token] = tokensOf('“Erdoğan’s” plan')
    expect(token).toMatchObject({
      text: 'Erdoğan’s',
      norm: 'erdogan',
      start: 1,
      end: 10,
      isCapitalised: true,
    })
  })

  it('of a hyphenated compound are its parts', () => {
    expect(texts('face-to-face talks in Covid-19 wards')).toEqual([
      'face',
      'to',
      'face',
      'talks',
      'in',
      'Covid',
      '19',
      'wards',
    ])
    expect(texts('al-Assad')).toEqual(['al', 'Assad'])
  })

  it.each<[string, string[]]>([
    ['5,000 people, 3.8 million', ['5000', 'people', '3.8', 'million']],
    ['$14.2m and £600m', ['$', '14.2', 'm', 'and', '£', '600', 'm']],
    ['Â£548m', ['£', '548', 'm']],
    ['â‚¬5', ['€', '5']],
    ['40% or 40 per cent', ['40', '%', 'or', '40', 'per', 'cent']],
    ['the U.S. and AT&T', ['the', 'us', 'and', 'at&t']],
    ['230km 5G B52 1990s 3rd', ['230', 'km', '5g', 'b52', '1990s', '3rd']],
    ["don't, O’Neil, soldiers’", ["don't", "o'neil", 'soldiers']],
    ['#StopTheWar @realDonaldTrump', ['stop', 'the', 'war', 'real', 'donald', 'trump']],
    ['-LRB- 2001 film -RRB-', ['2001', 'film']],
    ['lists 1,2,3', ['lists', '1', '2', '3']],
    ['at .5 and 0.5', ['at', '0.5', 'and', '0.5']],
    ['ﬁre ＡＢＣ', ['fire', 'abc']],
    ['Łódź straße', ['lodz', 'strasse']],
    ['co\u00adoperate zero\u200bwidth', ['cooperate', 'zerowidth']],
    ['٣٤ soldiers', ['34', 'soldiers']],
  ])('of %j', (text, expected) => {
    expect(norms(text)).toEqual(expected)
  })

  it('take a web address as one symbol', () => {
    const [, link] = tokensOf('see https://example.com/a-b?c=1 now')
    expect(link).toMatchObject({ kind: 'symbol', norm: 'example.com/a-b?c=1' })
  })

  it('tell the US and the WHO from pronouns', () => {
    const stops = tokensOf('Who told us that the US and the WHO left?').filter(
      (token) => !token.isStop,
    )
    expect(stops.map((token) => token.text)).toEqual(['told', 'US', 'WHO', 'left'])
    expect(
      tokensOf('WHO SAID THAT IT WAS TRUE').find((token) => token.norm === 'who')?.isStop,
    ).toBe(true)
  })

  it('are verbatim, ascending and disjoint for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.text).toBe(text.slice(token.start, token.end))
          last = token.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
