// Runs claims whose answers are known through the check and through the plain baseline, and
// measures both. Owns no file and no terminal: the command reads, prints and draws the progress.
import { type CheckFailure, checkClaim } from '../check.ts'
import type { IndexFailure, OpenIndex } from '../index/types.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { Judge } from '../stance/types.ts'
import type { CheckResult, Source } from '../verdict/types.ts'
import { answerByOverlap } from './eval-baseline.ts'
import type { EvalClaim } from './eval-claims.ts'
import {
  type EvalMetrics,
  measureCalibration,
  measureSystem,
  type Outcome,
  type WrongQuote,
} from './eval-metrics.ts'

export { collectEvalClaims, type EvalClaim, evalClaimSchema } from './eval-claims.ts'
export { formatEvalTable } from './eval-table.ts'

export interface EvalOptions {
  readonly index: OpenIndex
  readonly judge: Judge
  readonly claims: readonly EvalClaim[]
  /** Called after each claim. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface EvalFailure {
  /** The id of the claim that could not be checked. */
  readonly claim: string
  readonly failure: CheckFailure
}

/** Checks every claim, in order. The first claim that cannot be checked ends the run. */
export async function runEval(options: EvalOptions): Promise<Result<EvalMetrics, EvalFailure>> {
  const { index, judge, claims, onProgress } = options
  const outcomes: Outcome[] = []
  const wrong: WrongQuote[] = []
  let checked = 0
  for (const claim of claims) {
    const result = await checkClaim({ index, judge }, { claim: claim.claim, id: claim.id })
    if (!result.ok) return fail({ claim: claim.id, failure: result.error })
    const baseline = await answerByOverlap(index, claim.claim)
    if (!baseline.ok) return fail({ claim: claim.id, failure: baseline.error })
    const quotes = await checkQuotes(index, result.value)
    if (!quotes.ok) return fail({ claim: claim.id, failure: quotes.error })
    checked += quotes.value.checked
    wrong.push(...quotes.value.wrong)
    outcomes.push({ claim, answer: toAnswer(result.value), baseline: baseline.value })
    onProgress?.(outcomes.length, claims.length)
  }
  return succeed({
    claims: outcomes.length,
    deskcheck: measureSystem(outcomes, ({ answer }) => answer),
    baseline: measureSystem(outcomes, (outcome) => outcome.baseline),
    calibration: measureCalibration(outcomes),
    quotes: { checked, wrong },
    outcomes,
  })
}

function toAnswer({
  verdict,
  confidence,
  supporting,
  conflicting,
}: CheckResult): Outcome['answer'] {
  const listIds = (sources: readonly Source[]): string[] => sources.map(({ id }) => id)
  return {
    verdict,
    confidence,
    supporting: listIds(supporting),
    conflicting: listIds(conflicting),
  }
}

/** Reads every listed source again and compares each quote with the text between its offsets. */
async function checkQuotes(
  index: OpenIndex,
  result: CheckResult,
): Promise<Result<EvalMetrics['quotes'], IndexFailure>> {
  const wrong: WrongQuote[] = []
  let checked = 0
  for (const source of [...result.supporting, ...result.conflicting, ...result.related]) {
    const text = await readText(index, source.id)
    if (!text.ok) return text
    for (const { quote, start, end } of source.evidence) {
      checked += 1
      if (text.value?.slice(start, end) !== quote) {
        wrong.push({ claim: result.id, source: source.id, start, end })
      }
    }
  }
  return succeed({ checked, wrong })
}

async function readText(
  index: OpenIndex,
  id: string,
): Promise<Result<string | null, IndexFailure>> {
  const ordinal = await index.findDocument(id)
  if (!ordinal.ok) return ordinal
  if (ordinal.value === null) return succeed(null)
  const documents = await index.readDocuments([ordinal.value])
  return documents.ok ? succeed(documents.value[0]?.text ?? null) : documents
}
