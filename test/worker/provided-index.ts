// Builds indexes in Node before the worker tests start, since a Worker cannot, and hands their bytes over.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { buildIndex } from '../../src/compile/build-index.ts'
import { ingest } from '../../src/compile/ingest.ts'
import type { Ingested } from '../../src/compile/types.ts'
import { parseAliases } from '../../src/text/aliases.ts'

/** Keys of the store with their bytes in base64. */
export type ProvidedIndex = readonly (readonly [key: string, base64: string])[]

declare module 'vitest' {
  interface ProvidedContext {
    /** The corpus that comes with deskcheck. */
    defaultIndex: ProvidedIndex
    /** The same corpus without its last source: another version, with other shards. */
    earlierIndex: ProvidedIndex
  }
}

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))

export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-worker-tests-'))
  try {
    const records: Ingested[] = []
    for await (const record of ingest([corpus])) records.push(record)
    project.provide('defaultIndex', await build(records, join(folder, 'default')))
    project.provide('earlierIndex', await build(records.slice(0, -1), join(folder, 'earlier')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function build(records: readonly Ingested[], out: string): Promise<ProvidedIndex> {
  const aliases = parseAliases(await readFile(join(corpus, 'aliases.csv'), 'utf8'))
  if (!aliases.ok) throw new Error(`corpus/aliases.csv: ${JSON.stringify(aliases.error)}`)
  const built = await buildIndex(stream(records), { out, aliases: aliases.value, strict: true })
  if (!built.ok) throw new Error(`the test index was not built: ${JSON.stringify(built.error)}`)
  const files = await readdir(out, { recursive: true, withFileTypes: true })
  return Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const path = join(file.parentPath, file.name)
        const key = relative(out, path).split(sep).join('/')
        return [key, (await readFile(path)).toString('base64')] as const
      }),
  )
}

async function* stream(records: readonly Ingested[]): AsyncGenerator<Ingested> {
  yield* records
}
