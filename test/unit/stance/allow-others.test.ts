// When a passage about another leaves a claim open.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

function allowsOthers(claim: string, passage: string): boolean {
  const evidence = { passage: analysePairText(passage), context: null }
  return reader.readPair(reader.readClaim(analysePairText(claim)), evidence).compared.allowsOthers
}

describe('a claim of one that may be true of others', () => {
  it.each([
    ['Kenya has signed a debt relief deal.', 'Uganda has signed a debt relief deal.'],
    ['Ada Brandt took part in the talks on Monday.', 'Milo Kern took part in the talks on Monday.'],
  ])('is left open: %s', (claim, passage) => {
    expect(allowsOthers(claim, passage)).toBe(true)
  })

  it.each([
    ['The bank opened its new office in Kenya.', 'The bank opened its new office in Uganda.'],
    ['The minister flew to Kenya on Monday.', 'The minister flew to Uganda on Monday.'],
    ['Kenya won the cup in May.', 'Uganda won the cup in May.'],
    ['Kenya has signed three deals.', 'Uganda has signed nine deals.'],
    ['The play was written by Ada Brandt.', 'The play was written by Milo Kern.'],
    ['Ada Brandt is the editor of the paper.', 'Milo Kern is the editor of the paper.'],
    ['It was Ada Brandt who opened the talks.', 'Milo Kern opened the talks.'],
  ])(
    'is not where a place, a figure or something that only one can do differs: %s',
    (claim, passage) => {
      expect(allowsOthers(claim, passage)).toBe(false)
    },
  )
})
