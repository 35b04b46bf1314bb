// The key of a delivery: what makes two requests the same delivery. Made of signed parts alone, since
// whoever replays a request could change any other header, an idempotency key too.
import { hashSha256 } from '../digest.ts'
import type { PublishedArticle, Vendor } from './types.ts'

const KEY_CHARACTERS = 32

/**
 * The key: of the sender's signed id of the delivery where there is one, else of the article and its
 * revision, else of the article and all that was sent.
 */
export async function makeDeliveryKey(
  vendor: Vendor,
  signedId: string | null,
  { article, revision }: { readonly article: PublishedArticle; readonly revision: string | null },
  body: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const parts =
    signedId === null
      ? [vendor, 'article', article.id, revision ?? (await hashSha256(body))]
      : [vendor, 'delivery', signedId]
  const digest = await hashSha256(JSON.stringify(parts))
  return `${vendor}_${digest.slice(0, KEY_CHARACTERS)}`
}
