// The frame that all shards share: four bytes of header, a count, an offset table, then the blocks.
// A reader jumps to the one block it wants and never touches the others.
import { fail, type Result, succeed } from '../result.ts'
import { readUint32 } from './bytes.ts'
import { FORMAT_VERSION, OLDEST_READABLE, SHARD_KINDS, type ShardKind } from './format.ts'

const MAGIC = [0x44, 0x4b] as const
export const HEADER_BYTES = 4
const TABLE_START = HEADER_BYTES + 4

/** A shard whose frame was checked. Block i is `bytes.subarray(offset(i), offset(i + 1))`. */
export interface Frame {
  readonly bytes: Uint8Array
  readonly count: number
}

/** Bytes that the frame adds around `count` blocks. */
export function measureFrame(count: number): number {
  return TABLE_START + 4 * (count + 1)
}

/** 'D' 'K' kind version. */
export function writeHeader(bytes: Uint8Array, kind: ShardKind): void {
  bytes[0] = MAGIC[0]
  bytes[1] = MAGIC[1]
  bytes[2] = SHARD_KINDS[kind]
  bytes[3] = FORMAT_VERSION
}

/** Null where the header is right, else what is wrong with it. */
export function checkHeader(bytes: Uint8Array, kind: ShardKind): string | null {
  if (bytes.length < HEADER_BYTES) return 'shorter than its header'
  if (bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1]) return 'does not start with DK'
  if (bytes[2] !== SHARD_KINDS[kind]) return `is no ${kind} shard`
  const version = bytes[3] ?? 0
  if (version < OLDEST_READABLE || version > FORMAT_VERSION) return `has shard format ${version}`
  return null
}

/** A shard of `kind` holding `blocks` in order. */
export function frameBlocks(kind: ShardKind, blocks: readonly Uint8Array[]): Uint8Array {
  let at = measureFrame(blocks.length)
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, at))
  writeHeader(bytes, kind)
  const view = new DataView(bytes.buffer)
  view.setUint32(HEADER_BYTES, blocks.length, true)
  blocks.forEach((block, index) => {
    view.setUint32(TABLE_START + 4 * index, at, true)
    bytes.set(block, at)
    at += block.length
  })
  view.setUint32(TABLE_START + 4 * blocks.length, at, true)
  return bytes
}

/** Checks header and count; each offset is checked when its block is asked for. */
export function openFrame(bytes: Uint8Array, kind: ShardKind): Result<Frame, string> {
  const wrong = checkHeader(bytes, kind)
  if (wrong !== null) return fail(wrong)
  if (bytes.length < TABLE_START + 4) return fail('is cut short in its table')
  const count = readUint32(bytes, HEADER_BYTES)
  if (measureFrame(count) > bytes.length) return fail('counts more blocks than it has bytes')
  if (readUint32(bytes, TABLE_START + 4 * count) !== bytes.length) {
    return fail('ends elsewhere than its table says')
  }
  return succeed({ bytes, count })
}

/** Range of block `index`; null where the table is out of order or leaves the shard. */
export function locateBlock(frame: Frame, index: number): { start: number; end: number } | null {
  if (index < 0 || index >= frame.count) return null
  const start = readUint32(frame.bytes, TABLE_START + 4 * index)
  const end = readUint32(frame.bytes, TABLE_START + 4 * (index + 1))
  const isInside = start >= measureFrame(frame.count) && start <= end && end <= frame.bytes.length
  return isInside ? { start, end } : null
}
