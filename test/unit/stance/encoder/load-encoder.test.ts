// The encoder comes from a store that may lack it, damage it or fail: each is told, and judging goes on without.
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../../src/result.ts'
import { createBuiltInJudge } from '../../../../src/stance/built-in-judge.ts'
import card from '../../../../src/stance/data/encoder.json' with { type: 'json' }
import { createPlainKernels } from '../../../../src/stance/encoder/kernels/plain.ts'
import { createEncoderLoader, nameWeights } from '../../../../src/stance/encoder/load-encoder.ts'
import { readWeights } from '../../../../src/stance/encoder/weights.ts'
import { EMPTY_ALIASES } from '../../../../src/text/aliases.ts'
import { analyse } from '../../../../src/text/analyse.ts'

let bytes = new Uint8Array()
beforeAll(async () => {
  const file = new URL('../../../../src/stance/data/encoder.bin', import.meta.url)
  bytes = new Uint8Array(await readFile(file))
})

const read = (text: string) => analyse(text, { published: null, aliases: EMPTY_ALIASES })

function loadFrom(stored: () => Result<Uint8Array | null, string>) {
  const lines: string[] = []
  const asked: string[] = []
  let now = 0
  const load = createEncoderLoader({
    read: async (key) => {
      asked.push(key)
      return stored()
    },
    card,
    createKernels: createPlainKernels,
    now: () => now,
    log: (line) => lines.push(line),
  })
  return { load, lines, asked, wait: (milliseconds: number) => (now += milliseconds) }
}

describe('the weights', () => {
  it('are refused with a wrong length, a wrong byte or a cut tensor', async () => {
    expect(await readWeights(bytes.subarray(1), card)).toMatchObject({ ok: false })
    const damaged = bytes.slice()
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
    expect(await readWeights(damaged, card)).toEqual(fail('its checksum is wrong'))
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice(0, 1000))
    const cut = { version: '1', bytes: 1000, sha256: Buffer.from(digest).toString('hex') }
    expect(await readWeights(bytes.slice(0, 1000), cut)).toMatchObject({ ok: false })
  })

  it('fit the 20 MB that a store and an isolate give them', () => {
    expect(bytes.length).toBe(card.bytes)
    expect(bytes.length).toBeLessThan(20_000_000)
  })
})

describe('loading', () => {
  it('opens once and keeps it', async () => {
    const { load, asked, lines } = loadFrom(() => succeed(bytes))
    const encoder = await load()
    expect(encoder?.version).toBe(card.version)
    expect(await load()).toBe(encoder)
    expect(asked).toEqual([nameWeights(card)])
    expect(lines).toEqual([])
  })

  it.each([
    ['is missing', () => succeed(null)],
    ['is damaged', () => succeed(new Uint8Array(card.bytes))],
    ['cannot be read', () => fail('store_failed')],
  ])(
    'gives nothing and one line where it %s, and tries again after a minute',
    async (_, stored) => {
      const { load, lines, asked, wait } = loadFrom(stored)
      expect(await load()).toBeNull()
      expect(await load()).toBeNull()
      expect(asked).toHaveLength(1)
      expect(lines).toHaveLength(1)
      wait(60_001)
      await load()
      expect(asked).toHaveLength(2)
    },
  )
})

describe('a judge with an encoder', () => {
  const claim = read('The talks took place in Ankara.')
  const evidence = [{ passage: read('The talks took place in Istanbul.'), context: null }]

  it('names it, and says so where it had to do without', async () => {
    const { load } = loadFrom(() => succeed(null))
    const judging = createBuiltInJudge({ loadEncoder: load }).beginCheck?.()
    const stances = await judging?.judge(claim, evidence)
    expect(stances).toEqual(await createBuiltInJudge().judge(claim, evidence))
    expect(judging?.describe().name).toBe('deskcheck-alignment+fallback')
  })

  describe('that counts what it reads', () => {
    /** Reads all passages in two goes, and counts them. */
    async function countReads(texts: readonly string[]): Promise<number> {
      let reads = 0
      const stub = {
        version: '1',
        readClaim: () => ({}) as never,
        read: () => {
          reads += 1
          return { margins: [0, 0, 5] as const, differing: [] }
        },
      }
      const judge = createBuiltInJudge({ loadEncoder: async () => stub, encodedPairs: 6 })
      const judging = judge.beginCheck?.()
      const context = read('Talks in Istanbul')
      const passages = texts.map((text) => ({ passage: read(text), context }))
      await judging?.judge(claim, passages.slice(0, texts.length / 2))
      await judging?.judge(claim, passages.slice(texts.length / 2))
      return reads
    }

    it('reads no more pairs than it may', async () => {
      const days = Array.from({ length: 40 }, (_, day) => `The talks took place on day ${day}.`)
      expect(await countReads(days)).toBe(6)
    })

    it('reads copies of a passage once', async () => {
      const copies = Array.from({ length: 40 }, () => 'The talks took place in Istanbul.')
      expect(await countReads(copies)).toBe(2)
    })
  })
})
