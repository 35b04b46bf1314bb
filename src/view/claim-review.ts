// A check result as schema.org's ClaimReview (https://schema.org/ClaimReview). It has one only where a
// verdict was given: "not enough evidence" reviews nothing.
import type { ClaimReview, CreativeWork, WithContext } from 'schema-dts'
import { toSafeUrl } from './safe-url.ts'
import type { CheckResult, Source, Verdict } from './types.ts'
import { ENGLISH } from './words/en.ts'

export const CLAIM_REVIEW_MEDIA_TYPE = 'application/ld+json'

export interface ReviewSite {
  /** Address under which a reader finds this check. */
  readonly url: string
  /** Who answers for the check. */
  readonly author: { readonly name: string; readonly url: string }
}

/** 1 is the worst and 5 the best, as the vocabulary's readers expect. */
const RATINGS: Readonly<Record<Exclude<Verdict, 'not_enough_evidence'>, number>> = {
  refuted: 1,
  disputed: 3,
  supported: 5,
}

/** The ClaimReview of a result, null where it has none. Same result and site, same object. */
export function toClaimReview(
  result: CheckResult,
  site: ReviewSite,
): WithContext<ClaimReview> | null {
  const { verdict, claim, summary } = result
  if (verdict === 'not_enough_evidence') return null
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: site.url,
    claimReviewed: claim,
    // The day of the evidence: asking again about the same archive must not make the review newer.
    datePublished: result.index.builtAt.slice(0, 10),
    inLanguage: 'en',
    author: { '@type': 'Organization', name: site.author.name, url: site.author.url },
    itemReviewed: { '@type': 'Claim', text: claim },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[verdict],
      worstRating: 1,
      bestRating: 5,
      alternateName: ENGLISH.verdicts[verdict],
      ratingExplanation: ENGLISH.meanings[verdict],
    },
    reviewBody: summary,
    citation: [...result.supporting, ...result.conflicting].map(toCitation),
  }
}

function toCitation({ id, title, publisher, published, url }: Source): CreativeWork {
  const address = toSafeUrl(url)
  return {
    '@type': 'CreativeWork',
    identifier: id,
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(published === null ? {} : { datePublished: published.slice(0, 10) }),
    ...(address === null ? {} : { url: address }),
  }
}
