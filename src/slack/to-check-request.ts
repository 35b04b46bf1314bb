// The engine's request out of what a command or a button says.
import type { CheckRequest } from '../check.ts'
import type { SlackButtonValue } from '../schema/slack.ts'

/** Leaves absent fields out, so that an answer is the one that HTTP gives to the same request. */
export function toCheckRequest({ claim, asOf }: SlackButtonValue, limit?: number): CheckRequest {
  return {
    claim,
    ...(asOf === undefined ? {} : { asOf }),
    ...(limit === undefined ? {} : { limit }),
  }
}
