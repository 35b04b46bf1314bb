// Where an index lives in local KV: a folder for each index, so that two servers never share a manifest.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CACHE_FOLDER } from './clone.ts'

/** Holds the path of the index whose state stands beside it. */
const OWNER_FILE = 'index-folder'
/** A state whose index is gone stays for a day: its server may still run. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** Makes and names the state folder that belongs to an index folder, whatever path leads there. */
export async function prepareLocalState(
  indexFolder: string,
  cacheFolder: string = CACHE_FOLDER,
): Promise<string> {
  const path = await realpath(indexFolder)
  const states = join(cacheFolder, 'state')
  const state = join(states, createHash('sha256').update(path).digest('hex').slice(0, 16))
  await mkdir(state, { recursive: true })
  await writeFile(join(state, OWNER_FILE), path)
  await removeOrphans(states)
  return state
}

/** Clears away what was kept for indexes that have been deleted since. */
async function removeOrphans(states: string): Promise<void> {
  for (const name of await readdir(states)) {
    const owner = join(states, name, OWNER_FILE)
    try {
      const { mtimeMs } = await stat(owner)
      if (Date.now() - mtimeMs < KEPT_MILLISECONDS) continue
      const path = await readFile(owner, 'utf8')
      if (!(await exists(path))) await rm(join(states, name), { recursive: true, force: true })
    } catch {
      // Another call is making or removing it: none of our business.
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
