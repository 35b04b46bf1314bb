import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostingList } from '../../../src/index/types.ts'
import {
  compareScored,
  inverseDocumentFrequency,
  scoreDocuments,
} from '../../../src/retrieve/score-documents.ts'
import { scoreSentences } from '../../../src/retrieve/score-passages.ts'
import { RANKING_WEIGHTS } from '../../../src/retrieve/weights.ts'

/** Posting list from rows of [ordinal, impact, sentences, repeat]. */
function postings(
  term: string,
  rows: readonly (readonly [number, number, readonly number[], number?])[],
): PostingList {
  const sentenceStart = [0]
  for (const [, , sentences] of rows) {
    sentenceStart.push((sentenceStart.at(-1) ?? 0) + sentences.length)
  }
  return {
    term,
    documentFrequency: rows.length,
    documents: Uint32Array.from(rows.map((row) => row[0])),
    impacts: Uint8Array.from(rows.map((row) => row[1])),
    repeats: Uint8Array.from(rows.map((row) => row[3] ?? 0)),
    sentenceStart: Uint32Array.from(sentenceStart),
    sentences: Uint32Array.from(rows.flatMap((row) => row[2])),
  }
}

describe('scoring documents', () => {
  it('gives rare terms more weight than common ones, and never a negative one', () => {
    expect(inverseDocumentFrequency(1000, 1)).toBeGreaterThan(inverseDocumentFrequency(1000, 500))
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0)
  })

  it('leaves out documents at and above the ordinal limit, whatever they score', () => {
    const terms = [
      {
        postings: postings('a', [
          [1, 10, [1]],
          [7, 127, [1]],
        ]),
        weight: 3,
      },
    ]
    expect(scoreDocuments(terms, 7).map((found) => found.ordinal)).toEqual([1])
    expect(scoreDocuments(terms, 8)).toHaveLength(2)
    expect(scoreDocuments(terms, 0)).toEqual([])
  })

  it('calls a document a repeat only where every matched term says so', () => {
    const terms = [
      {
        postings: postings('a', [
          [1, 10, [1], 1],
          [2, 10, [1], 1],
        ]),
        weight: 1,
      },
      { postings: postings('b', [[2, 10, [2], 0]]), weight: 1 },
    ]
    const found = new Map(scoreDocuments(terms, 10).map((one) => [one.ordinal, one.isRepeat]))
    expect(found).toEqual(
      new Map([
        [1, true],
        [2, false],
      ]),
    )
  })

  it('equals a plain sum over a map', () => {
    const lists = fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(5000), fc.integer({ min: 0, max: 127 })), {
        selector: (row) => row[0],
        maxLength: 60,
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(lists, (drawn) => {
        const terms = drawn.map((rows, at) => ({
          postings: postings(
            String(at),
            [...rows]
              .sort((a, b) => a[0] - b[0])
              .map(([ordinal, impact]) => [ordinal, impact, [1]] as const),
          ),
          weight: at + 0.5,
        }))
        const expected = new Map<number, number>()
        drawn.forEach((rows, at) => {
          for (const [ordinal, impact] of rows) {
            expected.set(ordinal, (expected.get(ordinal) ?? 0) + ((at + 0.5) * impact) / 127)
          }
        })
        const found = scoreDocuments(terms, 6000)
        expect(found).toHaveLength(expected.size)
        for (const { ordinal, score } of found) {
          expect(score).toBeCloseTo(expected.get(ordinal) ?? Number.NaN, 9)
        }
      }),
    )
  })

  it('breaks ties by the earlier document, so that the order is total', () => {
    const ranked = [
      { ordinal: 9, score: 1 },
      { ordinal: 2, score: 1 },
    ].sort(compareScored)
    expect(ranked.map((one) => one.ordinal)).toEqual([2, 9])
  })
})

describe('scoring sentences', () => {
  const terms = [
    { postings: postings('palace', [[3, 100, [2]]]), weight: 4 },
    { postings: postings('envoy', [[3, 100, [3]]]), weight: 2 },
    { postings: postings('summit', [[3, 100, [0, 9]]]), weight: 1 },
  ]

  it('puts the sentence with the weightiest terms first and lends it its neighbour and headline', () => {
    const scored = scoreSentences(terms, 3, RANKING_WEIGHTS)
    expect(scored.map((one) => one.sentence)).toEqual([2, 3, 9])
    const { neighbour, headlineOfSentence, headlineOfDocument } = RANKING_WEIGHTS
    expect(scored[0]?.score).toBeCloseTo(4 + 2 * neighbour + headlineOfSentence)
    expect(scored[0]?.saturated).toBeCloseTo((100 / 127) * (4 + 2 * neighbour + headlineOfDocument))
  })

  it('never returns the headline as a passage, and nothing for a document without the terms', () => {
    expect(scoreSentences(terms, 3, RANKING_WEIGHTS).some((one) => one.sentence === 0)).toBe(false)
    expect(scoreSentences(terms, 4, RANKING_WEIGHTS)).toEqual([])
  })
})
