// Checksums of shards and manifests: the first 16 hex digits of SHA-256, through WebCrypto, which
// both Node and workerd have.

const CHECKSUM_BYTES = 8

/** First 16 hex digits of the SHA-256 of `bytes`. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest, 0, CHECKSUM_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
