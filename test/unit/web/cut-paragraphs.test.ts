import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutParagraphs } from '../../../src/web/cut-paragraphs.ts'

const TEXT = 'One two.\n\nThree four.\n  \nFive.'

function show(spans: readonly (readonly [number, number])[]): string[] {
  const marked = spans.map(([start, end]) => ({ start, end }))
  return cutParagraphs(TEXT, marked).map((runs) =>
    runs.map(({ text, span }) => (span === null ? text : `[${text}]`)).join(''),
  )
}

describe('paragraphs', () => {
  it('end at line breaks, blank ones are left out', () => {
    expect(show([])).toEqual(['One two.', 'Three four.', 'Five.'])
  })

  it('are marked where spans cover them, across their ends too', () => {
    expect(show([[4, 15]])).toEqual(['One [two.]', '[Three] four.', 'Five.'])
    expect(show([[0, 8]])[0]).toBe('[One two.]')
    expect(show([[500, 900]])).toEqual(show([]))
  })

  it('hold every visible character once, with overlapping spans as well', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: a, end: a + b }))
    fc.assert(
      fc.property(fc.string(), fc.array(span, { maxLength: 5 }), (text, spans) => {
        const runs = cutParagraphs(text, spans).flat()
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        expect(runs.map((run) => run.text).join('')).toBe(lines.join(''))
        for (const run of runs) expect(run.text).not.toBe('')
      }),
    )
  })
})
