// The figures of `deskcheck eval`: pure counting over outcomes. Every share keeps what it is of.
import type { Verdict } from '../verdict/types.ts'
import { type EvalClaim, GOLD_LETTERS, type GoldLetter, toVerdict } from './eval-claims.ts'
import { measureReliability } from './reliability.ts'

/** `count` out of `of` rows. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** What one system said about one claim. */
export interface Answer {
  readonly verdict: Verdict
  readonly supporting: readonly string[]
  readonly conflicting: readonly string[]
}

export interface Outcome {
  readonly claim: EvalClaim
  readonly answer: Answer & { readonly confidence: number }
  readonly baseline: Answer
}

export interface SystemMetrics {
  /** Rows whose verdict is one of the gold's letters. */
  readonly accuracy: Share
  readonly slices: readonly { readonly slice: string; readonly accuracy: Share }[]
  /** Right verdicts of those given, not_enough_evidence not being one. */
  readonly verdictsRight: Share
  /** Supported where the gold has neither S nor D, of those rows. */
  readonly falseSupports: Share
  /** The same count, of all rows. */
  readonly falseSupportsOfAll: Share
  /** Any verdict but not_enough_evidence where the gold says N alone. */
  readonly falseVerdicts: Share
  /** Supported where the gold says R alone: twisted claims taken for true. */
  readonly twistedSupported: Share
  /**
   * Listed sources that the gold lists on the same side; gold sources that were listed. Of claims that name their sources,
   * and of those that nothing decides.
   */
  readonly sourcePrecision: Share
  readonly sourceRecall: Share
  /** Claims with a gold source listed on its side, of the claims that have gold sources. */
  readonly sourceHits: Share
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Rows by the gold's first letter and the verdict given. */
  readonly confusion: Readonly<Record<GoldLetter, Readonly<Record<Verdict, number>>>>
}

/** Verdicts whose confidence lies in [from, to). */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly verdicts: number
  readonly meanConfidence: number
  readonly right: number
}

export interface CalibrationMetrics {
  /** Expected calibration error over ten bins of equal width: Σ share · |accuracy − mean confidence|. */
  readonly expectedError: number
  /** Bins that hold a verdict. */
  readonly bins: readonly ReliabilityBin[]
}

/** A quote that is not the source's text between its offsets. There must be none. */
export interface WrongQuote {
  readonly claim: string
  readonly source: string
  readonly start: number
  readonly end: number
}

export interface EvalMetrics {
  readonly claims: number
  readonly deskcheck: SystemMetrics
  readonly baseline: SystemMetrics
  readonly calibration: CalibrationMetrics
  readonly quotes: { readonly checked: number; readonly wrong: readonly WrongQuote[] }
  /** Claim by claim, so that errors can be read. */
  readonly outcomes: readonly Outcome[]
}

/** @returns the figures of one system over all outcomes */
export function measureSystem(
  outcomes: readonly Outcome[],
  answerOf: (outcome: Outcome) => Answer,
): SystemMetrics {
  const rows = outcomes.map((outcome) => ({ claim: outcome.claim, answer: answerOf(outcome) }))
  const isSupported = (row: Row): boolean => row.answer.verdict === 'supported'
  const mayNotSupport = rows.filter(({ claim }) => !hasLetter(claim, 'S') && !hasLetter(claim, 'D'))
  const falseSupports = shareOf(mayNotSupport, isSupported)
  const slices = [...new Set(rows.map(({ claim }) => claim.slice))].sort()
  return {
    accuracy: shareOf(rows, isRight),
    slices: slices.map((slice) => ({
      slice,
      accuracy: shareOf(
        rows.filter(({ claim }) => claim.slice === slice),
        isRight,
      ),
    })),
    verdictsRight: shareOf(
      rows.filter(({ answer }) => answer.verdict !== 'not_enough_evidence'),
      isRight,
    ),
    falseSupports,
    falseSupportsOfAll: { count: falseSupports.count, of: rows.length },
    falseVerdicts: shareOf(
      rows.filter(({ claim }) => isOnly(claim, 'N')),
      ({ answer }) => answer.verdict !== 'not_enough_evidence',
    ),
    twistedSupported: shareOf(
      rows.filter(({ claim }) => isOnly(claim, 'R')),
      isSupported,
    ),
    ...measureSources(rows),
    verdicts: countVerdicts(rows),
    confusion: {
      S: countVerdicts(rows.filter(({ claim }) => claim.verdict[0] === 'S')),
      R: countVerdicts(rows.filter(({ claim }) => claim.verdict[0] === 'R')),
      D: countVerdicts(rows.filter(({ claim }) => claim.verdict[0] === 'D')),
      N: countVerdicts(rows.filter(({ claim }) => claim.verdict[0] === 'N')),
    },
  }
}

interface Row {
  readonly claim: EvalClaim
  readonly answer: Answer
}

function isRight({ claim, answer }: Row): boolean {
  return claim.verdict.some((letter) => toVerdict(letter) === answer.verdict)
}

function hasLetter(claim: EvalClaim, letter: GoldLetter): boolean {
  return claim.verdict.includes(letter)
}

function isOnly(claim: EvalClaim, letter: GoldLetter): boolean {
  return GOLD_LETTERS.every((each) => hasLetter(claim, each) === (each === letter))
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): Share {
  return { count: items.filter(has).length, of: items.length }
}

function countVerdicts(rows: readonly Row[]): Record<Verdict, number> {
  const counts = { supported: 0, refuted: 0, disputed: 0, not_enough_evidence: 0 }
  for (const { answer } of rows) counts[answer.verdict] += 1
  return counts
}

function measureSources(
  rows: readonly Row[],
): Pick<SystemMetrics, 'sourcePrecision' | 'sourceRecall' | 'sourceHits'> {
  let listed = 0
  let gold = 0
  let found = 0
  let claims = 0
  let hits = 0
  const namesSources = ({ supports, conflicts }: EvalClaim): boolean =>
    supports.length + conflicts.length > 0
  const areSourcesTold = rows.some(({ claim }) => namesSources(claim))
  for (const { claim, answer } of rows) {
    if (!namesSources(claim) && !(areSourcesTold && isOnly(claim, 'N'))) continue
    const before = found
    for (const [said, known] of [
      [answer.supporting, claim.supports],
      [answer.conflicting, claim.conflicts],
    ] as const) {
      listed += said.length
      gold += known.length
      found += said.filter((id) => known.includes(id)).length
    }
    if (namesSources(claim)) claims += 1
    if (found > before) hits += 1
  }
  return {
    sourcePrecision: { count: found, of: listed },
    sourceRecall: { count: found, of: gold },
    sourceHits: { count: hits, of: claims },
  }
}

/** How well the confidences tell which verdicts are right. */
export function measureCalibration(outcomes: readonly Outcome[]): CalibrationMetrics {
  const { expectedError, bins } = measureReliability(
    outcomes.map(({ claim, answer }) => ({
      confidence: answer.confidence,
      isRight: isRight({ claim, answer }),
    })),
  )
  return {
    expectedError,
    bins: bins.map(({ answers, ...bin }) => ({ ...bin, verdicts: answers })),
  }
}
