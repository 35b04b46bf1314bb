// What asking the server can come to, and the words for each way it can fail. Knows no markup.
import type { Problem } from '../schema/problem.ts'

export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'problem'
      readonly problem: Problem
      /** Seconds that the server asks to wait, or null. */
      readonly retryAfter: number | null
    }

/** Something asked for: still on its way, here, or failed. */
export type Outcome<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure }

export interface FailureWords {
  readonly title: string
  readonly text: string
  /** False where asking the same again cannot help. */
  readonly canRetry: boolean
}

/** True where the server wants a key, or another one. */
export function wantsKey(failure: Failure): boolean {
  return failure.kind === 'problem' && [401, 403].includes(failure.problem.status)
}

/** What a failure means to a reader. None of them says anything about a claim. */
export function wordFailure(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'offline':
      return {
        title: 'You are offline',
        text: 'Nothing was sent and nothing was ruled on. It will be asked again when the connection is back.',
        canRetry: true,
      }
    case 'unreachable':
      return {
        title: 'The server did not answer',
        text: 'The connection broke before an answer came. Nothing was ruled on.',
        canRetry: true,
      }
    case 'unreadable':
      return {
        title: 'The answer could not be read',
        text: 'Something between this page and the server changed the answer. Nothing was ruled on.',
        canRetry: true,
      }
    case 'problem':
      return wordProblem(failure.problem, failure.retryAfter)
    default:
      return failure satisfies never
  }
}

function wordProblem(problem: Problem, retryAfter: number | null): FailureWords {
  const { status, title, detail, requestId } = problem
  switch (status) {
    case 401:
    case 403:
      return { title: 'This desk asks for a key', text: detail, canRetry: false }
    case 404:
      return { title, text: detail, canRetry: false }
    case 413:
      return { title: 'That is too long', text: detail, canRetry: false }
    case 422:
      return { title: 'That cannot be checked', text: detail, canRetry: false }
    case 429:
      return {
        title: 'Too many checks at once',
        text: `Wait ${sayWait(retryAfter)} and ask again. Nothing was ruled on.`,
        canRetry: true,
      }
    case 503:
      return { title: 'The archive cannot be read now', text: detail, canRetry: true }
    default:
      return { title, text: `${detail} (Request ${requestId}.)`, canRetry: status >= 500 }
  }
}

function sayWait(seconds: number | null): string {
  if (seconds === null || seconds < 2) return 'a moment'
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}

/** True where all that is wrong is told beside one of these fields of the form. */
export function isToldByForm(failure: Failure, fields: readonly string[]): boolean {
  if (failure.kind !== 'problem') return false
  const { errors = [] } = failure.problem
  return errors.length > 0 && errors.every(({ field }) => fields.includes(field.slice(1)))
}

/** What is wrong with one field of a request, as the server says it; null where the field is right. */
export function findFieldFault(failure: Failure, field: string): string | null {
  if (failure.kind !== 'problem') return null
  return failure.problem.errors?.find((error) => error.field === `/${field}`)?.message ?? null
}
