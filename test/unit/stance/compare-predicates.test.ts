// Who does what to whom: another doer, another whom it is done to, and sides exchanged.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { analysePairText } from '../../../src/stance/training/read-pairs.ts'

const reader = createStanceReader()

/** Conflicts between predicates as "code: claim's words / passage's words". */
function listConflicts(claim: string, passage: string): string[] {
  const evidence = { passage: analysePairText(passage), context: null }
  const { pair, compared } = reader.readPair(reader.readClaim(analysePairText(claim)), evidence)
  const textOf = (words: typeof pair.claim.words, [first, last]: readonly [number, number]) =>
    words
      .slice(first, last + 1)
      .map(({ token }) => token.text)
      .join(' ')
  return compared.predicates.conflicts
    .filter(({ code }) => code !== 'wording')
    .map(
      (one) =>
        `${one.code}: ${textOf(pair.claim.words, one.claim)} / ${textOf(pair.evidence.words, one.evidence)}`,
    )
}

describe('a deed', () => {
  it('that somebody is to do is not done to them', () => {
    expect(
      listConflicts(
        'Mali wants Niger to accept that Gao is Malian.',
        'Niger is to accept Gao as a part of Mali.',
      ),
    ).toEqual([])
  })

  it('is contradicted where others are said to do it', () => {
    expect(
      listConflicts(
        'Malian troops retook Gao.',
        'Nigerian soldiers retook Gao from Malian troops.',
      ),
    ).toEqual(['name: Malian / Nigerian'])
  })

  it('is contradicted where it is done to another', () => {
    expect(
      listConflicts(
        'Norway sold trucks to Kenya.',
        'As Kenya looked on, Norway sold trucks to Ghana.',
      ),
    ).toEqual(['location: Kenya / Ghana'])
  })

  it('is contradicted where the one that it is done to does it, also told as a noun', () => {
    expect(listConflicts('Kenya invaded Ghana.', 'Ghana invaded Kenya.')).toEqual([
      'role: Kenya invaded Ghana / Ghana invaded Kenya',
    ])
    expect(listConflicts('Kenya invaded Ghana.', 'Ghana’s invasion took months.')).toEqual([
      'role: Kenya invaded Ghana / Ghana’s invasion',
    ])
  })

  it.each([
    ['Malian troops retook Gao.', 'Gao was retaken by Malian troops.'],
    ['Malian troops retook Gao.', 'Malian soldiers retook Gao from Nigerian troops.'],
    ['Norway sold trucks to Kenya.', 'Norway sold trucks to Ghana and to Kenya.'],
    ['Norway sold trucks to Kenya.', 'Kenya bought trucks from Norway.'],
    ['Ghana was defeated.', 'Ghana’s defeat took months.'],
    ['The talks in Kenya began.', 'Ghana and Mali began their talks on Tuesday.'],
    ['The first phase was complete.', 'The first phase was finished.'],
    ['Bram fell ill on a trip.', 'On one trip he fell ill.'],
    ['Mr Bram said the trade was dead.', '“The trade is dead,” said Mr Bram.'],
  ])('is not where it is told otherwise: %s %s', (claim, passage) => {
    expect(listConflicts(claim, passage)).toEqual([])
  })
})

describe('who did it to whom', () => {
  const areRolesOpen = (claim: string, passage: string): boolean => {
    const evidence = { passage: analysePairText(passage), context: null }
    return reader.readPair(reader.readClaim(analysePairText(claim)), evidence).compared.unaccounted
      .areRolesOpen
  }

  it('is left open by a deed that is told without its doer', () => {
    const passage = "Mali's name for the invasion is an operation to disarm Niger."
    expect(areRolesOpen('Niger invaded Mali.', passage)).toBe(true)
  })

  it.each([
    ['Mali invaded Niger.', "Mali's invasion of Niger has come to a standstill."],
    ['Niger invaded Mali.', 'Mali invaded Niger in spring.'],
    ['The army invaded.', 'The invasion began in spring.'],
    ['Keita attended the Gao talks.', 'Pictures of the Gao talks showed Keita in attendance.'],
  ])('is not left open here: %s %s', (claim, passage) => {
    expect(areRolesOpen(claim, passage)).toBe(false)
  })
})
