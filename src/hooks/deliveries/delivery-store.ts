// The table of deliveries in the SQLite of a Durable Object. An article or result is cut into rows, since
// a row holds 2 MB; both are deleted once the result is delivered, and the key alone stays for a while.

import { DONE_KEPT_MILLISECONDS, MAX_REVIVALS, OPEN_KEPT_MILLISECONDS } from './schedule.ts'
import type { NewDelivery, SqlStorage, SqlValue } from './types.ts'

export type DeliveryState = 'open' | 'dead' | 'done'
type Part = 'article' | 'result'

const CHUNK_BYTES = 512 * 1024
/** Deliveries looked at in one go. */
const MAX_LISTED = 100

const TABLES = `
  CREATE TABLE IF NOT EXISTS delivery (
    key TEXT PRIMARY KEY,
    vendor TEXT NOT NULL,
    state TEXT NOT NULL,
    revivals INTEGER NOT NULL,
    overdue_at INTEGER NOT NULL,
    kept_until INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS chunk (
    key TEXT NOT NULL,
    part TEXT NOT NULL,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (key, part, position)
  );
`

export type DeliveryStore = ReturnType<typeof createDeliveryStore>

/** Opens the table; all times are milliseconds of the epoch. */
export function createDeliveryStore(sql: SqlStorage) {
  sql.exec(TABLES)
  const ask = (query: string, ...values: SqlValue[]) => sql.exec(query, ...values).toArray()

  const write = (key: string, part: Part, bytes: Uint8Array): void => {
    for (let at = 0; at < Math.max(bytes.length, 1); at += CHUNK_BYTES) {
      const chunk = bytes.slice(at, at + CHUNK_BYTES)
      ask('INSERT INTO chunk VALUES (?, ?, ?, ?)', key, part, at, chunk.buffer)
    }
  }

  return {
    /** State and vendor of a delivery; null where none has this key. */
    find(key: string): { state: DeliveryState; vendor: string } | null {
      const [row] = ask('SELECT state, vendor FROM delivery WHERE key = ?', key)
      if (row === undefined) return null
      return { state: row.state as DeliveryState, vendor: String(row.vendor) }
    },

    insert({ key, vendor, article }: NewDelivery, now: number): void {
      const keptUntil = now + OPEN_KEPT_MILLISECONDS
      ask("INSERT INTO delivery VALUES (?, ?, 'open', 0, ?, ?)", key, vendor, now, keptUntil)
      write(key, 'article', new TextEncoder().encode(JSON.stringify(article)))
    },

    /** The whole of a part; null where it is not kept. */
    readPart(key: string, part: Part): Uint8Array<ArrayBuffer> | null {
      const rows = ask(
        'SELECT bytes FROM chunk WHERE key = ? AND part = ? ORDER BY position',
        key,
        part,
      )
      const chunks = rows.flatMap(({ bytes }) => (bytes instanceof ArrayBuffer ? [bytes] : []))
      return chunks.length === 0 ? null : joinChunks(chunks)
    },

    /** Keeps the result in place of the article; the first one stays. */
    putResult(key: string, result: Uint8Array): void {
      const known = ask("SELECT 1 FROM chunk WHERE key = ? AND part = 'result'", key)
      if (known.length > 0) return
      write(key, 'result', result)
      ask("DELETE FROM chunk WHERE key = ? AND part = 'article'", key)
    },

    setOverdue(key: string, overdueAt: number): void {
      ask('UPDATE delivery SET overdue_at = ? WHERE key = ?', overdueAt, key)
    },

    /** Forgets all but the key. */
    finish(key: string, now: number): void {
      const keptUntil = now + DONE_KEPT_MILLISECONDS
      ask("UPDATE delivery SET state = 'done', kept_until = ? WHERE key = ?", keptUntil, key)
      ask('DELETE FROM chunk WHERE key = ?', key)
    },

    bury(key: string): void {
      ask("UPDATE delivery SET state = 'dead' WHERE key = ? AND state = 'open'", key)
    },

    /** Opens a dead letter again. */
    revive(key: string): void {
      ask(
        "UPDATE delivery SET state = 'open', revivals = revivals + 1 WHERE key = ? AND state = 'dead'",
        key,
      )
    },

    /** Keys of dead letters that may be tried anew. */
    listDead(): string[] {
      const rows = ask(
        "SELECT key FROM delivery WHERE state = 'dead' AND revivals < ? LIMIT ?",
        MAX_REVIVALS,
        MAX_LISTED,
      )
      return rows.map(({ key }) => String(key))
    },

    /** Keys of open deliveries whose next attempt has not come. */
    listOverdue(now: number): string[] {
      const rows = ask(
        "SELECT key FROM delivery WHERE state = 'open' AND overdue_at <= ? LIMIT ?",
        now,
        MAX_LISTED,
      )
      return rows.map(({ key }) => String(key))
    },

    /** Deletes what was kept for its time; the keys of those that were never delivered. */
    purge(now: number): string[] {
      const rows = ask(
        'SELECT key, state FROM delivery WHERE kept_until <= ? LIMIT ?',
        now,
        MAX_LISTED,
      )
      for (const { key } of rows) {
        ask('DELETE FROM chunk WHERE key = ?', String(key))
        ask('DELETE FROM delivery WHERE key = ?', String(key))
      }
      return rows.flatMap(({ key, state }) => (state === 'done' ? [] : [String(key)]))
    },

    /** When `listOverdue` or `purge` will next have something to do; null where nothing is kept. */
    findNextTime(): number | null {
      const [row] = ask(
        `SELECT MIN(CASE WHEN state = 'open' THEN MIN(overdue_at, kept_until) ELSE kept_until END)
         AS next FROM delivery`,
      )
      return typeof row?.next === 'number' ? row.next : null
    },
  }
}

function joinChunks(chunks: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(new Uint8Array(chunk), offset)
    offset += chunk.byteLength
  }
  return joined
}
