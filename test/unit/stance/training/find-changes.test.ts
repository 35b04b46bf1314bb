import { expect, test } from 'vitest'
import { findChanges, type TwinRow } from '../../../../src/stance/training/find-changes.ts'

function changesOf(refuted: string, supported: string, label = 'supports'): string[] | null {
  const twin: TwinRow = { id: 'a', claim: supported, label }
  const row: TwinRow = { id: 'b', claim: refuted, label: 'refutes', twin: 'a' }
  const changes = findChanges(row, new Map([[twin.id, twin]]))
  return changes?.map(({ start, end }) => refuted.slice(start, end)) ?? null
}

test.each([
  ['The ferry reached Oslo on Monday.', 'The ferry reached Varna on Monday.', ['Oslo']],
  ['Dahl did not sue the brewery.', 'Dahl sued the brewery.', ['did', 'not', 'sue']],
  ['the Workers were paid late', 'The workers were paid on time.', ['late']],
])('%j was made of %j by changing %j', (refuted, supported, changed) => {
  expect(changesOf(refuted, supported)).toEqual(changed)
})

test('nothing is known of a claim without a true twin, or with one worded otherwise altogether', () => {
  expect(changesOf('The ferry sank.', 'The ferry sailed.', 'neutral')).toBeNull()
  expect(changesOf('One two three four five six seven.', 'Eight nine ten.')).toBeNull()
  expect(findChanges({ id: 'b', claim: 'It sank.', label: 'refutes' }, new Map())).toBeNull()
})
