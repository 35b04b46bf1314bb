// Tells which sentences of the corpus repeat one of an earlier document. Fingerprints go to partition
// files, so that memory holds one partition at a time and one bit a sentence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readUint32 } from '../index/bytes.ts'
import { FileAppender } from './spool.ts'

const PARTITIONS = 64
const ROW_BYTES = 12
const BUFFER_BYTES = 16 * 1024

/** Bit n is 1 where sentence n of the corpus (headlines counted) repeats an earlier document's. */
export interface RepeatBits {
  isRepeat(sentence: number): boolean
  count: number
}

/** Takes (fingerprint, row, sentence number) in any order; `resolve` reads them back once. */
export class RepeatFinder {
  private readonly files: { readonly path: string; readonly appender: FileAppender }[]

  constructor(folder: string) {
    this.files = Array.from({ length: PARTITIONS }, (_, at) => {
      const path = join(folder, `fingerprints-${at}`)
      return { path, appender: new FileAppender(path, BUFFER_BYTES) }
    })
  }

  /** `sentence` counts over the whole corpus and stays below 2³²; fingerprint 0 stands for none. */
  add(fingerprint: number, row: number, sentence: number): void {
    if (fingerprint === 0) return
    const bytes = new Uint8Array(ROW_BYTES)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, fingerprint, true)
    view.setUint32(4, row, true)
    view.setUint32(8, sentence, true)
    this.files[fingerprint % PARTITIONS]?.appender.append(bytes)
  }

  /** No more is added; releases the files. */
  close(): void {
    for (const { appender } of this.files) appender.close()
  }

  /** To be called after `close`. `ordinalByRow` says which document is the earlier one. */
  resolve(ordinalByRow: Uint32Array, sentences: number): RepeatBits {
    const bits = new Uint8Array(Math.ceil(sentences / 8))
    let count = 0
    for (const { path } of this.files) {
      const rows = readFileSync(path)
      const firstOrdinal = new Map<number, number>()
      for (let at = 0; at < rows.length; at += ROW_BYTES) {
        const fingerprint = readUint32(rows, at)
        const ordinal = ordinalByRow[readUint32(rows, at + 4)] ?? 0
        const first = firstOrdinal.get(fingerprint)
        if (first === undefined || ordinal < first) firstOrdinal.set(fingerprint, ordinal)
      }
      for (let at = 0; at < rows.length; at += ROW_BYTES) {
        const ordinal = ordinalByRow[readUint32(rows, at + 4)] ?? 0
        if (ordinal === firstOrdinal.get(readUint32(rows, at))) continue
        const sentence = readUint32(rows, at + 8)
        bits[sentence >>> 3] = (bits[sentence >>> 3] ?? 0) | (1 << (sentence & 7))
        count += 1
      }
    }
    return {
      isRepeat: (sentence) => ((bits[sentence >>> 3] ?? 0) & (1 << (sentence & 7))) !== 0,
      count,
    }
  }
}
