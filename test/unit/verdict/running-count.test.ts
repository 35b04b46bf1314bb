import { describe, expect, test } from 'vitest'
import { toDayNumber } from '../../../src/text/days.ts'
import { orderFigures, readCountedClaim } from '../../../src/verdict/running-count.ts'

const TODAY = toDayNumber('2022-04-01')

function order(claim: string, mine: string, words: string, theirs: string, title = '') {
  return orderFigures(readCountedClaim(claim, TODAY), {
    words,
    title,
    report: words,
    reasons: [{ code: 'number', claim: mine, evidence: theirs }],
  })
}

describe('two figures of one running count', () => {
  test('are told by the perfect tense, by totals and by losses', () => {
    expect(order('Ten crews have left Orr.', 'Ten', 'Twelve crews left Orr.', 'Twelve')).toBe(
      'larger',
    )
    expect(order('The toll in Orr is ten.', 'ten', 'The toll in Orr is nine.', 'nine')).toBe(
      'smaller',
    )
    expect(
      order('The storm killed 23 people in Orr.', '23', 'A storm in Orr left 25 dead.', '25'),
    ).toBe('larger')
    expect(order('Ten crews left Orr.', 'Ten', 'Twelve crews left Orr.', 'Twelve')).toBeNull()
  })

  test('are read with what widens them', () => {
    const claim = 'More than ten crews have left Orr.'
    expect(order(claim, 'More than ten', 'Ninety crews have left Orr.', 'Ninety')).toBeNull()
    expect(order(claim, 'ten', 'Two crews have left Orr.', 'Two')).toBe('smaller')
    expect(
      order('Nearly ten crews have left Orr.', 'ten', 'Up to 30 crews have left Orr.', '30'),
    ).toBe('larger')
  })

  test('need a subject that both speak of; the headline may name it', () => {
    const claim = 'Ten crews have left Orr.'
    expect(order(claim, 'Ten', 'Twelve crews have gone to sea.', 'Twelve')).toBeNull()
    expect(order(claim, 'Ten', 'Twelve crews have gone to sea.', 'Twelve', 'Orr empties')).toBe(
      'larger',
    )
  })

  test('are none where the words hold no figure', () => {
    expect(order('Ten crews have left Orr.', 'Ten', 'Crews have left Orr.', 'Crews')).toBeNull()
    expect(order('Ten crews have left Orr.', '', 'Twelve crews have left Orr.', '')).toBeNull()
  })
})

describe('the day up to which a claim counts', () => {
  const upTo = (claim: string) => readCountedClaim(claim, TODAY).upTo
  const day = toDayNumber('2022-03-08')

  test('is the day behind by, until and as of', () => {
    expect(upTo('By 8 March 2022 ten had left.')).toBe(day)
    expect(upTo('Ten had left as of March 8.')).toBe(day)
    expect(upTo('Until 8 March, ten had left.')).toBe(day)
    expect(upTo('By 8 May 2022 ten crews had fled to Orr.')).toBe(toDayNumber('2022-05-08'))
    expect(upTo('By the end of March 2022, ten had left.')).toBe(toDayNumber('2022-03-31'))
  })

  test('is none for the day of an event, a deadline, or a weekday', () => {
    expect(upTo('On 8 March 2022 ten left.')).toBeNull()
    expect(upTo('Ten will leave by 8 March 2022.')).toBeNull()
    expect(upTo('Ten have to leave by 8 March 2022.')).toBeNull()
    expect(upTo('Ten had left by Tuesday.')).toBeNull()
  })
})
