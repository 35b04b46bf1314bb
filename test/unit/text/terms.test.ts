import { describe, expect, it } from 'vitest'
import { indexTerms } from '../../../src/text/terms.ts'
import { read } from './context.ts'

const ROWS = [
  ['Kyiv', 'Kiev'],
  ['UN', 'United Nations'],
]
const terms = (text: string): string[] => indexTerms(read(text, null, ROWS)).flat()

describe('retrieval terms', () => {
  it('leave out stop words and symbols', () => {
    expect(terms('It was not the 40% of them, see https://example.com')).toEqual(['40', 'see'])
  })

  it('bring spellings of a name together, with and without capitals', () => {
    expect(terms('Zelenskyy saw Erdoğan in Kiev')).toEqual(terms('zelensky saw erdogan in kyiv'))
    expect(terms('The Donbass fell')).toEqual(terms('the donbas fell'))
  })

  it('are the same for a name and its acronym', () => {
    expect(terms('The United Nations left')).toEqual(terms('The UN left'))
  })

  it('read figures as numbers', () => {
    expect(terms('3.8 million people')).toEqual(['3800000', 'peopl'])
    expect(terms('twenty-one ships')).toEqual(['21', 'ship'])
    expect(terms('$14.2m')).toEqual(['14200000'])
    expect(terms('14,200,000')).toEqual(['14200000'])
    expect(terms('dozens of ships')).toEqual(['dozen', 'ship'])
  })

  it('keep ordinary words apart', () => {
    expect(terms('shells')).not.toEqual(terms('sells'))
    expect(terms('killed')).toEqual(terms('kills'))
  })

  it('come sentence by sentence', () => {
    expect(indexTerms(read('Ships left. Ships, ships came.'))).toEqual([
      ['ship', 'left'],
      ['ship', 'ship', 'came'],
    ])
  })
})
