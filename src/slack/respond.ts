// The refusals of the Slack edge as problem documents (RFC 9457). What is wrong with a claim is no
// refusal: its user is told in a message, since Slack shows a user nothing but a 200.
import type { Context } from 'hono'
import { respondProblem } from '../wire/problem-response.ts'
import type { SlackEnv } from './dependencies.ts'
import type { SignatureFailure } from './signature.ts'

export type Refusal = SignatureFailure | 'replayed' | 'not_set_up' | 'too_large' | 'broke_off'

interface Words {
  readonly status: 400 | 401 | 413 | 503
  readonly title: string
  readonly detail: string
}

/** Answers with the problem of a refusal. */
export function refuse(context: Context<SlackEnv>, refusal: Refusal, maxBytes: number): Response {
  const { status, title, detail } = wordRefusal(refusal, maxBytes)
  return respondProblem(context, {
    type: `slack-${refusal.replaceAll('_', '-')}`,
    status,
    title,
    detail,
    ...(status === 401 ? { headers: { 'www-authenticate': 'SlackSignature version="v0"' } } : {}),
  })
}

function wordRefusal(refusal: Refusal, maxBytes: number): Words {
  switch (refusal) {
    case 'unsigned':
      return unauthorised(
        'The headers X-Slack-Request-Timestamp and X-Slack-Signature (v0=…) are missing or malformed.',
      )
    case 'stale':
      return unauthorised('The timestamp is more than five minutes away from the time here.')
    case 'forged':
      return unauthorised(
        'The signature is not that of this body under SLACK_SIGNING_SECRET; compare the secret with the "Signing Secret" of the Slack app.',
      )
    case 'replayed':
      return unauthorised('A request with this signature was taken already.')
    case 'not_set_up':
      return {
        status: 503,
        title: 'Slack is not set up',
        detail:
          'Set SLACK_SIGNING_SECRET to the "Signing Secret" of your Slack app (in the environment of deskcheck serve, in .dev.vars, or with "wrangler secret put").',
      }
    case 'too_large':
      return {
        status: 413,
        title: 'The body is too large',
        detail: `The body may have at most ${maxBytes} bytes.`,
      }
    case 'broke_off':
      return {
        status: 400,
        title: 'The body cannot be read',
        detail: 'The body broke off before its end.',
      }
    default:
      return refusal satisfies never
  }
}

function unauthorised(detail: string): Words {
  return { status: 401, title: 'Not a request of Slack', detail }
}
