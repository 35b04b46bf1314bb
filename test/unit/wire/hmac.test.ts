// HMAC-SHA-256 against the vectors of RFC 4231, and hexadecimal both ways.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '../../../src/digest.ts'
import { fromHex, signHmac, verifyHmac } from '../../../src/wire/hmac.ts'

const KEY = new Uint8Array(20).fill(0x0b)
const SIGNATURE = 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'

describe('HMAC-SHA-256', () => {
  it('signs as RFC 4231 says, in one piece or several', async () => {
    expect(toHex(await signHmac(KEY, 'Hi There'))).toBe(SIGNATURE)
    expect(toHex(await signHmac(KEY, 'Hi', new TextEncoder().encode(' There')))).toBe(SIGNATURE)
    expect(toHex(await signHmac('Jefe', 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  it('verifies its own and refuses every other', async () => {
    const good = fromHex(SIGNATURE) ?? new Uint8Array()
    expect(await verifyHmac(KEY, good, 'Hi There')).toBe(true)
    expect(await verifyHmac(KEY, good, 'Hi there')).toBe(false)
    expect(await verifyHmac('other', good, 'Hi There')).toBe(false)
    expect(await verifyHmac(KEY, good.slice(0, 31), 'Hi There')).toBe(false)
    expect(await verifyHmac(KEY, new Uint8Array(), 'Hi There')).toBe(false)
  })
})

describe('hexadecimal', () => {
  it('goes both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it.each(['0', '0g', 'zz', ' 00', '0x00'])('is not "%s"', (text) => {
    expect(fromHex(text)).toBe(null)
  })
})
