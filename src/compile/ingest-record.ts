// Checks the fields of one source and makes it a SourceRecord, clutter marked and wire credit found.
// A source with a field that is missing, empty or wrong is refused, with the field's name.
import * as z from 'zod'
import { findWireCredit } from '../clutter/credit.ts'
import { splitIntoLines } from '../clutter/lines.ts'
import { markClutter } from '../clutter/mark-clutter.ts'
import { fail, type Result, succeed } from '../result.ts'
import { toDayNumber } from '../text/days.ts'
import type { SourceRecord } from './types.ts'

const NULLISH_TEXT = z
  .string()
  .nullish()
  .transform((value) => (value?.trim() ? value.trim() : undefined))

const ONE_OR_MORE_NAMES = z
  .union([z.string(), z.array(z.string()).transform((names) => names.join(', '))])
  .nullish()
  .transform((value) => (value?.trim() ? value.trim() : undefined))

const FILLED = z.string().refine((value) => value.trim() !== '', { message: 'is empty' })

const RECORD = z.object({
  id: FILLED,
  publisher: FILLED,
  title: FILLED,
  text: FILLED,
  url: NULLISH_TEXT.refine((url) => url === undefined || isWebAddress(url), {
    message: 'is no http or https address',
  }),
  published: NULLISH_TEXT.refine((date) => date === undefined || toDayNumber(date) !== null, {
    message: 'is no ISO date (YYYY-MM-DD, with or without a time)',
  }),
  author: ONE_OR_MORE_NAMES,
  language: NULLISH_TEXT,
  credit: ONE_OR_MORE_NAMES,
})

/**
 * Makes a record of unknown fields; those that no source has are ignored. `id`, `publisher`, `title`
 * and `text` are kept as given, the others trimmed, and left out where null or empty. The error is
 * one line that names every wrong field.
 */
export function parseRecord(fields: unknown): Result<SourceRecord, string> {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return fail('is no source record: an object with id, publisher, title and text')
  }
  const parsed = RECORD.safeParse(fields)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => describeIssue(issue, fields))
    return fail([...new Set(faults)].join('; '))
  }
  const { id, publisher, title, text, url, published, author, language } = parsed.data
  const skipped = markClutter(text, { title })
  const credit = parsed.data.credit ?? findWireCredit(splitIntoLines(text))
  return succeed({
    id,
    publisher,
    title,
    text,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    ...(credit === null ? {} : { credit }),
    ...(skipped.length === 0 ? {} : { skipped }),
  })
}

function describeIssue(issue: z.core.$ZodIssue, fields: object): string {
  const field = String(issue.path[0])
  const value: unknown = Reflect.get(fields, field)
  if (value === undefined) return `${field} is missing`
  if (issue.code === 'custom') {
    const isLong = typeof value === 'string' && value.trim() !== '' && value.length <= 80
    return `${field} ${isLong ? `${JSON.stringify(value)} ` : ''}${issue.message}`
  }
  return `${field} must be text, not ${value === null ? 'null' : typeof value}`
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}
