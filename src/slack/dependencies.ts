// What the Slack edge is given: the check, the clock, and a way out to Slack. It knows no binding.
import type { CheckFailure, CheckRequest } from '../check.ts'
import type { Result } from '../result.ts'
import type { CheckResult } from '../schema/check-result.ts'
import type { ReplayMemory } from './replay-memory.ts'
import type { PostOptions } from './response-url.ts'

export interface SlackDependencies extends PostOptions {
  /** Null where Slack is not set up. */
  readonly signingSecret: string | null
  readonly check: (request: CheckRequest) => Promise<Result<CheckResult, CheckFailure>>
  readonly replays: ReplayMemory
  /** Milliseconds of the epoch. */
  readonly now: () => number
  /** Takes one line for an operator; a line never holds a claim. */
  readonly log: (line: string) => void
}

/** Variables that the app around these routes sets. */
export interface SlackEnv {
  Variables: { requestId: string }
}
