// Cuts Markdown into blocks of source ranges: headings, paragraphs, items, cells, code. Follows
// CommonMark and the tables of GitHub where a reader would see a difference; renders nothing inline.
import type { Span } from '../text/types.ts'
import type { BlockKind } from './types.ts'

export interface MarkdownBlock {
  readonly kind: BlockKind
  /** The block's inline source, a range a line, without marks of lists and quotations. */
  readonly lines: readonly Span[]
}

export interface MarkdownBlocks {
  readonly blocks: readonly MarkdownBlock[]
  /** Folded labels of link definitions. */
  readonly labels: ReadonlySet<string>
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const QUOTE = /^ {0,3}>[ \t]?/
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?/
const DEFINITION = /^ {0,3}\[([^\]^][^\]]{0,999})\]:[ \t]*\S/
const FOOTNOTE = /^ {0,3}\[\^[^\]]{1,100}\]:[ \t]*/
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const INDENTED = /^(?: {4}|\t| {1,3}\t)/
/** Blocks of HTML that hide what is in them, and the end of each. */
const HIDING: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<script\b/i, '</script>'],
  [/^ {0,3}<style\b/i, '</style>'],
]

/** The lines of `source` from `from` on, without their ends; CR, LF and CRLF end a line. */
function splitLines(source: string, from: number): Span[] {
  const lines: Span[] = []
  const ends = /\r\n|\r|\n/g
  ends.lastIndex = from
  let start = from
  for (let match = ends.exec(source); match !== null; match = ends.exec(source)) {
    lines.push({ start, end: match.index })
    start = ends.lastIndex
  }
  lines.push({ start, end: source.length })
  return lines
}

