// Writes and reads the primitives of every shard: fixed and variable integers, strings, byte runs.
// The reader never throws and never leaves its range: after the first bad byte it yields zeros and says so.

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LARGEST_UINT32 = 0xffff_ffff

/** UTF-8 bytes; lone surrogates become U+FFFD (see `writeString` for text that must come back exactly). */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text of UTF-8 bytes, a byte order mark kept; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    return null
  }
}

/** Orders byte strings as unsigned bytes, a prefix first: below 0, 0 or above 0. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length)
  for (let at = 0; at < shared; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Bytes that a varint of `value` (0..2³²−1) takes. */
export function measureVarint(value: number): number {
  if (value < 0x80) return 1
  if (value < 0x4000) return 2
  if (value < 0x20_0000) return 3
  return value < 0x1000_0000 ? 4 : 5
}

/** A byte buffer that grows. Integers out of range are bugs and throw. */
export class ByteWriter {
  private buffer: Uint8Array
  length = 0

  constructor(capacity = 64) {
    this.buffer = new Uint8Array(Math.max(16, capacity))
  }

  /** Bytes reserved, which is what the writer costs in memory. */
  get capacity(): number {
    return this.buffer.length
  }

  private reserve(extra: number): void {
    if (this.length + extra <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + extra))
    grown.set(this.buffer.subarray(0, this.length))
    this.buffer = grown
  }

  byte(value: number): void {
    this.reserve(1)
    this.buffer[this.length++] = value
  }

  /** Little-endian base 128; 0..2³²−1. */
  varint(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > LARGEST_UINT32) {
      throw new RangeError(`not an unsigned 32-bit integer: ${value}`)
    }
    this.reserve(5)
    let rest = value
    while (rest > 0x7f) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.buffer[this.length++] = rest
  }

  uint32(value: number): void {
    this.reserve(4)
    this.buffer[this.length++] = value & 0xff
    this.buffer[this.length++] = (value >>> 8) & 0xff
    this.buffer[this.length++] = (value >>> 16) & 0xff
    this.buffer[this.length++] = (value >>> 24) & 0xff
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length)
    this.buffer.set(value, this.length)
    this.length += value.length
  }

  /** Twice the byte length, plus 1 where the text has lone surrogates and stands as UTF-16 (little-endian). */
  string(text: string): void {
    if (text.isWellFormed()) {
      const utf8 = encoder.encode(text)
      this.varint(utf8.length * 2)
      this.bytes(utf8)
      return
    }
    this.varint(text.length * 4 + 1)
    this.reserve(text.length * 2)
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      this.buffer[this.length++] = unit & 0xff
      this.buffer[this.length++] = unit >>> 8
    }
  }

  /** 0 for null, else 1 and the string. */
  optionalString(text: string | null): void {
    this.byte(text === null ? 0 : 1)
    if (text !== null) this.string(text)
  }

  /** A view of what was written; valid until the next write. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  reset(): void {
    this.length = 0
  }
}

/** Reads [start, end) of `bytes`. `hasFailed` turns true at the first bad byte and stays so. */
export class ByteReader {
  private readonly source: Uint8Array
  private readonly end: number
  at: number
  hasFailed = false

  constructor(source: Uint8Array, start = 0, end = source.length) {
    this.source = source
    this.end = Math.min(end, source.length)
    this.at = start
    if (start < 0 || start > this.end) this.reject()
  }

  get remaining(): number {
    return this.end - this.at
  }

  /** Marks the bytes as bad; whatever is read from here on is 0 or empty. */
  reject(): void {
    this.hasFailed = true
    this.at = this.end
  }

  byte(): number {
    if (this.at >= this.end) {
      this.reject()
      return 0
    }
    return this.source[this.at++] ?? 0
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (let taken = 0; taken < 5; taken += 1) {
      if (this.at >= this.end) break
      const byte = this.source[this.at++] ?? 0
      value += (byte & 0x7f) * scale
      if (byte < 0x80) {
        if (value > LARGEST_UINT32) break
        return value
      }
      scale *= 128
    }
    this.reject()
    return 0
  }

  /** A count of things that take at least `leastBytes` each; more than could follow is bad. */
  count(leastBytes: number): number {
    const value = this.varint()
    if (value * leastBytes > this.remaining) {
      this.reject()
      return 0
    }
    return value
  }

  uint32(): number {
    if (this.at + 4 > this.end) {
      this.reject()
      return 0
    }
    const value = readUint32(this.source, this.at)
    this.at += 4
    return value
  }

  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    if (length > this.remaining) {
      this.reject()
      return new Uint8Array(0)
    }
    const view = this.source.subarray(this.at, this.at + length)
    this.at += length
    return view
  }

  string(): string {
    const tag = this.varint()
    const bytes = this.bytes(Math.floor(tag / 2))
    if (this.hasFailed) return ''
    const text = tag % 2 === 0 ? decodeUtf8(bytes) : decodeUtf16(bytes)
    if (text === null) this.reject()
    return text ?? ''
  }

  optionalString(): string | null {
    const tag = this.byte()
    if (tag > 1) this.reject()
    return tag === 1 && !this.hasFailed ? this.string() : null
  }
}

/** The unsigned little-endian integer at `at`; bytes beyond the end count as 0. */
export function readUint32(source: Uint8Array, at: number): number {
  return (
    ((source[at] ?? 0) |
      ((source[at + 1] ?? 0) << 8) |
      ((source[at + 2] ?? 0) << 16) |
      ((source[at + 3] ?? 0) << 24)) >>>
    0
  )
}

function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  const parts: string[] = []
  const units: number[] = []
  for (let at = 0; at < bytes.length; at += 2) {
    units.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
    if (units.length === 4096 || at + 2 === bytes.length) {
      parts.push(String.fromCharCode(...units))
      units.length = 0
    }
  }
  return parts.join('')
}
