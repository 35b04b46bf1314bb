// A problem document (RFC 9457) as a response: the frame that every edge's problems share. What is said is the edge's.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PROBLEM_MEDIA_TYPE, type Problem } from '../schema/problem.ts'

/** What an edge says of a fault; `type` is the end of its URN. */
export interface ProblemWords {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors?: Problem['errors']
  readonly headers?: Readonly<Record<string, string>>
}

/** The document; `instance` is the path asked for unless told. */
export function toProblem(
  context: Context<{ Variables: { requestId: string } }>,
  { type, title, status, detail, errors }: ProblemWords,
  instance: string = new URL(context.req.url).pathname,
): Problem {
  return {
    type: `urn:deskcheck:problem:${type}`,
    title,
    status,
    detail,
    instance,
    requestId: context.get('requestId'),
    ...(errors === undefined ? {} : { errors }),
  }
}

/** Answers with the problem. Never cached: a fault may be mended at any moment. */
export function respondProblem(
  context: Context<{ Variables: { requestId: string } }>,
  words: ProblemWords,
): Response {
  return context.body(
    JSON.stringify(toProblem(context, words)),
    words.status as ContentfulStatusCode,
    { ...words.headers, 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' },
  )
}
