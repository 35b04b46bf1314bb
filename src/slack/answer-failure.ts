// What a user of Slack and an operator are told of a check that failed. Neither line holds a claim.
import type { CheckFailure } from '../check.ts'
import { encodeText } from './text.ts'
import { CHECK_FAILED } from './words.ts'

/** One sentence for the user; failures of the index also get a line for the operator. */
export function wordFailure(
  failure: CheckFailure,
  requestId: string,
  log: (line: string) => void,
): string {
  if (failure.kind === 'claim_unusable') {
    return encodeText(`The ${failure.field} ${failure.message}.`)
  }
  log(JSON.stringify({ event: 'index_failure', requestId, ...failure }))
  return CHECK_FAILED
}

/** Logs a bug by its name alone: its message could quote the claim. */
export function logBug(error: unknown, requestId: string, log: (line: string) => void): void {
  const name = error instanceof Error ? error.name : typeof error
  log(JSON.stringify({ event: 'bug', requestId, at: 'slack', error: name }))
}
