// Reads a plain text file as one source: its content exactly as given, its fields as far as it tells.
// What a page does not state is left out; only the publisher, which a source must have, falls back.

import { findDatelineAgency } from '../clutter/credit.ts'
import {
  detectHeadline,
  headOf,
  isBareName,
  isMastheadName,
  openingOf,
  parseDateLine,
  readByline,
} from '../clutter/headline.ts'
import { isCapitalised, type Line, splitIntoLines } from '../clutter/lines.ts'
import { isSectionName } from '../clutter/phrases.ts'
import { fail, type Result } from '../result.ts'
import { toDayNumber } from '../text/days.ts'
import { parseRecord } from './ingest-record.ts'
import type { FileFault } from './read-markdown.ts'
import type { SourceRecord } from './types.ts'

const MAX_TITLE_LENGTH = 160

/**
 * Reads a text file. `name` (the file's, without ending) is the id. The title is the headline, or the
 * beginning of the first paragraph where the page has none. The publisher is the masthead, the outlet
 * that a notice of the page names, the agency of the dateline, else `name`.
 */
export function readPlainText(text: string, name: string): Result<SourceRecord, FileFault> {
  const lines = splitIntoLines(text)
  const headline = detectHeadline(lines)
  const head = headOf(lines)
  const opening = openingOf(lines)
  const publisher =
    findMasthead(head, headline) ?? findNamedOutlet(lines) ?? findDatelineAgency(lines) ?? name
  const record = parseRecord({
    id: name,
    publisher,
    title: headline?.text ?? shortenTitle(lines[0]?.text ?? ''),
    text,
    published: findDate(opening),
    author: findAuthor(opening, headline),
  })
  return record.ok ? record : fail({ message: record.error })
}

/** At most 160 characters, cut between words. */
function shortenTitle(paragraph: string): string {
  const sentence = /^.{20,}?[.!?]["”’]?(?=\s+["“‘\p{Lu}])/u.exec(paragraph.slice(0, 400))?.[0]
  const title = sentence ?? paragraph
  if (title.length <= MAX_TITLE_LENGTH) return title
  const cut = title.lastIndexOf(' ', MAX_TITLE_LENGTH - 1)
  return `${title.slice(0, cut > 0 ? cut : MAX_TITLE_LENGTH - 1)}…`
}

/** Above the headline: a capitalised line that is doubled or named as newspapers are. */
function findMasthead(head: readonly Line[], headline: Line | null): string | null {
  const above = headline === null ? [] : head.slice(0, head.indexOf(headline))
  const isShortName = (line: Line) => line.words <= 5 && !line.isClosed && isCapitalised(line.text)
  const names = above.filter(isShortName)
  const doubled = names.find(
    (line, index) => names.findIndex((other) => other.text === line.text) < index,
  )
  const named = names.find((line) => line.words >= 2 && isMastheadName(line.text))
  return (doubled ?? named)?.text ?? null
}

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:[ .](?:\\p{Lu}[\\p{L}\\p{N}&'’-]*|of|the|and)){0,5})"
/** Notices by which a page says whose it is. */
const OUTLET_NOTICES: readonly RegExp[] = [
  new RegExp(
    `^The comments? (?:posted|published|expressed) here (?:are|do) not .{0,40}?(?:from|of|by) (?:the )?${NAME}`,
    'u',
  ),
  new RegExp(
    `^(?:©|\\(c\\)|Copyright|Copyright ©)\\s?(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?,?\\s?(?:by )?${NAME}`,
    'u',
  ),
  new RegExp(`^The post .{1,200} appeared first on ${NAME}\\.?$`, 'u'),
  new RegExp(
    `^This (?:article|story|report) (?:was )?(?:originally |first )?(?:appeared|published)(?: first| originally)? (?:in|on|by) ${NAME}\\.?$`,
    'u',
  ),
]

function findNamedOutlet(lines: readonly Line[]): string | null {
  for (const line of lines) {
    if (line.words > 60 || line.text.length > 500) continue
    for (const notice of OUTLET_NOTICES) {
      const name = notice
        .exec(line.text)?.[1]
        ?.replace(/\s(?:All|of|the|and)$/, '')
        .trim()
      if (name !== undefined && !/^(?:All|The)$/.test(name)) return name.replace(/\.$/, '')
    }
  }
  return null
}

/** A "By …" line, or a name alone right above or below the headline. */
function findAuthor(head: readonly Line[], headline: Line | null): string | null {
  for (const line of head) {
    const name = readByline(line.text)
    if (name !== null) return name
  }
  const index = headline === null ? -1 : head.indexOf(headline)
  const neighbours = index === -1 ? [] : [head[index - 1], head[index + 1]]
  const name = neighbours.find((line) => line !== undefined && isBareName(line.text))?.text
  return name === undefined || isSectionName(name) ? null : name
}

/** A line of the page's head that is a date, if the calendar has it. */
function findDate(head: readonly Line[]): string | null {
  for (const line of head) {
    const date = parseDateLine(line.text)
    if (date !== null && toDayNumber(date) !== null) return date
  }
  return null
}
