// Answers a whole check from one index version: the current one, or, where one of its shards turns out
// to be missing or damaged, all over again from the previous one.
import { fail, type Result } from '../result.ts'
import { type OpenOptions, openPrevious, openWithFallback } from './open-index.ts'
import type { IndexFailure, OpenIndex, ShardReader } from './types.ts'

/**
 * Opens the index of `reader` and hands it to `use`. If `use` fails by a missing or damaged shard, it
 * is called once more with the previous index, and `onWarning` gets a line. If that fails too, or
 * there is no previous index, the first failure is the answer. A store that fails is not retried:
 * its answer would be no surer for the older index.
 */
export async function readWithFallback<Value, Failure extends { readonly kind: string }>(
  reader: ShardReader,
  options: OpenOptions,
  use: (index: OpenIndex) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | IndexFailure>> {
  const opened = await openWithFallback(reader, options)
  if (!opened.ok) return opened
  const result = await use(opened.value.index)
  if (result.ok) return result
  const shardFailure = asShardFailure(result.error)
  if (shardFailure === null) return result
  const previous = await openPrevious(reader, opened.value.previous, shardFailure, options)
  if (!previous.ok) return result
  const second = await use(previous.value.index)
  if (second.ok || asIndexFailure(second.error) === null) return second
  return fail(result.error)
}

const INDEX_FAILURES: readonly string[] = [
  'store_failed',
  'no_index',
  'shard_missing',
  'shard_corrupt',
  'format_mismatch',
  'analyser_mismatch',
] satisfies IndexFailure['kind'][]

function asIndexFailure(failure: { readonly kind: string }): IndexFailure | null {
  return INDEX_FAILURES.includes(failure.kind) ? (failure as IndexFailure) : null
}

function asShardFailure(failure: { readonly kind: string }): IndexFailure | null {
  const isOfShard = failure.kind === 'shard_missing' || failure.kind === 'shard_corrupt'
  return isOfShard ? (failure as IndexFailure) : null
}
