// HMAC-SHA-256 as senders sign their requests with it. Comparison is the platform's own, which takes the
// same time wherever two signatures differ.

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' }

/** The signature of `parts`, one after the other, under a secret. */
export async function signHmac(
  secret: string | Uint8Array<ArrayBuffer>,
  ...parts: readonly (string | Uint8Array)[]
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await importKey(secret, 'sign')
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, joinBytes(parts)))
}

/** Whether `signature` is that of `parts`, one after the other, under a secret. */
export async function verifyHmac(
  secret: string | Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  ...parts: readonly (string | Uint8Array)[]
): Promise<boolean> {
  const key = await importKey(secret, 'verify')
  return await crypto.subtle.verify('HMAC', key, signature, joinBytes(parts))
}

/** The bytes that hexadecimal text of either case stands for; null where it is no such text. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )
}

function importKey(
  secret: string | Uint8Array<ArrayBuffer>,
  usage: 'sign' | 'verify',
): Promise<CryptoKey> {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, [usage])
}

function joinBytes(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : part,
  )
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    joined.set(piece, offset)
    offset += piece.length
  }
  return joined
}
