// Reads a Markdown file as one source: fields from front matter, text without markup.
// Refuses to render: links keep their text, pictures go, HTML keeps what a reader would see.
import { decodeHTML } from 'entities'
import { lexer, type Token, type Tokens } from 'marked'
import { fail, type Result } from '../result.ts'
import { parseRecord } from './ingest-record.ts'
import { splitFrontMatter } from './read-front-matter.ts'
import type { SourceRecord } from './types.ts'

export interface FileFault {
  readonly line?: number
  readonly message: string
}

/**
 * Reads a Markdown file. `name` (the file's, without ending) is the id, and the publisher where front
 * matter names none. The title is front matter's, else the first heading; a heading that only repeats
 * the title is left out of the text.
 */
export function readMarkdown(source: string, name: string): Result<SourceRecord, FileFault> {
  const split = splitFrontMatter(source)
  if (!split.ok) return split
  const { fields, body } = split.value
  let tokens: Token[]
  try {
    tokens = lexer(body)
  } catch {
    // The lexer recurses into quotations; thousands of them in one another end its stack.
    return fail({ message: 'cannot be taken apart as Markdown: blocks are nested too deep' })
  }
  const heading = tokens.find((token): token is Tokens.Heading => token.type === 'heading')
  const headingText = heading === undefined ? '' : renderInline(heading.tokens)
  const stated = typeof fields.title === 'string' ? fields.title.trim() : ''
  const repeatsTitle = stated === '' ? heading?.depth === 1 : isSameTitle(headingText, stated)
  const blocks = repeatsTitle ? tokens.filter((token) => token !== heading) : tokens
  const text = renderBlocks(blocks).trim()
  const title = stated || headingText || firstLineOf(text)
  const record = parseRecord({ publisher: name, ...fields, id: fields.id ?? name, title, text })
  return record.ok ? record : fail({ message: record.error })
}

function isSameTitle(heading: string, title: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return heading !== '' && fold(heading) === fold(title)
}

function firstLineOf(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 200)
}

/** Renders blocks as paragraphs of plain text, a blank line between them. */
export function renderBlocks(tokens: readonly Token[]): string {
  return tokens
    .map(renderBlock)
    .filter((block) => block !== '')
    .join('\n\n')
}

function renderBlock(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return ''
    case 'code':
      return token.text
    case 'html':
      return stripTags(token.text).trim()
    case 'list':
      return renderList(token as Tokens.List)
    case 'table':
      return renderTable(token as Tokens.Table)
    case 'blockquote':
      return renderBlocks(childrenOf(token) ?? [])
    default:
      return renderInline(childrenOf(token) ?? [token]).trim()
  }
}

/** Items stand on lines of their own, marked, so that no two of them run into one sentence. */
function renderList(list: Tokens.List): string {
  const first = list.start === '' ? 1 : list.start
  const mark = (index: number) => (list.ordered ? `${first + index}.` : '•')
  return list.items.map((item, index) => `${mark(index)} ${renderItem(item)}`).join('\n')
}

function renderItem(item: Tokens.ListItem): string {
  const hasParagraphs = item.tokens.some((token) => token.type === 'paragraph')
  const body = item.tokens.map(renderBlock).filter((block) => block !== '')
  return body.join(hasParagraphs ? '\n\n' : '\n')
}

/** A row a line, its cells told apart by the column's heading where it has one. */
function renderTable(table: Tokens.Table): string {
  const heads = table.header.map((cell) => renderInline(cell.tokens).trim())
  return table.rows
    .map((row) => row.map((cell) => renderInline(cell.tokens).trim()))
    .map((row) => row.map((cell, column) => labelCell(heads[column] ?? '', cell)))
    .map((row) => row.filter((cell) => cell !== '').join('; '))
    .join('\n')
}

function labelCell(head: string, cell: string): string {
  return head === '' || cell === '' ? cell : `${head}: ${cell}`
}

function renderInline(tokens: readonly Token[]): string {
  return tokens.map(renderInlineToken).join('')
}

function renderInlineToken(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n'
    case 'image':
    case 'checkbox':
      return ''
    case 'html':
      return stripTags(token.text)
    case 'codespan':
    case 'escape':
      return token.text
    default: {
      const children = childrenOf(token)
      if (children !== undefined) return renderInline(children)
      return 'text' in token && typeof token.text === 'string' ? readText(token.text) : ''
    }
  }
}

/** A line end within a paragraph is a space. */
function readText(source: string): string {
  return decodeHTML(source).replaceAll(/[ \t]*\n[ \t]*/g, ' ')
}

function childrenOf(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined
}

/** Takes tags, comments and scripts out of HTML inside Markdown; linear in its length. */
function stripTags(html: string): string {
  let text = ''
  let position = 0
  while (position < html.length) {
    const open = html.indexOf('<', position)
    if (open === -1) break
    text += html.slice(position, open)
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    position = close === -1 ? html.length : close + (isComment ? 3 : 1)
    const element = /^<(script|style)\b/i.exec(html.slice(open, open + 8))
    if (element !== null) {
      const end = html.toLowerCase().indexOf(`</${element[1]?.toLowerCase()}`, position)
      position = end === -1 ? html.length : end
    }
  }
  return decodeHTML(text + html.slice(position))
}
