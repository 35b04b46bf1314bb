// Where the command finds the files of its own clone, whatever the working directory.
// Refuses to know anything about the user's files.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json and wrangler.toml. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The five sources that a fresh clone answers from. */
export const DEFAULT_CORPUS = join(PROJECT_ROOT, 'corpus')

/** Spellings of names, used by `build` unless --aliases names another list. */
export const DEFAULT_ALIASES = join(DEFAULT_CORPUS, 'aliases.csv')

/** Built default indexes and the local state of served ones; git ignores it, and deleting it is safe. */
export const CACHE_FOLDER = join(PROJECT_ROOT, '.deskcheck')
