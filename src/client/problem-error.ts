// A refusal of the server as an exception that carries the problem document (RFC 9457).
import type { Problem } from './types.ts'

export class ProblemError extends Error {
  readonly problem: Problem
  /** Seconds after which to ask again, where the server says so. */
  readonly retryAfterSeconds: number | null

  constructor(refusal: Problem & { readonly retryAfterSeconds?: number | null }) {
    super(refusal.detail || refusal.title)
    this.name = 'ProblemError'
    const { retryAfterSeconds = null, ...problem } = refusal
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status(): number {
    return this.problem.status
  }

  /** The kind of problem, such as "invalid-request" or "index-unavailable". */
  get kind(): string {
    return this.problem.type.split(':').at(-1) ?? ''
  }
}

/** The problem that a response tells, or one made of its status where something between answered. */
export async function readProblem(
  response: Response,
): Promise<Problem & { readonly retryAfterSeconds: number | null }> {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  const retryAfterSeconds = Number.isNaN(seconds) ? null : seconds
  const told = (await response.json().catch(() => null)) as Partial<Problem> | null
  const { status, statusText } = response
  return {
    type: 'about:blank',
    title: statusText || `Status ${status}`,
    detail: '',
    instance: '',
    requestId: response.headers.get('x-request-id') ?? '',
    ...told,
    status,
    retryAfterSeconds,
  }
}
