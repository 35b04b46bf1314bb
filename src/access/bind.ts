// Reads the settings of access. Refuses to guess: a setting that is not understood closes, never opens.
import { createKeyFinder, type KeyStore } from './find-key.ts'
import type { Access, RateLimit } from './types.ts'

export interface AccessSettings {
  readonly INDEX: KeyStore
  /** "true" (everyone may ask, the default) or "false" (a key is needed). */
  readonly PUBLIC_ACCESS?: string
  /** "on" or "off"; unless set, requests are limited where keys are needed. */
  readonly RATE_LIMIT?: string
  /** The two numbers of the binding, for clients: requests and seconds, "100;w=60". */
  readonly RATE_LIMIT_POLICY?: string
  /** Cloudflare's rate-limiting binding. */
  readonly RATE_LIMITER?: { limit(options: { key: string }): Promise<{ success: boolean }> }
}

/**
 * @param now milliseconds of the epoch
 * @param log gets one line where the limiter fails, and the request is let through
 */
export function bindAccess(
  settings: AccessSettings,
  now: () => number,
  log: (line: string) => void,
): Access {
  const isPublic = (settings.PUBLIC_ACCESS || 'true') === 'true'
  const isLimited = settings.RATE_LIMIT ? settings.RATE_LIMIT !== 'off' : !isPublic
  return {
    isPublic,
    findKey: createKeyFinder(settings.INDEX, now),
    limit: isLimited ? readLimit(settings, log) : null,
  }
}

function readLimit(
  { RATE_LIMITER: limiter, RATE_LIMIT_POLICY = '' }: AccessSettings,
  log: (line: string) => void,
): RateLimit | null {
  const policy = /^(\d{1,9});w=(10|60)$/.exec(RATE_LIMIT_POLICY.trim())
  if (limiter === undefined || policy === null) {
    log(JSON.stringify({ event: 'rate_limit_not_set_up' }))
    return null
  }
  return {
    quota: Number(policy[1]),
    windowSeconds: Number(policy[2]),
    async take(client) {
      try {
        return (await limiter.limit({ key: client })).success
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown'
        log(JSON.stringify({ event: 'rate_limiter_failed', error: name }))
        return true
      }
    },
  }
}
