// An API key and the name under which its hash stands in KV. A key is 256 random bits, so one round of
// SHA-256 is enough: there is nothing to guess that a slow hash would protect.
import { hashSha256 } from '../digest.ts'

/** Begins every key, so that people and secret scanners know one when they see it. */
const MARK = 'dk_'
const SECRET_BYTES = 32
const ID_CHARACTERS = 12

/** Where keys stand in the namespace of the index; publishing and pruning leave them alone. */
export const KEY_PREFIX = 'keys/'

export interface HashedKey {
  readonly id: string
  /** Name of its record in KV. */
  readonly storageKey: string
}

/** Spells a key. @param secret 32 random bytes */
export function spellKey(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new Error(`A key needs ${SECRET_BYTES} random bytes.`)
  const base64 = btoa(String.fromCharCode(...secret))
  return MARK + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Whether a text can be a key at all; asked before anything is looked up. */
export function isKeyShaped(text: string): boolean {
  return /^dk_[A-Za-z0-9_-]{43}$/.test(text)
}

/** The hash of a key, by which alone it is known here. */
export async function hashKey(key: string): Promise<HashedKey> {
  const hash = await hashSha256(key)
  return { id: hash.slice(0, ID_CHARACTERS), storageKey: KEY_PREFIX + hash }
}
