// English for counts, dates and publishers. Knows nothing of verdicts.
import type { Source } from './types.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const LONGEST_PUBLISHER = 80
/** Publishers named before the rest is counted. */
const PUBLISHERS_NAMED = 3
/** Dates of one publisher named before only the first and last are. */
const DATES_NAMED = 2

/** Words up to twelve, digits above. */
export function sayCount(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** "29 March 2022" for an ISO date or date-time; null where the text is none. */
export function sayDate(iso: string | null): string | null {
  const parts = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  const month = MONTHS[Number(parts?.[2]) - 1]
  if (!parts || month === undefined) return null
  return `${Number(parts[3])} ${month} ${Number(parts[1])}`
}

/** Line breaks, control and direction marks become single spaces; a lone surrogate becomes U+FFFD. */
export function toOneLine(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}

/** "a", "a and b", "a, b and c". */
export function listAnd(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/**
 * Names sources by publisher and date, each publisher once: "Reuters (10 March 2022) and BBC News
 * (4 and 7 May 2005)". At most three publishers, then "and four other sources".
 */
export function nameSources(sources: readonly Source[]): string {
  const byPublisher = new Map<string, Source[]>()
  for (const source of sources) {
    const name = namePublisher(source)
    byPublisher.set(name, [...(byPublisher.get(name) ?? []), source])
  }
  const publishers = [...byPublisher]
  const named = publishers.slice(0, PUBLISHERS_NAMED)
  const rest = publishers.slice(PUBLISHERS_NAMED).reduce((sum, [, group]) => sum + group.length, 0)
  const words = named.map(([name, group]) => `${name} (${sayDates(group)})`)
  if (rest === 0) return listAnd(words)
  return listAnd([...words, `${sayCount(rest)} other ${rest === 1 ? 'source' : 'sources'}`])
}

function namePublisher({ publisher, id }: Source): string {
  const name = toOneLine(publisher)
  if (name === '') return `source ${toOneLine(id)}`
  return name.length <= LONGEST_PUBLISHER ? name : `${name.slice(0, LONGEST_PUBLISHER).trim()}…`
}

function sayDates(sources: readonly Source[]): string {
  const days = sources.map(({ published }) => sayDate(published))
  const dated = sources
    .filter((_, at) => days[at] !== null)
    .map(({ published }) => published ?? '')
    .sort()
  const undated = sources.length - dated.length
  const dates = [...new Set(dated.map((iso) => sayDate(iso) ?? ''))]
  const first = dates[0]
  if (first === undefined) {
    return undated === 1 ? 'undated' : `${sayCount(undated)} undated reports`
  }
  const said =
    dates.length <= DATES_NAMED
      ? dates
      : [`${sayCount(dated.length)} reports, ${first} to ${dates.at(-1)}`]
  return listAnd(undated === 0 ? said : [...said, `${sayCount(undated)} undated`])
}
