// The API keys of a server, as the command line makes, lists and removes them: records in the namespace
// of the index, under the hash of each key. Holds no key longer than it takes to print it.
import { randomBytes } from 'node:crypto'
import { hashKey, KEY_PREFIX, spellKey } from '../access/key.ts'
import type { PublishTarget } from '../compile/publish-target.ts'
import { fail, type Result, succeed } from '../result.ts'
import { type AccessKey, accessKey, type Scope } from '../schema/access-key.ts'

export interface NewKey {
  /** To be shown once. */
  readonly key: string
  readonly record: AccessKey
}

/** Makes a key and stores its record. @param today ISO date */
export async function addKey(
  target: PublishTarget,
  { name, scopes, today }: { name: string; scopes: readonly Scope[]; today: string },
): Promise<Result<NewKey, string>> {
  const key = spellKey(randomBytes(32))
  const { id, storageKey } = await hashKey(key)
  const record: AccessKey = { id, name, scopes, created: today }
  const bytes = new TextEncoder().encode(JSON.stringify(record))
  const written = await target.write([{ key: storageKey, bytes }])
  return written.ok ? succeed({ key, record }) : written
}

/** All records, the oldest first. */
export async function listKeys(target: PublishTarget): Promise<Result<AccessKey[], string>> {
  const listed = await listStored(target)
  if (!listed.ok) return listed
  const records: AccessKey[] = []
  for (const storageKey of listed.value) {
    const read = await target.read(storageKey)
    if (!read.ok) return read
    const record = read.value === null ? null : parseRecord(read.value)
    if (record !== null) records.push(record)
  }
  return succeed(records.sort((a, b) => compare(a.created, b.created) || compare(a.name, b.name)))
}

/** Removes the key whose id begins so; fails where none or several do. Gives its id. */
export async function revokeKey(
  target: PublishTarget,
  id: string,
): Promise<Result<string, string>> {
  const listed = await listStored(target)
  if (!listed.ok) return listed
  const found = listed.value.filter((storageKey) => storageKey.startsWith(KEY_PREFIX + id))
  const [storageKey] = found
  if (storageKey === undefined) return fail(`no key has the id ${id}: see "deskcheck key list"`)
  if (found.length > 1) return fail(`${found.length} keys have an id that begins with ${id}`)
  const removed = await target.remove([storageKey])
  return removed.ok ? succeed(storageKey.slice(KEY_PREFIX.length).slice(0, 12)) : removed
}

async function listStored(target: PublishTarget): Promise<Result<string[], string>> {
  const keys = await target.listKeys()
  if (!keys.ok) return keys
  return succeed([...keys.value].filter((key) => key.startsWith(KEY_PREFIX)).sort())
}

function parseRecord(bytes: Uint8Array): AccessKey | null {
  try {
    return accessKey.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
