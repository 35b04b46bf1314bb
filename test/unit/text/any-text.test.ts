import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { indexTerms } from '../../../src/text/terms.ts'

const context = { published: null, aliases: EMPTY_ALIASES }

it('reads digits beyond the first plane of Unicode', () => {
  const analysis = analyse('Built in 𝟮𝟬𝟮𝟯 for 𝟓𝟎 people 𝟙', context)
  expect(analysis.tokens.map((token) => token.text)).toContain('𝟮𝟬𝟮𝟯')
  expect(indexTerms(analysis).flat()).toContain('2023')
})

it('comes to an end on any text, with tokens in order and inside it', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      '𝟮',
      '٣',
      '५',
      '1',
      '.',
      ',',
      ' ',
      '-',
      '\ud835',
      '\udfee',
      "'",
      '$',
      '%',
      '\n',
      'é',
      'A',
      '#',
      '@',
    ),
  )
  const texts = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, end, text: written } of analyse(text, context).tokens) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(written)
        last = end
      }
    }),
    { numRuns: 3000 },
  )
})
