// Finds a headline in a page's lines, and what the lines around it tell: masthead, byline, date.
// Refuses to guess: a field that no line states stays null.

import { matchCaption } from './captions.ts'
import {
  foldLine,
  hasFiniteVerb,
  isCapitalised,
  isProse,
  isSentence,
  type Line,
  opensAsAppeal,
  wordsOf,
} from './lines.ts'
import { isSectionName, matchPhrase } from './phrases.ts'

/** A headline stands within the first lines of a page, if it stands there at all. */
const MAX_HEAD_LINES = 60
const MAX_HEADLINE_WORDS = 30

/** The lines above the first paragraph of the report. */
export function headOf(lines: readonly Line[]): readonly Line[] {
  const window = lines.slice(0, MAX_HEAD_LINES)
  const prose = window.findIndex((line) => isProse(line) && !isCaptionAt(lines, line))
  return prose === -1 ? window : window.slice(0, prose)
}

/** The head and what stands between its standfirst and the second paragraph: bylines, dates. */
export function openingOf(lines: readonly Line[]): readonly Line[] {
  const head = headOf(lines)
  const rest = lines.slice(head.length + 1, MAX_HEAD_LINES)
  const next = rest.findIndex(isProse)
  return lines.slice(0, head.length + 1 + Math.max(0, next))
}

function isCaptionAt(lines: readonly Line[], line: Line): boolean {
  const next = lines[lines.indexOf(line) + 1]
  return matchCaption(line) !== null || (next !== undefined && isLoneCredit(next))
}

function isLoneCredit(line: Line): boolean {
  return matchCaption(line)?.isCreditAlone === true
}

/** Index of the line that is the given title; -1 where the text does not repeat its title. */
export function findTitleLine(head: readonly Line[], title: string): number {
  const wanted = foldLine(title)
  if (wanted === '') return -1
  return head.findIndex((line) => {
    const folded = foldLine(line.text)
    // A page title often carries the site's name: "Headline - Daily Post".
    return folded === wanted || (folded.length >= 20 && wanted.startsWith(`${folded} `))
  })
}

/**
 * Picks the headline of a raw page from the lines above its first paragraph: a fragment of 3 to 30
 * words, rather a doubled one, rather a long one, rather the first, no appeal, caption or date. Null where none
 * looks like one.
 */
export function detectHeadline(lines: readonly Line[]): Line | null {
  const head = headOf(lines)
  const sentence = head.findIndex(isSentence)
  // Below a sentence of the report a fragment is a subheading; a headline comes first.
  const candidates = sentence === -1 ? head : head.slice(0, sentence)
  let best: Line | null = null
  let bestScore = 0
  for (const line of candidates) {
    const score = scoreHeadline(line, lines)
    if (score > bestScore) {
      best = line
      bestScore = score
    }
  }
  return best
}

function scoreHeadline(line: Line, lines: readonly Line[]): number {
  const { text, words } = line
  if (words < 2 || words > MAX_HEADLINE_WORDS || /[.…]["”’']?$/.test(text)) return 0
  if (matchPhrase(line) !== null || isCaptionAt(lines, line) || parseDateLine(text) !== null)
    return 0
  if (opensAsAppeal(text) || readByline(text) !== null || /^[•*·▪-]/.test(text)) return 0
  const isDoubled = lines.filter((other) => other.text === text).length > 1
  const isLong = words >= 5 ? 3 : 0
  return 1 + isLong + (isDoubled && words >= 4 ? 3 : 0)
}

/** The name in a line "By Jane Doe" or "By Jane Doe and Joe Bloggs in Kyiv"; null for any other line. */
export function readByline(text: string): string | null {
  const match = /^by:?\s+(.{3,120})$/i.exec(text)
  const name =
    match?.[1]
      ?.replace(/[,|–—-].*$/, '')
      .replace(/\s+in\s+\p{Lu}.*$/u, '')
      .trim() ?? ''
  const isName = isCapitalised(name) && wordsOf(name).length >= 2 && !/\d|[.!?]$/.test(name)
  return isName ? name : null
}

/** Two to four capitalised words that name no section, masthead or agency: a person, alone on a line
 * or "Jane Doe in Kyiv". */
export function isBareName(text: string): boolean {
  const name = text.replace(/\sin\s\p{Lu}[\p{L}\s]{1,30}$/u, '')
  const words = wordsOf(name)
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)) &&
    /^[\p{L}\s.’'-]+$/u.test(name) &&
    !isSectionName(name) &&
    !isMastheadName(name) &&
    !hasFiniteVerb(name)
  )
}

/** "Business reporter, Nordhavn": what the person of the byline does. */
export function isJobLine(line: Line): boolean {
  const isShort = line.words <= 7 && !line.isClosed
  return isShort && /\b(?:reporter|correspondent|editor|writer|journalist)s?\b/i.test(line.text)
}

const MASTHEAD_WORD =
  /\b(?:news|times|post|standard|herald|journal|tribune|gazette|telegraph|observer|mail|press|chronicle|daily|weekly|mirror|express|independent|guardian|star|sun|globe|review|bulletin|courier|dispatch|inquirer|examiner|argus|echo|record|today|network|media|agency|live|online|magazine|tv|radio)\b/i

/** Carries a word that newspapers and stations are named with. */
export function isMastheadName(text: string): boolean {
  return isCapitalised(text) && wordsOf(text).length <= 5 && MASTHEAD_WORD.test(text)
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const LABEL = '(?:(?:first |last )?(?:published|posted|updated|date|issued)(?: (?:on|at))?:?\\s+)?'
const DAY_NAME = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?'
const REST =
  '(?:\\d{1,2}:\\d{2}\\s?[AP]M\\b.{0,60}|[\\s,|•·–—-]+(?:at\\s)?(?:\\d{1,2}[:.]\\d{2}|by\\s).{0,60}|\\s?[|•·].{0,60})?\\.?$'
const ISO_LINE = new RegExp(`^${LABEL}(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].{0,40})?$`, 'i')
const DAY_FIRST = new RegExp(
  `^${LABEL}${DAY_NAME}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})${REST}`,
  'i',
)
const MONTH_FIRST = new RegExp(
  `^${LABEL}${DAY_NAME}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${REST}`,
  'i',
)

/** The ISO date in a line that states one and nothing else ("Published: 29 March 2022"); else null. */
export function parseDateLine(text: string): string | null {
  if (text.length > 120) return null
  const iso = ISO_LINE.exec(text)
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return formatDate(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return formatDate(monthFirst[3], monthFirst[1], monthFirst[2])
  return null
}

function formatDate(year = '', month = '', day = ''): string | null {
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1
  const pad = (value: number | string) => String(value).padStart(2, '0')
  return number === 0 ? null : `${year}-${pad(number)}-${pad(day)}`
}
