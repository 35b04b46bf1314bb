// The Worker's settings that `deskcheck serve` takes from the shell or from .dev.vars, by name. Nothing
// else of the caller's environment reaches the Worker. A new setting is a line here and in .dev.vars.example.
import { parseEnv } from 'node:util'
import { fail, type Result, succeed } from '../result.ts'

/** What a setting may be: any text, digits alone, or one of these. */
type Allowed = 'any text' | 'whole number' | readonly string[]

const SETTINGS: Readonly<Record<string, Allowed>> = {
  SOURCE_TEXT: ['full', 'excerpt'],
  ENCODER: ['on', 'off'],
  PUBLIC_ACCESS: ['true', 'false'],
  RATE_LIMIT: ['on', 'off'],
  SLACK_SIGNING_SECRET: 'any text',
  WEBHOOK_SECRET_GHOST: 'any text',
  WEBHOOK_SECRET_CONTENTFUL: 'any text',
  WEBHOOK_SECRET_SANITY: 'any text',
  WEBHOOK_SECRET_WORDPRESS: 'any text',
  WEBHOOK_SECRET_GENERIC: 'any text',
  CALLBACK_URL: 'any text',
  CALLBACK_SECRET: 'any text',
  FRAME_ANCESTORS: 'any text',
  PUBLISHER_NAME: 'any text',
  AI_JUDGE_MODEL: 'any text',
  AI_JUDGE_TIMEOUT_MS: 'whole number',
  AI_JUDGE_MAX_PAIRS: 'whole number',
}

/** Names of all settings, for tests and help. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS)

/**
 * The settings that are set and not empty; the shell goes before the file.
 * @param devVars the text of .dev.vars, empty where there is none
 * @returns the settings by name, or one line on what is wrong; a value is echoed only where it is no secret
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  devVars: string,
): Result<Record<string, string>, string> {
  const file = parseEnv(devVars)
  const settings: Record<string, string> = {}
  for (const [name, allowed] of Object.entries(SETTINGS)) {
    const value = environment[name] || file[name]
    if (value === undefined || value === '') continue
    if (allowed === 'whole number') {
      if (!/^\d+$/.test(value)) return fail(`${name} must be a whole number, not "${value}"`)
    } else if (allowed !== 'any text' && !allowed.includes(value)) {
      return fail(`${name} must be ${allowed.join(' or ')}, not "${value}"`)
    }
    settings[name] = value
  }
  return succeed(settings)
}
