// Where an index is published to: a KV namespace, local or remote, as the publisher sees it.
import type { Result } from '../result.ts'

export interface PublishEntry {
  readonly key: string
  readonly bytes: Uint8Array
}

/** What the target answered instead; one line that says what to do. */
export type TargetFailure = string

export interface PublishTarget {
  /** Most entries and bytes that one `put` takes well. */
  readonly batchEntries: number
  readonly batchBytes: number
  /** Every key of the namespace. */
  listKeys(): Promise<Result<ReadonlySet<string>, TargetFailure>>
  /** The value of a key that `listKeys` named; null where it is gone meanwhile. */
  read(key: string): Promise<Result<Uint8Array | null, TargetFailure>>
  /** Returns when all entries are written. */
  write(entries: readonly PublishEntry[]): Promise<Result<null, TargetFailure>>
  remove(keys: readonly string[]): Promise<Result<null, TargetFailure>>
  /** Releases what the target holds open. */
  close(): Promise<void>
}
