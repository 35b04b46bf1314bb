import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import { REASON_CODES, type Stance } from '../../../src/stance/types.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import type { Analysis } from '../../../src/text/types.ts'

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

  it('judges several passages in order, each as it would alone', async () => {
    const claim = 'Exports of timber rose sharply last year.'
    const passages = ['Exports of timber rose sharply last year.', PASSAGE, '']
    const together = await judge.judge(
      read(claim),
      passages.map((passage) => ({ passage: read(passage), context: null })),
    )
    expect(together).toHaveLength(3)
    for (const [at, passage] of passages.entries()) {
      expect(together[at]).toEqual(await stanceOf(claim, passage))
    }
  })

  it('answers the same twice', async () => {
    const other = createBuiltInJudge()
    const evidence = [{ passage: read(PASSAGE), context: null }]
    const claim = read('Some 9,800 people took the ferry in May.')
    expect(await other.judge(claim, evidence)).toEqual(await judge.judge(claim, evidence))
  })

  it.each([
    ['', PASSAGE],
    [PASSAGE, ''],
    ['?!', '...'],
    ['\ud800 claim', 'passage \udc00'],
    ['не латинский текст', '这是另一种文字'],
    ['\u200b\u200b', PASSAGE],
  ])('survives %j beside %j', async (claim, passage) => {
    const stance = await stanceOf(claim, passage)
    expect(stance.supports + stance.refutes + stance.neutral).toBeCloseTo(1, 9)
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

  it('gives reasons whose spans are in claim and passage, wherever it refutes', async () => {
    const words = fc.constantFrom(
      ...'the Ada Novak Berlin Poland minister said rose fell not never 12 40% $3m March Monday 2019 sold bought houses in by with'.split(
        ' ',
      ),
    )
    const sentence = fc
      .array(words, { minLength: 1, maxLength: 14 })
      .map((list) => `${list.join(' ')}.`)
    await fc.assert(
      fc.asyncProperty(sentence, sentence, fc.option(sentence), async (claim, passage, context) => {
        const stance = await stanceOf(claim, passage, context ?? undefined)
        const sum = stance.supports + stance.refutes + stance.neutral
        expect(sum).toBeCloseTo(1, 9)
        for (const share of [stance.supports, stance.refutes, stance.neutral]) {
          expect(share).toBeGreaterThanOrEqual(0)
        }
        if (largest(stance) === 'refutes') expect(stance.reasons.length).toBeGreaterThan(0)
        for (const reason of stance.reasons) {
          expect(REASON_CODES).toContain(reason.code)
          expect(reason.claim.length).toBeGreaterThan(0)
          expect(claim).toContain(reason.claim)
          expect(passage).toContain(reason.evidence)
        }
      }),
      { numRuns: 150 },
    )
  })
})
