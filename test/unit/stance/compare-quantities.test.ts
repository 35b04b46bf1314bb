// Which figure of a passage answers to which of the claim.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { compareQuantities } from '../../../src/stance/compare-quantities.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

function compare(claim: string, passage: string): { matched: number; contradicted: string[] } {
  const evidence = { passage: analysePairText(passage), context: null }
  const { pair } = reader.readPair(reader.readClaim(analysePairText(claim)), evidence)
  const { matched, matchedLoosely, conflicts } = compareQuantities(pair)
  const contradicted = conflicts.map(
    ({ evidence: [first] }) => pair.evidence.words[first]?.norm ?? '',
  )
  return { matched: matched + matchedLoosely, contradicted }
}

describe('a figure', () => {
  it.each([
    [
      'The shelling left twenty people injured.',
      'Six people were killed and 15 injured in shelling.',
      '15',
    ],
    [
      'Six people were injured in the blast.',
      'Six people were killed and 20 injured in the blast.',
      '20',
    ],
    [
      'The blast killed 20 people.',
      'Six people were killed and 20 were wounded in the blast.',
      'six',
    ],
    ['The fire killed 40 children.', 'The fire killed 40 people, seven of them children.', 'seven'],
    ['Seven people died in the fire.', 'In the fire 40 people died, seven of them children.', '40'],
  ])('is contradicted by the one of which the same is said: %s', (claim, passage, figure) => {
    expect(compare(claim, passage)).toEqual({ matched: 0, contradicted: [figure] })
  })

  it.each([
    ['Twenty people were hurt in the blast.', 'Six people were killed and 20 hurt in the blast.'],
    ['The blast killed six people.', 'Six people were killed and 20 were wounded in the blast.'],
    ['Six people died.', 'The dead, of whom there were six, lay beside 20 wounded.'],
  ])('is matched by the one of which the same, or nothing known, is said: %s', (claim, passage) => {
    expect(compare(claim, passage)).toEqual({ matched: 1, contradicted: [] })
  })

  it.each([
    ['The fuel will do for three months.', 'The fuel will do for more than three months.', 1],
    ['The fuel will do for seven months.', 'The fuel will do for more than three months.', 0],
    ['Thousands of people fled.', 'Some 5,000 people fled.', 1],
    ['Some 5,000 people fled.', 'Thousands of people fled.', 0],
    ['The plant shuts within five years.', 'The plant will shut in the next five years.', 1],
  ])(
    'that is only possible beside a wider one is not told by it: %s',
    (claim, passage, matched) => {
      expect(compare(claim, passage)).toEqual({ matched, contradicted: [] })
    },
  )

  it.each([
    ['At least 1,000 people fled.', 'At least 1,119 people fled.', 1],
    ['At least 2,119 people fled.', 'At least 1,119 people fled.', 0],
    ['At most 90 people fled.', 'At most 80 people fled.', 1],
    ['At most 70 people fled.', 'At most 80 people fled.', 0],
    ['More than 40 million people fled.', 'More than 3 million people fled.', 0],
  ])('open on one side is no more than what is said: %s %s', (claim, passage, matched) => {
    expect(compare(claim, passage).matched).toBe(matched)
  })
})
