// Dates of a claim that a passage answers, and what is left of the claim without them.
import { describe, expect, it } from 'vitest'
import { leaveOut, listAnsweredDates } from '../../../src/stance/answered-dates.ts'
import { createBuiltInJudge, createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { toDayNumber } from '../../../src/text/days.ts'

const dayOf = (date: string | null): number | null => (date === null ? null : toDayNumber(date))
const read = (text: string, published: string | null = null) =>
  analyse(text, { published: dayOf(published), aliases: EMPTY_ALIASES })

/** What is left of a claim beside a passage published that day. */
function leftOf(claim: string, passage: string, published: string | null): string {
  const analysis = read(claim)
  const evidence = {
    passage: read(passage, published),
    context: null,
    published: dayOf(published),
  }
  const { tokens } = leaveOut(analysis, listAnsweredDates(analysis, evidence))
  return tokens.map(({ text }) => text).join(' ')
}

describe('a date that is answered', () => {
  it.each([
    ['In July 2022, the fleet left port.', 'On Monday the fleet left.', '2022-07-26'],
    ['The fleet left port in late July 2022.', 'The fleet left.', '2022-07-30'],
    ['The fleet left port on 25 July 2022.', 'The fleet left on Monday.', '2022-07-26'],
    ['At the end of July 2022 the fleet left port.', 'The fleet has left.', '2022-07-31'],
    ['The fleet left port in July 2022.', 'The fleet left on 2 July.', '2022-07-26'],
  ])('is left out with the words that lead to it: %s', (claim, passage, published) => {
    expect(leftOf(claim, passage, published).toLowerCase()).toBe('the fleet left port')
  })

  it('leaves the thing that it belongs to', () => {
    const left = leftOf('The July 2022 strike hit a port.', 'A strike hit a port.', '2022-07-05')
    expect(left).toBe('The strike hit a port')
  })
})

describe('a date stays', () => {
  it.each([
    ['The fleet left port on 2 June 2022.', 'The fleet left on 22 July.', '2022-07-23'],
    ['The fleet left port in July 2022.', 'The fleet left.', '2022-09-02'],
    ['The fleet left port in July 2022.', 'The fleet left.', '2022-06-20'],
    ['The fleet left port in July 2022.', 'The fleet left.', null],
    ['The fleet left port in July 2022.', 'The fleet left on 2 July 2022.', '2022-07-26'],
    ['The fleet had not left port since July 2022.', 'The fleet left on Monday.', '2022-07-26'],
    ['The fleet did not leave until July 2022.', 'The fleet left on Monday.', '2022-07-26'],
  ])(
    'where nothing answers it, the passage writes it out, or it orders events: %s',
    (claim, passage, published) => {
      expect(leftOf(claim, passage, published)).toContain('2022')
    },
  )
})

describe('a claim of which a date is left out', () => {
  it('is still quoted verbatim in reasons', async () => {
    const claim = 'The fleet of Lindholm did not in July 2022 leave the port.'
    const passage = 'On Monday the fleet of Lindholm left the port.'
    const evidence = {
      passage: read(passage, '2022-07-26'),
      context: read('Lindholm', '2022-07-26'),
      published: dayOf('2022-07-26'),
    }
    const [stance] = await createBuiltInJudge().judge(read(claim), [evidence])
    expect(stance?.reasons.length).toBeGreaterThan(0)
    for (const reason of stance?.reasons ?? []) expect(claim).toContain(reason.claim)
  })

  it('is read whole where it is nothing but a date', () => {
    const evidence = { passage: read('The fleet left on Monday.', '2022-07-26'), context: null }
    const reader = createStanceReader()
    const [dated, bare] = ['The fleet left in July 2022', 'In July 2022'].map((claim) =>
      reader.readClaim(read(claim)),
    )
    expect(dated?.beside(evidence)).not.toBe(dated?.whole)
    expect(bare?.beside(evidence)).toBe(bare?.whole)
  })
})
