// Which place of a passage stands against a claim's place.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

/** The passage's words of the conflicting places. */
function listRivals(claim: string, passage: string): string[] {
  const evidence = { passage: analysePairText(passage), context: null }
  const { pair, compared } = reader.readPair(reader.readClaim(analysePairText(claim)), evidence)
  return compared.places.conflicts.map(({ evidence: [first, last] }) =>
    pair.evidence.words
      .slice(first, last + 1)
      .map(({ token }) => token.text)
      .join(' '),
  )
}

describe('a claim that says where', () => {
  it('is contradicted by another place that says where', () => {
    expect(listRivals('The ship docked in Beirut.', 'The ship docked in Tripoli.')).toEqual([
      'Tripoli',
    ])
  })

  it.each([
    ['The ministers met in Antalya.', "The ministers met Ukraine's envoy."],
    ['The ministers met in Antalya.', 'The ministers met and Ukraine refused.'],
    ['The ministers met in Antalya.', 'The French ministers met.'],
  ])('is not by whose or who it was: %s %s', (claim, passage) => {
    expect(listRivals(claim, passage)).toEqual([])
  })
})
