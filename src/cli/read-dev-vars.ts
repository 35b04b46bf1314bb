// The clone's .dev.vars, which holds a developer's own settings and secrets.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from './clone.ts'

/** The text of the file; empty where there is none. */
export async function readDevVars(): Promise<string> {
  return await readFile(join(PROJECT_ROOT, '.dev.vars'), 'utf8').catch(() => '')
}
