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

/**
 * The dates of a text, ascending and disjoint, as inclusive intervals of days. `published` null
 * leaves "Tuesday" and "March 10" out. Day/month order of 03/04/2022 is read as British (3 April).
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  published: DayNumber | null,
): DateMention[] {
  const dates: DateMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = dateAt(text, tokens, at, published)
    if (found === null) {
      at += 1
      continue
    }
    const first = tokens[found.firstToken]
    const last = tokens[found.lastToken]
    if (first === undefined || last === undefined) break
    const previous = dates.at(-1)
    const isFree = previous === undefined || previous.lastToken < found.firstToken
    if (isFree && found.from <= found.to) {
      dates.push({
        start: first.start,
        end: last.end,
        firstToken: found.firstToken,
        lastToken: found.lastToken,
        text: text.slice(first.start, last.end),
        from: found.from,
        to: found.to,
        isRelative: found.isRelative,
      })
    }
    at = found.lastToken + 1
  }
  return dates
}

function dateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  published: DayNumber | null,
): AbsoluteDate | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'symbol') return null
  if (token.kind === 'word' && !DATE_OPENERS.has(token.norm)) return null
  const future = (): boolean => isFuture(tokens, at)
  const absolute = readAbsolute(text, tokens, at, published, future)
  if (absolute !== null) return absolute
  return published === null ? null : readRelative(text, tokens, at, published, future)
}
