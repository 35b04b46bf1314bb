import { expect, it } from 'vitest'
import { weighTerms } from '../../../src/retrieve/weigh-terms.ts'
import { RANKING_WEIGHTS } from '../../../src/retrieve/weights.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'

function weigh(text: string): Map<string, number> {
  const claim = analyse(text, { published: null, aliases: EMPTY_ALIASES })
  return weighTerms(claim, EMPTY_ALIASES, RANKING_WEIGHTS)
}

it('weighs what was said above who said it and when', () => {
  const shares = weigh(
    'The harbour bridge was painted green last winter — Olga Brenner (@obrenner) May 3, 2019',
  )
  expect(shares.get('bridg')).toBe(1)
  expect(shares.get('brener')).toBe(RANKING_WEIGHTS.attribution)
  expect(shares.has('winter')).toBe(true)
})

it('weighs a name that is also in the statement as part of the statement', () => {
  expect(weigh('Brenner painted the harbour bridge green — Olga Brenner').get('brener')).toBe(1)
})

it('takes a dash inside a statement for what it is', () => {
  expect(
    weigh('The bridge — Brenner painted it green — was closed for a year by the council').get(
      'brener',
    ),
  ).toBe(1)
})

it('weighs repeated terms a little more and small bare numbers less', () => {
  const shares = weigh('Green paint, green doors and 7 windows in 1984')
  expect(shares.get('green')).toBeGreaterThan(1)
  expect(shares.get('7')).toBe(RANKING_WEIGHTS.smallNumber)
  expect(shares.get('1984')).toBe(1)
})
