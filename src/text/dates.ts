// Finds dates and reads each as an interval of days. Own small grammar over tokens, tried in order
// at each token: absolute forms first. What needs the publication date and has none is not reported.
import { ABSOLUTE_OPENERS, readAbsolute } from './absolute-dates.ts'
import type { AbsoluteDate } from './date-scene.ts'
import { RELATIVE_OPENERS, readRelative } from './relative-dates.ts'
import type { DateMention, DayNumber, Token } from './types.ts'

/** The only words that a date's core begins with; nearly all tokens are done here. */
const DATE_OPENERS: ReadonlySet<string> = new Set([...ABSOLUTE_OPENERS, ...RELATIVE_OPENERS])

/** Words that say that the sentence speaks of what is still to come. */
const FUTURE =
  /^(will|won't|shall|due|scheduled|plans?|planned|expected|expects?|upcoming|intends?|set|aims?|tomorrow)$/
const FUTURE_REACH = 12

/** Does the sentence speak of the future just before token `at`? */
function isFuture(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence
  for (let index = at - 1; index >= 0 && index >= at - FUTURE_REACH; index -= 1) {
    const token = tokens[index]
    if (token === undefined || token.sentence !== sentence) return false
    if (FUTURE.test(token.norm)) return true
    if (token.norm === 'said' || token.norm === 'told') return false
  }
  return false
}

export interface DateFindings {
  readonly dates: DateMention[]
  /** 1 for every token of a date, resolved or not: none of them is a quantity or a name. */
  readonly taken: Uint8Array
}

/** Without a publication day, relative dates are read against this one and then left out. */
const STAND_IN_DAY: DayNumber = 0

/**
 * The dates of a text, ascending and disjoint, as inclusive intervals of days. `published` null
 * leaves "Tuesday" and "March 10" out. Day/month order of 03/04/2022 is read as British (3 April).
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  published: DayNumber | null,
): DateFindings {
  const dates: DateMention[] = []
  const taken = new Uint8Array(tokens.length)
  let floor = -1
  for (let at = 0; at < tokens.length; ) {
    const found = dateAt(text, tokens, at, published ?? STAND_IN_DAY)
    if (found === null) {
      at += 1
      continue
    }
    const { from, to, firstToken, lastToken, isRelative } = found
    at = lastToken + 1
    const first = tokens[firstToken]
    const last = tokens[lastToken]
    if (first === undefined || last === undefined || firstToken <= floor || from > to) continue
    floor = lastToken
    taken.fill(1, firstToken, lastToken + 1)
    if (isRelative && published === null) continue
    const { start } = first
    const end = /['’]s$/.test(last.text) ? last.end - 2 : last.end
    dates.push({
      start,
      end,
      firstToken,
      lastToken,
      text: text.slice(start, end),
      from,
      to,
      isRelative,
    })
  }
  return { dates, taken }
}

function dateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  published: DayNumber,
): AbsoluteDate | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'symbol') return null
  if (token.kind === 'word' && !DATE_OPENERS.has(token.norm)) return null
  const future = (): boolean => isFuture(tokens, at)
  return (
    readAbsolute(text, tokens, at, published, future) ?? readRelative(tokens, at, published, future)
  )
}
