// Where an index is written: a folder beside the target, moved into place when it is whole. Refuses a
// folder that holds something else, and removes what a crashed build left behind.
import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import {
  MANIFEST_COPY_KEY,
  MANIFEST_KEY,
  nameManifestCopy,
  SHARD_KEY,
  SHARD_KINDS,
} from '../index/format.ts'
import { listShards } from '../index/list-shards.ts'
import {
  decodeManifest,
  encodeManifest,
  type Manifest,
  outlineManifest,
} from '../index/manifest.ts'
import { fail, type Result, succeed } from '../result.ts'
import { createFolderReader } from '../store/folder.ts'

export interface BuildTarget {
  /** The index folder, absolute, links resolved. */
  readonly out: string
  /** Where shards are written meanwhile. */
  readonly staging: string
  /** For spool and segments; not part of the index. */
  readonly work: string
  readonly holdsIndex: boolean
}

/** Checks `out`, clears leftovers and makes the temporary folders. The failure says why not. */
export async function prepareTarget(out: string): Promise<Result<BuildTarget, string>> {
  const target = existsSync(out) ? await realpath(out) : resolve(out)
  const holdsIndex = await inspectTarget(target)
  if (!holdsIndex.ok) return holdsIndex
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const prefix = `${basename(target)}.building-`
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const owner = name.slice(prefix.length)
    if (!/^\d+$/.test(owner)) continue
    if (Number(owner) !== process.pid && isRunning(Number(owner))) {
      return fail(
        `process ${owner} is building into ${out}; if it is not, remove ${join(parent, name)}`,
      )
    }
    await rm(join(parent, name), { recursive: true, force: true })
  }
  const building = join(parent, `${prefix}${process.pid}`)
  const staging = join(building, 'index')
  const work = join(building, 'work')
  await mkdir(staging, { recursive: true })
  await mkdir(work)
  return succeed({ out: target, staging, work, holdsIndex: holdsIndex.value })
}

/** Removes the temporary folders, whatever state they are in. */
export async function discardTarget(target: BuildTarget): Promise<void> {
  await rm(dirname(target.staging), { recursive: true, force: true })
}

/**
 * Moves the staged shards into place, then the manifest, by which the new index becomes current in
 * one step. The replaced index stays readable as `previous`; older ones are removed.
 */
export async function installIndex(target: BuildTarget, sealed: Manifest): Promise<Manifest> {
  const replaced = target.holdsIndex ? await findReplaced(target.out, sealed.version) : null
  const manifest = { ...sealed, previous: replaced }
  const copy = nameManifestCopy(manifest.version)
  await writeFile(join(target.staging, copy), encodeManifest({ ...manifest, previous: null }))
  await writeFile(join(target.staging, MANIFEST_KEY), encodeManifest(manifest))
  if (!target.holdsIndex) {
    await rename(target.staging, target.out)
    return manifest
  }
  for (const kind of Object.keys(SHARD_KINDS)) {
    const folder = join(target.staging, kind)
    if (!existsSync(folder)) continue
    await mkdir(join(target.out, kind), { recursive: true })
    for (const name of await readdir(folder)) {
      await rename(join(folder, name), join(target.out, kind, name))
    }
  }
  await rename(join(target.staging, copy), join(target.out, copy))
  await rename(join(target.staging, MANIFEST_KEY), join(target.out, MANIFEST_KEY))
  await removeOthers(target.out, manifest)
  return manifest
}

/** True where `target` holds an index, false where it is new or empty. */
async function inspectTarget(target: string): Promise<Result<boolean, string>> {
  if (!existsSync(target)) return succeed(false)
  if (!(await stat(target)).isDirectory()) return fail(`${target} is a file, not a folder`)
  const names = await readdir(target)
  if (names.length === 0) return succeed(false)
  if (!names.includes(MANIFEST_KEY)) {
    return fail(`${target} is not empty and holds no index; name a new or empty folder`)
  }
  const known = new Set<string>([MANIFEST_KEY, ...Object.keys(SHARD_KINDS)])
  const stranger = names.find((name) => !known.has(name) && !MANIFEST_COPY_KEY.test(name))
  if (stranger === undefined) return succeed(true)
  const manifest = await createFolderReader(target).read(MANIFEST_KEY)
  const isIndex = manifest.ok && manifest.value !== null && outlineManifest(manifest.value) !== null
  return isIndex
    ? succeed(true)
    : fail(`${target} holds ${stranger} and no readable index; name a new or empty folder`)
}

/** Key of the manifest that the one with `version` replaces; null where it could not be read again. */
async function findReplaced(out: string, version: string): Promise<string | null> {
  const reader = createFolderReader(out)
  const stored = await reader.read(MANIFEST_KEY)
  if (!stored.ok || stored.value === null) return null
  const outline = outlineManifest(stored.value)
  if (outline === null) return null
  // Building the same index again must not make it its own fallback.
  const key = outline.version === version ? outline.previous : nameManifestCopy(outline.version)
  if (key === null) return null
  return (await openCopy(out, key)) === null ? null : key
}

async function openCopy(out: string, key: string): Promise<Manifest | null> {
  const stored = await createFolderReader(out).read(key)
  if (!stored.ok || stored.value === null) return null
  const analyser = outlineManifest(stored.value)?.analyser ?? ''
  const manifest = await decodeManifest(stored.value, key, analyser)
  return manifest.ok ? manifest.value : null
}

/** Removes shards and manifests that neither `manifest` nor its previous one needs. */
async function removeOthers(out: string, manifest: Manifest): Promise<void> {
  const reader = createFolderReader(out)
  const needed = new Set<string>([MANIFEST_KEY, nameManifestCopy(manifest.version)])
  const previous = manifest.previous === null ? null : await openCopy(out, manifest.previous)
  if (manifest.previous !== null) needed.add(manifest.previous)
  for (const kept of [manifest, previous]) {
    if (kept === null) continue
    const refs = await listShards(reader, kept)
    // An older index that is damaged keeps all it might still need.
    if (!refs.ok) return
    for (const { key } of refs.value) needed.add(key)
  }
  for (const kind of Object.keys(SHARD_KINDS)) {
    const folder = join(out, kind)
    if (!existsSync(folder)) continue
    for (const name of await readdir(folder)) {
      const key = `${kind}/${name}`
      if (SHARD_KEY.test(key) && !needed.has(key)) await unlink(join(folder, name))
    }
  }
  for (const name of await readdir(out)) {
    if (MANIFEST_COPY_KEY.test(name) && !needed.has(name)) await unlink(join(out, name))
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
