import { describe, expect, test } from 'vitest'
import { type SummaryInput, summarise } from '../../../src/verdict/summary.ts'
import { LATER_REASON, makeEvidence, makeSource } from './made-up-documents.ts'

function say(input: Partial<SummaryInput>): string {
  return summarise({
    verdict: 'not_enough_evidence',
    supporting: [],
    conflicting: [],
    related: [],
    lookedAt: 3,
    asOf: null,
    ...input,
  })
}

const reuters = makeSource({ id: 'r', publisher: 'Reuters', published: '2022-03-29' })
const reutersEarly = makeSource({
  id: 'e',
  publisher: 'Reuters',
  published: '2022-03-10T08:00:00Z',
})
const post = makeSource({ id: 'p', publisher: 'The Daily Post' })

describe('the sentence for supported', () => {
  test('names publisher and date of one source', () => {
    expect(say({ verdict: 'supported', supporting: [reuters] })).toBe(
      'In this archive, the claim is supported by Reuters (29 March 2022).',
    )
  })

  test('counts origins of several sources, and says that one has no date', () => {
    expect(say({ verdict: 'supported', supporting: [reuters, post] })).toBe(
      'In this archive, the claim is supported by Reuters (29 March 2022) and The Daily Post (undated), two sources of two independent origins.',
    )
    expect(say({ verdict: 'supported', supporting: [reuters, { ...post, origin: 'r' }] })).toBe(
      'In this archive, the claim is supported by Reuters (29 March 2022) and The Daily Post (undated), two sources of one origin.',
    )
  })

  test('names a publisher once, with its dates in order', () => {
    expect(say({ verdict: 'supported', supporting: [reuters, reutersEarly] })).toBe(
      'In this archive, the claim is supported by Reuters (10 March 2022 and 29 March 2022), two sources of two independent origins.',
    )
  })

  test('counts what it does not name', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((publisher) =>
      makeSource({ id: publisher, publisher }),
    )
    expect(say({ verdict: 'supported', supporting: many })).toBe(
      'In this archive, the claim is supported by A (undated), B (undated), C (undated) and two other sources, five sources of five independent origins.',
    )
    const same = [1, 2, 3, 4].map((day) =>
      makeSource({ id: `${day}`, publisher: 'A', published: day === 4 ? null : `2022-03-0${day}` }),
    )
    expect(say({ verdict: 'supported', supporting: same })).toContain(
      'A (three reports, 1 March 2022 to 3 March 2022 and one undated)',
    )
    expect(
      say({ verdict: 'supported', supporting: same.map((each) => ({ ...each, published: null })) }),
    ).toContain('A (four undated reports)')
  })

  test('tells of a conflict', () => {
    expect(say({ verdict: 'supported', supporting: [reuters], conflicting: [post] })).toBe(
      'In this archive, the claim is supported by Reuters (29 March 2022), while The Daily Post (undated) conflicts with it.',
    )
  })

  test('says up to when it looked', () => {
    expect(say({ verdict: 'supported', supporting: [reutersEarly], asOf: 19_070 })).toBe(
      'In this archive up to 19 March 2022, the claim is supported by Reuters (10 March 2022).',
    )
  })
})

describe('the sentence for refuted and disputed', () => {
  const differing = { ...post, evidence: [makeEvidence([LATER_REASON])] }

  test('gives the differing words', () => {
    expect(say({ verdict: 'refuted', conflicting: [differing] })).toBe(
      'In this archive, the claim is contradicted by The Daily Post (undated), with “3.8 million” where the claim has “four million”.',
    )
    expect(say({ verdict: 'disputed', supporting: [reuters], conflicting: [differing] })).toBe(
      'In this archive, sources disagree: the claim is supported by Reuters (29 March 2022), but contradicted by The Daily Post (undated), with “3.8 million” where the claim has “four million”.',
    )
  })

  test('leaves out words too long to repeat', () => {
    const long = { ...LATER_REASON, evidence: 'word '.repeat(30) }
    const source = { ...post, evidence: [makeEvidence([long])] }
    expect(say({ verdict: 'refuted', conflicting: [source], supporting: [reuters] })).toBe(
      'In this archive, the claim is contradicted by The Daily Post (undated), while Reuters (29 March 2022) supports it.',
    )
  })
})

