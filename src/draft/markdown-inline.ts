// Renders one block's inline Markdown: marks of emphasis, links, code and raw HTML go, their words stay,
// character references are decoded. Every character keeps its place. Linear in the block.
import { decodeHTML } from 'entities/decode'
import type { Span } from '../text/types.ts'
import { pairEmphasis } from './markdown-emphasis.ts'
import { foldLabel } from './markdown-lines.ts'
import { findLast, type RenderingBuilder } from './rendering.ts'

const ESCAPABLE = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
const TAG = /<\/?[A-Za-z][^<>]*>/y
const AUTOLINK = /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]/y
const MAX_DESTINATION = 4000

/** The block's lines as one text, and where each character of it stands in the source. */
interface Inline {
  readonly text: string
  at(offset: number): number
}

function joinLines(source: string, lines: readonly Span[]): Inline {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.end - line.start + 1
  }
  const text = lines.map(({ start, end }) => source.slice(start, end)).join('\n')
  return {
    text,
    at(offset) {
      const line = findLast(starts, offset)
      return (lines[line]?.start ?? 0) + offset - (starts[line] ?? 0)
    },
  }
}

/** Renders the inline source of a block into `out`. */
export function renderInline(
  source: string,
  lines: readonly Span[],
  labels: ReadonlySet<string>,
  out: RenderingBuilder,
): void {
  const inline = joinLines(source, lines)
  const { text } = inline
  const codes = pairBackticks(text)
  const links = findLinks(text, codes, labels)
  const emphasis = pairEmphasis(text, codes)
  let from = 0
  const flush = (to: number): void => {
    if (to > from) out.copy(inline.at(from), inline.at(to - 1) + 1)
  }
  const drop = (at: number, to: number): number => {
    flush(at)
    from = to
    return to
  }
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    const jump = links.get(at)
    if (jump !== undefined) at = drop(at, jump)
    else if (emphasis.has(at)) at = drop(at, at + 1)
    else if (char === '\n') {
      const spaces = /[ \t]*$/.exec(text.slice(Math.max(from, at - 64), at))?.[0].length ?? 0
      drop(at - spaces, at + 1)
      out.space(spaces >= 2 ? '\n' : ' ', inline.at(at), inline.at(at) + 1)
      at += 1
    } else if (char === '\\' && text.charAt(at + 1) === '\n') {
      drop(at, at + 2)
      out.space('\n', inline.at(at), inline.at(at) + 1)
      at += 2
    } else if (char === '\\' && ESCAPABLE.test(text.charAt(at + 1))) {
      drop(at, at + 2)
      out.replace(text.charAt(at + 1), inline.at(at), inline.at(at + 1) + 1)
      at += 2
    } else if (codes.has(at)) at = renderCode(at)
    else if (char === '&') at = renderReference(at)
    else if (char === '<') at = renderAngle(at)
    else at += 1
  }
  flush(text.length)

  function renderCode(at: number): number {
    const close = codes.get(at) ?? at
    const width = /^`+/.exec(text.slice(at, at + 64))?.[0].length ?? 1
    drop(at, close)
    const code = text.slice(at + width, close - width)
    const isPadded = /^[ \n].*[^ \n].*[ \n]$/s.test(code)
    const first = at + width + (isPadded ? 1 : 0)
    const last = close - width - (isPadded ? 1 : 0)
    for (let start = first; start < last; ) {
      const feed = text.indexOf('\n', start)
      const end = feed === -1 || feed > last ? last : feed
      if (end > start) out.copy(inline.at(start), inline.at(end - 1) + 1)
      if (end < last) out.space(' ', inline.at(end), inline.at(end) + 1)
      start = end + 1
    }
    return close
  }

  function renderReference(at: number): number {
    const reference = matchAt(REFERENCE, text, at)
    const decoded = reference === null ? '' : decodeHTML(reference[0])
    if (reference === null || decoded === reference[0]) return at + 1
    const end = at + reference[0].length
    drop(at, end)
    out.replace(decoded, inline.at(at), inline.at(end - 1) + 1)
    return end
  }

  function renderAngle(at: number): number {
    const auto = matchAt(AUTOLINK, text, at)
    if (auto !== null) {
      const end = at + auto[0].length
      drop(at, end)
      out.copy(inline.at(at + 1), inline.at(end - 2) + 1)
      return end
    }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      return drop(at, close === -1 ? text.length : close + 3)
    }
    const tag = matchAt(TAG, text, at)
    if (tag === null) return at + 1
    const end = drop(at, at + tag[0].length)
    if (/^<br\b/i.test(tag[0])) out.space('\n', inline.at(at), inline.at(at))
    return end
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Code spans: from the offset of the opening backticks to the one past the closing ones. */
function pairBackticks(text: string): Map<number, number> {
  const runs = [...text.matchAll(/`+/g)].map((run) => ({ at: run.index, width: run[0].length }))
  const byWidth = new Map<number, number[]>()
  for (const { at, width } of runs) {
    const same = byWidth.get(width) ?? []
    same.push(at)
    byWidth.set(width, same)
  }
  const codes = new Map<number, number>()
  let free = 0
  for (const { at, width } of runs) {
    if (at < free || (text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\')) continue
    const same = byWidth.get(width) ?? []
    const close = same[findLast(same, at) + 1]
    if (close === undefined) continue
    free = close + width
    codes.set(at, free)
  }
  return codes
}

/**
 * Where brackets of links are, and what they jump to: "[" to the words behind it, "]" past the
 * destination, "![" past the whole picture, "[^1]" past itself.
 */
function findLinks(
  text: string,
  codes: ReadonlyMap<number, number>,
  labels: ReadonlySet<string>,
): Map<number, number> {
  const jumps = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = codes.get(at)
    if (code !== undefined) {
      at = code - 1
      continue
    }
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === '[') {
      const footnote = matchAt(FOOTNOTE, text, at)
      if (footnote === null) open.push(at)
      else {
        jumps.set(at, at + footnote[0].length)
        at += footnote[0].length - 1
      }
    } else if (char === ']') {
      const start = open.pop()
      if (start === undefined) continue
      const end = endOfLink(text, start, at, labels)
      if (end === null) continue
      if (text.charAt(start - 1) === '!') jumps.set(start - 1, end)
      else {
        jumps.set(start, start + 1)
        jumps.set(at, end)
      }
      at = end - 1
    }
  }
  return jumps
}

/** One past the link whose words stand between the brackets; null where it is none. */
function endOfLink(
  text: string,
  open: number,
  close: number,
  labels: ReadonlySet<string>,
): number | null {
  const next = text.charAt(close + 1)
  if (next === '(') return endOfDestination(text, close + 1)
  if (next === '[') {
    const end = text.indexOf(']', close + 2)
    if (end !== -1 && end - close < 1000) {
      const label = text.slice(close + 2, end) || text.slice(open + 1, close)
      if (labels.has(foldLabel(label))) return end + 1
    }
  }
  const isShortcut = close - open < 1000 && labels.has(foldLabel(text.slice(open + 1, close)))
  return isShortcut ? close + 1 : null
}

/** One past the ")" that closes a destination and its title. */
function endOfDestination(text: string, open: number): number | null {
  let depth = 0
  let quote = ''
  const limit = Math.min(text.length, open + MAX_DESTINATION)
  for (let at = open; at < limit; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (quote !== '') quote = char === quote ? '' : quote
    else if ((char === '"' || char === "'") && /[ \t\n]/.test(text.charAt(at - 1))) quote = char
    else if (char === '(') depth += 1
    else if (char === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return null
}
