// Which place of a passage stands against a claim's place.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

/** The passage's words of the conflicting places, or names. */
function listRivals(claim: string, passage: string, of: 'places' | 'names' = 'places'): string[] {
  const evidence = { passage: analysePairText(passage), context: null }
  const { pair, compared } = reader.readPair(reader.readClaim(analysePairText(claim)), evidence)
  return compared[of].conflicts.map(({ evidence: [first, last] }) =>
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

  it('is contradicted by a town that nobody knows', () => {
    expect(
      listRivals('They met at a school in Lviv.', 'They met at a school in Ptolvits.'),
    ).toEqual(['Ptolvits'])
  })

  it.each([
    ['The ministers met in Antalya.', "The ministers met Ukraine's envoy."],
    ['The ministers met in Antalya.', 'The ministers met and Ukraine refused.'],
    ['The ministers met in Antalya.', 'The French ministers met.'],
    ['The ministers met in Antalya.', 'They met in Turkey. Ankara hopes for the best.'],
  ])('is not by whose or who it was: %s %s', (claim, passage) => {
    expect(listRivals(claim, passage)).toEqual([])
  })
})

describe('a name of several words', () => {
  it.each([
    [
      'Plans for Glasgow Airport were drawn.',
      'Plans for Edinburgh Airport were drawn.',
      'Edinburgh',
    ],
    ['It led the Baltic Fleet.', 'It led the Black Sea fleet.', 'Black Sea'],
    ['Boris Dahl spoke in Leeds.', 'Carrie Dahl spoke in Leeds.', 'Carrie'],
    ['The Bishop of Oxford spoke.', 'The Bishop of Durham spoke.', 'Durham'],
  ])('is contradicted by another with the same last word: %s %s', (claim, passage, rival) => {
    const rivals = [...listRivals(claim, passage), ...listRivals(claim, passage, 'names')]
    expect(rivals).toContain(rival)
  })

  it.each([
    ['Vladimir Putin met the mayor.', 'On Monday President Putin met the mayor.'],
    ['Vladimir Putin met the mayor.', 'Mr Putin met the mayor.'],
    ['The University of Toronto closed.', 'The university closed.'],
  ])('is not by a title or a shorter form: %s %s', (claim, passage) => {
    expect(listRivals(claim, passage, 'names')).toEqual([])
  })
})
