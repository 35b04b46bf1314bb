// Asks the server for a check. Sends the claim and nothing of the page or its reader.
import { toEmbedUrl } from '../../view/embed-url.ts'
import type { CheckResult } from '../../view/types.ts'

export type Answer =
  | { readonly kind: 'checked'; readonly result: CheckResult }
  /** The request is wrong; the server says how. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'failed' }

/** The answer of `server`; rejects only where `signal` aborts. */
export async function askCheck(
  server: string,
  claim: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(toEmbedUrl(server, { claim, asOf }), {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const answer: unknown = await response.json()
    if (response.ok && isCheckResult(answer)) return { kind: 'checked', result: answer }
    if (response.status === 422 && isProblem(answer))
      return { kind: 'refused', detail: answer.detail }
    return { kind: 'failed' }
  } catch (error) {
    if (signal.aborted) throw error
    return { kind: 'failed' }
  }
}

/** Our own server's answer and no other: enough to tell it from a proxy's page or an older version's. */
function isCheckResult(value: unknown): value is CheckResult {
  if (typeof value !== 'object' || value === null) return false
  const { verdict, claim, summary, supporting, conflicting, related, origins, index } =
    value as Record<string, unknown>
  return (
    [verdict, claim, summary].every((text) => typeof text === 'string') &&
    [supporting, conflicting, related].every(Array.isArray) &&
    [origins, index].every((part) => typeof part === 'object' && part !== null)
  )
}

function isProblem(value: unknown): value is { readonly detail: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'detail' in value &&
    typeof value.detail === 'string'
  )
}
