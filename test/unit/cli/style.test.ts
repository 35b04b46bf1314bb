// What people see: harmless text, wrapped lines, marks with and without colours.
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPalette, wrapMarked, wrapText } from '../../../src/cli/style.ts'
import { toOneLine } from '../../../src/cli/terminal.ts'
import { createFakeTerminal } from './fake-terminal.ts'

const colourless = createPalette(createFakeTerminal().terminal.output, {})
const coloured = createPalette(createFakeTerminal({ isTerminal: true }).terminal.output, {})

describe('colours', () => {
  it('are shown on a terminal only', () => {
    expect(coloured.red('x')).toBe('\u001b[31mx\u001b[39m')
    expect(colourless.red('x')).toBe('x')
  })

  it('respect NO_COLOR and a dumb terminal', () => {
    const { output } = createFakeTerminal({ isTerminal: true }).terminal
    expect(createPalette(output, { NO_COLOR: '1' }).red('x')).toBe('x')
    expect(createPalette(output, { NO_COLOR: '' }).red('x')).not.toBe('x')
    expect(createPalette(output, { TERM: 'dumb' }).red('x')).toBe('x')
  })
})

it('wraps at the width, indent included, and loses no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 30, max: 90 }),
      (words, columns) => {
        const lines = wrapText(words.join(' '), columns, '    ')
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
        expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(words)
      },
    ),
  )
})

it('marks the differing words, across line breaks too', () => {
  const quote = 'The talks began with a cold welcome and no handshake at all.'
  const words = ['a cold welcome', 'no handshake', 'absent']
  expect(wrapMarked(quote, words, 100, '', colourless)).toEqual([
    'The talks began with *a cold welcome* and *no handshake* at all.',
  ])
  const lines = wrapMarked(quote, words, 30, '', coloured)
  expect(stripVTControlCharacters(lines.join(' '))).toBe(quote)
  for (const line of lines) {
    const open = line.lastIndexOf('\u001b[1;33m')
    expect(line.lastIndexOf('\u001b[22;39m')).toBeGreaterThanOrEqual(open)
  }
})

it('takes escapes and direction marks out of hostile text', () => {
  expect(toOneLine('a\u001b[31mred\u0007\u202eb\r\nc\ud800')).toBe('a [31mred b c\ufffd')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toOneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
      const lines = wrapMarked(text, [text.slice(1, 3)], 40, '', colourless)
      expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/)
    }),
  )
})
