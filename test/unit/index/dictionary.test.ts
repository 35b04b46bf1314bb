import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBytes, encodeUtf8 } from '../../../src/index/bytes.ts'
import {
  encodeEntry,
  encodePage,
  encodeTerm,
  findFloor,
  keyOfId,
  keyOfOrdinal,
  keyOfTerm,
  openPage,
  readEntry,
  readTierOf,
} from '../../../src/index/dictionary.ts'

const anyKey = fc.oneof(
  fc.nat({ max: 0xffff_ffff }).map(keyOfOrdinal),
  fc.uint8Array({ minLength: 8, maxLength: 8 }).map(keyOfId),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat({ max: 300 }))
    .filter(([term]) => encodeTerm(term) !== null)
    .map(([term, tier]) => keyOfTerm(encodeUtf8(term), tier)),
)
const anyChecksum = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))
const anyEntries = fc
  .uniqueArray(fc.tuple(anyKey, anyChecksum, fc.nat()), {
    selector: ([key]) => Buffer.from(key).toString('hex'),
    minLength: 1,
  })
  .map((rows) => rows.sort(([left], [right]) => compareBytes(left, right)))

function openSample(entries: readonly Uint8Array[]) {
  const page = openPage(encodePage(entries))
  if (!page.ok) throw new Error(page.error)
  return page.value
}

describe('a dictionary page', () => {
  it('leads every key to the last shard that starts at or before it', () => {
    fc.assert(
      fc.property(anyEntries, anyKey, (rows, wanted) => {
        const page = openSample(
          rows.map(([firstKey, checksum, bytes]) =>
            encodeEntry({ firstKey, ref: { key: '', bytes, checksum } }),
          ),
        )
        for (const [at, [key, checksum, bytes]] of rows.entries()) {
          expect(findFloor(page, key)).toEqual({ ok: true, value: at })
          const entry = readEntry(page, at)
          expect(entry.ok && entry.value?.ref.checksum).toBe(checksum)
          expect(entry.ok && entry.value?.ref.bytes).toBe(bytes)
          expect(entry.ok && entry.value?.ref.key).toMatch(/^(passage|id|posting)\/[0-9a-f]{16}$/)
        }
        const floor = findFloor(page, wanted)
        const expected = rows.findLastIndex(([key]) => compareBytes(key, wanted) <= 0)
        expect(floor).toEqual({ ok: true, value: expected })
        expect(readEntry(page, rows.length)).toEqual({ ok: true, value: null })
      }),
    )
  })
})

describe('keys of terms', () => {
  it('sort by term, then tier, so that "talk" and its tiers stand before "talks"', () => {
    const keys = [
      keyOfTerm(encodeUtf8('talk'), 0),
      keyOfTerm(encodeUtf8('talk'), 1),
      keyOfTerm(encodeUtf8('talk'), 256),
      keyOfTerm(encodeUtf8('talks'), 0),
    ]
    expect([...keys].sort(compareBytes)).toEqual(keys)
    expect(keys.map((key) => readTierOf(key, encodeUtf8('talk')))).toEqual([null, 1, 256, null])
  })

  it('leave out terms that no index holds', () => {
    expect(encodeTerm('')).toBe(null)
    expect(encodeTerm('a\0b')).toBe(null)
    expect(encodeTerm('x'.repeat(201))).toBe(null)
    expect(encodeTerm('ы'.repeat(101))).toBe(null)
    expect(encodeTerm('peace')).toEqual(encodeUtf8('peace'))
  })
})
