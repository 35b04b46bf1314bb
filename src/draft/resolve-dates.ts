// Puts a calendar date in place of a day that only the day of writing explains: "on Tuesday",
// "yesterday", "last month". Leaves what is vague, what recurs and what is quoted.
import { civilOf, daysInMonth, weekdayOf } from '../text/days.ts'
import type { Analysis, DateMention, DayNumber } from '../text/types.ts'
import type { Edit } from './edits.ts'
import type { SentenceView } from './sentence-view.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** After these a date stands without "on". */
const PREPOSITIONS =
  /(?:^|[\s(])(?:on|by|until|till|since|before|after|from|to|of|for|through|than|between|and|or|during|late|early|about|around|as|as of|in|at|over|within|into|ahead of)$/i
/** "a Tuesday deadline", "every Sunday", "Black Friday": no date, or none that may move. */
const BOUND =
  /(?:^|\s)(?:a|an|every|each|most|many|some|one|any|another|same|following|previous|black|good|ash|palm|easter|bloody|that|which|whose|his|her|its|their)$/i

/** "29 March 2022". */
export function spellDay(day: DayNumber): string {
  const { year, month, day: ofMonth } = civilOf(day)
  return `${ofMonth} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** The edits that make the dates of a sentence absolute. */
export function resolveDates(
  view: SentenceView,
  { dates, text }: Analysis,
  writtenOn: DayNumber,
): Edit[] {
  return dates.flatMap((date, at) => {
    const isOutside = date.start < view.start || date.end > view.end
    if (isOutside || !date.isRelative || view.isQuoted(date.start)) return []
    const before = dates[at - 1]
    // "16 October last year": the day has the year already.
    if (before?.isRelative === true && /^,? $/.test(text.slice(before.end, date.start))) {
      const isWithin = before.from >= date.from && before.to <= date.to
      return isWithin ? [{ start: before.end, end: date.end, text: '' }] : []
    }
    const edit = rewrite(settleWeekday(date, view, text, writtenOn), view, text)
    return edit === null ? [] : [edit]
  })
}

const AHEAD =
  /\b(?:will|won['’]t|shall|due|scheduled|plan(?:s|ned|ning)? (?:to|for)|expect(?:s|ed)|upcoming|intends?|set (?:to|for)|aims?|would|should|next|this coming|is to|are to)\b/i

/**
 * A bare weekday lies ahead only where the words before say so. The analyser takes a hint such as "plan"
 * for that; a claim that names the day must not rest on a hint.
 */
function settleWeekday(
  date: DateMention,
  view: SentenceView,
  text: string,
  writtenOn: DayNumber,
): DateMention {
  const isAhead =
    date.from > writtenOn && date.from === date.to && /^[A-Z][a-z]+day$/.test(date.text)
  if (!isAhead || AHEAD.test(text.slice(view.start, date.start))) return date
  return { ...date, from: date.from - 7, to: date.to - 7 }
}

function rewrite(date: DateMention, view: SentenceView, text: string): Edit | null {
  const before = text.slice(view.start, date.start).trimEnd()
  const after = text.slice(date.end, view.end)
  const words = date.text.toLowerCase()
  if (BOUND.test(before) || /^-/.test(after) || /-$/.test(before)) return null
  if (/\bago\b/.test(words) && date.from !== date.to) return null
  const isPossessive = /^['’]s\b/.test(after)
  const part = /^ (?:morning|afternoon|evening|night)\b/.exec(after)?.[0] ?? ''
  const spelled = spellSpan(date, words + part)
  if (spelled === null || (part !== '' && /^['’]s/.test(after.slice(part.length)))) return null
  const { phrase, preposition } = spelled
  const end = date.end + (isPossessive ? 2 : part.length)
  if (isPossessive) {
    // "after Tuesday's talks" → "after the 29 March 2022 talks"
    return { start: date.start, end, text: `the ${phrase}` }
  }
  const hasThe = /(?:^|\s)the$/i.test(before)
  if (hasThe)
    return part === '' && isAttribute(after) ? { start: date.start, end, text: phrase } : null
  const leading = PREPOSITIONS.exec(before)
  if (leading !== null) {
    const word = leading[0].trim().toLowerCase()
    if (word === 'late' || word === 'early') {
      return { start: date.start, end, text: `${preposition} ${phrase}` }
    }
    const isPlace = word === 'on' || word === 'in' || word === 'at'
    return !isPlace || word === preposition ? { start: date.start, end, text: phrase } : null
  }
  // "Tuesday talks": a day as an attribute keeps its place.
  if (
    part === '' &&
    isAttribute(after) &&
    /day$/.test(words) &&
    !/\b(?:yesterday|today)$/.test(words)
  ) {
    return null
  }
  const isOpening = before.replace(/^["“‘'(]+/, '') === ''
  const text_ = `${preposition} ${phrase}`
  return {
    start: date.start,
    end,
    text: isOpening ? text_.charAt(0).toUpperCase() + text_.slice(1) : text_,
  }
}

/** Does a plain noun follow at once: "Tuesday talks", "Monday evening"? Verbs and short words do not count. */
function isAttribute(after: string): boolean {
  const next = /^ ([a-z]+)/.exec(after)?.[1]
  if (next === undefined) return false
  return !/^(?:and|or|but|as|at|by|in|on|of|to|for|from|with|after|before|that|when|while|where|who|which|if|than|the|a|an|his|her|its|their|it|he|she|they|was|were|is|are|had|has|have|will|would|could|said|told|because|since|until|amid|about|over|under|against|despite|following|during|near|between|due|not|also|there|alone|only|just|even|though|although|so|then|killed|left|showed|saw|[a-z]+(?:ed|ing|ly))$/.test(
    next,
  )
}

function spellSpan(
  { from, to }: DateMention,
  words: string,
): { readonly phrase: string; readonly preposition: 'on' | 'in' } | null {
  if (from === to) {
    const day = spellDay(from)
    if (/\bnight\b|tonight/.test(words)) return { phrase: `the night of ${day}`, preposition: 'on' }
    const part = /\b(morning|afternoon|evening)\b/.exec(words)?.[1]
    if (part !== undefined) return { phrase: `the ${part} of ${day}`, preposition: 'on' }
    return { phrase: day, preposition: 'on' }
  }
  const first = civilOf(from)
  const last = civilOf(to)
  const isMonth =
    first.day === 1 &&
    first.month === last.month &&
    first.year === last.year &&
    last.day === daysInMonth(last.year, last.month)
  if (isMonth)
    return { phrase: `${MONTHS[first.month - 1] ?? ''} ${first.year}`, preposition: 'in' }
  const isYear =
    first.year === last.year &&
    first.month === 1 &&
    first.day === 1 &&
    last.month === 12 &&
    last.day === 31
  if (isYear) return { phrase: `${first.year}`, preposition: 'in' }
  if (to - from === 6 && weekdayOf(from) === 0 && /\bweek$/.test(words)) {
    return { phrase: `the week of ${spellDay(from)}`, preposition: 'in' }
  }
  return null
}
