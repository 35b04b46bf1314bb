// What holds for every store. Called by the tests of each, in Node and in workerd.
import { expect, it } from 'vitest'
import type { ShardReader } from '../../../src/index/types.ts'

export interface StoreUnderTest {
  readonly reader: ShardReader
  write(key: string, bytes: Uint8Array): Promise<void>
}

const KEY = 'passage/0011223344556677'
const OTHER_KEY = 'passage/8899aabbccddeeff'

/** Registers the contract's tests; `make` gives an empty store each time. */
export function describeShardReader(make: () => Promise<StoreUnderTest>): void {
  it('gives back what was written, byte for byte', async () => {
    const { reader, write } = await make()
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) & 0xff)
    await write(KEY, bytes)
    const found = await reader.read(KEY)
    expect(found.ok && found.value?.length).toBe(bytes.length)
    expect(found.ok && found.value?.every((byte, at) => byte === bytes[at])).toBe(true)
  })

  it('gives back an empty value as empty, not as missing', async () => {
    const { reader, write } = await make()
    await write(KEY, new Uint8Array(0))
    const found = await reader.read(KEY)
    expect(found.ok && found.value?.length).toBe(0)
  })

  it('says null of a key that it does not hold, and throws nothing', async () => {
    const { reader } = await make()
    expect(await reader.read(OTHER_KEY)).toEqual({ ok: true, value: null })
    expect(await reader.read('manifest')).toEqual({ ok: true, value: null })
    expect(await reader.read('manifest-0011223344556677')).toEqual({ ok: true, value: null })
  })

  it('keeps keys apart', async () => {
    const { reader, write } = await make()
    await write(KEY, Uint8Array.of(1))
    await write(OTHER_KEY, Uint8Array.of(2))
    await write('manifest', Uint8Array.of(3))
    const values = await Promise.all([KEY, OTHER_KEY, 'manifest'].map((key) => reader.read(key)))
    expect(values.map((found) => (found.ok ? found.value?.[0] : null))).toEqual([1, 2, 3])
  })

  it('answers many reads at once', async () => {
    const { reader, write } = await make()
    await write(KEY, Uint8Array.of(7))
    const found = await Promise.all(Array.from({ length: 50 }, () => reader.read(KEY)))
    expect(found.every((result) => result.ok && result.value?.[0] === 7)).toBe(true)
  })
}
