// Reads two figures of one running count, such as people who fled: a claim's and a source's. Refuses
// what does not run: percentages, money, measures, ranks, and counts of one day's doings.
import type { Reason } from '../stance/types.ts'
import { analyse } from '../text/analyse.ts'
import type { AliasTable, Analysis, DayNumber, Quantity } from '../text/types.ts'
import { formOf } from '../text/word-forms.ts'

/** How a source's figure stands to the claim's. */
export type FigureOrder = 'larger' | 'smaller'

/** A claim read for its figures. */
export interface CountedClaim {
  readonly analysis: Analysis
  /** The last day that the claim speaks of ("by 8 March", "as of 8 March"); null where it names none. */
  readonly upTo: DayNumber | null
}

/** Figures carry no names that an alias list would have to fold. */
const NO_ALIASES: AliasTable = { canonicalByVariant: new Map(), longestVariant: 0 }

/** Share of the claim's content words, beside its figures and days, that the source must speak of. */
const SUBJECT_NEEDED = 0.5

/**
 * Marks of a count that goes on: totals, movements of a total, and losses, whose counts only grow as
 * more is known. The perfect tense is another, see `isRunning`.
 */
const RUNNING_WORDS: ReadonlySet<string> = new Set(
  `so far since now already altogether toll tally total totals cumulative overall
  rose risen grown climbed reached passed exceeded topped surpassed swelled
  dead died deaths death killed killing injured wounded missing casualties victims fatalities
  fled displaced homeless evacuated refugees infected infections cases arrested detained`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const PERFECT =
  /\b(?:has|have|had|['’]ve)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:been|\w+ed|\w+en|fled|left|lost|gone|come|made|sent|sold|built|won|hit|met|paid|bought|brought|caught|found|fought|held)\b/i

/** Words that make the day behind them the last one counted. */
const UP_TO = /\b(?:by|until|till|up to|as of|as at|as on)\s+(?:the\s+)?$/i

/** Words of what is still to come: the day is then a deadline, not the last one counted. In small letters: May is a month. */
const TO_COME =
  /\b(?:will|would|shall|should|must|can|could|may|might|(?:has|have|had|is|are|was|were) to|plans?|planned|expects?|expected|deadline|promised)\s+\p{L}/u

/**
 * Reads a claim's figures, and up to which day it counts.
 * @param today the day that days without a year are read from; null leaves those unread
 */
export function readCountedClaim(claim: string, today: DayNumber | null): CountedClaim {
  const analysis = analyse(claim, { published: today, aliases: NO_ALIASES })
  if (TO_COME.test(claim)) return { analysis, upTo: null }
  const limits = analysis.dates
    // "By Tuesday" depends on a day of writing that is not known.
    .filter(({ text, isRelative }) => !isRelative || /\d/.test(text))
    .filter(({ start }) => UP_TO.test(claim.slice(0, start)))
    .map(({ to }) => to)
  return { analysis, upTo: limits.length === 0 ? null : Math.max(...limits) }
}

/** A passage of a report, with all differences from the claim that the judge located in it. */
export interface CountedPassage {
  readonly words: string
  readonly title: string
  /** The whole report: a name in it need not be repeated by the passage. */
  readonly report: string
  readonly reasons: readonly Reason[]
}

/**
 * How a passage's figures stand to the claim's, where nothing but figures of one running count parts
 * the two; null in any other case.
 */
export function orderFigures(claim: CountedClaim, passage: CountedPassage): FigureOrder | null {
  const { words, reasons } = passage
  if (reasons.length === 0 || reasons.some(({ code }) => code !== 'number')) return null
  const evidence = analyse(words, { published: null, aliases: NO_ALIASES })
  if (!isRunning(claim.analysis.text) && !isRunning(words)) return null
  if (!sharesSubject(claim.analysis, passage)) return null
  const orders = reasons.map((reason) => orderCounts(claim.analysis, evidence, reason))
  const order = orders[0] ?? null
  return orders.every((each) => each === order) ? order : null
}

function orderCounts(claim: Analysis, evidence: Analysis, reason: Reason): FigureOrder | null {
  const stated = findQuantity(claim, reason.claim)
  const found = findQuantity(evidence, reason.evidence)
  if (stated === null || found === null) return null
  if (stated.kind !== 'cardinal' || found.kind !== 'cardinal') return null
  if (stated.unit !== null && found.unit !== null && stated.unit !== found.unit) return null
  if (found.value > stated.high) return 'larger'
  return found.value < stated.low ? 'smaller' : null
}

/** The quantity that a span of the text holds or lies in; null where it holds none. */
function findQuantity({ text, quantities }: Analysis, span: string): Quantity | null {
  if (span === '') return null
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) {
    const end = at + span.length
    const found = quantities.find((quantity) => quantity.start < end && at < quantity.end)
    if (found !== undefined) return found
  }
  return null
}

function isRunning(text: string): boolean {
  if (PERFECT.test(text)) return true
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => RUNNING_WORDS.has(word))
}

/** Whether the source speaks of what the claim counts: of its words beside figures, units and days. */
function sharesSubject(
  claim: Analysis,
  { words, title, report }: Omit<CountedPassage, 'reasons'>,
): boolean {
  const units = new Set(claim.quantities.map(({ unit }) => unit))
  const taken = [...claim.quantities, ...claim.dates]
  const subject = claim.tokens.filter(
    (token) =>
      token.kind === 'word' &&
      !token.isStop &&
      !units.has(token.stem) &&
      !taken.some(({ start, end }) => token.start < end && start < token.end),
  )
  if (subject.length === 0) return false
  const said = new Set(
    (`${title}\n${words}`.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => formOf(word).term),
  )
  const shared = subject.filter(
    ({ text, isCapitalised }) =>
      said.has(formOf(text).term) || (isCapitalised && report.includes(text)),
  )
  return shared.length / subject.length >= SUBJECT_NEEDED
}
