import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAliasTable } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { collectFullNames } from '../../../src/text/full-names.ts'
import { indexTerms } from '../../../src/text/terms.ts'
import { read } from './context.ts'

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      'Putin',
      ' ',
      'Bank of ',
      'nearly ',
      '5,000',
      ' million',
      '%',
      '$',
      'March ',
      '2022',
      '-',
      'between ',
      ' and ',
      '. ',
      '\n\n',
      'Mr. ',
      'U.S.',
      '“',
      '’s',
      'last ',
      'Tuesday',
      '\ud83d',
      '😀',
      'one ',
      'half ',
      'of ',
      'a ',
      '/',
      'first',
      ' to ',
      'ago',
      'www.',
      '#A',
      'и',
    ],
  )

  it('is analysed without a crash, with spans that hold what they say', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const analysis = read(text, '2022-03-29', [
          ['UN', 'Bank of Putin'],
          ['Kyiv', 'Putin'],
        ])
        const marks = [...analysis.names, ...analysis.quantities, ...analysis.dates]
        for (const mark of marks) {
          expect(text.slice(mark.start, mark.end)).toBe(mark.text)
          expect(mark.firstToken).toBeLessThanOrEqual(mark.lastToken)
          expect(analysis.tokens[mark.firstToken]?.start).toBe(mark.start)
          expect(analysis.tokens[mark.lastToken]).toBeDefined()
        }
        for (const quantity of analysis.quantities) {
          expect(quantity.low).toBeLessThanOrEqual(quantity.high)
          expect(Number.isNaN(quantity.value)).toBe(false)
        }
        for (const date of analysis.dates) expect(date.from).toBeLessThanOrEqual(date.to)
        for (const list of [analysis.names, analysis.quantities, analysis.dates]) {
          for (const [index, mark] of list.entries()) {
            expect(mark.firstToken).toBeGreaterThan(list[index - 1]?.lastToken ?? -1)
          }
        }
        expect(indexTerms(analysis)).toHaveLength(analysis.sentences.length)
        collectFullNames(analysis)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same twice, and the same with its own sentence borders', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const once = read(text)
        const context = { published: null, aliases: createAliasTable([]) }
        expect(analyse(text, { ...context, sentences: once.sentences })).toEqual(once)
      }),
    )
  })

  it.each<[string, string]>([
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['stops', '. '.repeat(100_000)],
    ['one word', 'x'.repeat(200_000)],
    ['lines', 'a\n'.repeat(60_000)],
    ['numbers', '1-'.repeat(60_000)],
    ['capitals', 'Ab '.repeat(60_000)],
    ['particles', 'Bank of '.repeat(30_000)],
    ['number words', 'twenty and '.repeat(30_000)],
    ['surrogates', '\ud800'.repeat(200_000)],
    ['marks', `a${'\u0301'.repeat(200_000)}`],
    ['links', 'http://'.repeat(30_000)],
    ['closers', `a.${')'.repeat(200_000)}`],
    ['last', 'last '.repeat(60_000)],
  ])(
    'of 200,000 characters of %s takes seconds at most',
    (_, text) => {
      const analysis = read(text, '2022-03-29')
      indexTerms(analysis)
      expect(analysis.text).toBe(text)
    },
    8_000,
  )
})
