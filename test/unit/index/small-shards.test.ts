import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAliasTable, encodeAliasTable } from '../../../src/index/alias-shard.ts'
import { compareBytes } from '../../../src/index/bytes.ts'
import { countUpTo, decodeDayTable, encodeDayTable } from '../../../src/index/day-table.ts'
import { encodeIdShard, findOrdinals, hashId } from '../../../src/index/id-shard.ts'
import { LARGEST_IMPACT, quantiseImpact } from '../../../src/index/impact.ts'

describe('an id shard', () => {
  it('finds every id, and all of those that share a hash', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.string(), (ids, stranger) => {
        const rows = ids
          .map((id, ordinal) => ({ hash: hashId(id), ordinal }))
          .flatMap((row) => [row, { hash: row.hash, ordinal: row.ordinal + ids.length }])
          .sort(
            (left, right) => compareBytes(left.hash, right.hash) || left.ordinal - right.ordinal,
          )
        const shard = encodeIdShard(rows)
        for (const [ordinal, id] of ids.entries()) {
          const found = findOrdinals(shard, hashId(id), ids.length * 2)
          expect(found).toEqual({ ok: true, value: [ordinal, ordinal + ids.length] })
        }
        if (!ids.includes(stranger)) {
          expect(findOrdinals(shard, hashId(stranger), ids.length * 2)).toEqual({
            ok: true,
            value: [],
          })
        }
      }),
    )
  })

  it('tells fifty thousand similar ids apart', () => {
    const hashes = new Set<string>()
    for (let at = 0; at < 50_000; at += 1) {
      hashes.add(Buffer.from(hashId(`reuters-1987-${at}`)).toString('hex'))
    }
    expect(hashes.size).toBe(50_000)
  })

  it('refuses an ordinal beyond the corpus', () => {
    const shard = encodeIdShard([{ hash: hashId('a'), ordinal: 5 }])
    expect(findOrdinals(shard, hashId('a'), 5).ok).toBe(false)
  })
})

describe('a day table', () => {
  const anyRows = fc
    .uniqueArray(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 30 })
    .map((days) => days.sort((left, right) => left - right))
    .chain((days) =>
      fc.tuple(
        ...days.map((day) =>
          fc.record({ day: fc.constant(day), documents: fc.integer({ min: 1, max: 500 }) }),
        ),
      ),
    )

  it('counts the documents published up to any day, also before 1970', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: -120_000, max: 120_000 }),
        fc.nat({ max: 9 }),
        (rows, day, undated) => {
          const total = rows.reduce((sum, row) => sum + row.documents, undated)
          const table = decodeDayTable(encodeDayTable(rows), total)
          if (!table.ok) throw new Error(table.error)
          const expected = rows
            .filter((row) => row.day <= day)
            .reduce((sum, row) => sum + row.documents, 0)
          expect(countUpTo(table.value, day)).toBe(expected)
        },
      ),
    )
  })

  it('refuses to count more documents than the corpus has', () => {
    expect(decodeDayTable(encodeDayTable([{ day: 3, documents: 2 }]), 1).ok).toBe(false)
  })
})

it('an alias table comes back, and equal tables give equal bytes in any order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { selector: ([variant]) => variant }),
      fc.nat({ max: 9 }),
      (pairs, longestVariant) => {
        const table = { canonicalByVariant: new Map(pairs), longestVariant }
        const reversed = { canonicalByVariant: new Map(pairs.toReversed()), longestVariant }
        const bytes = encodeAliasTable(table)
        expect(encodeAliasTable(reversed)).toEqual(bytes)
        expect(decodeAliasTable(bytes)).toEqual({ ok: true, value: table })
      },
    ),
  )
})

describe('impact', () => {
  it('grows with repeats, shrinks with length and stays within seven bits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (frequency, length) => {
          const impact = quantiseImpact(frequency, length, 300)
          expect(impact).toBeGreaterThanOrEqual(1)
          expect(impact).toBeLessThanOrEqual(LARGEST_IMPACT)
          expect(quantiseImpact(frequency + 1, length, 300)).toBeGreaterThanOrEqual(impact)
          expect(quantiseImpact(frequency, length * 2, 300)).toBeLessThanOrEqual(impact)
        },
      ),
    )
    expect(quantiseImpact(1, 0, 0)).toBeGreaterThan(0)
  })
})
