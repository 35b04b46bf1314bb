// Finds the dates of a claim that a passage answers by the day of its publication, from which it counts its own ("on Monday")
// or which it leaves to be understood: "in July 2022" says nothing more to a report of that July. A date that the passage
// writes out is left to be compared word by word.
import type { Analysis, DateMention, DayNumber, Span } from '../text/types.ts'
import type { Evidence } from './types.ts'

/** What may lead to a date and goes with it: "in", "at the end of"; what orders in time ("since", "until", "before") may not. */
const LEADING =
  /(?<=^|[\s(])(?:in|on|during|at|by|around)\s+(?:the\s+)?(?:(?:end|beginning|start|middle|course|early|late|mid)(?:\s+of|\s*-)?\s+)?(?:the\s+)?$/i
/** Or the date stands before a thing: "the July 2022 strike", "China's 2022 donation". */
const DETERMINER = /(?:(?<=^|\s)(?:the|a|an|its|his|her|their|this|that)|['’]s)\s+$/i

/** Days: from this length on a date names a time, such as a month, of which reports of the following days tell too. */
const TIME_FROM = 20
const DAYS_TOLD = 7

/** Whether a report published that day, which names no date, tells of the date. */
function isOfThatTime({ from, to }: DateMention, published: DayNumber): boolean {
  const told = to - from >= TIME_FROM ? DAYS_TOLD : 1
  return from <= published && published - told <= to
}

function isAnswered(date: DateMention, { passage: { dates }, published }: Evidence): boolean {
  const overlaps = ({ from, to }: DateMention): boolean => from <= date.to && date.from <= to
  if (dates.length > 0) return dates.some((told) => told.isRelative && overlaps(told))
  return published !== undefined && published !== null && isOfThatTime(date, published)
}

/** The stretch that a date takes up with the words that lead to it; null where it cannot be left out. */
function findPhrase(text: string, { start, end }: DateMention): Span | null {
  const before = text.slice(0, start)
  const leading = LEADING.exec(before)
  // "In July 2022, the minister said": the comma goes too.
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0
  if (leading !== null)
    return { start: leading.index, end: end + (leading.index === 0 ? comma : 0) }
  const isBeforeThing = DETERMINER.test(before) && /^\s+\p{L}/u.test(text.slice(end))
  return isBeforeThing ? { start, end } : null
}

/** The stretches of the claim that the evidence makes needless, in order. */
export function listAnsweredDates(claim: Analysis, evidence: Evidence): Span[] {
  return claim.dates.flatMap((date) =>
    isAnswered(date, evidence) ? (findPhrase(claim.text, date) ?? []) : [],
  )
}

const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The analysis without the tokens of some stretches; its text stays, so that spans are still verbatim. */
export function leaveOut(analysis: Analysis, stretches: readonly Span[]): Analysis {
  if (stretches.length === 0) return analysis
  const isLeftOut = (span: Span): boolean => stretches.some((stretch) => isWithin(span, stretch))
  const places: number[] = []
  const tokens = analysis.tokens.filter((token, at) => {
    const isKept = !isLeftOut(token)
    places[at] = (places[at - 1] ?? -1) + (isKept ? 1 : 0)
    return isKept
  })
  const move = <Mention extends Span & { firstToken: number; lastToken: number }>(
    mentions: readonly Mention[],
  ): Mention[] =>
    mentions
      .filter((mention) => !isLeftOut(mention))
      .map((mention) => ({
        ...mention,
        firstToken: (places[mention.firstToken - 1] ?? -1) + 1,
        lastToken: places[mention.lastToken] ?? 0,
      }))
  return {
    ...analysis,
    tokens,
    names: move(analysis.names),
    quantities: move(analysis.quantities),
    dates: move(analysis.dates),
  }
}
