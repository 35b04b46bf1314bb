// Markdown files as sources: fields from front matter, text as a reader sees it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../src/compile/read-front-matter.ts'
import { readMarkdown } from '../../../src/compile/read-markdown.ts'

function textOf(body: string): string {
  const result = readMarkdown(`---\ntitle: A title of its own\n---\n${body}`, 'file')
  return result.ok ? result.value.text : `failed: ${result.error.message}`
}

describe('front matter', () => {
  it('gives the fields; the file name is the id', () => {
    const source = `---
# a comment
publisher: The Port Gazette
credit: Reuters
title: "Ferry: late again"
published: 2023-05-04
author: [Mara Lind, Jon Oak]
language: en
section: Local
---

The ferry was late on Thursday.
`
    expect(readMarkdown(source, 'gazette-ferry')).toEqual({
      ok: true,
      value: {
        id: 'gazette-ferry',
        publisher: 'The Port Gazette',
        credit: 'Reuters',
        title: 'Ferry: late again',
        published: '2023-05-04',
        author: 'Mara Lind, Jon Oak',
        language: 'en',
        text: 'The ferry was late on Thursday.',
      },
    })
  })

  it('may be missing: the first heading is the title then, the file name the publisher', () => {
    const result = readMarkdown('# Ferry late\n\nThe ferry was late.\n', 'ferry')
    expect(result.ok && result.value).toEqual({
      id: 'ferry',
      publisher: 'ferry',
      title: 'Ferry late',
      text: 'The ferry was late.',
    })
  })

  it('is not a thematic break, nor an opening without an end', () => {
    expect(textOf('One.\n\n---\n\nTwo.')).toBe('One.\n\nTwo.')
    const open = splitFrontMatter('---\nNo end of this.')
    expect(open.ok && open.value.fields).toEqual({})
  })

  it('reads Windows line ends', () => {
    const result = readMarkdown('---\r\ntitle: Ferry\r\n---\r\nIt was late.\r\n', 'f')
    expect(result.ok && [result.value.title, result.value.text]).toEqual(['Ferry', 'It was late.'])
  })

  it.each([
    ['a broken list', '---\ntitle: "Open\nurl: x\n---\nText.', /^front matter is no valid YAML/],
    ['a list', '---\n- one\n---\nText.', /^front matter is no list of fields/],
    [
      'a date that is none',
      '---\ntitle: T\npublished: 2023-13-01\n---\nText.',
      /^published "2023-13-01"/,
    ],
    ['a number for a title', '---\ntitle: T\npublisher: 7\n---\nText.', /^publisher must be text/],
    ['no text', '---\ntitle: T\n---\n', /^text is empty$/],
    ['blocks without end', `${'>'.repeat(50_000)}a`, /nested too deep$/],
    [
      'a document that multiplies itself',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nText.`,
      /^front matter is no valid YAML/,
    ],
  ])('names %s', (_, source, message) => {
    const result = readMarkdown(source, 'file')
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.error.message).toMatch(message)
  })
})

describe('text', () => {
  it.each([
    ['emphasis', 'A *very* **strong** ~~old~~ `code` word.', 'A very strong old code word.'],
    [
      'links',
      'See [the report](https://x.example "t") and <https://y.example>.',
      'See the report and https://y.example.',
    ],
    ['reference links', 'See [the report][1].\n\n[1]: https://x.example', 'See the report.'],
    ['pictures', 'Before.\n\n![a bridge](b.png)\n\nAfter.', 'Before.\n\nAfter.'],
    ['entities and escapes', 'A &amp; B, 5 \\* 3, &#8212;, AT&T.', 'A & B, 5 * 3, —, AT&T.'],
    ['wrapped lines', 'The ferry\nwas late\nagain.', 'The ferry was late again.'],
    ['hard breaks', 'First line.  \nSecond line.', 'First line.\nSecond line.'],
    ['lists', '- one\n- two\n\n3. three\n4. four', '• one\n• two\n\n3. three\n4. four'],
    ['quotations', '> It was late,\n> he said.', 'It was late, he said.'],
    ['tables', '| Year | Cars |\n|---|---|\n| 2021 | **11** |', 'Year: 2021; Cars: 11'],
    ['code', '```\nlet a = 1\n```', 'let a = 1'],
    [
      'HTML',
      'A <b>bold</b> word.\n\n<!-- hidden -->\n\n<div>Block</div>\n\n<script>x()</script>',
      'A bold word.\n\nBlock',
    ],
    ['a heading that repeats the title', '# A title, of its own\n\nText.', 'Text.'],
    ['a heading of its own', '## Later\n\nText.', 'Later\n\nText.'],
  ])('of %s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text)
  })

  it('keeps plain sentences as they are', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){2,9}\.$/)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        expect(textOf(sentences.join('\n\n'))).toBe(sentences.join('\n\n'))
      }),
    )
  })

  it('fails on nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        expect(typeof readMarkdown(source, 'file').ok).toBe('boolean')
      }),
    )
  })
})
