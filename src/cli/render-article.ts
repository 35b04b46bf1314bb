// A checked draft for people: the draft without its markup, each checked sentence marked with number and
// verdict, then each verdict with what stands behind it. Never used for --json.
import type { ArticleClaim, ArticleLeft, ArticleResult } from '../check-article.ts'
import type { Verdict } from '../verdict/types.ts'
import { renderCheck } from './render-check.ts'
import { type Palette, wrapText } from './style.ts'
import { toOneLine } from './terminal.ts'

export interface ArticleShown {
  /** The draft as given: it tells where paragraphs end. */
  readonly source: string
  /** Marks what was not checked as well, with the reason. */
  readonly explain: boolean
  readonly columns: number
  readonly palette: Palette
}

const MARKS: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  refuted: 'REFUTED',
  disputed: 'DISPUTED',
  not_enough_evidence: 'no evidence',
}

type Paint = (text: string) => string

interface Marked {
  readonly start: number
  readonly end: number
  readonly sentence: string
  readonly mark: string | null
  readonly paint: Paint
}

/** Renders a checked draft, ending in a line end. */
export function renderArticle(checked: ArticleResult, shown: ArticleShown): string {
  const { columns, palette } = shown
  const marked = [
    ...checked.claims.map((claim, at) => markClaim(claim, at + 1, palette)),
    ...checked.left.map((left) => markLeft(left, shown)),
  ].sort((a, b) => a.start - b.start)
  const lines = splitParagraphs(marked, shown.source).flatMap((paragraph) => [
    ...wrapMarkedWords(paragraph, columns),
    '',
  ])
  for (const [at, claim] of checked.claims.entries()) {
    if (claim.result.verdict === 'not_enough_evidence') continue
    lines.push(palette.bold(`[${at + 1}]`), renderCheck(claim.result, columns, palette))
  }
  lines.push(...wrapText(checked.summary.text, columns, ''))
  if (checked.copies.length > 0) {
    const named = checked.copies.map(toOneLine).join(', ')
    lines.push(...wrapText(`Not asked, since they are this draft or nearly: ${named}`, columns, ''))
  }
  return `${lines.join('\n')}\n`
}

function markClaim(claim: ArticleClaim, number: number, palette: Palette): Marked {
  const { start, end, sentence, result } = claim
  return {
    start,
    end,
    sentence,
    mark: `[${number} ${MARKS[result.verdict]}]`,
    paint: paintOf(result.verdict, palette),
  }
}

function paintOf(verdict: Verdict, palette: Palette): Paint {
  switch (verdict) {
    case 'supported':
      return palette.green
    case 'refuted':
      return palette.red
    case 'disputed':
      return palette.yellow
    case 'not_enough_evidence':
      return palette.bold
    default:
      return verdict satisfies never
  }
}

function markLeft(
  { start, end, sentence, reason, because }: ArticleLeft,
  shown: ArticleShown,
): Marked {
  const mark = shown.explain ? `[${reason}: ${because}]` : null
  return { start, end, sentence, mark, paint: shown.palette.dim }
}

const BLOCK_TAG =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|table|tr|td|th|section|article|header|footer|nav|aside|figure|figcaption|blockquote|pre|br|title)\b/i

/** A paragraph ends where the draft has a blank line, a list mark or a tag of a block. */
function splitParagraphs(marked: readonly Marked[], source: string): Marked[][] {
  const paragraphs: Marked[][] = []
  let end = 0
  for (const sentence of marked) {
    const gap = source.slice(end, sentence.start)
    const isNew = /\n\s*(?:\n|[-*+#>|]|\d+\.)/.test(gap) || /\r/.test(gap) || BLOCK_TAG.test(gap)
    const last = paragraphs.at(-1)
    if (last === undefined || isNew) paragraphs.push([sentence])
    else last.push(sentence)
    end = sentence.end
  }
  return paragraphs
}

/** Wraps by what is seen; colours are put on afterwards, word by word, so that they cost no width. */
function wrapMarkedWords(sentences: readonly Marked[], columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const { sentence, mark, paint } of sentences) {
    // A mark is one word: it is not to be torn apart.
    const words = [...toOneLine(sentence).split(' '), ...(mark === null ? [] : [toOneLine(mark)])]
    for (const word of words) {
      const length = [...word].length
      if (width > 0 && width + 1 + length > columns) {
        lines.push(line)
        line = ''
        width = 0
      }
      line += `${width > 0 ? ' ' : ''}${paint(word)}`
      width += length + (width > 0 ? 1 : 0)
    }
  }
  if (width > 0) lines.push(line)
  return lines
}
