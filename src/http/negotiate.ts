// Whether a client that says what it accepts accepts JSON (RFC 9110, 12.5.1).
import { parseAccept } from 'hono/utils/accept'

/** True where the header is absent or admits `application/json`; the most specific range decides. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const ranges = parseAccept(accept)
  for (const range of ['application/json', 'application/*', '*/*']) {
    const stated = ranges.find(({ type }) => type.toLowerCase() === range)
    if (stated !== undefined) return stated.q > 0
  }
  return false
}
