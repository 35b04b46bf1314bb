// What a sentence that contradicts leaves of the support of a window around it.
import { describe, expect, it } from 'vitest'
import type { ReasonCode } from '../../../src/stance/types.ts'
import { withholdSupport } from '../../../src/verdict/doubt.ts'
import type { JudgedPassage } from '../../../src/verdict/types.ts'

function judge(first: number, last: number, supports: number, refutes: number, code?: ReasonCode) {
  const reasons = code === undefined ? [] : [{ code, claim: 'six', evidence: 'ten' }]
  const stance = { supports, refutes, neutral: 1 - supports - refutes, reasons }
  return { start: first, end: last + 1, firstSentence: first, lastSentence: last, stance }
}

const supportOf = (passages: JudgedPassage[]): number[] =>
  withholdSupport(passages).map(({ stance }) => stance.supports)

describe('the support of a window', () => {
  it('is what a contradicting sentence in it leaves, and adds up to one with the rest', () => {
    const passages = [judge(3, 3, 0.1, 0.6, 'number'), judge(2, 3, 0.8, 0.1)]
    const [, wide] = withholdSupport(passages)
    expect(wide?.stance.supports).toBeCloseTo(0.512)
    expect((wide?.stance.neutral ?? 0) + 0.512 + 0.1).toBeCloseTo(1)
  })

  it('is hardly less for a sentence that is unsure', () => {
    expect(supportOf([judge(3, 3, 0.1, 0.3, 'number'), judge(2, 3, 0.8, 0.1)])[1]).toBeCloseTo(
      0.728,
    )
  })

  it.each([
    ['the sentence rather supports', [judge(3, 3, 0.6, 0.3, 'number'), judge(2, 3, 0.8, 0.1)]],
    ['it differs in wording alone', [judge(3, 3, 0.1, 0.6, 'wording'), judge(2, 3, 0.8, 0.1)]],
    ['it gives no reason', [judge(3, 3, 0.1, 0.6), judge(2, 3, 0.8, 0.1)]],
    ['it stands elsewhere', [judge(5, 5, 0.1, 0.6, 'number'), judge(2, 3, 0.8, 0.1)]],
  ])('stays where %s', (_, passages) => {
    expect(supportOf(passages)).toEqual(passages.map(({ stance }) => stance.supports))
  })

  it('of a single sentence stays', () => {
    expect(supportOf([judge(3, 3, 0.1, 0.6, 'number'), judge(4, 4, 0.8, 0.1)])).toEqual([0.1, 0.8])
  })
})
