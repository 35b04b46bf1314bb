// What every judge promises, whoever decides: one suite for all implementations of Judge.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginJudging } from '../../../src/stance/begin-judging.ts'
import { type Judge, REASON_CODES, type Stance } from '../../../src/stance/types.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import type { Analysis } from '../../../src/text/types.ts'

/** A text whose date is unknown. */
export const read = (text: string): Analysis =>
  analyse(text, { published: null, aliases: EMPTY_ALIASES })

const CLAIM = 'Exports of timber rose sharply last year.'
const PASSAGE =
  'The harbour authority of Varna said on Monday that nearly 4,200 passengers boarded the ferry Aurora in March 2019.'

/** @param create a fresh judge that remembers nothing */
export function describeJudge(
  name: string,
  create: () => Judge,
  { runs = 150 }: { readonly runs?: number } = {},
): void {
  describe(`${name}, as a judge,`, () => {
    const judge = create()
    const judgeOne = async (claim: string, passage: string, context: string | null) => {
      const [stance] = await judge.judge(read(claim), [
        { passage: read(passage), context: context === null ? null : read(context) },
      ])
      if (stance === undefined) throw new Error('no stance')
      return stance
    }

    it('judges several passages in order, each as it would alone', async () => {
      const passages = [CLAIM, PASSAGE, '']
      const together = await judge.judge(
        read(CLAIM),
        passages.map((passage) => ({ passage: read(passage), context: null })),
      )
      expect(together).toHaveLength(3)
      for (const [at, passage] of passages.entries()) {
        expect(together[at]).toEqual(await judgeOne(CLAIM, passage, null))
      }
      expect(await judge.judge(read(CLAIM), [])).toEqual([])
    })

    it('answers the same twice', async () => {
      const evidence = [{ passage: read(PASSAGE), context: null }]
      const claim = read('Some 9,800 people took the ferry in May.')
      expect(await create().judge(claim, evidence)).toEqual(await judge.judge(claim, evidence))
    })

    it('names itself and its version, and who decided a check', async () => {
      expect(judge.name).not.toBe('')
      expect(judge.version).not.toBe('')
      const judging = beginJudging(judge)
      await judging.judge(read(CLAIM), [{ passage: read(CLAIM), context: null }])
      const { name, version } = judging.describe()
      expect([typeof name, typeof version]).toEqual(['string', 'string'])
    })

    it.each([
      ['', PASSAGE],
      [PASSAGE, ''],
      ['?!', '...'],
      ['\ud800 claim', 'passage \udc00'],
      ['\ud800 ferry 12', 'the ferry \ud800 13'],
      ['не латинский текст', '这是另一种文字'],
      ['\u200b\u200b', PASSAGE],
    ])('survives %j beside %j', async (claim, passage) => {
      expectSound(await judgeOne(claim, passage, null), claim, passage)
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
        fc.asyncProperty(
          sentence,
          sentence,
          fc.option(sentence),
          async (claim, passage, context) => {
            expectSound(await judgeOne(claim, passage, context), claim, passage)
          },
        ),
        { numRuns: runs },
      )
    })
  })
}

function expectSound(stance: Stance, claim: string, passage: string): void {
  const { supports, refutes, neutral, reasons } = stance
  expect(supports + refutes + neutral).toBeCloseTo(1, 9)
  for (const share of [supports, refutes, neutral]) expect(share).toBeGreaterThanOrEqual(0)
  if (refutes > supports && refutes > neutral) expect(reasons.length).toBeGreaterThan(0)
  for (const reason of reasons) {
    expect(REASON_CODES).toContain(reason.code)
    expect(reason.claim.length).toBeGreaterThan(0)
    expect(claim).toContain(reason.claim)
    expect(passage).toContain(reason.evidence)
  }
}
