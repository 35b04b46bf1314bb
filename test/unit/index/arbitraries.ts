// Random postings and documents for the tests of codecs.
import fc from 'fast-check'
import { ByteWriter, encodeUtf8 } from '../../../src/index/bytes.ts'
import type { DocumentRecord } from '../../../src/index/passage-shard.ts'
import { encodePostingBlock, writePosting } from '../../../src/index/posting-shard.ts'

export const CORPUS_SIZE = 1000

export interface SamplePosting {
  readonly ordinal: number
  readonly impact: number
  readonly isRepeat: boolean
  readonly sentences: readonly number[]
}

const ascending = (max: number, maxLength: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength })
    .map((numbers) => numbers.sort((left, right) => left - right))

export const anyPostings: fc.Arbitrary<SamplePosting[]> = ascending(CORPUS_SIZE - 1, 30).chain(
  (ordinals) =>
    fc.tuple(
      ...ordinals.map((ordinal) =>
        fc.record({
          ordinal: fc.constant(ordinal),
          impact: fc.integer({ min: 0, max: 127 }),
          isRepeat: fc.boolean(),
          sentences: ascending(300, 6),
        }),
      ),
    ),
)

export function encodeSamplePostings(
  term: string,
  tier: number,
  postings: readonly SamplePosting[],
  documentFrequency = postings.length,
): Uint8Array {
  const writer = new ByteWriter()
  let previous = 0
  let sentences = 0
  for (const { ordinal, impact, isRepeat, sentences: held } of postings) {
    writePosting(writer, ordinal - previous, impact, isRepeat, held)
    previous = ordinal
    sentences += held.length
  }
  const counts = { documentFrequency, postings: postings.length, sentences }
  return encodePostingBlock(encodeUtf8(term), tier, counts, writer.view())
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

export const anyDocument: fc.Arbitrary<DocumentRecord> = fc
  .record({
    id: anyText,
    publisher: anyText,
    title: anyText,
    url: fc.option(anyText),
    published: fc.option(anyText),
    publishedDay: fc.option(fc.integer({ min: -800_000, max: 3_000_000 })),
    author: fc.option(anyText),
    language: fc.option(anyText),
    wires: fc.array(anyText, { maxLength: 3 }),
    fullNames: fc.array(fc.array(anyText, { maxLength: 3 }), { maxLength: 3 }),
    pieces: fc.array(
      fc.record({
        gap: fc.string({ maxLength: 3 }),
        sentence: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        fingerprint: fc.integer({ min: 0, max: 0xffff_ffff }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ pieces, ...fields }) => {
    let text = ''
    const sentences = pieces.map(({ gap, sentence }) => {
      const start = text.length + gap.length
      text += gap + sentence
      return { start, end: start + sentence.length }
    })
    const fingerprints = Uint32Array.from(pieces, ({ fingerprint }) => fingerprint)
    return { ...fields, text, sentences, fingerprints }
  })
