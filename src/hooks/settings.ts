// The settings of the hooks: each vendor's secret, and where results go. Refuses what cannot be used,
// naming the setting and never its value.
import { fail, type Result, succeed } from '../result.ts'
import { readStandardKey, type StandardKey } from './signatures/standard-webhooks.ts'
import type { Vendor } from './types.ts'

export interface HookSettings {
  readonly WEBHOOK_SECRET_GHOST?: string
  readonly WEBHOOK_SECRET_CONTENTFUL?: string
  readonly WEBHOOK_SECRET_SANITY?: string
  readonly WEBHOOK_SECRET_WORDPRESS?: string
  readonly WEBHOOK_SECRET_GENERIC?: string
  /** Where results are posted to. */
  readonly CALLBACK_URL?: string
  /** Signs what is posted, by Standard Webhooks. */
  readonly CALLBACK_SECRET?: string
}

/** A setting that is missing or cannot be used. */
export interface SettingFault {
  readonly setting: keyof HookSettings
  readonly message: string
}

export interface Callback {
  readonly url: string
  readonly key: StandardKey
}

const SECRETS = {
  ghost: 'WEBHOOK_SECRET_GHOST',
  contentful: 'WEBHOOK_SECRET_CONTENTFUL',
  sanity: 'WEBHOOK_SECRET_SANITY',
  wordpress: 'WEBHOOK_SECRET_WORDPRESS',
  generic: 'WEBHOOK_SECRET_GENERIC',
} as const satisfies Record<Vendor, keyof HookSettings>

/** The setting that holds a vendor's secret. */
export function nameSecret(vendor: Vendor): keyof HookSettings {
  return SECRETS[vendor]
}

/** The secret that a vendor signs with, as it stands in the settings. */
export function readSecret(settings: HookSettings, vendor: Vendor): Result<string, SettingFault> {
  const setting = SECRETS[vendor]
  const secret = settings[setting] ?? ''
  return secret === '' ? fail({ setting, message: 'is not set' }) : succeed(secret)
}

/** The key of a vendor that signs by Standard Webhooks. */
export function readSecretKey(
  settings: HookSettings,
  vendor: Vendor,
): Result<StandardKey, SettingFault> {
  const secret = readSecret(settings, vendor)
  return secret.ok ? toKey(secret.value, SECRETS[vendor]) : secret
}

/** Where results go and how they are signed. Plain http goes to this machine only. */
export function readCallback(settings: HookSettings): Result<Callback, SettingFault> {
  const address = settings.CALLBACK_URL ?? ''
  if (address === '') return fail({ setting: 'CALLBACK_URL', message: 'is not set' })
  const url = URL.canParse(address) ? new URL(address) : null
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? '')
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) {
    return fail({ setting: 'CALLBACK_URL', message: 'must be a URL with https' })
  }
  const secret = settings.CALLBACK_SECRET ?? ''
  if (secret === '') return fail({ setting: 'CALLBACK_SECRET', message: 'is not set' })
  const key = toKey(secret, 'CALLBACK_SECRET')
  return key.ok ? succeed({ url: url.href, key: key.value }) : key
}

function toKey(secret: string, setting: keyof HookSettings): Result<StandardKey, SettingFault> {
  const key = readStandardKey(secret)
  if (key !== null) return succeed(key)
  return fail({ setting, message: 'must be "whsec_" and the base64 of 24 to 64 bytes' })
}
