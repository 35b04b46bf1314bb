// Everything that can go wrong with a request, as plain data, and the words for it. Refuses to name
// what a client cannot act on: shard keys and exceptions go to the log, not into an answer.
import type { CheckFailure } from '../check.ts'
import type { IndexFailure } from '../index/types.ts'
import type { FieldError } from '../schema/problem.ts'

const KINDS = {
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  unauthorized: { status: 401, title: 'A valid key is needed' },
  forbidden: { status: 403, title: 'The key is not for this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'not-acceptable': { status: 406, title: 'Not acceptable' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'invalid-request': { status: 422, title: 'The request is not valid' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Internal error' },
  'index-unavailable': { status: 503, title: 'The index cannot be used' },
  'keys-unavailable': { status: 503, title: 'Keys cannot be looked up' },
} as const

/** What a check may fail of beside the index. */
export type ClaimFailure = Exclude<CheckFailure, IndexFailure>

export type FaultKind = keyof typeof KINDS

/** A problem before it is bound to a request. */
export interface Fault {
  readonly kind: FaultKind
  readonly detail: string
  readonly errors?: readonly FieldError[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Status and title of a kind of fault. */
export function lookUpKind(kind: FaultKind): (typeof KINDS)[FaultKind] {
  return KINDS[kind]
}

/** Fields named at most; a hostile request could otherwise ask for thousands. */
const MAX_FIELDS_NAMED = 20

/** A 422 that names each wrong field; its detail repeats the first in a sentence. */
export function faultOfFields(errors: readonly FieldError[]): Fault {
  const [first] = errors
  if (first === undefined) throw new Error('A field fault needs at least one field.')
  const others = errors.length - 1
  const more = others === 0 ? '' : ` ${others} more in "errors".`
  const name = first.field === '' ? 'The request' : first.field.slice(1).replaceAll('/', '.')
  return {
    kind: 'invalid-request',
    detail: `${name} ${first.message}.${more}`,
    errors: errors.slice(0, MAX_FIELDS_NAMED),
  }
}

/** The 422 of a claim that the engine cannot judge; `at` is the pointer of the request within the body. */
export function faultOfClaim(failure: ClaimFailure, at = ''): Fault {
  return faultOfFields([{ field: `${at}/${failure.field}`, message: failure.message }])
}

/** The 503 of an index that cannot be used. It never reads as "no evidence". */
export function faultOfIndex(failure: IndexFailure): Fault {
  const { cause, retryAfterSeconds } = wordIndexFailure(failure)
  return {
    kind: 'index-unavailable',
    detail: `${cause} Nothing was ruled on. Ask again later.`,
    headers: { 'retry-after': String(retryAfterSeconds) },
  }
}

/** A read that failed may succeed at once elsewhere; a wrong index stays until someone publishes. */
const RETRY_READ_SECONDS = 5
const RETRY_PUBLISH_SECONDS = 60

function wordIndexFailure(failure: IndexFailure): { cause: string; retryAfterSeconds: number } {
  switch (failure.kind) {
    case 'store_failed':
      return { cause: 'The index store did not answer.', retryAfterSeconds: RETRY_READ_SECONDS }
    case 'no_index':
      return {
        cause: 'No index has been published to this server yet.',
        retryAfterSeconds: RETRY_PUBLISH_SECONDS,
      }
    case 'shard_missing':
      return {
        cause: 'A part of the index is missing from the store.',
        retryAfterSeconds: RETRY_PUBLISH_SECONDS,
      }
    case 'shard_corrupt':
      return {
        cause: 'A part of the index is damaged.',
        retryAfterSeconds: RETRY_PUBLISH_SECONDS,
      }
    case 'format_mismatch':
      return {
        cause: `The index has format ${failure.found}; this server reads ${failure.supported}.`,
        retryAfterSeconds: RETRY_PUBLISH_SECONDS,
      }
    case 'analyser_mismatch':
      return {
        cause: `The index was built by analyser ${failure.found}; this server has ${failure.supported}.`,
        retryAfterSeconds: RETRY_PUBLISH_SECONDS,
      }
    default:
      return failure satisfies never
  }
}

/** What an operator needs of an index failure, on one line. Holds shard keys, never a claim. */
export function describeIndexFailure(failure: IndexFailure): Record<string, string> {
  return { ...failure }
}
