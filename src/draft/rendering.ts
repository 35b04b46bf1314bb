// Builds rendered text piece by piece and remembers where each piece came from. A piece is verbatim or
// stands for its whole source range ("&amp;"), so that an offset can never fall beside its character.
import type { DayNumber, Span } from '../text/types.ts'
import type { Block, BlockKind, Rendering } from './types.ts'

export interface RenderingBuilder {
  /** Adds source[start, end) as it is. */
  copy(start: number, end: number): void
  /** Adds `text` for source[start, end). */
  replace(text: string, start: number, end: number): void
  /** Adds one space, or line break, unless white space or a block border precedes. */
  space(text: ' ' | '\n', start: number, end: number): void
  /** Ends the current block, if it holds anything. */
  endBlock(kind: BlockKind): void
  /** Has the current block any text yet? */
  isBlockEmpty(): boolean
  finish(about: { title: string | null; published: DayNumber | null }): Rendering
}

/** A builder over one input. */
export function createRenderingBuilder(source: string): RenderingBuilder {
  const parts: string[] = []
  const starts: number[] = []
  const sourceStarts: number[] = []
  const sourceEnds: number[] = []
  const blocks: Block[] = []
  let length = 0
  let blockStart = 0
  let isSpaced = true

  const add = (text: string, start: number, end: number): void => {
    if (text === '') return
    parts.push(text)
    starts.push(length)
    sourceStarts.push(start)
    sourceEnds.push(end)
    length += text.length
  }

  return {
    copy(start, end) {
      if (end <= start) return
      add(source.slice(start, end), start, end)
      isSpaced = false
    },
    replace(text, start, end) {
      add(text, start, end)
      if (text !== '') isSpaced = false
    },
    space(text, start, end) {
      if (isSpaced) return
      add(text, start, end)
      isSpaced = true
    },
    endBlock(kind) {
      if (length === blockStart) return
      blocks.push({ kind, start: blockStart, end: length })
      const at = sourceEnds.at(-1) ?? 0
      add('\n\n', at, at)
      blockStart = length
      isSpaced = true
    },
    isBlockEmpty: () => length === blockStart,
    finish({ title, published }) {
      return {
        text: parts.join(''),
        blocks,
        title,
        published,
        toSource: ({ start, end }) => ({
          start: locate(start, 0),
          end: locate(end - 1, 1),
        }),
      }
    },
  }

  /** The source offset of the rendered character at `at` (side 0), or the one behind it (side 1). */
  function locate(at: number, side: 0 | 1): number {
    const piece = findLast(starts, at)
    const start = sourceStarts[piece] ?? 0
    const end = sourceEnds[piece] ?? 0
    const isVerbatim = end - start === (parts[piece]?.length ?? 0)
    if (isVerbatim) return start + (at - (starts[piece] ?? 0)) + side
    return side === 0 ? start : end
  }
}

/** The rendering of plain text: itself. */
export function renderPlainText(source: string): Rendering {
  return {
    text: source,
    blocks: source === '' ? [] : [{ kind: 'paragraph', start: 0, end: source.length }],
    title: null,
    published: null,
    toSource: (range: Span) => ({ start: range.start, end: range.end }),
  }
}

/** Index of the last entry of an ascending list that is not above `value`; 0 where none is. */
export function findLast(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
