// Recorded payloads of each system, changed and signed as the system signs. Runs in Node and in workerd.

import { signHook } from '../../../src/cli/sign-hook.ts'
import { type HookSettings, nameSecret } from '../../../src/hooks/settings.ts'
import type { Vendor } from '../../../src/hooks/types.ts'
import contentful from './payloads/contentful.json' with { type: 'json' }
import generic from './payloads/generic.json' with { type: 'json' }
import ghost from './payloads/ghost.json' with { type: 'json' }
import sanity from './payloads/sanity.json' with { type: 'json' }
import wordpress from './payloads/wordpress.json' with { type: 'json' }

type Json = Record<string, unknown>

export const PAYLOADS: Readonly<Record<Vendor, Json>> = {
  ghost,
  contentful,
  sanity,
  wordpress,
  generic,
}

export const SECRETS = {
  WEBHOOK_SECRET_GHOST: 'a secret of Ghost',
  WEBHOOK_SECRET_CONTENTFUL: 'c0ffee00'.repeat(8),
  WEBHOOK_SECRET_SANITY: 'a secret of Sanity',
  WEBHOOK_SECRET_WORDPRESS: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  WEBHOOK_SECRET_GENERIC: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
  CALLBACK_SECRET: 'whsec_EfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
} as const satisfies HookSettings

/** The payload of a vendor with the value at a path ("post.current.id") replaced. */
export function changeIn(vendor: Vendor, path: string, value: unknown): Json {
  const names = path.split('.')
  const change = (node: unknown, depth: number): unknown => {
    const name = names[depth]
    if (name === undefined) return value
    const fields = typeof node === 'object' && node !== null ? (node as Json) : {}
    return { ...fields, [name]: change(fields[name], depth + 1) }
  }
  return change(PAYLOADS[vendor], 0) as Json
}

export interface SigningOptions {
  readonly at: number
  /** Of a delivery, where the vendor has one. */
  readonly id?: string
  readonly path?: string
}

/** A request as the vendor sends it. */
export async function signPayload(
  vendor: Vendor,
  payload: unknown,
  { at, id = 'msg_1', path = `/hooks/${vendor}` }: SigningOptions,
): Promise<{ method: 'POST'; headers: Record<string, string>; body: string }> {
  const body = JSON.stringify(payload)
  const secret = SECRETS[nameSecret(vendor) as keyof typeof SECRETS]
  const headers = await signHook({ vendor, secret, body, path, id, at })
  if (headers === null) throw new Error('no key')
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
}
