// Dates and shares as a reader of one language expects them.
import type { Words } from './words/types.ts'

/** Making a format costs more than the rest of a card: one a language is kept. */
const dateFormats = new WeakMap<Words, Intl.DateTimeFormat>()

/** "29 March 2022" of an ISO date or date-time, by its calendar day; "undated" where there is none. */
export function sayDate(iso: string | null, words: Words): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0]
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return words.undated
  const known = dateFormats.get(words)
  if (known !== undefined) return known.format(time)
  const format = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long', timeZone: 'UTC' })
  dateFormats.set(words, format)
  return format.format(time)
}

/** "1,204" or "1.204". */
export function sayNumber(value: number, words: Words): string {
  return new Intl.NumberFormat(words.tag).format(value)
}

/** A share of 0..1 in whole per cent; never 100, since nothing here is certain. */
export function toPercent(share: number): number {
  return Math.min(99, Math.round(share * 100))
}
