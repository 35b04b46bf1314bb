// The answers to a webhook: what became of the delivery, or a problem document (RFC 9457). Never 410,
// upon which Ghost deletes its webhook.
import type { Context } from 'hono'
import type { FieldError } from '../schema/problem.ts'
import { type ProblemWords, respondProblem } from '../wire/problem-response.ts'
import type { HookEnv } from './dependencies.ts'
import type { SettingFault } from './settings.ts'
import type { SignatureFailure } from './signatures/signature.ts'

export type HookContext = Context<HookEnv>

export type Refusal =
  | { readonly kind: 'not-set-up'; readonly fault: SettingFault }
  | { readonly kind: 'no-deliveries' }
  | { readonly kind: 'unsigned'; readonly failure: SignatureFailure; readonly setting: string }
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | { readonly kind: 'broke-off' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'not-taken' }

/** Answers with the problem of a refusal. */
export function refuse(context: HookContext, refusal: Refusal): Response {
  return respondProblem(context, wordRefusal(refusal))
}

function wordRefusal(refusal: Refusal): ProblemWords {
  switch (refusal.kind) {
    case 'not-set-up':
      return {
        ...UNAVAILABLE,
        type: 'hook-not-set-up',
        title: 'This webhook is not set up',
        detail:
          `${refusal.fault.setting} ${refusal.fault.message}. Set it in the environment of ` +
          'deskcheck serve, in .dev.vars, or with "wrangler secret put".',
      }
    case 'no-deliveries':
      return {
        ...UNAVAILABLE,
        type: 'hook-not-set-up',
        title: 'This webhook is not set up',
        detail: 'The bindings DELIVERIES and ARTICLES are missing; see wrangler.toml.',
      }
    case 'unsigned':
      return {
        status: 401,
        type: 'hook-signature',
        title: 'The signature is not right',
        detail: wordSignature(refusal.failure, refusal.setting),
      }
    case 'too-large':
      return {
        status: 413,
        type: 'body-too-large',
        title: 'The body is too large',
        detail: `The body may have at most ${refusal.maxBytes} bytes.`,
      }
    case 'broke-off':
      return { ...UNREADABLE, detail: 'The body broke off before its end.' }
    case 'not-json':
      return { ...UNREADABLE, detail: 'The body is not JSON in UTF-8.' }
    case 'invalid':
      return {
        status: 422,
        type: 'invalid-request',
        title: 'The request is not valid',
        detail: wordFields(refusal.errors),
        errors: refusal.errors,
      }
    case 'not-taken':
      return {
        ...UNAVAILABLE,
        type: 'hook-not-taken',
        title: 'The delivery was not taken',
        detail: 'The log of deliveries did not answer. Send it again later.',
        headers: { 'retry-after': '30' },
      }
    default:
      return refusal satisfies never
  }
}

const UNAVAILABLE = { status: 503 } as const
const UNREADABLE = {
  status: 400,
  type: 'malformed-body',
  title: 'The body cannot be read',
} as const

function wordSignature(failure: SignatureFailure, setting: string): string {
  switch (failure) {
    case 'missing':
      return 'The headers that sign a request of this system are missing.'
    case 'malformed':
      return 'The headers that sign the request are not in the form of this system.'
    case 'stale':
      return 'The request was signed more than five minutes before or after the time here.'
    case 'wrong':
      return `The signature is not that of this request under ${setting}.`
    default:
      return failure satisfies never
  }
}

function wordFields(errors: readonly FieldError[]): string {
  const [first] = errors
  if (first === undefined) return 'The payload is not valid.'
  const name = first.field === '' ? 'The payload' : first.field.slice(1).replaceAll('/', '.')
  const others = errors.length - 1
  return `${name} ${first.message}.${others === 0 ? '' : ` ${others} more in "errors".`}`
}
