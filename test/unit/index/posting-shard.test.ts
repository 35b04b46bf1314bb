import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBytes, encodeUtf8 } from '../../../src/index/bytes.ts'
import {
  encodePostingShard,
  findPostingTier,
  mergeTiers,
  type PostingTier,
} from '../../../src/index/posting-shard.ts'
import {
  anyPostings,
  CORPUS_SIZE,
  encodeSamplePostings,
  type SamplePosting,
} from './arbitraries.ts'

const anyTerms = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 12 })
  .map((terms) => terms.sort((left, right) => compareBytes(encodeUtf8(left), encodeUtf8(right))))

function listPostings(tier: PostingTier): SamplePosting[] {
  return Array.from(tier.documents, (ordinal, entry) => ({
    ordinal,
    impact: tier.impacts[entry] ?? -1,
    isRepeat: tier.repeats[entry] === 1,
    sentences: [
      ...tier.sentences.subarray(tier.sentenceStart[entry], tier.sentenceStart[entry + 1]),
    ],
  }))
}

describe('a posting shard', () => {
  it('gives back the postings of every term it holds, and none of any other', () => {
    fc.assert(
      fc.property(
        anyTerms.chain((terms) =>
          fc.tuple(...terms.map((term) => fc.tuple(fc.constant(term), anyPostings))),
        ),
        fc.string({ unit: 'grapheme' }),
        (rows, stranger) => {
          const shard = encodePostingShard(
            rows.map(([term, postings]) => encodeSamplePostings(term, 0, postings)),
          )
          for (const [term, postings] of rows) {
            const found = findPostingTier(shard, encodeUtf8(term), 0, CORPUS_SIZE)
            expect(found.ok && found.value !== null && listPostings(found.value)).toEqual(postings)
          }
          if (rows.every(([term]) => term !== stranger)) {
            const found = findPostingTier(shard, encodeUtf8(stranger), 0, CORPUS_SIZE)
            expect(found).toEqual({ ok: true, value: null })
          }
        },
      ),
    )
  })

  it('keeps the tiers of a term apart and joins them in order of documents', () => {
    fc.assert(
      fc.property(
        anyPostings,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 }),
        (postings, draw) => {
          const tiers = [0, 1, 2, 3].map((tier) => postings.filter((_, at) => draw[at] === tier))
          const shard = encodePostingShard(
            tiers.map((held, tier) => encodeSamplePostings('peace', tier, held, postings.length)),
          )
          const read = tiers.map((_, tier) =>
            findPostingTier(shard, encodeUtf8('peace'), tier, CORPUS_SIZE),
          )
          const found = read.flatMap((tier) => (tier.ok && tier.value !== null ? [tier.value] : []))
          const list = mergeTiers('peace', found)
          expect(list?.documentFrequency).toBe(postings.length)
          expect(list !== null && listPostings(list)).toEqual(postings)
        },
      ),
    )
  })

  it('refuses tiers that hold the same document', () => {
    const tier = findPostingTier(
      encodePostingShard([
        encodeSamplePostings('a', 0, [{ ordinal: 3, impact: 9, isRepeat: false, sentences: [1] }]),
      ]),
      encodeUtf8('a'),
      0,
      CORPUS_SIZE,
    )
    expect(tier.ok && tier.value !== null && mergeTiers('a', [tier.value, tier.value])).toBe(null)
  })

  it('refuses a document beyond the corpus', () => {
    const shard = encodePostingShard([
      encodeSamplePostings('a', 0, [{ ordinal: 7, impact: 9, isRepeat: false, sentences: [1] }]),
    ])
    expect(findPostingTier(shard, encodeUtf8('a'), 0, 7).ok).toBe(false)
    expect(findPostingTier(shard, encodeUtf8('a'), 0, 8).ok).toBe(true)
  })
})
