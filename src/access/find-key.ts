// Looks keys up in KV, and remembers for a while what it found, and what it did not. A key that cannot
// be looked up is a failure, never a key and never none.
import { fail, type Result, succeed } from '../result.ts'
import { type AccessKey, accessKey } from '../schema/access-key.ts'
import { hashKey, isKeyShaped } from './key.ts'

export type KeyFailure = 'keys_unavailable'

export type FindKey = (key: string) => Promise<Result<AccessKey | null, KeyFailure>>

export interface KeyStore {
  get(key: string, options: { type: 'arrayBuffer'; cacheTtl: number }): Promise<ArrayBuffer | null>
}

/** Seconds for which an isolate takes a key that it found for valid; a revoked key may last as long. */
const FOUND_SECONDS = 60
/** Seconds for which it takes one that it did not find for invalid. */
const MISSING_SECONDS = 30
/** Seconds for which the location's KV cache may answer; the least that KV takes. */
const KV_TTL_SECONDS = 30
const MAX_REMEMBERED = 1000

interface Memory {
  readonly found: AccessKey | null
  readonly expiresAtMs: number
}

/** The look-up over a namespace. @param now milliseconds of the epoch */
export function createKeyFinder(store: KeyStore, now: () => number): FindKey {
  const memory = new Map<string, Memory>()
  return async (key) => {
    if (!isKeyShaped(key)) return succeed(null)
    const { storageKey } = await hashKey(key)
    const known = memory.get(storageKey)
    if (known !== undefined && now() < known.expiresAtMs) return succeed(known.found)
    const read = await readRecord(store, storageKey)
    if (!read.ok) return read
    const seconds = read.value === null ? MISSING_SECONDS : FOUND_SECONDS
    memory.delete(storageKey)
    memory.set(storageKey, { found: read.value, expiresAtMs: now() + seconds * 1000 })
    const [oldest] = memory.keys()
    if (memory.size > MAX_REMEMBERED && oldest !== undefined) memory.delete(oldest)
    return read
  }
}

async function readRecord(
  store: KeyStore,
  storageKey: string,
): Promise<Result<AccessKey | null, KeyFailure>> {
  try {
    const bytes = await store.get(storageKey, { type: 'arrayBuffer', cacheTtl: KV_TTL_SECONDS })
    if (bytes === null) return succeed(null)
    return succeed(accessKey.parse(JSON.parse(new TextDecoder().decode(bytes))))
  } catch {
    return fail('keys_unavailable')
  }
}
