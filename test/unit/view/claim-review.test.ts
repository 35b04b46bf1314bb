// ClaimReview as its readers ask for it. Names and nesting are held against schema.org's vocabulary by
// the compiler (schema-dts); here stand the rules that types cannot say.
import { describe, expect, it } from 'vitest'
import { toClaimReview } from '../../../src/view/claim-review.ts'
import type { CheckResult, Source, Verdict } from '../../../src/view/types.ts'

const SITE = {
  url: 'https://desk.example/embed?claim=x',
  author: { name: 'The Courier', url: 'https://desk.example/' },
}

const SOURCE: Source = {
  id: 'a',
  publisher: 'Reuters',
  title: 'Talks begin',
  url: 'https://reuters.example/a',
  published: '2022-03-29T08:00:00Z',
  confidence: 0.8,
  origin: 'a',
  evidence: [],
}

function result(verdict: Verdict): CheckResult {
  return {
    id: '1',
    claim: 'Talks began',
    verdict,
    confidence: 0.8,
    summary: 'In this archive, the claim is supported.',
    supporting: [SOURCE],
    conflicting: [{ ...SOURCE, id: 'b', url: 'javascript:alert(1)', published: null }],
    related: [{ ...SOURCE, id: 'c' }],
    origins: { supporting: 1, conflicting: 1 },
    asOf: null,
    index: { version: 'v', builtAt: '2022-04-01T12:00:00.000Z', documents: 2, passages: 9 },
    model: { name: 'm', version: '1' },
  }
}

describe('toClaimReview', () => {
  it('has what readers of ClaimReview require', () => {
    expect(toClaimReview(result('refuted'), SITE)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: SITE.url,
      claimReviewed: 'Talks began',
      datePublished: '2022-04-01',
      author: { '@type': 'Organization', name: 'The Courier' },
      itemReviewed: { '@type': 'Claim', text: 'Talks began' },
      reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5 },
    })
  })

  it.each([
    ['refuted', 1, 'Contradicted'],
    ['disputed', 3, 'Sources disagree'],
    ['supported', 5, 'Supported'],
  ] as const)('rates %s with %i, in words %s', (verdict, ratingValue, alternateName) => {
    expect(toClaimReview(result(verdict), SITE)?.reviewRating).toMatchObject({
      ratingValue,
      alternateName,
    })
  })

  it('cites the sources of either side, without addresses that are no web pages', () => {
    expect(toClaimReview(result('disputed'), SITE)?.citation).toEqual([
      {
        '@type': 'CreativeWork',
        identifier: 'a',
        name: 'Talks begin',
        publisher: { '@type': 'Organization', name: 'Reuters' },
        datePublished: '2022-03-29',
        url: 'https://reuters.example/a',
      },
      {
        '@type': 'CreativeWork',
        identifier: 'b',
        name: 'Talks begin',
        publisher: { '@type': 'Organization', name: 'Reuters' },
      },
    ])
  })

  it('is none where no verdict was given', () => {
    expect(toClaimReview(result('not_enough_evidence'), SITE)).toBe(null)
  })
})
