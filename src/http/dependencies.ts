// What the HTTP edge is given. It knows no Cloudflare binding, no clock and no store.
import type { Access } from '../access/types.ts'
import type { CheckDependencies, CheckFailure, CheckRequest } from '../check.ts'
import type { ArticleListener, ArticleRequest, ArticleResult } from '../check-article.ts'
import type { IndexFailure, OpenIndex } from '../index/types.ts'
import type { Result } from '../result.ts'
import type { CheckResult } from '../schema/check-result.ts'

/**
 * Opens the current index and hands it to `use`; where the index or `use` fails on it, the previous one
 * gets its turn. `use` may therefore run twice and must have no effect but its value.
 */
export type WithIndex = <Value>(
  use: (index: OpenIndex) => Promise<Result<Value, IndexFailure>>,
) => Promise<Result<Value, IndexFailure>>

export type CheckClaim = (
  dependencies: CheckDependencies,
  request: CheckRequest,
) => Promise<Result<CheckResult, CheckFailure>>

export type CheckArticle = (
  dependencies: CheckDependencies,
  request: ArticleRequest,
  listener?: ArticleListener,
) => Promise<Result<ArticleResult, CheckFailure>>

export interface AppSettings {
  /** Whether `/v1/sources/{id}` gives whole texts or openings only. */
  readonly sourceText: 'full' | 'excerpt'
  /** Who answers for the checks, as a ClaimReview names its author. */
  readonly publisherName: string
}

export interface AppDependencies {
  readonly withIndex: WithIndex
  readonly checkClaim: CheckClaim
  readonly checkArticle: CheckArticle
  readonly judge: CheckDependencies['judge']
  /** Decides drafts within the CPU that a request has; `judge` where absent. */
  readonly draftJudge?: CheckDependencies['judge']
  /** Decides drafts of very many claims, and many Slack commands at once, within the CPU that there is; `judge` where absent. */
  readonly briefJudge?: CheckDependencies['judge']
  readonly settings: AppSettings
  /** Who may ask and how often. */
  readonly access: Access
  /** Takes one line for an operator; a line never holds a claim. */
  readonly log: (line: string) => void
}
