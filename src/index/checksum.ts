// Checksums of shards and manifests.
import { hashSha256 } from '../digest.ts'

const CHECKSUM_DIGITS = 16

/** First 16 hex digits of the SHA-256 of `bytes`. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  return (await hashSha256(bytes)).slice(0, CHECKSUM_DIGITS)
}
