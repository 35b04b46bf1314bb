// What all signatures have in common: how one can be wrong, and how far a clock may be off.

export type SignatureFailure = 'missing' | 'malformed' | 'stale' | 'wrong'

/** How far a request's time may lie from ours, in either direction. */
export const TOLERANCE_MILLISECONDS = 5 * 60 * 1000

/** Whether a time of signing is near enough to `now`; both in milliseconds. */
export function isFresh(signedAt: number, now: number): boolean {
  return Math.abs(now - signedAt) <= TOLERANCE_MILLISECONDS
}
