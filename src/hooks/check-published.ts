// A published article as a request to the check of drafts, and what comes of it in the words of this room.
// Judges nothing: copies of the article in the archive are found by the check itself.
import type { CheckFailure } from '../check.ts'
import type { ArticleRequest, ArticleResult } from '../check-article.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { ArticleFailure, CheckArticle } from './dependencies.ts'
import type { PublishedArticle } from './types.ts'

export type RunArticle = (request: ArticleRequest) => Promise<Result<ArticleResult, CheckFailure>>

/** The check of published articles, by way of `run`. */
export function createArticleCheck(run: RunArticle): CheckArticle {
  return async (article) => {
    const checked = await run(toArticleRequest(article))
    if (!checked.ok) return fail(toFailure(checked.error))
    const { left: _left, ...answer } = checked.value
    return succeed(answer)
  }
}

/** Relative days ("on Tuesday") count from the day of publication, where the CMS tells it. */
function toArticleRequest({ format, source, published }: PublishedArticle): ArticleRequest {
  const day = readDay(published ?? '')
  return { draft: { format, source }, ...(day === null ? {} : { published: day }) }
}

/** The day of "2022-03-29T15:48:20Z"; null where there is none that exists. */
function readDay(text: string): string | null {
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? []
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null
}

function toFailure(failure: CheckFailure): ArticleFailure {
  if (failure.kind !== 'claim_unusable') return { kind: 'unavailable', because: failure.kind }
  const { field, message } = failure
  return { kind: 'unusable', errors: [{ field: `/${field}`, message }] }
}
