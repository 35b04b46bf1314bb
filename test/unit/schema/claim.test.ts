import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimText, cleanClaim } from '../../../src/schema/claim.ts'

describe('cleaning a claim', () => {
  it.each([
    ['keeps plain text', 'The bridge opened.', 'The bridge opened.'],
    [
      'keeps quotes, figures and dashes',
      '“Over” 40% — $14.2m, he said',
      '“Over” 40% — $14.2m, he said',
    ],
    ['makes white space single', ' a\t\tb\r\nc\u00a0d\u2003e\u2028f ', 'a b c d e f'],
    ['removes zero-width characters', 'Abra\u200bmo\u200dvi\ufeffch\u2060', 'Abramovich'],
    ['removes the soft hyphen', 'Abra\u00admovich', 'Abramovich'],
    ['removes bidirectional controls', '\u202eabc\u202c \u2066def\u2069\u200f', 'abc def'],
    ['removes controls', 'a\u0000b\u0007c\u001b[31md\u007f\u009f', 'abc[31md'],
    ['removes tag characters', 'abc\u{e0041}\u{e007f}', 'abc'],
    ['removes letters drawn blank', 'abc\u3164\u115f\uffa0', 'abc'],
    ['removes lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['keeps characters beyond the first plane', 'a 𝒞 😀', 'a 𝒞 😀'],
    ['composes letters', 'Erdog\u0306an', 'Erdoğan'],
    ['removes markup', '<p class="x">One <b>two</b></p><br/>three', 'One two three'],
    ['removes comments', 'one <!-- hidden --> two', 'one two'],
    ['joins no tag out of two', '<<b>script>alert<</b>/script>', '< script>alert< /script>'],
    ['hides no tag behind an invisible character', '<\u200bscript>alert</\u200bscript>', 'alert'],
    ['keeps comparisons', 'Turnout <50% or a < b > c', 'Turnout <50% or a < b > c'],
    ['keeps a bracket that opens no tag', 'a <b and nothing closes', 'a <b and nothing closes'],
  ])('%s', (_what, raw, clean) => {
    expect(cleanClaim(raw)).toBe(clean)
  })

  it('leaves a clean claim as it is, whatever it was before', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<b',
        '<b>',
        ' ',
        '\u200b',
        '\ud800',
        '\ufeff',
        'é',
        'e\u0301',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const clean = cleanClaim(pieces.join(''))
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).toBe(clean.trim())
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]| {2}|<\/?[a-z][^<]*>/iu)
        expect(cleanClaim(clean)).toBe(clean)
      }),
    )
  })

  it('takes time in proportion to the length of a hostile claim', () => {
    const hostile = ['<a', '<', ' ', '\u200b', '<a>', 'e\u0301', '<!--'].map((piece) =>
      piece.repeat(200_000),
    )
    const started = performance.now()
    for (const claim of hostile) cleanClaim(claim)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('the length of a claim', () => {
  it.each([
    ['ab', false],
    ['abc', true],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
    ['𝒞'.repeat(500), true],
    [`${' '.repeat(5000)}a bridge`, true],
    ['a\u200b\u200b\u200bb', false],
  ])('is measured in characters after cleaning (%#)', (claim, fits) => {
    expect(claimText.safeParse(claim).success).toBe(fits)
  })
})
