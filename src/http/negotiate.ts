// Which of the media types on offer a client wants (RFC 9110, 12.5.1), and what each address offers.
import { parseAccept } from 'hono/utils/accept'
import { EVENT_STREAM_MEDIA_TYPE } from '../schema/article.ts'
import { CLAIM_REVIEW_MEDIA_TYPE } from '../view/claim-review.ts'

export const JSON_MEDIA_TYPE = 'application/json'

/** What is on offer beside JSON, by method and path; HEAD is answered as GET. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['GET /v1/check', [CLAIM_REVIEW_MEDIA_TYPE]],
  ['POST /v1/articles/check', [EVENT_STREAM_MEDIA_TYPE]],
])

/** The media types that an address answers in, JSON first. */
export function listOffers(method: string, path: string): readonly string[] {
  const asked = `${method === 'HEAD' ? 'GET' : method} ${path}`
  return [JSON_MEDIA_TYPE, ...(OTHERS.get(asked) ?? [])]
}

/**
 * The offers that the client admits, the most wanted first and ties as they were offered. Of the ranges
 * that take a type in, the most specific decides. No header, or an empty one, admits everything.
 */
export function rankOffers(accept: string | undefined, offers: readonly string[]): string[] {
  if (accept === undefined || accept.trim() === '') return [...offers]
  const ranges = parseAccept(accept)
  const weigh = (offer: string): number => {
    for (const range of [offer, offer.replace(/\/.*/, '/*'), '*/*']) {
      const stated = ranges.find(({ type }) => type.toLowerCase() === range)
      if (stated !== undefined) return stated.q
    }
    return 0
  }
  return offers
    .map((offer) => ({ offer, weight: weigh(offer) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ offer }) => offer)
}
