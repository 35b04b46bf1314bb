import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  encodeDocument,
  encodePassageShard,
  findDocumentRecord,
} from '../../../src/index/passage-shard.ts'
import { anyDocument } from './arbitraries.ts'

describe('a passage shard', () => {
  it('gives back each document exactly, and refuses ordinals that it does not hold', () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 4_000_000_000 }),
        (documents, first) => {
          const shard = encodePassageShard(first, documents.map(encodeDocument))
          for (const [at, document] of documents.entries()) {
            const found = findDocumentRecord(shard, first + at)
            expect(found).toEqual({ ok: true, value: { ordinal: first + at, ...document } })
          }
          expect(findDocumentRecord(shard, first + documents.length).ok).toBe(false)
          expect(findDocumentRecord(shard, first - 1).ok).toBe(false)
        },
      ),
    )
  })

  it('keeps a text with lone surrogates as it was given, so that offsets stay true', () => {
    const text = 'Talks \ud800 began. \udfffThey ended.'
    const sentences = [{ start: 0, end: 14 }]
    const record = {
      id: 'a',
      publisher: 'P',
      title: 'T',
      text,
      url: null,
      published: null,
      publishedDay: null,
      author: null,
      language: null,
      wires: [],
      sentences,
      fingerprints: Uint32Array.of(7),
      fullNames: [],
    }
    const found = findDocumentRecord(encodePassageShard(0, [encodeDocument(record)]), 0)
    expect(found.ok && found.value.text).toBe(text)
  })

  it('refuses sentences that leave the text', () => {
    const record = {
      id: 'a',
      publisher: 'P',
      title: 'T',
      text: 'short',
      url: null,
      published: null,
      publishedDay: null,
      author: null,
      language: null,
      wires: [],
      sentences: [{ start: 0, end: 6 }],
      fingerprints: Uint32Array.of(7),
      fullNames: [],
    }
    expect(findDocumentRecord(encodePassageShard(0, [encodeDocument(record)]), 0).ok).toBe(false)
  })
})
