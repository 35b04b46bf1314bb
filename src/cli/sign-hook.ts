// Signs a payload as its CMS would, for trying a hook without that CMS.

import { toHex } from '../digest.ts'
import { toBase64 } from '../hooks/signatures/base64.ts'
import { readStandardKey, signStandard } from '../hooks/signatures/standard-webhooks.ts'
import type { Vendor } from '../hooks/types.ts'
import { signHmac } from '../wire/hmac.ts'

export interface HookToSign {
  readonly vendor: Vendor
  readonly secret: string
  readonly body: string
  /** Path of the address that it goes to. */
  readonly path: string
  /** Of the delivery, where the vendor signs one. */
  readonly id: string
  /** Milliseconds of the epoch. */
  readonly at: number
}

/** The headers that sign a payload; null where the secret is none for this vendor. */
export async function signHook(hook: HookToSign): Promise<Record<string, string> | null> {
  const { vendor, secret, body, path, id, at } = hook
  switch (vendor) {
    case 'ghost':
      return { 'x-ghost-signature': `sha256=${await hmacHex(secret, `${body}${at}`)}, t=${at}` }
    case 'contentful':
      return await signContentful(secret, body, path, at)
    case 'sanity': {
      const digest = toBase64(await signHmac(secret, `${at}.${body}`))
      const base64url = digest.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
      return { 'sanity-webhook-signature': `t=${at},v1=${base64url}` }
    }
    case 'wordpress':
    case 'generic': {
      const key = readStandardKey(secret)
      return key === null
        ? null
        : await signStandard({ id, body: new TextEncoder().encode(body) }, key, at)
    }
    default:
      return vendor satisfies never
  }
}

async function signContentful(
  secret: string,
  body: string,
  path: string,
  at: number,
): Promise<Record<string, string>> {
  const signed: Record<string, string> = {
    'x-contentful-signed-headers':
      'x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
    'x-contentful-timestamp': String(at),
    'x-contentful-topic': 'ContentManagement.Entry.publish',
  }
  const headers = Object.entries(signed).map((header) => header.join(':'))
  const canonical = ['POST', path, headers.join(';'), body].join('\n')
  return { ...signed, 'x-contentful-signature': await hmacHex(secret, canonical) }
}

async function hmacHex(secret: string, text: string): Promise<string> {
  return toHex(await signHmac(secret, text))
}
