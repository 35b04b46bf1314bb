// The problems that this edge answers programs with, as RFC 9457 says; people get a page.
import type { Context } from 'hono'
import type { FieldError } from '../schema/problem.ts'
import { respondProblem as respond } from '../wire/problem-response.ts'

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
  return respond(context, {
    type: kind,
    ...KINDS[kind],
    detail,
    ...(errors === undefined ? {} : { errors }),
  })
}

/** "claim is required." for the first of the fields that are wrong. */
export function sayFieldErrors(errors: readonly FieldError[]): string {
  const [first] = errors
  return first === undefined ? '' : `${first.field.slice(1)} ${first.message}.`
}
