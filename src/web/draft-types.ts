// The streamed answer to a draft, as `POST /v1/articles/check` sends it.
import type { CheckResult, Verdict } from '../view/types.ts'

export interface ArticleClaim {
  readonly sentence: string
  readonly start: number
  readonly end: number
  readonly claim: string
  readonly result: CheckResult
}

export interface ArticleEnd {
  readonly summary: {
    readonly text: string
    readonly sentences: number
    readonly statements: number
    readonly checked: number
    readonly verdicts: Readonly<Record<Verdict, number>>
  }
  readonly left?: readonly {
    readonly sentence: string
    readonly start: number
    readonly end: number
    readonly reason: string
    readonly because: string
  }[]
  readonly copies: readonly string[]
}
