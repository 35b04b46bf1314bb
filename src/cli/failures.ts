// Words what can go wrong with an index folder, for people: what happened and what to do about it.
import type { CheckFailure } from '../check.ts'
import { describeIndexFailure } from '../index/describe-failure.ts'
import type { IndexFailure } from '../index/types.ts'
import type { ExitCode } from './terminal.ts'

/** @param folder the index folder as the user named it */
export function wordIndexFailure(failure: IndexFailure, folder: string): string {
  const build = `"deskcheck build <sources> --out ${folder}"`
  const said = describeIndexFailure(failure)
  switch (failure.kind) {
    case 'no_index':
      return `${folder} holds no index: build one with ${build}`
    case 'store_failed':
      return `cannot use the index in ${folder}: ${said}`
    case 'shard_missing':
    case 'shard_corrupt':
    case 'format_mismatch':
    case 'analyser_mismatch':
      return `cannot use the index in ${folder}: ${said}; build it again with ${build}`
  }
}

/** @param folder the index folder as the user named it */
export function wordCheckFailure(failure: CheckFailure, folder: string): string {
  return failure.kind === 'claim_unusable'
    ? `${failure.field} ${failure.message}`
    : wordIndexFailure(failure, folder)
}

/** Naming a folder that holds no index is a wrong call; everything else is failed work. */
export function exitCodeOf(failure: IndexFailure): ExitCode {
  return failure.kind === 'no_index' ? 2 : 1
}
