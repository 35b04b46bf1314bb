import { describe, expect, test } from 'vitest'
import { traceOrigins } from '../../../src/verdict/origins.ts'
import { type MadeUpDocument, makeDocument } from './made-up-documents.ts'

function trace(...made: (Partial<MadeUpDocument> & { quote?: string })[]) {
  const sources = made.map(({ quote, ...document }, ordinal) => ({
    document: makeDocument({ id: `doc-${ordinal}`, ordinal, sentences: ['A.'], ...document }),
    quotes: quote === undefined ? [] : [quote],
  }))
  return [...traceOrigins(sources).values()]
}

const FOUR_HOURS = 'The two delegations talked for four hours in a palace in Istanbul on Tuesday.'

describe('two sources are one origin', () => {
  test('where they share three long sentences', () => {
    const rest = [21, 22, 23, 24, 25, 26, 27, 28, 29, 30]
    expect(
      trace(
        { fingerprints: [1, 2, 3, ...rest] },
        { fingerprints: [9, 3, 2, 1, 31, 32, 33, 34, 35, 36, 37, 38, 39] },
      ),
    ).toEqual(['doc-0', 'doc-0'])
  })

  test('where a quarter of the shorter one is in the other', () => {
    expect(
      trace({ fingerprints: [1, 2, 3, 4, 5, 6, 7] }, { fingerprints: [7, 11, 12, 13] }),
    ).toEqual(['doc-0', 'doc-0'])
  })

  test('where they are quoted with nearly the same words', () => {
    expect(
      trace({ quote: FOUR_HOURS }, { quote: FOUR_HOURS.replace('a palace', 'the palace') }),
    ).toEqual(['doc-0', 'doc-0'])
  })

  test('where one turned the sentence of the other round', () => {
    expect(
      trace(
        { quote: 'State radio reported the session had opened with a long silence and no speech.' },
        { quote: 'The session, reported state radio, opened with a long silence and no speech.' },
      ),
    ).toEqual(['doc-0', 'doc-0'])
  })

  test('where one wire agency is credited and the words are alike', () => {
    const reworded =
      'Officials said that the delegations talked for four hours in a palace by the water, and will meet again.'
    expect(trace({ quote: FOUR_HOURS }, { quote: reworded })).toEqual(['doc-0', 'doc-1'])
    expect(
      trace(
        { quote: FOUR_HOURS, wires: ['ap', 'reuters'] },
        { quote: reworded, wires: ['reuters'] },
      ),
    ).toEqual(['doc-0', 'doc-0'])
  })

  test('through a third that is a copy of both', () => {
    expect(
      trace(
        { fingerprints: [1, 2, 3] },
        { fingerprints: [4, 5, 6] },
        { fingerprints: [1, 2, 3, 4, 5, 6] },
      ),
    ).toEqual(['doc-0', 'doc-0', 'doc-0'])
  })
})

describe('two sources stay two origins', () => {
  test('where they share one sentence of many', () => {
    expect(
      trace({ fingerprints: [1, 2, 3, 4, 5, 6] }, { fingerprints: [6, 11, 12, 13, 14] }),
    ).toEqual(['doc-0', 'doc-1'])
  })

  test('where only sentences too short to tell copies apart are the same', () => {
    expect(trace({ fingerprints: [0, 0, 0] }, { fingerprints: [0, 0, 0] })).toEqual([
      'doc-0',
      'doc-1',
    ])
  })

  test('where both are quoted with few, ordinary words', () => {
    expect(trace({ quote: 'No one was hurt.' }, { quote: 'No one was hurt.' })).toEqual([
      'doc-0',
      'doc-1',
    ])
  })

  test('where one wire agency is credited for different reports', () => {
    const other =
      'Wheat prices rose by a tenth after the harbour was closed to all ships last week.'
    expect(trace({ quote: FOUR_HOURS, wires: ['afp'] }, { quote: other, wires: ['afp'] })).toEqual([
      'doc-0',
      'doc-1',
    ])
  })
})

test('an origin is named by its earliest source, in any order of the input', () => {
  const late = makeDocument({ id: 'late', ordinal: 7, sentences: ['A.'], fingerprints: [1, 2, 3] })
  const early = makeDocument({
    id: 'early',
    ordinal: 2,
    sentences: ['A.'],
    fingerprints: [1, 2, 3],
  })
  const origins = traceOrigins([
    { document: late, quotes: [] },
    { document: early, quotes: [] },
  ])
  expect(origins.get('late')).toBe('early')
  expect(origins.get('early')).toBe('early')
})
