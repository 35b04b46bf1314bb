import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, compareBytes, measureVarint } from '../../../src/index/bytes.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Every UTF-16 code unit, so that lone surrogates and byte order marks occur.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)

describe('varints', () => {
  it('come back as written, in the bytes that were announced', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff_ffff })), (values) => {
        const writer = new ByteWriter()
        for (const value of values) writer.varint(value)
        expect(writer.length).toBe(values.reduce((sum, value) => sum + measureVarint(value), 0))
        const reader = new ByteReader(writer.finish())
        expect(values.map(() => reader.varint())).toEqual(values)
        expect(reader.hasFailed).toBe(false)
        expect(reader.remaining).toBe(0)
      }),
    )
  })

  it('refuse to be written beyond 32 bits', () => {
    for (const value of [-1, 2 ** 32, 0.5, Number.NaN]) {
      expect(() => new ByteWriter().varint(value)).toThrow(RangeError)
    }
  })

  it('are bad where they do not end, or pass 32 bits', () => {
    for (const bytes of [[0x80], [0xff, 0xff, 0xff, 0xff, 0xff], [0xff, 0xff, 0xff, 0xff, 0x7f]]) {
      const reader = new ByteReader(Uint8Array.from(bytes))
      expect(reader.varint()).toBe(0)
      expect(reader.hasFailed).toBe(true)
    }
  })
})

describe('strings', () => {
  it('come back exactly, also with lone surrogates, zero bytes and byte order marks', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyText)), (texts) => {
        const writer = new ByteWriter()
        for (const text of texts) writer.optionalString(text)
        const reader = new ByteReader(writer.finish())
        expect(texts.map(() => reader.optionalString())).toEqual(texts)
        expect(reader.hasFailed).toBe(false)
      }),
    )
    const writer = new ByteWriter()
    const long = `\ufeff${'x'.repeat(10_000)}\ud800${'y'.repeat(10_000)}`
    writer.string(long)
    expect(new ByteReader(writer.finish()).string()).toBe(long)
  })
})

describe('a reader of damaged bytes', () => {
  it('never throws, never leaves its range, and stays failed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.array(fc.constantFrom('byte', 'varint', 'uint32', 'string', 'optionalString'), {
          minLength: 1,
        }),
        (bytes, calls) => {
          const reader = new ByteReader(bytes, 0, bytes.length)
          for (const call of calls) {
            const hadFailed = reader.hasFailed
            reader[call]()
            expect(reader.at).toBeLessThanOrEqual(bytes.length)
            if (hadFailed) expect(reader.hasFailed).toBe(true)
          }
        },
      ),
    )
  })

  it('refuses a count of more things than bytes could follow', () => {
    const writer = new ByteWriter()
    writer.varint(4_000_000_000)
    const reader = new ByteReader(writer.finish())
    expect(reader.count(1)).toBe(0)
    expect(reader.hasFailed).toBe(true)
  })
})

it('byte strings order as Buffer.compare orders them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (left, right) => {
      expect(Math.sign(compareBytes(left, right))).toBe(Buffer.compare(left, right))
    }),
  )
})
