// Marks page clutter in a text: ranges that are never indexed, each with the reason. Never changes the
// text or an offset, and leaves every sentence of a report alone: in doubt a line stays.
import { matchCaption } from './captions.ts'
import { findTrailingCredit, isAgencyCredit, isContributorCredit, isStaffCredit } from './credit.ts'
import {
  findTitleLine,
  headOf,
  isBareName,
  isJobLine,
  openingOf,
  parseDateLine,
  readByline,
} from './headline.ts'
import {
  foldLine,
  hasFiniteVerb,
  isCapitalised,
  isProse,
  isSentence,
  type Line,
  MAX_LOOKED_AT,
  splitIntoLines,
  wordsOf,
} from './lines.ts'
import { CAPTION, type Clutter, matchPhrase } from './phrases.ts'

/** A part of a text that is no part of its report, and why. */
export interface SkippedRange {
  readonly start: number
  readonly end: number
  readonly why: string
}

export interface CleaningContext {
  readonly title: string
}

/** A finding about one line: the part from `from` (an offset in the line) on is clutter. */
interface Finding {
  readonly clutter: Clutter
  readonly from: number
}

/**
 * Finds the clutter of `text`: ascending, disjoint ranges inside it, at most one a line. Linear in the
 * text. `title` tells the headline, which is kept elsewhere and so is skipped where the text repeats it.
 * A text that would lose every line keeps them all.
 */
export function markClutter(text: string, context: CleaningContext): SkippedRange[] {
  const lines = splitIntoLines(text)
  const findings = new Map<Line, Finding>()
  const mark = (line: Line | undefined, why: Clutter | string, from = 0) => {
    if (line === undefined || findings.has(line)) return
    findings.set(line, { clutter: typeof why === 'string' ? { why } : why, from })
  }
  markHead(lines, context.title, mark)
  for (const [index, line] of lines.entries()) {
    const found = matchLine(line)
    if (found !== null) mark(line, found.clutter, found.from)
    if (found?.clutter.why === CAPTION.why && matchCaption(line)?.isCreditAlone === true) {
      const above = lines[index - 1]
      if (above !== undefined && !above.isClosed && above.words <= 60) mark(above, CAPTION)
    }
  }
  markTeasers(lines, findings, mark)
  markFoot(lines, findings, mark)
  markSubheadings(lines, findings, mark)
  // Then the clues were the matter itself: a source of one line, a page that is about such lines.
  if (lines.every((line) => findings.get(line)?.from === 0)) return []
  return lines.flatMap((line) => {
    const finding = findings.get(line)
    if (finding === undefined) return []
    return [{ start: line.start + finding.from, end: line.end, why: finding.clutter.why }]
  })
}

type Mark = (line: Line | undefined, why: Clutter | string, from?: number) => void

const CREDIT: Clutter = { why: 'credit line' }

/** Judges a line by itself, wherever it stands. */
function matchLine(line: Line): Finding | null {
  const phrase = matchPhrase(line)
  if (phrase !== null) return { clutter: phrase, from: 0 }
  if (isStaffCredit(line.text) || isContributorCredit(line)) return { clutter: CREDIT, from: 0 }
  if (isAgencyCredit(line)) return { clutter: CREDIT, from: 0 }
  const caption = matchCaption(line)
  if (caption !== null)
    return { clutter: caption.from === 0 ? CAPTION : CREDIT, from: caption.from }
  return matchLineEnd(line)
}

