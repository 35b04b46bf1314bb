// Who may ask and how often, as the HTTP edge is told.
import type { FindKey } from './find-key.ts'

export interface RateLimit {
  /** Counts one request of a client; false where it had its share. */
  readonly take: (client: string) => Promise<boolean>
  /** Requests in a window, and its length, as clients are told. */
  readonly quota: number
  readonly windowSeconds: number
}

export interface Access {
  /** Whether everyone may ask; otherwise a key is needed. */
  readonly isPublic: boolean
  readonly findKey: FindKey
  /** Null where nothing is limited. */
  readonly limit: RateLimit | null
}
