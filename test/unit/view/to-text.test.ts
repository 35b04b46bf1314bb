import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { toMarkdown, toPlainText } from '../../../src/view/to-text.ts'
import type { CheckResult, Source } from '../../../src/view/types.ts'

const LINK = 'https://desk.example/?claim=x'

const SOURCE: Source = {
  id: 's',
  publisher: 'The *Courier*',
  title: '[Bridge] opens <b>now</b>',
  url: 'https://courier.example/a_b',
  published: '2024-05-14',
  confidence: 0.8,
  origin: 's',
  evidence: [
    {
      quote: '1. The bridge opened\n\non # Tuesday.',
      start: 0,
      end: 30,
      before: '',
      after: '',
      reasons: [],
    },
  ],
}

const RESULT: CheckResult = {
  id: 'r',
  claim: 'The bridge *opened*',
  verdict: 'supported',
  confidence: 0.996,
  summary: 'In this archive, the claim is supported by The *Courier* (14 May 2024).',
  supporting: [SOURCE],
  conflicting: [{ ...SOURCE, url: 'javascript:alert(1)', published: null }],
  related: [{ ...SOURCE, title: 'Never listed' }],
  origins: { supporting: 1, conflicting: 1 },
  asOf: '2024-06-01',
  index: { version: 'v', builtAt: '2024-06-02T00:00:00.000Z', documents: 1204, passages: 9 },
  model: { name: 'm', version: '1' },
}

describe('a result as text', () => {
  it('says verdict, sources, quotes and what it rests on', () => {
    expect(toPlainText(RESULT, LINK)).toBe(
      [
        '“The bridge *opened*”',
        'Supported, confidence 99%, as of 1 June 2024',
        RESULT.summary,
        '',
        'Supporting:',
        '- The *Courier*, 14 May 2024: [Bridge] opens <b>now</b>',
        '  “1. The bridge opened on # Tuesday.”',
        '  https://courier.example/a_b',
        '',
        'Conflicting:',
        '- The *Courier*, undated: [Bridge] opens <b>now</b>',
        '  “1. The bridge opened on # Tuesday.”',
        '',
        'Checked against an archive of 1,204 sources. A verdict says what they say, nothing else.',
        LINK,
      ].join('\n'),
    )
  })

  it('without a verdict lists what comes closest, and no confidence', () => {
    const silent: CheckResult = { ...RESULT, verdict: 'not_enough_evidence', asOf: null }
    const text = toPlainText(silent, LINK)
    expect(text).toContain('Not enough evidence\n')
    expect(text).toContain('Never listed')
    expect(text).not.toContain('confidence')
  })
})

describe('a result as Markdown', () => {
  it('shows what claim and sources hold as it is, never as markup', async () => {
    const html = await marked.parse(toMarkdown(RESULT, LINK))
    expect(html).toContain('The bridge *opened*')
    expect(html).toContain('[Bridge] opens &lt;b&gt;now&lt;/b&gt;')
    expect(html).toContain('href="https://courier.example/a_b"')
    expect(html).toContain('1. The bridge opened on # Tuesday.')
    expect(html).not.toMatch(/<b>|<em>|<ol>|javascript:/)
    expect(html.match(/<h[1-6]/g)).toHaveLength(2)
  })
})