/** Folds a link's label as CommonMark compares them. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Reads the blocks of `source` from `from` on. Linear in the source. */
export function readMarkdownBlocks(source: string, from: number): MarkdownBlocks {
  const blocks: MarkdownBlock[] = []
  const labels = new Set<string>()
  let paragraph: Span[] = []
  let kind: BlockKind = 'paragraph'
  let depth = 0
  let isInList = false
  let isAfterBlank = true
  let fence: { readonly mark: string; readonly lines: Span[] } | null = null
  let hidingEnd: string | null = null

  const flush = (as: BlockKind = kind): void => {
    if (paragraph.length > 0) blocks.push({ kind: as, lines: paragraph })
    paragraph = []
    kind = 'paragraph'
  }
  const lines = splitLines(source, from)

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const bare = stripQuotes(source, line)
    const { start, end } = bare
    const text = source.slice(start, end)

    if (hidingEnd !== null) {
      if (text.toLowerCase().includes(hidingEnd)) hidingEnd = null
      continue
    }
    if (fence !== null) {
      const { mark } = fence
      const closes =
        text.trim().startsWith(mark) && text.trim().replaceAll(mark.charAt(0), '') === ''
      if (!closes) fence.lines.push({ start, end })
      else {
        blocks.push({ kind: 'code', lines: fence.lines })
        fence = null
      }
      continue
    }
    if (text.trim() === '') {
      flush()
      isAfterBlank = true
      continue
    }
    // A quotation that begins or ends is another block, but for lines that lazily go on.
    if (bare.depth !== depth && !(bare.depth < depth && paragraph.length > 0)) {
      flush()
      depth = bare.depth
    }
    const wasAfterBlank = isAfterBlank
    isAfterBlank = false
    const opened = FENCE.exec(text)
    if (opened?.[1] !== undefined) {
      flush()
      fence = { mark: opened[1], lines: [] }
      continue
    }
    const hiding = HIDING.find(([opener]) => opener.test(text))
    if (hiding !== undefined && paragraph.length === 0) {
      if (!text.toLowerCase().includes(hiding[1])) hidingEnd = hiding[1]
      continue
    }
    if (paragraph.length > 0 && kind === 'paragraph' && UNDERLINE.test(text)) {
      flush('heading')
      continue
    }
    if (RULE.test(text)) {
      flush()
      isInList = false
      continue
    }
    const heading = HEADING.exec(text)
    if (heading !== null) {
      flush()
      isInList = false
      const trailing = /(?:^|[ \t])#+[ \t]*$/.exec(text.slice(heading[0].length))
      const to = trailing === null ? end : start + heading[0].length + trailing.index
      blocks.push({ kind: 'heading', lines: [trim(source, start + heading[0].length, to)] })
      continue
    }
    if (paragraph.length === 0) {
      const definition = DEFINITION.exec(text)
      if (definition?.[1] !== undefined) {
        labels.add(foldLabel(definition[1]))
        continue
      }
      if (INDENTED.test(text) && wasAfterBlank && !isInList) {
        const code: Span[] = []
        for (; at < lines.length; at += 1) {
          const next = lines[at]
          if (next === undefined) break
          const nextText = source.slice(next.start, next.end)
          if (nextText.trim() !== '' && !INDENTED.test(nextText)) break
          code.push(next)
        }
        at -= 1
        isAfterBlank = true
        blocks.push({ kind: 'code', lines: code })
        continue
      }
    }
    const next = lines[at + 1]
    if (paragraph.length === 0 && text.includes('|') && next !== undefined) {
      const below = stripQuotes(source, next)
      const delimiters = source.slice(below.start, below.end)
      if (delimiters.includes('-') && DELIMITERS.test(delimiters) && delimiters.includes('|')) {
        for (const cell of splitCells(source, bare)) blocks.push({ kind: 'cell', lines: [cell] })
        at += 2
        for (; at < lines.length; at += 1) {
          const row = lines[at]
          if (row === undefined) break
          const rowLine = stripQuotes(source, row)
          if (!source.slice(rowLine.start, rowLine.end).includes('|')) break
          for (const cell of splitCells(source, rowLine))
            blocks.push({ kind: 'cell', lines: [cell] })
        }
        at -= 1
        continue
      }
    }
    const item = ITEM.exec(text)
    // Only "1." may interrupt a paragraph: "The year\n1986. What a year" goes on.
    if (item !== null && (paragraph.length === 0 || isInList || !/^[ \t]*\d/.test(text))) {
      flush()
      isInList = true
      kind = 'item'
      const rest = trim(source, start + item[0].length, end)
      if (rest.end > rest.start) paragraph.push(rest)
      continue
    }
    if (paragraph.length === 0) {
      if (isInList && INDENTED.test(text)) kind = 'item'
      else if (!/^[ \t]/.test(text)) isInList = false
    }
    const footnote = paragraph.length === 0 ? FOOTNOTE.exec(text) : null
    paragraph.push(trimStart(source, start + (footnote?.[0].length ?? 0), end))
  }
  flush()
  if (fence !== null) blocks.push({ kind: 'code', lines: fence.lines })
  return { blocks, labels }
}

function stripQuotes(source: string, line: Span): Span & { readonly depth: number } {
  let { start } = line
  let depth = 0
  for (;;) {
    const mark = QUOTE.exec(source.slice(start, Math.min(line.end, start + 6)))
    if (mark === null) return { start, end: line.end, depth }
    start += mark[0].length
    depth += 1
  }
}

function trimStart(source: string, start: number, end: number): Span {
  let from = start
  while (from < end && /[ \t]/.test(source.charAt(from))) from += 1
  return { start: from, end }
}

function trim(source: string, start: number, end: number): Span {
  const { start: from } = trimStart(source, start, end)
  let to = end
  while (to > from && /[ \t]/.test(source.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

/** The cells of a table's row; "\|" is no border. */
function splitCells(source: string, { start, end }: Span): Span[] {
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    const isBorder = source.charAt(at) === '|' && source.charAt(at - 1) !== '\\'
    if (at < end && !isBorder) continue
    const cell = trim(source, from, at)
    if (cell.end > cell.start) cells.push(cell)
    from = at + 1
  }
  return cells
}
