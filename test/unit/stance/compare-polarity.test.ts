// A claim that denies what a passage says.
import { describe, expect, it } from 'vitest'
import { createBuiltInJudge, createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

function comparePolarity(claim: string, passage: string) {
  const evidence = { passage: analysePairText(passage), context: null }
  const claimRead = reader.readClaim(analysePairText(claim))
  return reader.readPair(claimRead, evidence).compared.polarity
}

function isDenied(claim: string, passage: string): boolean {
  return comparePolarity(claim, passage).isDenied
}

/** What the negation's conflicts set against each other, in words. */
function listNegations(claim: string, passage: string): string[] {
  const wordsOf = (text: string, [first, last]: readonly [number, number]): string => {
    const { tokens } = analysePairText(text)
    return text.slice(tokens[first]?.start, tokens[last]?.end)
  }
  return comparePolarity(claim, passage)
    .conflicts.filter(({ code }) => code === 'negation')
    .map((one) => `${wordsOf(claim, one.claim)} / ${wordsOf(passage, one.evidence)}`)
}

describe('a plain denial', () => {
  it.each([
    ['Norway did not sell trucks to Kenya.', 'Norway sold trucks to Kenya.'],
    ['The minister has never attended the summit.', 'The minister was present at the summit.'],
    [
      "The envoy wasn't at the harbour talks.",
      'The envoy was at the harbour, where the talks were held.',
    ],
  ])('of what the passage says: %s', (claim, passage) => {
    expect(isDenied(claim, passage)).toBe(true)
  })

  it.each([
    ['Norway sold trucks to Kenya.', 'Norway sold trucks to Kenya.'],
    ['Norway did not sell trucks to Kenya.', 'Norway did not sell trucks to Kenya.'],
    ['Norway did not sell trucks to Kenya.', 'Norway refused to sell trucks to Kenya.'],
    ['Norway was not present at the summit.', 'Norway was absent from the summit.'],
    ['Norway will not leave until Kenya pays.', 'Norway will leave only when Kenya pays.'],
  ])('is none here: %s', (claim, passage) => {
    expect(isDenied(claim, passage)).toBe(false)
  })

  it('turns the support of what it denies', async () => {
    const context = analysePairText('A report from the summit.')
    const passage = analysePairText('The minister was present at the summit in Lima.')
    const claim = analysePairText('The minister did not attend the summit in Lima.')
    const [stance] = await createBuiltInJudge().judge(claim, [{ passage, context }])
    expect(stance?.refutes).toBeGreaterThan(stance?.supports ?? 1)
  })
})

it.each([
  [
    'The envoy never came to Oslo.',
    'The envoy was present in Oslo.',
    'never came to Oslo / was present in Oslo',
  ],
  ['Norway did not sell trucks.', 'Norway sold trucks.', 'not sell / sold'],
  ['They shook hands in Lima.', 'In Lima there was no handshake.', 'shook hands / no handshake'],
])('of %j and %j a reason shows the deed beside its negation: %j', (claim, passage, shown) => {
  expect(listNegations(claim, passage)).toContain(shown)
})
