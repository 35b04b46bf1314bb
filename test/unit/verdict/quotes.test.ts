import { describe, expect, test } from 'vitest'
import { chooseQuotes, keepQuotable, toEvidenceItem } from '../../../src/verdict/quotes.ts'
import { judge, type MadeUpWindow, makeDocument, neutral, support } from './made-up-documents.ts'

const SENTENCES = [
  'Rain fell in the north.',
  'The river rose by two metres.',
  'Nobody was hurt.',
  'Schools stayed closed.',
  'The river rose by two metres.',
]

function quote(windows: readonly MadeUpWindow[], floor = 0.5): string[] {
  const { document, passages } = judge({ id: 'a', sentences: SENTENCES }, windows)
  return chooseQuotes(document, keepQuotable(document, passages), 'supports', floor).map(
    ({ start, end }) => document.text.slice(start, end),
  )
}

describe('a source is quoted', () => {
  test('with the deciding window first, then others that say so, at most three', () => {
    const windows: MadeUpWindow[] = [
      [0, 0, support(0.6)],
      [1, 1, support(0.9)],
      [2, 2, support(0.7)],
      [3, 3, support(0.55)],
    ]
    expect(quote(windows)).toEqual([SENTENCES[1], SENTENCES[2], SENTENCES[0]])
  })

  test('with the shortest of overlapping windows that decides nearly as well', () => {
    expect(
      quote([
        [0, 2, support(0.93)],
        [1, 1, support(0.9)],
        [0, 1, support(0.92)],
      ]),
    ).toEqual([SENTENCES[1]])
  })

  test('with the longer window where the short one alone does not decide', () => {
    expect(
      quote([
        [1, 1, support(0.6)],
        [1, 2, support(0.9)],
      ]),
    ).toEqual([`${SENTENCES[1]} ${SENTENCES[2]}`])
  })

  test('never twice with the same words', () => {
    expect(
      quote([
        [1, 1, support(0.9)],
        [4, 4, support(0.9)],
      ]),
    ).toEqual([SENTENCES[1]])
  })

  test('never with more than three sentences, nor with a window outside the text', () => {
    const { document, passages } = judge({ id: 'a', sentences: SENTENCES }, [
      [0, 3, support(0.99)],
      [1, 3, support(0.9)],
    ])
    const outside = { ...passages[0], start: 0, end: 10_000, firstSentence: 0, lastSentence: 0 }
    const kept = keepQuotable(document, [...passages, { ...outside, stance: support(1) }])
    expect(kept).toEqual([passages[1]])
  })

  test('without the space around it', () => {
    const document = makeDocument({ id: 'a', sentences: ['One. \n', 'Two.'] })
    const item = toEvidenceItem(
      document,
      { start: 0, end: 7, firstSentence: 0, lastSentence: 0, stance: neutral() },
      null,
    )
    expect(item).toMatchObject({ quote: 'One.', start: 0, end: 4 })
  })
})

describe('the text around a quote', () => {
  const itemOf = (document: ReturnType<typeof makeDocument>, at: number) => {
    const { start, end } = document.sentences[at] ?? { start: 0, end: 0 }
    const passage = { start, end, firstSentence: at, lastSentence: at, stance: neutral() }
    return toEvidenceItem(document, passage, null)
  }

  test('is the neighbouring sentences, joined to it as they stand', () => {
    const document = makeDocument({ id: 'a', sentences: SENTENCES })
    const { before, after, quote: words } = itemOf(document, 1)
    expect(before + words + after).toBe(SENTENCES.slice(0, 3).join(' '))
  })

  test('is empty at the ends of the text', () => {
    const document = makeDocument({ id: 'a', sentences: ['Alone.'] })
    expect(itemOf(document, 0)).toMatchObject({ before: '', after: '' })
  })

  test('never reaches across page clutter', () => {
    const text = 'One. SIGN UP NOW Two.'
    const sentences = [
      { start: 0, end: 4 },
      { start: 17, end: 21 },
    ]
    const document = { ...makeDocument({ id: 'a', sentences: ['One.'] }), text, sentences }
    expect(itemOf(document, 1)).toMatchObject({ quote: 'Two.', before: '', after: '' })
    expect(itemOf(document, 0)).toMatchObject({ quote: 'One.', before: '', after: '' })
  })

  test('is cut between words where the neighbour is long', () => {
    const long = `${'word '.repeat(100)}end.`
    const document = makeDocument({ id: 'a', sentences: [long, 'Middle.', long] })
    const { before, after } = itemOf(document, 1)
    expect(before.length).toBeLessThanOrEqual(240)
    expect(before).toMatch(/^ word .*end\. $/s)
    expect(after.length).toBeLessThanOrEqual(240)
    expect(after).toMatch(/^ word .* word$/s)
  })
})
