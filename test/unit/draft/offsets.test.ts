// Every finding of a draft stands in the input exactly where it says, whatever the markup around it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStatements, renderDraft } from '../../../src/draft/find-statements.ts'
import type { DraftFinding, DraftFormat } from '../../../src/draft/types.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { toDayNumber } from '../../../src/text/days.ts'

const CONTEXT = { aliases: EMPTY_ALIASES, writtenOn: toDayNumber('2022-03-29') }

function read(format: DraftFormat, source: string): DraftFinding[] {
  return [...findStatements(renderDraft({ format, source }), CONTEXT)]
}

/** Sentences whose words hold what markup must not trip over. */
const SENTENCES = [
  'The Lindholm bridge opened on Tuesday after 42 months of work.',
  'Ada Brandt said the ferry carried 1,200 passengers in March.',
  'The council of Östero paid €3.5 million for “repairs” – twice.',
  'Ferry & Sons lost 5 < 6 contracts, the Coast Gazette reported.',
  'Prices rose by 7% in Łódź, 𝔘nicode and all, in 2021.',
  'Turnover_of_2020 was 3 * 4 million kronor, Brandt & Co said.',
]

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('“', '&ldquo;')
    .replaceAll('€', '&#8364;')
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<&]/g, '\\$&')

interface Piece {
  readonly source: string
  /** The sentence as rendered, and where it stands in `source`. */
  readonly sentence: string | null
  readonly at: number
}

const sentence = fc.constantFrom(...SENTENCES)

/** Splits a sentence at a space and wraps its tail in an inline mark; start and end stay outside of it. */
function markTail(text: string, open: string, close: string): string {
  const words = text.split(' ')
  return [
    ...words.slice(0, -3),
    `${open}${words.slice(-3, -1).join(' ')}${close}`,
    words.at(-1),
  ].join(' ')
}

const htmlPiece = fc
  .record({
    text: sentence,
    open: fc.constantFrom(
      '<p>',
      '<p class="a > b">',
      '<li>',
      '<div><p>\n  ',
      '<blockquote>',
      '<section><!-- <p>No.</p> -->',
    ),
    mark: fc.constantFrom(
      ['', ''],
      ['<b>', '</b>'],
      ['<a href="/x?a=1&amp;b=2">', '</a>'],
      ['<em\n>', '</em>'],
    ),
    break: fc.boolean(),
    after: fc.constantFrom(
      '</p>',
      '',
      '\n',
      '<br>',
      '<script>if (a < b) alert("The mayor said 4 things.")</script>',
      '<style>p{}</style>',
    ),
  })
  .map(({ text, open, mark, after, break: hasBreak }): Piece => {
    const marked = markTail(escapeHtml(text), mark[0] ?? '', mark[1] ?? '')
    const inner = hasBreak ? marked.replace(' ', '\r\n   ') : marked
    return { source: `${open}${inner}${after}</div>`, sentence: text, at: open.length }
  })

const markdownPiece = fc
  .record({
    text: sentence,
    open: fc.constantFrom('', '- ', '12. ', '> ', '> > ', '* [x] ', '   '),
    mark: fc.constantFrom(
      ['', ''],
      ['**', '**'],
      ['*', '*'],
      ['[', '](https://example.org/a_(b) "t")'],
      ['<b>', '</b>'],
      ['~~', '~~'],
    ),
    end: fc.constantFrom(
      '\n\n',
      '\r\n\r\n',
      '\n\n---\n\n',
      '\n\n```\nThe code said 4 things.\n```\n\n',
      '\n\n[ref]: https://example.org\n\n',
    ),
  })
  .map(({ text, open, mark, end }): Piece => {
    const inner = markTail(escapeMarkdown(text), mark[0] ?? '', mark[1] ?? '')
    return { source: `${open}${inner}${end}`, sentence: text, at: open.length }
  })

const textPiece = fc
  .record({ text: sentence, end: fc.constantFrom(' ', '\n\n', '\r\n\r\n', '\n\n\t') })
  .map(({ text, end }): Piece => ({ source: text + end, sentence: text, at: 0 }))

function expectExact(format: DraftFormat, pieces: readonly Piece[]): void {
  const source = pieces.map((piece) => piece.source).join('')
  const findings = read(format, source)
  let offset = 0
  for (const piece of pieces) {
    const start = offset + piece.at
    const found = findings.find((finding) => finding.start === start)
    expect(found, `${format}: ${piece.sentence}\nin ${JSON.stringify(source)}`).toBeDefined()
    expect(found?.sentence.replace(/\s+/g, ' ')).toBe(piece.sentence)
    // The range holds the sentence's source and nothing of its neighbours.
    const cut = source.slice(found?.start, found?.end)
    expect(cut.endsWith('.')).toBe(true)
    expect(piece.source).toContain(cut)
    offset += piece.source.length
  }
}

describe('the offsets of a finding', () => {
  it('are exact in plain text', () => {
    fc.assert(
      fc.property(fc.array(textPiece, { minLength: 1, maxLength: 6 }), (pieces) => {
        expectExact('text', pieces)
      }),
    )
  })

  it('are exact in HTML', () => {
    fc.assert(
      fc.property(fc.array(htmlPiece, { minLength: 1, maxLength: 6 }), (pieces) => {
        expectExact('html', pieces)
      }),
    )
  })

  it('are exact in Markdown', () => {
    fc.assert(
      fc.property(fc.array(markdownPiece, { minLength: 1, maxLength: 6 }), (pieces) => {
        expectExact('markdown', pieces)
      }),
    )
  })

  it.each(['text', 'markdown', 'html'] as const)(
    'ascend, are disjoint and inside any %s',
    (format) => {
      const noise = fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          sentence,
          fc.constantFrom(
            '<p>',
            '</p>',
            '<',
            '>',
            '&',
            '&amp',
            '&nbsp;',
            '![',
            '[',
            '](',
            ')',
            '*',
            '**',
            '_',
            '`',
            '```',
            '\n',
            '\n\n',
            '\r',
            '> ',
            '- ',
            '|',
            '|-|-|\n',
            '---\n',
            '#',
            '\\',
            '<!--',
            '-->',
            '<script>',
            '"',
            '“',
            '”',
            '\ud800',
          ),
        ),
        { maxLength: 40 },
      )
      fc.assert(
        fc.property(noise, (parts) => {
          const source = parts.join('')
          let end = 0
          for (const finding of read(format, source)) {
            expect(finding.start).toBeGreaterThanOrEqual(end)
            expect(finding.end).toBeGreaterThan(finding.start)
            expect(finding.end).toBeLessThanOrEqual(source.length)
            if (format === 'text')
              expect(source.slice(finding.start, finding.end)).toBe(finding.sentence)
            end = finding.end
          }
        }),
        { numRuns: 400 },
      )
    },
  )
})
