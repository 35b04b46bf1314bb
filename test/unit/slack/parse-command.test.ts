// What the words after /factcheck mean.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../../src/slack/parse-command.ts'
import { decodeText, encodeText, linkTo } from '../../../src/slack/text.ts'

function read(text: string) {
  const parsed = parseCommand(text)
  if (!parsed.ok) return parsed.error
  if (parsed.value.kind === 'help') return 'help'
  const { request, isShared } = parsed.value
  return [request.claim, request.asOf ?? null, isShared]
}

describe('the words of a command', () => {
  it.each([
    ['It rained', ['It rained', null, false]],
    ['help', 'help'],
    ['Help!', 'help'],
    ['help arrived late', ['help arrived late', null, false]],
    ['share prices fell', ['share prices fell', null, false]],
    ['share: prices fell', ['prices fell', null, true]],
    ['Share : prices fell', ['prices fell', null, true]],
    ['share:prices fell', ['prices fell', null, true]],
    ['share: share: prices fell', ['share: prices fell', null, true]],
    ['as of 2022-03-30 It rained', ['It rained', '2022-03-30', false]],
    ['as of 2022-03-30: It rained', ['It rained', '2022-03-30', false]],
    ['As of 2022-03-30, it rained', ['it rained', '2022-03-30', false]],
    ['It rained as of 2022-03-30', ['It rained', '2022-03-30', false]],
    ['It rained, as of 2022-03-30.', ['It rained', '2022-03-30', false]],
    ['It rained (as of 2022-03-30)', ['It rained', '2022-03-30', false]],
    ['share: as of 2022-03-30 It rained', ['It rained', '2022-03-30', true]],
    ['as of 2022-03-30 share: It rained', ['It rained', '2022-03-30', true]],
    ['share: It rained as of 2022-03-30', ['It rained', '2022-03-30', true]],
    ['As of March, it had rained', ['As of March, it had rained', null, false]],
    ['It was dry as of 2022', ['It was dry as of 2022', null, false]],
    ['Gas of 2022-03-30 burns', ['Gas of 2022-03-30 burns', null, false]],
    ['as of 2022-02-30 It rained', expect.stringMatching(/date after “as of”.*exists/)],
    ['as of 2022-03-30', expect.stringMatching(/claim is empty/)],
    ['profits of AT&amp;T rose &gt; 5 %', ['profits of AT&T rose > 5 %', null, false]],
    ['<@U123|steve> met <#C1|general>', ['@steve met #general', null, false]],
    ['<!channel> it rained', ['@channel it rained', null, false]],
    ['<http://x.example|It rained>', ['It rained', null, false]],
    ['&lt;!channel&gt; it rained', ['it rained', null, false]],
    ['&amp;lt;b&amp;gt; it rained', ['&lt;b&gt; it rained', null, false]],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('text for Slack', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const clean = text.replace(/[\u200b\u200e\u200f]/g, '')
        expect(decodeText(encodeText(clean, 3000))).toBe(clean)
      }),
    )
  })

  it('keeps to its limit and cuts neither an entity nor a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('&', '<', '>', 'a', '🛰', '"', ' ')),
        fc.integer({ min: 1, max: 40 }),
        (characters, most) => {
          const encoded = encodeText(characters.join(''), most)
          expect(encoded.length).toBeLessThanOrEqual(most)
          expect(encoded.isWellFormed()).toBe(true)
          expect(encoded.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[&<>]/)
        },
      ),
    )
  })

  it.each([
    ['https://a.example/x?a=1&b=2', '<https://a.example/x?a=1&amp;b=2|A &gt; B>'],
    ['https://a.example/|x>y', '<https://a.example/%7Cx%3Ey|A &gt; B>'],
    ['javascript:alert(1)', 'A &gt; B'],
    ['not an address', 'A &gt; B'],
    [null, 'A &gt; B'],
  ])('links to %s', (url, expected) => {
    expect(linkTo(url, 'A >\n B', 50)).toBe(expected)
  })
})
