// What the room is given: settings, the log of deliveries, the check of an article, the clock.
import type { Result } from '../result.ts'
import type { ArticleResult } from '../schema/article.ts'
import type { FieldError } from '../schema/problem.ts'
import type { DeliveryDesk } from './deliveries/types.ts'
import type { HookSettings } from './settings.ts'
import type { PublishedArticle } from './types.ts'

/** Why an article was not checked. */
export type ArticleFailure =
  /** It never can be: the newsroom is told. */
  | { readonly kind: 'unusable'; readonly errors: readonly FieldError[] }
  /** Not now: it is tried again. `because` names what failed, without a word of the article. */
  | { readonly kind: 'unavailable'; readonly because: string }

/** Checks an article; the value is what `POST /v1/articles/check` answers. */
export type CheckArticle = (
  article: PublishedArticle,
) => Promise<Result<ArticleResult, ArticleFailure>>

export interface HookDependencies {
  readonly settings: HookSettings
  /** Null where the platform gives no log of deliveries. */
  readonly openDeliveries: (() => DeliveryDesk) | null
  /** Milliseconds of the epoch. */
  readonly now: () => number
  /** Takes one line for an operator; a line never holds a word of an article. */
  readonly log: (line: string) => void
}

export interface ConsumerDependencies {
  readonly deliveries: DeliveryDesk
  readonly checkArticle: CheckArticle
  readonly now: () => number
  readonly log: (line: string) => void
}

/** Variables that the app around these routes sets. */
export interface HookEnv {
  Variables: { requestId: string }
}
