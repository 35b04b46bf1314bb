import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markClaim, markQuote } from '../../../src/view/mark-words.ts'
import type { Reason } from '../../../src/view/types.ts'

const marked = (runs: readonly { text: string; mark: string | null }[]) =>
  runs.filter(({ mark }) => mark !== null).map(({ text, mark }) => [mark, text])

const NUMBER: Reason = { code: 'number', claim: '50,000', evidence: '5,000' }

describe('markQuote', () => {
  it('marks the words that differ from the claim, as whole words', () => {
    const quote = 'Of 15,000 who stayed, nearly 5,000 people have been killed.'
    const runs = markQuote({ quote, reasons: [NUMBER] }, 'Nearly 50,000 people were killed')
    expect(marked(runs)).toEqual([['differs', '5,000']])
    expect(runs[0]).toEqual({ text: 'Of 15,000 who stayed, nearly ', mark: null })
  })

  it('marks what claim and quote have in common where nothing differs', () => {
    const quote =
      "Video pictures taken inside Istanbul's palace, where the talks were held, showed that Roman Abramovich was in attendance."
    const runs = markQuote({ quote, reasons: [] }, 'Abramovich attended the Istanbul talks')
    expect(marked(runs)).toEqual([
      ['agrees', 'Istanbul'],
      ['agrees', 'talks'],
      ['agrees', 'Abramovich'],
      ['agrees', 'attendance'],
    ])
  })

  it('joins marks that overlap or stand side by side', () => {
    const reasons: Reason[] = [
      { code: 'name', claim: 'Ms Kuleba', evidence: 'Sergey Lavrov' },
      { code: 'role', claim: 'x', evidence: 'Lavrov said' },
      { code: 'wording', claim: 'x', evidence: 'nothing of the kind' },
    ]
    expect(marked(markQuote({ quote: 'Sergey Lavrov said so.', reasons }, 'x'))).toEqual([
      ['differs', 'Sergey Lavrov said'],
    ])
  })

  it('never changes the quote', () => {
    const words = fc.stringMatching(/^[ab ,.]{0,12}$/)
    fc.assert(
      fc.property(words, words, words, fc.string(), (quote, claim, evidence, other) => {
        const reasons: Reason[] = [{ code: 'wording', claim: other, evidence }]
        for (const [text, runs] of [
          [quote, markQuote({ quote, reasons }, claim)],
          [quote + other, markQuote({ quote: quote + other, reasons: [] }, claim + other)],
          [quote, markClaim(quote, [{ code: 'wording', claim: evidence, evidence: other }])],
        ] as const) {
          expect(runs.every((run) => run.text !== '')).toBe(true)
          expect(runs.map((run) => run.text).join('')).toBe(text)
        }
      }),
    )
  })
})

describe('markClaim', () => {
  it('marks the words of the claim that sources contradict', () => {
    expect(markClaim('Nearly 50,000 people were killed', [NUMBER])).toEqual([
      { text: 'Nearly ', mark: null },
      { text: '50,000', mark: 'differs' },
      { text: ' people were killed', mark: null },
    ])
  })
})
