// Whatever bytes a store hands back, decoding ends in a value or a failure: no exception, no endless
// loop, no read past the end.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAliasTable, encodeAliasTable } from '../../../src/index/alias-shard.ts'
import { encodeUtf8 } from '../../../src/index/bytes.ts'
import { decodeDayTable, encodeDayTable } from '../../../src/index/day-table.ts'
import {
  encodeEntry,
  encodePage,
  findFloor,
  keyOfOrdinal,
  keyOfTerm,
  openPage,
  readEntry,
} from '../../../src/index/dictionary.ts'
import { encodeIdShard, findOrdinals, hashId } from '../../../src/index/id-shard.ts'
import {
  encodeDocument,
  encodePassageShard,
  findDocumentRecord,
} from '../../../src/index/passage-shard.ts'
import { encodePostingShard, findPostingTier } from '../../../src/index/posting-shard.ts'
import { encodeSamplePostings } from './arbitraries.ts'

const checksum = '00112233445566ff'
const document = {
  id: 'a',
  publisher: 'Courier',
  title: 'Talks',
  text: 'They met. They left.',
  url: null,
  published: '2022-03-29',
  publishedDay: 19_080,
  author: 'B',
  language: 'en',
  wires: ['ap'],
  sentences: [
    { start: 0, end: 9 },
    { start: 10, end: 20 },
  ],
  fingerprints: Uint32Array.of(1, 2),
  fullNames: [['roman', 'abramovic']],
}
const posting = (ordinal: number) => ({
  ordinal,
  impact: 50,
  isRepeat: false,
  sentences: [0, 2, 9],
})

/** A sound shard of each kind, and all that reading it may call. */
const SHARDS: Readonly<
  Record<string, { sound: Uint8Array; read: (bytes: Uint8Array) => unknown }>
> = {
  posting: {
    sound: encodePostingShard([
      encodeSamplePostings('alpha', 0, [posting(1), posting(5)]),
      encodeSamplePostings('beta', 0, [posting(2)]),
      encodeSamplePostings('gamma', 0, [posting(3), posting(4), posting(9)]),
    ]),
    read: (bytes) =>
      ['alpha', 'beta', 'gamma', 'none'].map((term) =>
        findPostingTier(bytes, encodeUtf8(term), 0, 10),
      ),
  },
  passage: {
    sound: encodePassageShard(4, [encodeDocument(document), encodeDocument(document)]),
    read: (bytes) => [3, 4, 5, 6].map((ordinal) => findDocumentRecord(bytes, ordinal)),
  },
  dictionary: {
    sound: encodePage([
      encodeEntry({ firstKey: keyOfOrdinal(0), ref: { key: '', bytes: 9, checksum } }),
      encodeEntry({
        firstKey: keyOfTerm(encodeUtf8('x'), 0),
        ref: { key: '', bytes: 9, checksum },
      }),
    ]),
    read(bytes) {
      const page = openPage(bytes)
      if (!page.ok) return page
      return [
        findFloor(page.value, keyOfOrdinal(7)),
        readEntry(page.value, 0),
        readEntry(page.value, 1),
      ]
    },
  },
  id: {
    sound: encodeIdShard([{ hash: hashId('a'), ordinal: 1 }]),
    read: (bytes) => findOrdinals(bytes, hashId('a'), 10),
  },
  days: {
    sound: encodeDayTable([
      { day: -4, documents: 2 },
      { day: 19_080, documents: 3 },
    ]),
    read: (bytes) => decodeDayTable(bytes, 10),
  },
  aliases: {
    sound: encodeAliasTable({ canonicalByVariant: new Map([['kiev', 'kyiv']]), longestVariant: 1 }),
    read: (bytes) => decodeAliasTable(bytes),
  },
}

describe.each(Object.entries(SHARDS))('a %s shard', (_, { sound, read }) => {
  it('reads while it is sound', () => {
    expect(JSON.stringify(read(sound))).toContain('"ok":true')
  })

  it('fails where it was cut short at any byte', () => {
    for (let length = 0; length < sound.length; length += 1) {
      expect(JSON.stringify(read(sound.slice(0, length)))).toContain('"ok":false')
    }
  })

  it('survives any bytes put in the place of any others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (changes) => {
          const bytes = sound.slice()
          for (const [at, value] of changes) bytes[at] = value
          read(bytes)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('survives random bytes behind its header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        read(Uint8Array.from([...sound.subarray(0, 4), ...tail]))
      }),
      { numRuns: 500 },
    )
  })

  it('is refused in the place of another kind, and with a newer format', () => {
    for (const [at, value] of [
      [0, 0],
      [2, 0x7a],
      [3, 99],
    ] as const) {
      const bytes = sound.slice()
      bytes[at] = value
      expect(JSON.stringify(read(bytes))).not.toContain('"ok":true')
    }
  })
})
