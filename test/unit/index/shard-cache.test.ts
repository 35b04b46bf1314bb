import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumOf } from '../../../src/index/checksum.ts'
import { createShardCache } from '../../../src/index/shard-cache.ts'
import { READS_IN_FLIGHT, readShards } from '../../../src/index/verified-reads.ts'
import { succeed } from '../../../src/result.ts'

describe('the cache of shards', () => {
  it('never holds more bytes than it may, and gives back what it holds', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 200 }),
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 120 }))),
        (maxBytes, sets) => {
          const cache = createShardCache(maxBytes)
          const last = new Map<string, Uint8Array>()
          for (const [key, size] of sets) {
            const bytes = new Uint8Array(size)
            cache.set(key, bytes)
            last.set(key, bytes)
            expect(cache.bytesHeld).toBeLessThanOrEqual(maxBytes)
            if (size <= maxBytes) expect(cache.get(key)).toBe(bytes)
            for (const [held, value] of last) {
              expect([undefined, value]).toContain(cache.get(held))
            }
          }
        },
      ),
    )
  })

  it('lets the least recently used shard go first', () => {
    const cache = createShardCache(30)
    for (const key of ['a', 'b', 'c']) cache.set(key, new Uint8Array(10))
    cache.get('a')
    cache.set('d', new Uint8Array(10))
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key) !== undefined)).toEqual([
      'a',
      'c',
      'd',
    ])
  })
})

describe('a round of reads', () => {
  it('has at most six reads in flight and reads every key once', async () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const checksum = await checksumOf(bytes)
    let inFlight = 0
    let most = 0
    const asked: string[] = []
    const refs = Array.from({ length: 40 }, (_, at) => ({
      key: `posting/${at % 30}`,
      bytes: 3,
      checksum,
    }))
    const read = await readShards(
      {
        async read(key) {
          asked.push(key)
          inFlight += 1
          most = Math.max(most, inFlight)
          await new Promise((resolve) => setTimeout(resolve, 1))
          inFlight -= 1
          return succeed(bytes)
        },
      },
      createShardCache(1000),
      refs,
    )
    expect(read.ok && read.value.size).toBe(30)
    expect(asked.length).toBe(30)
    expect(most).toBe(READS_IN_FLIGHT)
  })
})
