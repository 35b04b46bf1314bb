// Which vendor signs how, and what each signature tells of the delivery.
import { fail, type Result, succeed } from '../result.ts'
import { type HookSettings, readSecret, readSecretKey, type SettingFault } from './settings.ts'
import { verifyContentful } from './signatures/contentful.ts'
import { verifyGhost } from './signatures/ghost.ts'
import { verifySanity } from './signatures/sanity.ts'
import type { SignatureFailure } from './signatures/signature.ts'
import { verifyStandard } from './signatures/standard-webhooks.ts'
import type { SignedRequest, Vendor } from './types.ts'

/** Checks a request; the value is the sender's id of the delivery where the signature covers one. */
export type Verify = (
  request: SignedRequest,
  now: number,
) => Promise<Result<string | null, SignatureFailure>>

/** How a vendor's requests are checked under these settings. */
export function chooseVerify(settings: HookSettings, vendor: Vendor): Result<Verify, SettingFault> {
  switch (vendor) {
    case 'ghost':
      return bindSecret(readSecret(settings, vendor), verifyGhost)
    case 'contentful':
      return bindSecret(readSecret(settings, vendor), verifyContentful)
    case 'sanity':
      return bindSecret(readSecret(settings, vendor), verifySanity)
    case 'wordpress':
    case 'generic':
      return bindSecret(readSecretKey(settings, vendor), verifyStandard)
    default:
      return vendor satisfies never
  }
}

function bindSecret<Secret>(
  secret: Result<Secret, SettingFault>,
  verify: (
    request: SignedRequest,
    secret: Secret,
    now: number,
  ) => Promise<Result<string | null, SignatureFailure>>,
): Result<Verify, SettingFault> {
  if (!secret.ok) return fail(secret.error)
  return succeed((request, now) => verify(request, secret.value, now))
}
