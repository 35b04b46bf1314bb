// The day table: for each day with publications, how many documents were published up to its end.
// It makes `asOf` a cut-off on the ordinal, since ordinals ascend by date and undated ones come last.
import { fail, type Result, succeed } from '../result.ts'
import type { DayNumber } from '../text/types.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { checkHeader, HEADER_BYTES, writeHeader } from './shard-layout.ts'
import { unzigzag, zigzag } from './zigzag.ts'

/** Days ascend; `counts[i]` documents were published on or before `days[i]`. */
export interface DayTable {
  readonly days: Int32Array
  readonly counts: Uint32Array
}

/** Rows of (day delta, documents of that day); `days` strictly ascend, counts are above 0. */
export function encodeDayTable(
  rows: readonly { readonly day: DayNumber; readonly documents: number }[],
): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES)
  writeHeader(header, 'days')
  const writer = new ByteWriter(rows.length * 4 + 16)
  writer.bytes(header)
  writer.varint(rows.length)
  let previous = 0
  rows.forEach((row, index) => {
    writer.varint(index === 0 ? zigzag(row.day) : row.day - previous)
    writer.varint(row.documents)
    previous = row.day
  })
  return writer.finish()
}

/** `documents` is the size of the corpus, which the counts may not pass. */
export function decodeDayTable(bytes: Uint8Array, documents: number): Result<DayTable, string> {
  const wrong = checkHeader(bytes, 'days')
  if (wrong !== null) return fail(wrong)
  const reader = new ByteReader(bytes, HEADER_BYTES)
  const count = reader.count(2)
  const days = new Int32Array(count)
  const counts = new Uint32Array(count)
  let day = 0
  let total = 0
  for (let row = 0; row < count; row += 1) {
    const step = reader.varint()
    const published = reader.varint()
    if (reader.hasFailed || published === 0 || (row > 0 && step === 0)) return fail('has a bad row')
    day = row === 0 ? unzigzag(step) : day + step
    total += published
    if (total > documents || Math.abs(day) > 0x7fff_ffff) return fail('counts beyond the corpus')
    days[row] = day
    counts[row] = total
  }
  if (reader.hasFailed || reader.remaining !== 0) return fail('ends elsewhere than it says')
  return succeed({ days, counts })
}

/** Documents published on or before `day`. */
export function countUpTo(table: DayTable, day: DayNumber): number {
  let low = 0
  let high = table.days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((table.days[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : (table.counts[low - 1] ?? 0)
}
