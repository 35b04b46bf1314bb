// Runs checks against the index at hand: one, or a batch of them a few at a time.
import type { CheckFailure, CheckRequest } from '../check.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { CheckResult } from '../schema/check-result.ts'
import type { AppDependencies } from './dependencies.ts'
import type { ClaimFailure } from './faults.ts'

/** Checks one claim; the previous index gets its turn where the current one fails. */
export async function runCheck(
  { withIndex, checkClaim, judge }: AppDependencies,
  request: CheckRequest,
): Promise<Result<CheckResult, CheckFailure>> {
  const outcome = await withIndex<Result<CheckResult, ClaimFailure>>(async (index) => {
    const checked = await checkClaim({ index, judge }, request)
    if (checked.ok) return succeed(checked)
    // An unusable claim is no fault of the index: it must not send the caller to the previous one.
    return checked.error.kind === 'claim_unusable'
      ? succeed(fail(checked.error))
      : fail(checked.error)
  })
  return outcome.ok ? outcome.value : outcome
}

/** Claims of a batch in flight at once: six connections of a Worker may wait, and one check reads in parallel. */
const CLAIMS_AT_ONCE = 4

/** Applies `run` to each item, a few at a time; results stand in the order of the items. */
export async function runInOrder<Item, Outcome>(
  items: readonly Item[],
  run: (item: Item, position: number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes = new Map<number, Outcome>()
  const queue = items.entries()
  const work = async (): Promise<void> => {
    for (const [position, item] of queue) outcomes.set(position, await run(item, position))
  }
  await Promise.all(Array.from({ length: CLAIMS_AT_ONCE }, work))
  return [...outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome)
}
