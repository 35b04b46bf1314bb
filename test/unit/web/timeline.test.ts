import { expect, it } from 'vitest'
import type { CheckResult, Source } from '../../../src/view/types.ts'
import { layOutTimeline } from '../../../src/web/lay-out-timeline.ts'

function source(id: string, published: string | null, origin = id): Source {
  return {
    id,
    publisher: id,
    title: id,
    url: null,
    published,
    confidence: 0.5,
    origin,
    evidence: [],
  }
}

const RESULT: CheckResult = {
  id: 'r',
  claim: 'A claim',
  verdict: 'disputed',
  confidence: 0.5,
  summary: '',
  supporting: [
    source('late-copy', '2022-03-31', 'wire'),
    source('wire', '2022-03-29T08:00:00Z', 'wire'),
    source('undated-copy', null, 'wire'),
    source('undated', null),
  ],
  conflicting: [source('earliest', '2022-03-01')],
  related: [source('same-day', '2022-03-29')],
  origins: { supporting: 2, conflicting: 1 },
  asOf: null,
  index: { version: 'v', builtAt: '2022-04-01T00:00:00.000Z', documents: 6, passages: 9 },
  model: { name: 'm', version: '1' },
}

it('puts each origin at its first day, oldest first, undated ones last', () => {
  const entries = layOutTimeline(RESULT).map(({ day, side, sources }) => [
    day,
    side,
    sources.map(({ id }) => id),
  ])
  expect(entries).toEqual([
    ['2022-03-01', 'conflicting', ['earliest']],
    ['2022-03-29', 'supporting', ['wire', 'late-copy', 'undated-copy']],
    ['2022-03-29', 'related', ['same-day']],
    [null, 'supporting', ['undated']],
  ])
})
