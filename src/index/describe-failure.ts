// One sentence for each way an index can fail, for log lines and the command line.
import type { IndexFailure } from './types.ts'

/** What failed, without a full stop. */
export function describeIndexFailure(failure: IndexFailure): string {
  switch (failure.kind) {
    case 'store_failed':
      return `the store failed to read ${failure.key} (${failure.message})`
    case 'no_index':
      return 'the store holds no index'
    case 'shard_missing':
      return `${failure.key} is missing`
    case 'shard_corrupt':
      return `${failure.key} is damaged: it ${failure.message}`
    case 'format_mismatch':
      return `the index has format ${failure.found}, this build reads ${failure.supported}`
    case 'analyser_mismatch':
      return `the index was analysed by ${failure.found}, this build analyses by ${failure.supported}`
  }
}
