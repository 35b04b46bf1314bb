// Small archives, built for a test into a folder that the test removes.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { buildIndex } from '../../../src/compile/build-index.ts'
import type { BuildOptions, BuildSummary } from '../../../src/compile/build-types.ts'
import type { Ingested, SourceRecord } from '../../../src/compile/types.ts'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A new empty folder, removed when the test file is done. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-test-'))
  folders.push(folder)
  return folder
}

/** Records as ingest yields them, one a line of `archive.jsonl`. */
export async function* yieldRecords(
  records: readonly SourceRecord[],
  modified: number | null = null,
): AsyncGenerator<Ingested> {
  for (const [at, record] of records.entries()) {
    yield { kind: 'record', record, origin: { file: 'archive.jsonl', line: at + 1 }, modified }
  }
}

/** Builds into `out` and expects it to work. */
export async function buildSample(
  records: readonly SourceRecord[],
  out: string,
  options: Partial<BuildOptions> = {},
): Promise<BuildSummary> {
  const built = await buildIndex(yieldRecords(records), {
    out,
    aliases: [],
    strict: false,
    ...options,
  })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  return built.value
}

/** All files of a folder by their path below it. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1), new Uint8Array(await readFile(path)))
  }
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** The shards of an index over `records`, as a memory store holds them. */
export async function buildInMemory(
  records: readonly SourceRecord[],
  options: Partial<BuildOptions> = {},
): Promise<Map<string, Uint8Array>> {
  const out = join(await makeFolder(), 'index')
  await buildSample(records, out, options)
  return readFolder(out)
}

export function writeRecord(fields: Partial<SourceRecord> & { readonly id: string }): SourceRecord {
  return {
    publisher: 'Harbour Courier',
    title: `Report ${fields.id}`,
    text: 'The council approved the new harbour bridge on Monday.',
    ...fields,
  }
}

/** Five dated reports of an invented town, one of which copies another's wire text. */
export const TOWN_ARCHIVE: readonly SourceRecord[] = [
  writeRecord({
    id: 'bridge-approved',
    published: '2021-03-02',
    title: 'Council approves harbour bridge',
    text: 'The town council approved the new harbour bridge on Tuesday by nine votes to four. Mayor Anna Lindqvist called the decision a turning point for the port. Work is expected to cost 40 million crowns.',
  }),
  writeRecord({
    id: 'bridge-delayed',
    published: '2021-09-14',
    title: 'Bridge delayed by a year',
    text: 'Construction of the harbour bridge will start a year late, the contractor said. Steel prices have doubled since spring. Lindqvist said the town would not pay more than agreed.',
    credit: 'Reuters',
  }),
  writeRecord({
    id: 'bridge-delayed-copy',
    publisher: 'Evening Gazette',
    published: '2021-09-15',
    title: 'Harbour bridge a year late',
    text: 'Construction of the harbour bridge will start a year late, the contractor said. Readers of this newspaper had long suspected as much.',
    credit: 'Reuters/AP',
  }),
  writeRecord({
    id: 'ferry-returns',
    published: '2022-05-01',
    title: 'Old ferry returns to service',
    text: 'The ferry Gudrun carries passengers across the bay again. Nearly 5,000 people used it in its first week.',
  }),
  writeRecord({
    id: 'undated-note',
    title: 'A note on spelling',
    text: 'This archive writes the name of the bay as Storvik. Older reports wrote Storvig.',
  }),
]
