// The index of the corpus that comes with deskcheck: built on first use into the clone's cache folder,
// and again whenever the corpus or the code that compiles it has changed.
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildIndex } from '../compile/build-index.ts'
import type { BuildFailure } from '../compile/build-types.ts'
import { ingest } from '../compile/ingest.ts'
import { FORMAT_VERSION, MANIFEST_KEY } from '../index/format.ts'
import { fail, type Result, succeed } from '../result.ts'
import { ANALYSER_FINGERPRINT } from '../text/fingerprint.ts'
import { CACHE_FOLDER, DEFAULT_ALIASES, DEFAULT_CORPUS, PROJECT_ROOT } from './clone.ts'
import { readAliases } from './read-aliases.ts'

const FINISHED_FOLDER = /^corpus-[0-9a-f]{12}$/
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** @returns the folder of an index that is up to date, or one line of error */
export async function buildDefaultIndex(): Promise<Result<string, string>> {
  const name = `corpus-${await fingerprintSources()}`
  const folder = join(CACHE_FOLDER, name)
  if (await hasManifest(folder)) return succeed(folder)
  const aliases = await readAliases(DEFAULT_ALIASES, 'corpus/aliases.csv')
  if (!aliases.ok) return fail(aliases.error.join('; '))
  // Built aside, so that two first calls at once do not meet in one folder.
  const aside = `${folder}.${process.pid}`
  const built = await buildIndex(ingest([DEFAULT_CORPUS]), {
    out: aside,
    aliases: aliases.value,
    strict: true,
  })
  if (!built.ok) {
    const why = describeBuildFailure(built.error)
    return fail(`cannot build the corpus that comes with deskcheck: ${why}`)
  }
  try {
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    if (!(await hasManifest(folder))) throw error
  }
  await removeOutdated(name)
  return succeed(folder)
}

function describeBuildFailure(failure: BuildFailure): string {
  if (failure.kind === 'out_refused' || failure.kind === 'write_failed') return failure.message
  const [first] = failure.problems
  if (first === undefined) return 'it holds no source'
  const line = first.origin.line === undefined ? '' : `:${first.origin.line}`
  return `${first.origin.file}${line}: ${first.message}`
}

/** Names the corpus and all that decides what is made of it. */
async function fingerprintSources(): Promise<string> {
  const hash = createHash('sha256').update(`${FORMAT_VERSION} ${ANALYSER_FINGERPRINT}`)
  for (const folder of [
    DEFAULT_CORPUS,
    ...['clutter', 'compile', 'index', 'text'].map(inSources),
  ]) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names.sort()) {
      const path = join(folder, name)
      const status = await stat(path)
      if (status.isFile()) hash.update(`\0${name}\0`).update(await readFile(path))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

function inSources(room: string): string {
  return join(PROJECT_ROOT, 'src', room)
}

async function hasManifest(folder: string): Promise<boolean> {
  return await stat(join(folder, MANIFEST_KEY)).then(
    (status) => status.isFile(),
    () => false,
  )
}

/** Removes what older sources were compiled to, once no call can be reading it any longer. */
async function removeOutdated(current: string): Promise<void> {
  for (const name of await readdir(CACHE_FOLDER)) {
    if (!FINISHED_FOLDER.test(name) || name === current) continue
    const folder = join(CACHE_FOLDER, name)
    const { mtimeMs } = await stat(folder)
    if (Date.now() - mtimeMs > KEPT_MILLISECONDS) await rm(folder, { recursive: true, force: true })
  }
}
