// An index of a few records in a temporary folder, for tests of what is read from one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { buildIndex } from '../../src/compile/build-index.ts'
import type { Ingested, SourceRecord } from '../../src/compile/types.ts'
import { openIndex } from '../../src/index/open-index.ts'
import type { OpenIndex } from '../../src/index/types.ts'
import { createFolderReader } from '../../src/store/folder.ts'

/** Builds it before the tests of a file and deletes it after them; `index` may be read within a test. */
export function useRecords(records: readonly SourceRecord[]): { readonly index: OpenIndex } {
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-records-'))
  const archive: { index: OpenIndex } = { index: undefined as never }
  beforeAll(async () => {
    archive.index = await indexRecords(records, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return archive
}

async function indexRecords(records: readonly SourceRecord[], folder: string): Promise<OpenIndex> {
  async function* ingested(): AsyncGenerator<Ingested> {
    for (const record of records)
      yield { kind: 'record', record, origin: { file: 'test' }, modified: null }
  }
  const built = await buildIndex(ingested(), { out: folder, aliases: [], strict: true })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  const opened = await openIndex(createFolderReader(folder), {})
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}
