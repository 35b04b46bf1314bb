// Whether a request is Slack's own: signature v0 over the raw body, and a timestamp near ours. Pure but
// for the platform's cryptography; the clock comes in. https://docs.slack.dev/authentication/verifying-requests-from-slack
import { fail, type Result, succeed } from '../result.ts'
import { fromHex, verifyHmac } from '../wire/hmac.ts'

/** Seconds that Slack's clock may differ from ours, before or after. */
export const TOLERANCE_SECONDS = 5 * 60

export type SignatureFailure = 'unsigned' | 'stale' | 'forged'

export interface VerifiedRequest {
  /** The header's value; one for each time and body. */
  readonly signature: string
  /** When the same request would be refused as stale, in milliseconds of the epoch. */
  readonly expiresAtMs: number
}

/**
 * Verifies the two headers against the body as it was sent. A signature has one spelling only (lower
 * case), so that a replay cannot be respelled.
 */
export async function verifySignature(
  secret: string,
  headers: Headers,
  body: Uint8Array,
  nowMs: number,
): Promise<Result<VerifiedRequest, SignatureFailure>> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? ''
  const signature = headers.get('x-slack-signature') ?? ''
  const bytes = /^v0=[0-9a-f]{64}$/.test(signature) ? fromHex(signature.slice(3)) : null
  if (!/^\d{1,12}$/.test(timestamp) || bytes === null) return fail('unsigned')
  const sentAtMs = Number(timestamp) * 1000
  if (Math.abs(nowMs - sentAtMs) > TOLERANCE_SECONDS * 1000) return fail('stale')
  if (!(await verifyHmac(secret, bytes, `v0:${timestamp}:`, body))) return fail('forged')
  return succeed({ signature, expiresAtMs: sentAtMs + TOLERANCE_SECONDS * 1000 })
}
