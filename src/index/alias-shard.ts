// The alias table as it travels inside an index: (folded variant → canonical key), sorted.
import { fail, type Result, succeed } from '../result.ts'
import type { AliasTable } from '../text/types.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { checkHeader, HEADER_BYTES, writeHeader } from './shard-layout.ts'

/** Pairs are sorted by variant, so that the same table gives the same bytes. */
export function encodeAliasTable(table: AliasTable): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES)
  writeHeader(header, 'aliases')
  const writer = new ByteWriter(table.canonicalByVariant.size * 24 + 16)
  const pairs = [...table.canonicalByVariant].sort(([left], [right]) =>
    left < right ? -1 : left > right ? 1 : 0,
  )
  writer.bytes(header)
  writer.varint(table.longestVariant)
  writer.varint(pairs.length)
  for (const [variant, canonical] of pairs) {
    writer.string(variant)
    writer.string(canonical)
  }
  return writer.finish()
}

/** Refuses a variant that stands twice. */
export function decodeAliasTable(bytes: Uint8Array): Result<AliasTable, string> {
  const wrong = checkHeader(bytes, 'aliases')
  if (wrong !== null) return fail(wrong)
  const reader = new ByteReader(bytes, HEADER_BYTES)
  const longestVariant = reader.varint()
  const count = reader.count(2)
  const canonicalByVariant = new Map<string, string>()
  for (let at = 0; at < count && !reader.hasFailed; at += 1) {
    const variant = reader.string()
    canonicalByVariant.set(variant, reader.string())
  }
  if (reader.hasFailed || reader.remaining !== 0) return fail('ends elsewhere than it says')
  if (canonicalByVariant.size !== count) return fail('names a variant twice')
  return succeed({ canonicalByVariant, longestVariant })
}
