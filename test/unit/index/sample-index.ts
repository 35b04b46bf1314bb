// Two generations of one small index in a memory store, for the tests of failures and fallback.
import { join } from 'node:path'
import { MANIFEST_KEY } from '../../../src/index/format.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import type { OpenIndex, ShardReader } from '../../../src/index/types.ts'
import { buildSample, makeFolder, readFolder, TOWN_ARCHIVE } from '../compile/sample-archive.ts'

export interface Generations {
  readonly shards: Map<string, Uint8Array>
  readonly oldVersion: string
  readonly newVersion: string
  /** Shards of the new index that the old one does not share. */
  readonly newKeys: readonly string[]
}

/** The town archive without its last three reports, then with all. */
export async function buildGenerations(): Promise<Generations> {
  const out = join(await makeFolder(), 'index')
  const older = await buildSample(TOWN_ARCHIVE.slice(0, 2), out)
  const before = await readFolder(out)
  const newer = await buildSample(TOWN_ARCHIVE, out)
  const shards = await readFolder(out)
  const newKeys = [...shards.keys()].filter((key) => key.includes('/') && !before.has(key))
  return { shards, oldVersion: older.version, newVersion: newer.version, newKeys }
}

/** Changes one field of the stored manifest, leaving its version as it is. */
export function editManifest(
  shards: Map<string, Uint8Array>,
  change: (manifest: Record<string, unknown>) => void,
): void {
  const manifest = JSON.parse(Buffer.from(shards.get(MANIFEST_KEY) ?? []).toString())
  change(manifest)
  shards.set(MANIFEST_KEY, new Uint8Array(Buffer.from(JSON.stringify(manifest))))
}

export async function openOrThrow(reader: ShardReader): Promise<OpenIndex> {
  const opened = await openIndex(reader)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}
