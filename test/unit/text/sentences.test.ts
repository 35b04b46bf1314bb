import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SENTENCE_LENGTH, splitSentences } from '../../../src/text/sentences.ts'

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One ended. Another began.', ['One ended.', 'Another began.']],
    ['Dr. Ruiz met Lt. Col. Haas. They left.', ['Dr. Ruiz met Lt. Col. Haas.', 'They left.']],
    [
      'On Jan. 5 the U.S. Senate met at 5 p.m. in St. Paul.',
      ['On Jan. 5 the U.S. Senate met at 5 p.m. in St. Paul.'],
    ],
    ['It ended at 5 p.m. The crowd left.', ['It ended at 5 p.m.', 'The crowd left.']],
    ['J. K. Rowling and George W. Bush spoke.', ['J. K. Rowling and George W. Bush spoke.']],
    ['They moved to the U.S. He stayed.', ['They moved to the U.S.', 'He stayed.']],
    [
      'Prices rose 3.8 per cent. See No. 10 for more.',
      ['Prices rose 3.8 per cent.', 'See No. 10 for more.'],
    ],
    ['The U.S. And Japan agreed.', ['The U.S. And Japan agreed.']],
    ['Was it so? No. It was not.', ['Was it so?', 'No.', 'It was not.']],
    ['“It is over.” She left.', ['“It is over.”', 'She left.']],
    ['“Is it over?” she asked. He nodded.', ['“Is it over?” she asked.', 'He nodded.']],
    [
      'He waited … then left. (It rained.) All slept.',
      ['He waited … then left.', '(It rained.)', 'All slept.'],
    ],
    ['He waited... Then he left.', ['He waited...', 'Then he left.']],
    ['The fight has ended.The next one begins.', ['The fight has ended.', 'The next one begins.']],
    ['It said “no.”The end.', ['It said “no.”', 'The end.']],
    ['Really?! Yes!! Good.', ['Really?!', 'Yes!!', 'Good.']],
    [
      'He played for Acme Inc. in May. It folded.',
      ['He played for Acme Inc. in May.', 'It folded.'],
    ],
    ['The film was long . It won a prize .', ['The film was long .', 'It won a prize .']],
    ["He called it `` odd . '' Then he left .", ["He called it `` odd . ''", 'Then he left .']],
    ['visit example.com today. then sleep.', ['visit example.com today.', 'then sleep.']],
    ['Smith et al. found it. Others did not.', ['Smith et al. found it.', 'Others did not.']],
    ['U.S.-led talks went on.', ['U.S.-led talks went on.']],
    [
      'She likes apples, pears, etc. They agreed.',
      ['She likes apples, pears, etc.', 'They agreed.'],
    ],
  ])('of %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('end at a headline without a full stop and at each point of a list', () => {
    expect(
      split('Talks begin\n\nThe two sides met. They spoke.\n• One point\n- Another point'),
    ).toEqual(['Talks begin', 'The two sides met.', 'They spoke.', 'One point', 'Another point'])
  })

  it('run on over the line breaks of text wrapped at a fixed width', () => {
    const text =
      'The committee of the port authority met on Monday to discuss the new\nquay, which Hamburg and\n'.replace(
        '\nquay, which Hamburg and\n',
        '\n',
      ) +
      'Rotterdam have long asked for and which many of the local residents\nGreatly fear because of the noise of the ships and of the trains that\nserve them. It will vote soon.'
    expect(split(text)).toHaveLength(2)
  })

  it('never reach into a skipped range', () => {
    const text = 'The talks went on. READ MORE HERE and then they ended. All left.'
    const start = text.indexOf('READ')
    const skipped = [{ start, end: start + 'READ MORE HERE'.length }]
    const found = splitSentences(text, skipped).map((span) => text.slice(span.start, span.end))
    expect(found).toEqual(['The talks went on.', 'and then they ended.', 'All left.'])
  })

  it('are cut at a clause border when too long', () => {
    const text = `${'many words of a long clause, '.repeat(60)}end.`
    const found = splitSentences(text)
    expect(found.length).toBeGreaterThan(2)
    for (const span of found) expect(text.slice(span.start, span.end)).toMatch(/[,.]$/)
  })

  it('ascend, stay inside the text, keep every word and never overlap a skipped range', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'word ',
      'Word. ',
      '\n',
      '\n\n',
      '“',
      '.” ',
      '…',
      '3.5 ',
      '\ud800',
      '• ',
      'é',
      '?! ',
      'U.S. ',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(200), fc.nat(30)), { maxLength: 4 }),
        (pieces, ranges) => {
          const text = pieces.join('')
          const skipped = ranges.map(([start, length]) => ({ start, end: start + length }))
          let last = 0
          const covered = new Set<number>()
          for (const { start, end } of splitSentences(text, skipped)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
            for (const gap of skipped)
              expect(start >= gap.end || end <= gap.start || gap.start === gap.end).toBe(true)
            for (let at = start; at < end; at += 1) covered.add(at)
            last = end
          }
          for (let at = 0; at < text.length; at += 1) {
            const isSkipped = skipped.some((gap) => at >= gap.start && at < gap.end)
            if (!isSkipped && /[\p{L}\p{N}]/u.test(text.charAt(at)))
              expect(covered.has(at)).toBe(true)
          }
        },
      ),
    )
  })

  it('of nothing are none', () => {
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n … ”')).toEqual([])
  })
})
