// Ghost's webhook signature: `X-Ghost-Signature: sha256=HEX, t=MILLISECONDS`, an HMAC-SHA-256 over the
// body followed by the time. Refuses the signature of older versions, which covers no time.
import { fail, type Result, succeed } from '../../result.ts'
import { fromHex, verifyHmac } from '../../wire/hmac.ts'
import type { SignedRequest } from '../types.ts'
import { isFresh, type SignatureFailure } from './signature.ts'

const HEADER = /^sha256=([0-9a-f]{64}),\s*t=(\d{1,16})$/i

/** Checks a request from Ghost against the secret of its webhook; `now` in milliseconds. */
export async function verifyGhost(
  request: SignedRequest,
  secret: string,
  now: number,
): Promise<Result<null, SignatureFailure>> {
  const header = request.headers.get('x-ghost-signature')
  if (header === null) return fail('missing')
  const [, hex = '', time = ''] = HEADER.exec(header.trim()) ?? []
  const signature = fromHex(hex)
  if (signature === null || time === '') return fail('malformed')
  if (!isFresh(Number(time), now)) return fail('stale')
  const isRight = await verifyHmac(secret, signature, request.body, time)
  return isRight ? succeed(null) : fail('wrong')
}
