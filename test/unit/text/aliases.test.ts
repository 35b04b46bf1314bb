import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createAliasTable, EMPTY_ALIASES, parseAliases } from '../../../src/text/aliases.ts'

describe('aliases.csv', () => {
  it('gives rows, comments and empty lines left out', () => {
    const parsed = parseAliases(
      '# places\r\nKyiv, Kiev\n\n"Washington, DC",Washington D.C.\nOdesa,"Odessa",,\n',
    )
    expect(parsed).toEqual({
      ok: true,
      value: [
        ['Kyiv', 'Kiev'],
        ['Washington, DC', 'Washington D.C.'],
        ['Odesa', 'Odessa'],
      ],
    })
  })

  it('names every problem with its line', () => {
    const parsed = parseAliases('Kyiv,Kiev\nAlone\n"Open,Cell\nKijiw,Kiev\nA,,B\n')
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.error.map((problem) => problem.line)).toEqual([2, 3, 4, 5])
    expect(parsed.error[2]?.message).toContain('already a spelling of "Kyiv" (line 1)')
  })

  it('as shipped is free of conflicts', () => {
    const parsed = parseAliases(readFileSync('corpus/aliases.csv', 'utf8'))
    expect(parsed.ok ? [] : parsed.error).toEqual([])
    if (parsed.ok) expect(parsed.value.length).toBeGreaterThan(300)
  })

  it('of no rows match nothing', () => {
    expect(createAliasTable([])).toEqual(EMPTY_ALIASES)
    expect(createAliasTable([[], ['']]).canonicalByVariant.size).toBe(0)
  })

  it('fold case, accents and stops', () => {
    const { canonicalByVariant, longestVariant } = createAliasTable([
      ['Türkiye', 'Republic of Turkey'],
      ['USA', 'U.S.'],
    ])
    expect(canonicalByVariant.get('us')).toBe('usa')
    expect(canonicalByVariant.has('republic of turkei')).toBe(true)
    expect(longestVariant).toBe(3)
  })
})
