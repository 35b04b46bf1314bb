// What the builder keeps in memory of each document: a few dozen bytes. Knows ids exactly (no two
// documents share one) and gives the ordinals: by day of publication, then id (report-9 before report-10), undated ones last.
import { compareBytes, encodeUtf8 } from '../index/bytes.ts'
import type { DayNumber } from '../text/types.ts'
import { compareIds } from './build-id-order.ts'

/** Sorts after every day. */
const UNDATED = 0x7fff_ffff

export interface DocumentRow {
  readonly publishedDay: DayNumber | null
  /** Where the document stands in the spool. */
  readonly spoolStart: number
  readonly spoolBytes: number
  /** Terms of headline and text. */
  readonly length: number
  /** Sentences of the text. */
  readonly sentences: number
}

/** Rows are numbered from 0 in the order of `add`; ordinals come from `assignOrdinals`. */
export class DocumentTable {
  count = 0
  private idBytes = new Uint8Array(1 << 16)
  private idStart = new Float64Array(1025)
  private days = new Int32Array(1024)
  private spoolStart = new Float64Array(1024)
  private spoolBytes = new Uint32Array(1024)
  private length = new Uint32Array(1024)
  /** Headlines count as a sentence here: row r holds the numbers [base[r], base[r + 1]). */
  private sentenceBase = new Float64Array(1025)
  /** Open addressing: row + 1, or 0 where the slot is free. */
  private slots = new Uint32Array(4096)

  /** True where an earlier row has this id. */
  hasId(id: string): boolean {
    const bytes = encodeUtf8(id)
    return this.slots[this.findSlot(bytes)] !== 0
  }

  /** Adds a document whose id is new. */
  add(id: string, row: DocumentRow): void {
    this.grow()
    const bytes = encodeUtf8(id)
    const at = this.count
    const start = this.idStart[at] ?? 0
    if (start + bytes.length > this.idBytes.length) {
      const grown = new Uint8Array(Math.max(this.idBytes.length * 2, start + bytes.length))
      grown.set(this.idBytes)
      this.idBytes = grown
    }
    this.idBytes.set(bytes, start)
    this.idStart[at + 1] = start + bytes.length
    this.days[at] = row.publishedDay ?? UNDATED
    this.spoolStart[at] = row.spoolStart
    this.spoolBytes[at] = row.spoolBytes
    this.length[at] = row.length
    this.sentenceBase[at + 1] = (this.sentenceBase[at] ?? 0) + row.sentences + 1
    this.slots[this.findSlot(bytes)] = at + 1
    this.count += 1
  }

  getId(row: number): Uint8Array {
    return this.idBytes.subarray(this.idStart[row], this.idStart[row + 1])
  }

  getDay(row: number): DayNumber | null {
    const day = this.days[row] ?? UNDATED
    return day === UNDATED ? null : day
  }

  getSpoolRange(row: number): { start: number; bytes: number } {
    return { start: this.spoolStart[row] ?? 0, bytes: this.spoolBytes[row] ?? 0 }
  }

  getLength(row: number): number {
    return this.length[row] ?? 0
  }

  /** Number of the row's headline among all sentences of the corpus; its sentence s is s further. */
  getSentenceBase(row: number): number {
    return this.sentenceBase[row] ?? 0
  }

  /** Headlines and sentences of all rows. */
  get sentenceCount(): number {
    return this.sentenceBase[this.count] ?? 0
  }

  /** Rows in the order of their ordinals. */
  assignOrdinals(): Uint32Array {
    const rows = Uint32Array.from({ length: this.count }, (_, row) => row)
    const { days } = this
    return rows.sort((left, right) => {
      const byDay = (days[left] ?? 0) - (days[right] ?? 0)
      return byDay !== 0 ? byDay : compareIds(this.getId(left), this.getId(right))
    })
  }

  private findSlot(id: Uint8Array): number {
    const mask = this.slots.length - 1
    let slot = hashBytes(id) & mask
    for (;;) {
      const row = this.slots[slot] ?? 0
      if (row === 0 || compareBytes(this.getId(row - 1), id) === 0) return slot
      slot = (slot + 1) & mask
    }
  }

  private grow(): void {
    if (this.count < this.days.length) return
    const capacity = this.days.length * 2
    this.days = copyInto(new Int32Array(capacity), this.days)
    this.spoolStart = copyInto(new Float64Array(capacity), this.spoolStart)
    this.spoolBytes = copyInto(new Uint32Array(capacity), this.spoolBytes)
    this.length = copyInto(new Uint32Array(capacity), this.length)
    this.idStart = copyInto(new Float64Array(capacity + 1), this.idStart)
    this.sentenceBase = copyInto(new Float64Array(capacity + 1), this.sentenceBase)
    this.slots = new Uint32Array(capacity * 4)
    for (let row = 0; row < this.count; row += 1) {
      this.slots[this.findSlot(this.getId(row))] = row + 1
    }
  }
}

function copyInto<Numbers extends { set(from: Numbers): void }>(
  larger: Numbers,
  from: Numbers,
): Numbers {
  larger.set(from)
  return larger
}

function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
