// The problems that this edge answers programs with, as RFC 9457 says; people get a page.
import type { Context } from 'hono'
import { type FieldError, PROBLEM_MEDIA_TYPE, type Problem } from '../schema/problem.ts'

export interface EmbedEnv {
  Variables: { requestId: string }
}

export type EmbedContext = Context<EmbedEnv>

const KINDS = {
  'not-found': { status: 404, title: 'Not found' },
  'invalid-request': { status: 422, title: 'The request is not valid' },
  'index-unavailable': { status: 503, title: 'The index cannot be used' },
  'not-implemented': { status: 501, title: 'Not implemented' },
} as const

/** Answers with a problem, which names the fields that are wrong. */
export function respondProblem(
  context: EmbedContext,
  kind: keyof typeof KINDS,
  detail: string,
  errors?: readonly FieldError[],
): Response {
  const { status, title } = KINDS[kind]
  const problem: Problem = {
    type: `urn:deskcheck:problem:${kind}`,
    title,
    status,
    detail,
    instance: new URL(context.req.url).pathname,
    requestId: context.get('requestId'),
    ...(errors === undefined ? {} : { errors }),
  }
  return context.body(JSON.stringify(problem), status, {
    'content-type': PROBLEM_MEDIA_TYPE,
    'cache-control': 'no-store',
  })
}

/** "claim is required." for the first of the fields that are wrong. */
export function sayFieldErrors(errors: readonly FieldError[]): string {
  const [first] = errors
  return first === undefined ? '' : `${first.field.slice(1)} ${first.message}.`
}
