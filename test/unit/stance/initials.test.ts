import { describe, expect, it } from 'vitest'
import { areInitials } from '../../../src/stance/initials.ts'

describe('initials', () => {
  it.each([
    ['UN', 'United Nations'],
    ['U.N.', 'United Nations'],
    ['Ministry of Defence', 'MoD'],
    ['FBI', 'Federal Bureau of Investigation'],
    ['WHO', 'World Health Organization'],
  ])('stand for a name: %s, %s', (left, right) => {
    expect(areInitials(left, right)).toBe(true)
  })

  it.each([
    ['UN', 'United Arab Emirates'],
    ['Un', 'United Nations'],
    ['UN', 'UN'],
    ['UN', 'Uganda'],
    ['', ''],
    ['ABCDEFG', 'A B C D E F G'],
  ])('stand for no other: %s, %s', (left, right) => {
    expect(areInitials(left, right)).toBe(false)
  })
})
