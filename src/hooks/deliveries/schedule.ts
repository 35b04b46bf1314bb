// When things are tried again, and how long they are kept. 30 retries after the first attempt
// (`max_retries` in wrangler.toml) end after 21 hours: a queue of the free plan forgets after 24.

const FIRST_RETRY_SECONDS = 5
const LAST_RETRY_SECONDS = 60 * 60
/** A receiver may ask for more patience than our own, but not for ever. */
const MAX_PATIENCE_SECONDS = 6 * 60 * 60

/** Seconds until the next attempt after `attempts` of them: 5, 10, 20 … 3,600; longer if asked to. */
export function chooseDelay(attempts: number, askedSeconds: number | null = null): number {
  const own = Math.min(LAST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** Math.min(attempts - 1, 20))
  return Math.max(own, Math.min(askedSeconds ?? 0, MAX_PATIENCE_SECONDS))
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** An attempt that is so late will not come: its message was lost, so another is queued. */
export const OVERDUE_MILLISECONDS = 15 * MINUTE
/** A message that could not be queued is queued again after so long. */
export const REQUEUE_MILLISECONDS = MINUTE
/** How long a repetition of a delivery that is done is recognised. */
export const DONE_KEPT_MILLISECONDS = 30 * DAY
/** How long an undelivered result waits for its callback, dead letters too. */
export const OPEN_KEPT_MILLISECONDS = 14 * DAY
/** How often a dead letter is tried anew when the callback is seen to work. */
export const MAX_REVIVALS = 5
