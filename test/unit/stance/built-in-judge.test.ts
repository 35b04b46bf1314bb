import { describe, expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import type { Stance } from '../../../src/stance/types.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import type { Analysis } from '../../../src/text/types.ts'
import { describeJudge } from './judge-contract.ts'

const judge = createBuiltInJudge()
const read = (text: string): Analysis => analyse(text, { published: null, aliases: EMPTY_ALIASES })

async function stanceOf(claim: string, passage: string, context?: string): Promise<Stance> {
  const [stance] = await judge.judge(read(claim), [
    { passage: read(passage), context: context === undefined ? null : read(context) },
  ])
  if (stance === undefined) throw new Error('no stance')
  return stance
}

const largest = (stance: Stance): string =>
  stance.supports > stance.refutes && stance.supports > stance.neutral
    ? 'supports'
    : stance.refutes > stance.neutral
      ? 'refutes'
      : 'neutral'

const PASSAGE =
  'The harbour authority of Varna said on Monday that nearly 4,200 passengers boarded the ferry Aurora in March 2019.'

describe('the built-in judge', () => {
  it('supports a claim that repeats the passage', async () => {
    expect(
      largest(
        await stanceOf('Nearly 4,200 passengers boarded the ferry Aurora in March 2019.', PASSAGE),
      ),
    ).toBe('supports')
  })

  it('takes "is against" for "opposes"', async () => {
    const passage = 'The port authority is firmly against a second ferry to Varna.'
    const supported = await stanceOf(
      'The port authority supports a second ferry to Varna.',
      passage,
    )
    expect(largest(supported)).toBe('refutes')
    expect(supported.reasons[0]).toEqual({
      code: 'antonym',
      claim: 'supports',
      evidence: 'against',
    })
    const opposed = await stanceOf('The port authority opposes a second ferry to Varna.', passage)
    expect(largest(opposed)).toBe('supports')
  })

  it('gives no difference in wording as a reason where it supports', async () => {
    const stance = await stanceOf(
      'The harbour of Varna was reopened on Monday.',
      'The harbour was opened again for ferries on Monday, the authority said.',
    )
    expect(largest(stance)).toBe('supports')
    expect(stance.refutes).toBeGreaterThan(0.1)
    expect(stance.reasons).toEqual([])
  })

  it('compares the figure that counts the same, not one beside it', async () => {
    const stance = await stanceOf(
      'Fewer than fifty ferry passengers were hurt.',
      'At least 89 ferry passengers were hurt and 13 were missing on Monday.',
    )
    expect(largest(stance)).toBe('refutes')
    expect(stance.reasons[0]).toMatchObject({ code: 'number', evidence: 'At least 89' })
  })

  it.each([
    ['number', '9,800 passengers boarded the ferry Aurora in March 2019.', '9,800'],
    ['date', 'Nearly 4,200 passengers boarded the ferry Aurora in March 2015.', '2015'],
  ])('refutes a claim with another %s and shows both', async (code, claim, span) => {
    const stance = await stanceOf(claim, PASSAGE)
    expect(stance.supports).toBeLessThan(0.5)
    const reason = stance.reasons.find((one) => one.code === code)
    expect(reason?.claim).toContain(span)
    expect(PASSAGE).toContain(reason?.evidence ?? 'none')
  })

  it('refutes a claim that the passage negates', async () => {
    const stance = await stanceOf(
      'The two ministers signed the fishing agreement.',
      'The two ministers did not sign the fishing agreement.',
    )
    expect(largest(stance)).toBe('refutes')
    expect(stance.reasons[0]?.code).toBe('negation')
  })

  it('refutes a claim that says the opposite', async () => {
    const stance = await stanceOf(
      'Exports of timber rose sharply last year.',
      'Exports of timber fell sharply last year.',
    )
    expect(largest(stance)).toBe('refutes')
    expect(stance.reasons[0]).toEqual({ code: 'antonym', claim: 'rose', evidence: 'fell' })
  })

  it('stays silent on a passage about something else', async () => {
    const stance = await stanceOf(
      'The opera house in Oslo will close for repairs in June.',
      'Bakers complain that flour has become too dear for small shops.',
    )
    expect(largest(stance)).toBe('neutral')
    expect(stance.neutral).toBeGreaterThan(0.7)
  })

  it('reads a very long passage in good time', async () => {
    const started = performance.now()
    await stanceOf('Exports of timber rose sharply last year.', `${PASSAGE} `.repeat(500))
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('reads a claim and a passage that repeat one word in good time', async () => {
    const started = performance.now()
    await stanceOf('timber '.repeat(5000), 'Timber fell. '.repeat(2000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describeJudge('the built-in judge', createBuiltInJudge)