/** "Read more" behind the full stop of a paragraph. */
const TRAILING_LINK =
  /[.!?…]["”’')\]]{0,2}\s+(?:(?:read|learn|find out|see) more|continue reading|full story|read the full (?:story|article|report))(?: here| now)?\s?(?:[»›→>.…]{1,3})?$/i
const LINK_TEXT = /\s(?:read|learn|find|see|continue|full)\b[^.!?…]*[.…]{0,3}$/i

function matchLineEnd(line: Line): Finding | null {
  const tail = line.text.slice(-80)
  if (TRAILING_LINK.test(tail)) {
    const link = LINK_TEXT.exec(tail)
    if (link !== null) {
      const from = line.text.length - tail.length + link.index + 1
      return { clutter: { why: 'link to another story' }, from }
    }
  }
  const credit = findTrailingCredit(line.text)
  return credit === null ? null : { clutter: CREDIT, from: credit }
}

/** Headline, and what stands above it and between it and the report. */
function markHead(lines: readonly Line[], title: string, mark: Mark): void {
  const head = headOf(lines)
  const headline = findTitleLine(head, title)
  const folded = foldLine(head[headline]?.text ?? '')
  for (const [index, line] of head.entries()) {
    if (headline === -1) break
    if (foldLine(line.text) === folded) mark(line, 'headline')
    else if (index > headline && isBareName(line.text)) mark(line, 'byline')
    else if (index < headline && !isSentence(line)) mark(line, matchPhrase(line) ?? 'page head')
  }
  const opening = openingOf(lines)
  for (const [index, line] of opening.entries()) {
    if (parseDateLine(line.text) !== null) mark(line, 'time stamp')
    if (readByline(line.text) === null) continue
    mark(line, 'byline')
    const below = opening[index + 1]
    if (below !== undefined && isJobLine(below)) mark(below, 'byline')
  }
}

const MAX_TEASERS = 20

/** Below a heading such as "Related stories": fragments, up to the next sentence. */
function markTeasers(lines: readonly Line[], findings: Map<Line, Finding>, mark: Mark): void {
  for (const [index, line] of lines.entries()) {
    if (findings.get(line)?.clutter.opensList !== true) continue
    for (const teaser of lines.slice(index + 1, index + 1 + MAX_TEASERS)) {
      if (isProse(teaser) || isSentence(teaser)) break
      mark(teaser, 'related story')
    }
  }
}

/**
 * Below the last paragraph, from the first clutter on that pages put there: every fragment. Without such
 * clutter a short last line may be the report's own, and stays.
 */
function markFoot(lines: readonly Line[], findings: Map<Line, Finding>, mark: Mark): void {
  const lastProse = lines.findLastIndex((line) => !findings.has(line) && isProse(line))
  let isFoot = false
  for (const line of lines.slice(lastProse + 1)) {
    if (findings.get(line)?.clutter.endsReport === true) isFoot = true
    else if (isFoot && !isSentence(line)) mark(line, 'page foot')
  }
}

/**
 * A few words without a full stop between two paragraphs: a subheading, no statement. Lists, tables and
 * broken sentences are left alone: both neighbours must be whole paragraphs.
 */
function markSubheadings(lines: readonly Line[], findings: Map<Line, Finding>, mark: Mark): void {
  const report = lines.filter((line) => (findings.get(line)?.from ?? 1) > 0)
  for (const [index, line] of report.entries()) {
    const above = report[index - 1]
    const below = report[index + 1]
    if (above === undefined || below === undefined) continue
    if (isParagraph(above) && isParagraph(below) && isSubheading(line)) mark(line, 'subheading')
  }
}

function isParagraph(line: Line): boolean {
  const isEnded = line.isClosed || TRAILING_LINK.test(line.text.slice(-80))
  return isEnded && line.words >= 8 && /^["“‘'(\p{Lu}]/u.test(line.text)
}

function isSubheading(line: Line): boolean {
  return (
    (line.words <= 4 || (line.words <= 6 && isCapitalised(line.text))) &&
    /^["“‘'\p{Lu}]/u.test(line.text) &&
    !/[.!?…:;,]["”’')\]]?$/.test(line.text) &&
    !/[\d()]|\s[-–—]\s/.test(line.text) &&
    !hasFiniteVerb(line.text) &&
    wordsOf(line.text).length > 0 &&
    line.text.length <= MAX_LOOKED_AT
  )
}

/** A skipped range as a person reads it. */
export interface Explanation {
  /** Line within the text, from 1. */
  readonly line: number
  readonly why: string
  /** What is not indexed, on one line, at most 200 characters. */
  readonly text: string
}

/** Lists what of a record is not indexed, in the order of the text. */
export function explainSkipped(record: {
  readonly text: string
  readonly skipped?: readonly SkippedRange[]
}): Explanation[] {
  const { text, skipped = [] } = record
  let line = 1
  let position = 0
  return skipped.map(({ start, end, why }) => {
    for (let feed = text.indexOf('\n', position); feed !== -1 && feed < start; ) {
      line++
      position = feed + 1
      feed = text.indexOf('\n', position)
    }
    return { line, why, text: text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 200) }
  })
}
