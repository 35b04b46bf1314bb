// Where an index lives in local KV: a folder for each index, so that two servers never share a manifest.
import { createHash } from 'node:crypto'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { CACHE_FOLDER } from './clone.ts'

/** Makes and names the state folder that belongs to an index folder, whatever path leads there. */
export async function prepareLocalState(indexFolder: string): Promise<string> {
  const path = await realpath(indexFolder)
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  const state = join(CACHE_FOLDER, 'state', name)
  await mkdir(state, { recursive: true })
  return state
}
