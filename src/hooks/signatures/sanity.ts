// Sanity's webhook signature: `sanity-webhook-signature: t=MILLISECONDS,v1=BASE64URL`, an HMAC-SHA-256
// over time, a dot and the body.
import { fail, type Result, succeed } from '../../result.ts'
import { verifyHmac } from '../../wire/hmac.ts'
import type { SignedRequest } from '../types.ts'
import { fromBase64 } from './base64.ts'
import { isFresh, type SignatureFailure } from './signature.ts'

const HEADER = /^t=(\d{1,16})[, ]+v1=([\w-]{43})=?$/

/** Checks a request from Sanity against the secret of its webhook; `now` in milliseconds. */
export async function verifySanity(
  request: SignedRequest,
  secret: string,
  now: number,
): Promise<Result<null, SignatureFailure>> {
  const header = request.headers.get('sanity-webhook-signature')
  if (header === null) return fail('missing')
  const [, time = '', base64url = ''] = HEADER.exec(header.trim()) ?? []
  const signature = fromBase64(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  if (signature === null || time === '') return fail('malformed')
  if (!isFresh(Number(time), now)) return fail('stale')
  const isRight = await verifyHmac(secret, signature, `${time}.`, request.body)
  return isRight ? succeed(null) : fail('wrong')
}
