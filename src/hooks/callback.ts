// Posts a result to the newsroom, signed by Standard Webhooks. Anything but a 2xx is a failure, redirects
// too: a secret endpoint that moved is for its owner to correct.
import { fail, type Result, succeed } from '../result.ts'
import type { Callback } from './settings.ts'
import { signStandard } from './signatures/standard-webhooks.ts'

export interface CallbackFailure {
  /** For an operator; never what the receiver wrote. */
  readonly because: string
  /** What the receiver asked for with Retry-After. */
  readonly retryAfterSeconds: number | null
}

const PATIENCE_SECONDS = 20

/** Posts a message once; `now` in milliseconds. A receiver tells repetitions by the id. */
export async function postCallback(
  { url, key }: Callback,
  message: { readonly id: string; readonly body: Uint8Array<ArrayBuffer> },
  now: number,
): Promise<Result<null, CallbackFailure>> {
  const signed = await signStandard(message, key, now)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...signed, 'content-type': 'application/json', 'user-agent': 'deskcheck' },
      body: message.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000),
    })
    await response.body?.cancel()
    if (response.ok) return succeed(null)
    return fail({
      because: `status ${response.status}`,
      retryAfterSeconds: readRetryAfter(response.headers.get('retry-after'), now),
    })
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'TimeoutError'
    const because = isSlow ? `no answer in ${PATIENCE_SECONDS} s` : 'no connection'
    return fail({ because, retryAfterSeconds: null })
  }
}

/** Seconds, or a date; null where it is neither. */
function readRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null
  if (/^\d{1,9}$/.test(text.trim())) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}
