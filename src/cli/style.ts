// Colours, marks and line wrapping of what people read. Never used for --json.
import type { Output, Terminal } from './terminal.ts'
import { toPrintable } from './terminal.ts'

export interface Palette {
  readonly isColoured: boolean
  bold(text: string): string
  dim(text: string): string
  green(text: string): string
  red(text: string): string
  yellow(text: string): string
}

/** Colours only on a terminal that can show them, and never against NO_COLOR (https://no-color.org). */
export function createPalette(output: Output, environment: Terminal['environment']): Palette {
  const noColour = environment.NO_COLOR
  const isColoured =
    output.isTerminal && environment.TERM !== 'dumb' && (noColour === undefined || noColour === '')
  const paint = (open: number, close: number) => (text: string) =>
    isColoured ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return {
    isColoured,
    bold: paint(1, 22),
    dim: paint(2, 22),
    green: paint(32, 39),
    red: paint(31, 39),
    yellow: paint(33, 39),
  }
}

// Stand-ins for "mark starts" and "mark ends" while the text is wrapped: toPrintable has removed
// every such character from the text itself.
const MARK_START = '\u0001'
const MARK_END = '\u0002'

/**
 * Breaks text into lines of at most `columns` characters including the indent; longer words stand
 * alone. Line ends inside the text count as spaces.
 * @param markWidth characters that each mark will take once it is drawn
 */
export function wrapText(text: string, columns: number, indent: string, markWidth = 0): string[] {
  const width = Math.max(20, columns - indent.length)
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    const wordWidth = visibleWidth(word, markWidth)
    if (line !== '' && lineWidth + 1 + wordWidth > width) {
      lines.push(indent + line)
      line = ''
      lineWidth = 0
    }
    line = line === '' ? word : `${line} ${word}`
    lineWidth += wordWidth + (lineWidth === 0 ? 0 : 1)
  }
  if (line !== '') lines.push(indent + line)
  return lines
}

/**
 * Wraps a quote with the given words marked: bold and yellow where colours are shown, between
 * asterisks elsewhere. Words that do not occur in the quote are passed over.
 */
export function wrapMarked(
  quote: string,
  words: readonly string[],
  columns: number,
  indent: string,
  palette: Palette,
): string[] {
  const marked = markWords(toPrintable(quote), words.map(toPrintable))
  const lines = wrapText(marked, columns, indent, palette.isColoured ? 0 : 1)
  const open = palette.isColoured ? '\u001b[1;33m' : '*'
  const close = palette.isColoured ? '\u001b[22;39m' : '*'
  let isInside = false
  return lines.map((line) => {
    // Colours end with the line and begin again behind the next indent.
    let shown = isInside && palette.isColoured ? open : ''
    for (const character of line.slice(indent.length)) {
      if (character === MARK_START) {
        isInside = true
        shown += open
      } else if (character === MARK_END) {
        isInside = false
        shown += close
      } else shown += character
    }
    return indent + shown + (isInside && palette.isColoured ? close : '')
  })
}

function markWords(text: string, words: readonly string[]): string {
  const spans: { start: number; end: number }[] = []
  for (const word of words) {
    const start = word === '' ? -1 : text.indexOf(word)
    const end = start + word.length
    if (start >= 0 && spans.every((span) => end <= span.start || start >= span.end)) {
      spans.push({ start, end })
    }
  }
  spans.sort((a, b) => b.start - a.start)
  let marked = text
  for (const { start, end } of spans) {
    marked = `${marked.slice(0, start)}${MARK_START}${marked.slice(start, end)}${MARK_END}${marked.slice(end)}`
  }
  return marked
}

function visibleWidth(word: string, markWidth: number): number {
  let width = 0
  for (const character of word) {
    width += character === MARK_START || character === MARK_END ? markWidth : 1
  }
  return width
}
