// The message of a result: what stands in it, in which order, within Slack's limits for any result.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckResult, Source } from '../../../src/schema/check-result.ts'
import { type AnswerOptions, renderAnswer } from '../../../src/slack/render-answer.ts'
import { buttonsOf, expectSound, makeSource, RESULT, textsOf } from './fake-slack.ts'

const FIRST: AnswerOptions = { extent: 'first', isShared: false }
const ALL: AnswerOptions = { extent: 'all', isShared: false, replacesOriginal: true }

const many = (prefix: string, number: number, fields: Partial<Source> = {}) =>
  Array.from({ length: number }, (_, at) =>
    makeSource(`${prefix}${at}`, { publisher: `${prefix} ${at}`, ...fields }),
  )

describe('an answer', () => {
  it('shows three sources a side, and all on demand', () => {
    const result: CheckResult = {
      ...RESULT,
      verdict: 'disputed',
      supporting: many('Yes', 5),
      conflicting: many('No', 4),
      related: many('Aside', 2),
    }
    const first = renderAnswer(result, FIRST)
    const shown = textsOf(first).join('\n')
    for (const name of ['Yes 2', 'No 2']) expect(shown).toContain(name)
    for (const name of ['Yes 3', 'No 3', 'Aside']) expect(shown).not.toContain(name)
    expect(shown).toContain('*Supporting* · 5 sources')
    expect(Object.keys(buttonsOf(first))).toEqual(['show_all', 'share'])
    const all = renderAnswer(result, ALL)
    for (const name of ['Yes 4', 'No 3', 'Aside 1']) expect(textsOf(all).join('\n')).toContain(name)
    expect(all.replace_original).toBe(true)
    expect(Object.keys(buttonsOf(all))).toEqual(['share'])
    for (const message of [first, all]) expectSound(message)
  })

  it('puts what contradicts first where the claim is contradicted, and says where it differs', () => {
    const reasons = [{ code: 'number' as const, claim: '50,000', evidence: 'nearly 5,000' }]
    const evidence = [
      { quote: 'It was nearly 5,000.', start: 0, end: 20, before: '', after: '', reasons },
    ]
    const result: CheckResult = {
      ...RESULT,
      verdict: 'refuted',
      conflicting: [makeSource('c', { publisher: 'The Herald', evidence })],
    }
    const shown = textsOf(renderAnswer(result, FIRST)).join('\n')
    expect(shown).toContain('*Contradicted*')
    expect(shown.indexOf('The Herald')).toBeLessThan(shown.indexOf('The Courier ·'))
    expect(shown).toContain('the claim has “50,000”, the source “nearly 5,000”')
  })

  it('shows related sources where nothing decides, as such', () => {
    const result: CheckResult = {
      ...RESULT,
      verdict: 'not_enough_evidence',
      supporting: [],
      related: many('Aside', 4),
      origins: { supporting: 0, conflicting: 0 },
    }
    const shown = textsOf(renderAnswer(result, FIRST)).join('\n')
    expect(shown).toContain('*Not enough evidence*')
    expect(shown).toContain('*Related* · 4 sources')
    expect(shown).toContain('Aside 2')
  })

  it('carries its request in its buttons', () => {
    const result = { ...RESULT, claim: 'A "quoted" claim', asOf: '2022-03-30' }
    const { share = '' } = buttonsOf(renderAnswer(result, FIRST))
    expect(JSON.parse(share)).toEqual({ claim: 'A "quoted" claim', asOf: '2022-03-30' })
  })

  it.each([
    '<!channel> <!here> <@U0123456> <#C0123456>',
    '<https://evil.example|The Courier>',
    '&lt;!channel&gt; &amp;lt;!here&amp;gt;',
    '*bold* _it_ ~no~ `code` > quote\n> quote',
    'https://evil.example @channel #general :skull:',
    '\u202egnp.exe\u202c \u200b',
  ])('takes %j for words wherever it stands', (hostile) => {
    const reasons = [{ code: 'wording' as const, claim: hostile, evidence: hostile }]
    const evidence = [
      { quote: hostile, start: 0, end: hostile.length, before: '', after: '', reasons },
    ]
    const source = makeSource('h', { publisher: hostile, title: hostile, url: hostile, evidence })
    const result: CheckResult = {
      ...RESULT,
      claim: hostile,
      summary: hostile,
      supporting: [source],
      conflicting: [{ ...source, url: 'https://a.example/?<!channel>|x' }],
    }
    const message = renderAnswer(result, FIRST)
    expectSound(message)
    const claim = message.blocks[0]
    expect(claim).toMatchObject({ text: { type: 'plain_text', emoji: false } })
    for (const block of message.blocks) {
      if (block.type !== 'context') continue
      for (const element of block.elements) {
        if (element.type === 'mrkdwn') expect(element.verbatim).toBe(true)
      }
    }
  })

  it('keeps to the limits whatever the result', () => {
    const text = (maxLength: number) =>
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength }),
        fc.integer({ min: 0, max: maxLength }).map((length) => '&'.repeat(length)),
        fc.integer({ min: 0, max: maxLength }).map((length) => '"'.repeat(length)),
        fc.integer({ min: 0, max: maxLength }).map((length) => '🛰 '.repeat(length / 2)),
      )
    const reason = fc.record({
      code: fc.constant('wording' as const),
      claim: text(300),
      evidence: text(300),
    })
    const source = fc.record({
      id: fc.string(),
      publisher: text(200),
      title: text(400),
      url: fc.oneof(fc.constant(null), fc.webUrl({ withQueryParameters: true }), text(3000)),
      published: fc.constantFrom(null, '2022-03-29', 'not a date'),
      confidence: fc.constant(0.5),
      origin: fc.string(),
      evidence: fc.array(
        fc.record({
          quote: text(5000),
          start: fc.constant(0),
          end: fc.constant(1),
          before: fc.constant(''),
          after: fc.constant(''),
          reasons: fc.array(reason, { maxLength: 6 }),
        }),
        { maxLength: 3 },
      ),
    })
    const sources = fc.array(source, { maxLength: 20 })
    const claim = text(500).map((words) => [...`a${words}`].slice(0, 500).join(''))
    const result = fc.record({
      claim,
      summary: text(3000),
      verdict: fc.constantFrom('supported', 'refuted', 'disputed', 'not_enough_evidence'),
      supporting: sources,
      conflicting: sources,
      related: sources,
    })
    const options = fc.record({
      extent: fc.constantFrom('first' as const, 'all' as const),
      isShared: fc.boolean(),
      sharedBy: fc.constantFrom(undefined, 'U2147483697'),
    })
    fc.assert(
      fc.property(result, options, (fields, given) => {
        const rendered = renderAnswer({ ...RESULT, ...fields } as CheckResult, given)
        expectSound(rendered)
      }),
      { numRuns: 100 },
    )
  })
})
