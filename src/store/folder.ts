// A store in a folder: a key is a path below it. Node only, for the command line and tests.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_COPY_KEY, MANIFEST_KEY, SHARD_KEY } from '../index/format.ts'
import type { ShardReader } from '../index/types.ts'
import { fail, succeed } from '../result.ts'

/** Reads the index in `folder`. A key that names no shard or manifest is never looked up. */
export function createFolderReader(folder: string): ShardReader {
  return {
    async read(key) {
      if (!isStoreKey(key)) return succeed(null)
      try {
        return succeed(await readFile(join(folder, key)))
      } catch (error) {
        if (isMissing(error)) return succeed(null)
        const message = error instanceof Error ? error.message : String(error)
        return fail({ kind: 'store_failed', key, message })
      }
    },
  }
}

function isStoreKey(key: string): boolean {
  return key === MANIFEST_KEY || SHARD_KEY.test(key) || MANIFEST_COPY_KEY.test(key)
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR'
}
