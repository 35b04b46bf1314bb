// Remembers which signed requests were taken, so that none is taken twice: in the isolate's own memory
// at once, and in the Cache API for the other isolates of the data centre. Writes nothing to KV.

export interface ReplayMemory {
  /**
   * Takes a verified signature. False where it was taken before.
   * @param expiresAtMs when the signature is refused for its age anyway
   * @param waitUntil keeps the isolate alive while the cache is told
   */
  take(
    signature: string,
    expiresAtMs: number,
    nowMs: number,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<boolean>
}

/** The part of a Cache that the memory needs. */
export interface ReplayCache {
  match(key: string): Promise<Response | undefined>
  put(key: string, response: Response): Promise<void>
}

/** Signatures kept in the isolate at most; some hundred bytes each. */
const MAX_KEPT = 10_000
/** An address that no one can reach: the Cache API keys by URL. */
const KEY_PREFIX = 'https://replays.deskcheck.invalid/slack/'

/**
 * @param onWarning gets one line where the cache fails; the isolate's own memory then stands alone
 */
export function createReplayMemory(
  cache: ReplayCache,
  onWarning: (line: string) => void,
): ReplayMemory {
  const expiries = new Map<string, number>()
  const warn = (error: unknown): void => {
    const name = error instanceof Error ? error.name : 'unknown'
    onWarning(JSON.stringify({ event: 'slack_replay_cache_failed', error: name }))
  }
  return {
    async take(signature, expiresAtMs, nowMs, waitUntil) {
      if (expiries.has(signature)) return false
      // Before anything is awaited, so that of two at once one is refused.
      expiries.set(signature, expiresAtMs)
      if (expiries.size > MAX_KEPT) forget(expiries, nowMs)
      const key = KEY_PREFIX + encodeURIComponent(signature)
      const seconds = Math.max(1, Math.ceil((expiresAtMs - nowMs) / 1000) + 1)
      try {
        if ((await cache.match(key)) !== undefined) return false
      } catch (error) {
        warn(error)
      }
      const mark = new Response('taken', { headers: { 'cache-control': `max-age=${seconds}` } })
      waitUntil(cache.put(key, mark).catch(warn))
      return true
    },
  }
}

/** Drops what is stale, and then the oldest until a tenth of the room is free. */
function forget(expiries: Map<string, number>, nowMs: number): void {
  for (const [signature, expiresAtMs] of expiries) {
    if (expiresAtMs < nowMs) expiries.delete(signature)
  }
  for (const signature of expiries.keys()) {
    if (expiries.size <= MAX_KEPT * 0.9) return
    expiries.delete(signature)
  }
}
