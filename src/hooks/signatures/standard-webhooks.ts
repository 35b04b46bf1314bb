// Standard Webhooks (https://www.standardwebhooks.com): headers webhook-id, webhook-timestamp and
// webhook-signature, `v1,` and an HMAC-SHA-256 in base64 over id, time and body joined by dots. Checks what
// comes in and signs what goes out. Refuses the asymmetric v1a.
import { fail, type Result, succeed } from '../../result.ts'
import { signHmac, verifyHmac } from '../../wire/hmac.ts'
import type { SignedRequest } from '../types.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { isFresh, type SignatureFailure } from './signature.ts'

const PREFIX = 'whsec_'
const MIN_KEY_BYTES = 24
const MAX_KEY_BYTES = 64
const SIGNATURE_BYTES = 32
/** Signatures that are looked at; a sender lists one for each secret that is valid at the time. */
const MAX_SIGNATURES = 10

export type StandardKey = Uint8Array<ArrayBuffer>

/** The key of a secret, with or without "whsec_"; null where it is none of 24 to 64 bytes. */
export function readStandardKey(secret: string): StandardKey | null {
  const key = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)
  if (key === null || key.length < MIN_KEY_BYTES || key.length > MAX_KEY_BYTES) return null
  return key
}

/** Checks a request; `now` in milliseconds. The value is the id of the message, which is signed. */
export async function verifyStandard(
  request: SignedRequest,
  key: StandardKey,
  now: number,
): Promise<Result<string, SignatureFailure>> {
  const id = request.headers.get('webhook-id')
  const time = request.headers.get('webhook-timestamp')
  const list = request.headers.get('webhook-signature')
  if (id === null || time === null || list === null) return fail('missing')
  const isSane = /^[\x21-\x7e]{1,256}$/.test(id) && /^\d{1,13}$/.test(time)
  const signatures = list
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .slice(0, MAX_SIGNATURES)
    .map((each) => fromBase64(each.slice(3)) ?? new Uint8Array(0))
    .filter((bytes) => bytes.length === SIGNATURE_BYTES)
  if (!isSane || signatures.length === 0) return fail('malformed')
  if (!isFresh(Number(time) * 1000, now)) return fail('stale')
  for (const signature of signatures) {
    if (await verifyHmac(key, signature, `${id}.${time}.`, request.body)) return succeed(id)
  }
  return fail('wrong')
}

/** The three headers of an outgoing message; `now` in milliseconds. */
export async function signStandard(
  message: { readonly id: string; readonly body: Uint8Array },
  key: StandardKey,
  now: number,
): Promise<Record<string, string>> {
  const time = String(Math.floor(now / 1000))
  const signature = await signHmac(key, `${message.id}.${time}.`, message.body)
  return {
    'webhook-id': message.id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${toBase64(signature)}`,
  }
}
