// The order of source ids: as people number things, so that report-9 comes before report-10.
import { compareBytes } from '../index/bytes.ts'

const ZERO = 0x30
const NINE = 0x39

/** Compares UTF-8 ids; runs of digits count as numbers, whatever their length. A total order. */
export function compareIds(left: Uint8Array, right: Uint8Array): number {
  let a = 0
  let b = 0
  while (a < left.length && b < right.length) {
    if (isDigit(left[a]) && isDigit(right[b])) {
      const runA = readDigits(left, a)
      const runB = readDigits(right, b)
      const byValue =
        runA.digits.length - runB.digits.length || compareBytes(runA.digits, runB.digits)
      if (byValue !== 0) return byValue
      a = runA.end
      b = runB.end
    } else {
      const byByte = (left[a] ?? 0) - (right[b] ?? 0)
      if (byByte !== 0) return byByte
      a += 1
      b += 1
    }
  }
  return left.length - a - (right.length - b) || compareBytes(left, right)
}

/** The run of digits at `from`, leading zeros left out. */
function readDigits(id: Uint8Array, from: number): { digits: Uint8Array; end: number } {
  let end = from
  while (isDigit(id[end])) end += 1
  let start = from
  while (start + 1 < end && id[start] === ZERO) start += 1
  return { digits: id.subarray(start, end), end }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE
}
