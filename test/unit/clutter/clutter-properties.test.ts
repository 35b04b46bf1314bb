// Cleaning never moves an offset: its ranges lie in the text, in order, and cut it without loss.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainSkipped, markClutter } from '../../../src/clutter/mark-clutter.ts'
import { readPlainText } from '../../../src/compile/read-text.ts'

const LINES = [
  'The harbour bridge was closed to all traffic on Thursday after engineers found a crack, officials said.',
  'Sign up to our newsletter',
  'Read more',
  'Related Stories',
  'Harbour bridge closed',
  'By Mara Lind',
  '4 May 2023',
  'The bridge (Picture: AFP via Getty Images)',
  '(REUTERS)',
  '-AP/Reuters',
  'He left.',
  'Long Repair',
  '• The repair takes six weeks',
  'Additional reporting by Mara Lind. Editing by Jon Oak',
  '',
  '   ',
  '\t\r',
  '\ud800 alone',
  '“',
]

const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary', maxLength: 80 }))
const page = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

describe('skipped ranges', () => {
  it('ascend, are disjoint and lie inside the text', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('Harbour bridge closed', '', '“'), (text, title) => {
        let previousEnd = 0
        for (const { start, end, why } of markClutter(text, { title })) {
          expect(start).toBeGreaterThanOrEqual(previousEnd)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(why).not.toBe('')
          previousEnd = end
        }
      }),
    )
  })

  it('and what is kept make up the text', () => {
    fc.assert(
      fc.property(page, (text) => {
        let whole = ''
        let position = 0
        for (const { start, end } of markClutter(text, { title: 'Harbour bridge closed' })) {
          whole += text.slice(position, start) + text.slice(start, end)
          position = end
        }
        expect(whole + text.slice(position)).toBe(text)
      }),
    )
  })

  it('never take the whole of a text', () => {
    fc.assert(
      fc.property(page, (text) => {
        const skipped = markClutter(text, { title: 'Harbour bridge closed' })
        const skippedLetters = skipped.map(({ start, end }) =>
          text.slice(start, end).replaceAll(/\s/g, ''),
        )
        fc.pre(text.trim() !== '')
        expect(skippedLetters.join('').length).toBeLessThan(text.replaceAll(/\s/g, '').length)
      }),
    )
  })

  it('are explained one by one, on one line each', () => {
    fc.assert(
      fc.property(page, (text) => {
        const result = readPlainText(text, 'name')
        if (!result.ok) return
        const explained = explainSkipped(result.value)
        expect(explained.length).toBe(result.value.skipped?.length ?? 0)
        for (const { text: shown } of explained) expect(shown).not.toMatch(/[\r\n]/)
        expect(result.value.text).toBe(text)
      }),
    )
  })
})

describe('time', () => {
  it.each([
    ['one endless line', 'word '.repeat(400_000)],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['many short lines', 'Short line\n'.repeat(100_000)],
    ['a line of brackets', '('.repeat(200_000)],
    ['lines that almost are credits', `${`${'Reporting by A'.repeat(40)}\n`.repeat(2000)}`],
    ['lines that almost are captions', `${`(${'Photo by A '.repeat(45)}\n`.repeat(2000)}`],
    ['lines that almost are datelines', `${'A '.repeat(250)}(Reuters\n`.repeat(2000)],
    ['capital words without end', `By ${'Aa '.repeat(150)}\n`.repeat(3000)],
    ['white space without end', `${' '.repeat(500)}x\n`.repeat(3000)],
    ['dots', `${'. '.repeat(290)}\n`.repeat(3000)],
  ])('stays linear on %s', (_, text) => {
    const before = performance.now()
    const result = readPlainText(`${text}\nThe end.`, 'name')
    expect(result.ok).toBe(true)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
