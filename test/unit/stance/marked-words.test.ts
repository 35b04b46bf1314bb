// The encoder says which words of a claim differ: reasons follow it.
import { describe, expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import type { Reason } from '../../../src/stance/types.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import type { Analysis } from '../../../src/text/types.ts'

const read = (text: string): Analysis => analyse(text, { published: null, aliases: EMPTY_ALIASES })

/** What is said where an encoder refutes and marks these words of the claim. */
async function judgeMarked(claim: string, passage: string, marked: string[]) {
  const differing = [...claim.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    probability: marked.includes(match[0]) ? 0.98 : 0.01,
  }))
  const judge = createBuiltInJudge({
    loadEncoder: async () => ({
      version: '1',
      readClaim: () => ({}) as never,
      read: () => ({ margins: [-4, 4, -4], differing }),
    }),
  })
  const [stance] = await judge.judge(read(claim), [
    { passage: read(passage), context: read('A school in Varna\nThe term has begun.') },
  ])
  return stance
}

async function reasonsFor(claim: string, passage: string, marked: string[]): Promise<Reason[]> {
  return [...((await judgeMarked(claim, passage, marked))?.reasons ?? [])]
}

describe('words that the encoder marks', () => {
  const passage = 'Jana Prelog, who teaches at the school in Uzhhorod, met the singer Mira Dahl.'
  const lecture =
    'Everybody found the splendid lecture by Jana Prelog too short, and it lasted an hour.'

  it('become a reason that no comparison located, beside their counterpart', async () => {
    const reasons = await reasonsFor('The dreary lecture by Jana Prelog lasted an hour.', lecture, [
      'dreary',
    ])
    expect(reasons[0]).toEqual({ code: 'wording', claim: 'dreary', evidence: 'splendid' })
  })

  it('outdo a difference at words that it takes for the same', async () => {
    const claim = 'Jana Prelog of the school in Lviv met the poet Mira Dahl.'
    const [first] = await reasonsFor(claim, passage, ['Lviv'])
    expect(first?.claim).toBe('Lviv')
    const [other] = await reasonsFor(claim, passage, ['poet'])
    expect(other).toMatchObject({ claim: 'poet', evidence: 'singer' })
  })

  it('of one run are one reason, verbatim', async () => {
    const claim = 'The dull and dreary lecture by Jana Prelog lasted an hour.'
    const [first] = await reasonsFor(claim, lecture, ['dull', 'and', 'dreary'])
    expect(first?.claim).toBe('dull and dreary')
    expect(lecture).toContain(first?.evidence)
  })

  it('are not needed: without them alignment gives the reasons', async () => {
    const reasons = await reasonsFor('Jana Prelog met the poet Mira Dahl.', passage, [])
    expect(reasons.length).toBeGreaterThan(0)
  })

  it.each([
    ['The two singers met in', 'Antalya.', 'Leeds.', 'The two singers met in Turkey.'],
    [
      'Customs seized the yacht of a',
      'French',
      'Greek',
      'A yacht was seized by customs near Marseille.',
    ],
  ])(
    'count less where the passage tells a place more widely or closely: %s %s',
    async (start, open, apart, passage) => {
      const refutes = async (place: string) =>
        (await judgeMarked(`${start} ${place}`, passage, [place.replace('.', '')]))?.refutes ?? 0
      expect(await refutes(open)).toBeLessThan(0.8 * (await refutes(apart)))
    },
  )
})