describe('the sentence for not enough evidence', () => {
  test('says what was looked at, and that it decides nothing', () => {
    expect(say({ related: [reuters] })).toBe(
      'No source in this archive decides this claim; three were looked at, the closest from Reuters (29 March 2022).',
    )
    expect(say({ related: [post], lookedAt: 1 })).toBe(
      'No source in this archive decides this claim; one was looked at, from The Daily Post (undated).',
    )
    expect(say({ lookedAt: 0, asOf: 19_070 })).toBe(
      'No source in this archive up to 19 March 2022 speaks about this claim.',
    )
  })

  test('never reads as if the claim were untrue', () => {
    expect(say({ related: [reuters] })).not.toMatch(/false|untrue|wrong|refut|contradict|denied/i)
  })
})

describe('the sentence about other times', () => {
  function withFigure(id: string, published: string | null, evidence: string) {
    const reason = { code: 'number', claim: 'two', evidence } as const
    return makeSource({ id, publisher: id, published, evidence: [makeEvidence([reason])] })
  }
  const none = { supporting: [], conflicting: [], ofAnotherDay: [] }

  test('tells a figure since overtaken apart from those that stand', () => {
    const said = say({
      verdict: 'refuted',
      supporting: [reutersEarly],
      conflicting: [withFigure('Post', '2022-03-30', 'four')],
      outdated: { ...none, supporting: [reutersEarly] },
    })
    expect(said).toBe(
      'In this archive, the claim is contradicted by Post (30 March 2022), with “four” where the claim has “two”; earlier it was supported by Reuters (10 March 2022), with a figure since overtaken.',
    )
  })

  test('orders earlier figures by date', () => {
    const conflicting = [
      withFigure('Post', '2022-03-04', '1.5'),
      withFigure('Echo', '2022-03-02', 'one'),
    ]
    expect(
      say({ verdict: 'supported', supporting: [reuters], outdated: { ...none, conflicting } }),
    ).toBe(
      'In this archive, the claim is supported by Reuters (29 March 2022); the earlier figures, since overtaken, are “one” in Echo (2 March 2022) and “1.5” in Post (4 March 2022).',
    )
  })

  test('says whose words differ where the sources differ among themselves, the latest figure first', () => {
    const sources = [
      withFigure('Post', '2022-03-04', 'three'),
      withFigure('Echo', '2022-03-09', 'four'),
      withFigure('Note', null, 'six'),
    ]
    expect(say({ verdict: 'refuted', conflicting: sources })).toContain(
      ', with “four” in Echo (9 March 2022) where the claim has “two”.',
    )
    const alike = sources.map((source) => ({ ...source, evidence: sources[0]?.evidence ?? [] }))
    expect(say({ verdict: 'refuted', conflicting: alike })).toContain(
      ', with “three” where the claim has “two”.',
    )
  })
})

test('hostile names stay on one line and keep to their length', () => {
  const hostile = makeSource({ id: 'h', publisher: `A\n\u2028\u202eB\ud800 ${'x'.repeat(500)}` })
  const summary = say({ verdict: 'supported', supporting: [hostile] })
  expect(summary).toMatch(
    /^In this archive, the claim is supported by A B\ufffd x+… \(undated\)\.$/,
  )
  expect(summary.length).toBeLessThan(180)
})

test('a source without a publisher is named by its id', () => {
  expect(
    say({ verdict: 'supported', supporting: [makeSource({ id: 'note-7', publisher: ' ' })] }),
  ).toBe('In this archive, the claim is supported by source note-7 (undated).')
})
