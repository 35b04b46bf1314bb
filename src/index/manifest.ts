// The manifest: the one small JSON under the one mutable key. Says what an index holds, in which
// format, analysed how, and where its dictionary is. Refuses what this build cannot read.
import * as z from 'zod'
import { fail, type Result, succeed } from '../result.ts'
import { decodeUtf8, encodeUtf8 } from './bytes.ts'
import { checksumOf } from './checksum.ts'
import { FORMAT_VERSION, MANIFEST_COPY_KEY, OLDEST_READABLE, SHARD_KEY } from './format.ts'
import type { IndexFailure } from './types.ts'

const count = z.number().int().min(0).max(0xffff_ffff)
const checksum = z.string().regex(/^[0-9a-f]{16}$/)
const shardRef = z.object({ key: z.string().regex(SHARD_KEY), bytes: count, checksum })

const manifestSchema = z.object({
  kind: z.literal('deskcheck-index'),
  format: count,
  oldestReadable: count,
  analyser: z.string(),
  builtAt: z.string(),
  documents: count,
  passages: count,
  terms: count,
  averageLength: z.object({ document: z.number().min(0), passage: z.number().min(0) }),
  shards: z.object({ posting: count, passage: count, id: count }),
  bytes: z.number().int().min(0),
  dictionary: z.array(shardRef.extend({ firstKey: z.string().regex(/^([0-9a-f]{2})+$/) })),
  aliases: shardRef,
  days: shardRef,
  version: checksum,
  previous: z.string().regex(MANIFEST_COPY_KEY).nullable(),
})

/** The manifest as read. `previous` is the key of the manifest that this one replaced. */
export type Manifest = z.infer<typeof manifestSchema>
/** All that the version is a hash of. */
export type ManifestContent = Omit<Manifest, 'version' | 'previous'>

/** Just enough to place a manifest that cannot be read whole. */
const outlineSchema = z.object({ kind: z.literal('deskcheck-index'), format: z.number() })

/** Adds the version, which is a hash of all else but the way to the previous manifest. */
export async function sealManifest(
  content: ManifestContent,
  previous: string | null,
): Promise<Manifest> {
  return { ...content, version: await hashContent(content), previous }
}

/** The bytes stored under `manifest`, and with `previous` null under `manifest-<version>`. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeUtf8(`${JSON.stringify(manifestSchema.parse(manifest), null, 1)}\n`)
}

/** What can be told of a manifest whose content was not checked; null where it is none. */
export function outlineManifest(
  bytes: Uint8Array,
): { version: string; analyser: string; previous: string | null } | null {
  const parsed = manifestSchema
    .pick({ kind: true, version: true, analyser: true, previous: true })
    .safeParse(parseJson(bytes))
  return parsed.success ? parsed.data : null
}

/** Reads and checks a manifest found under `key`; `analyser` is this build's fingerprint. */
export async function decodeManifest(
  bytes: Uint8Array,
  key: string,
  analyser: string,
): Promise<Result<Manifest, IndexFailure>> {
  const json = parseJson(bytes)
  const outline = outlineSchema.safeParse(json)
  if (!outline.success) return fail(corrupt(key, 'is no manifest of a deskcheck index'))
  const { format } = outline.data
  if (format < OLDEST_READABLE || format > FORMAT_VERSION) {
    return fail({ kind: 'format_mismatch', found: `${format}`, supported: describeFormats() })
  }
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(corrupt(key, `has a bad field ${issue?.path.join('.') ?? ''}: ${issue?.message}`))
  }
  const { version, previous: _, ...content } = parsed.data
  if ((await hashContent(content)) !== version) {
    return fail(corrupt(key, `does not hash to its version ${version}`))
  }
  if (content.analyser !== analyser) {
    return fail({ kind: 'analyser_mismatch', found: content.analyser, supported: analyser })
  }
  return succeed(parsed.data)
}

/** The previous manifest's key as far as it can still be told from bytes of any state or format. */
export function findPreviousKey(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  return /"previous"\s*:\s*"(manifest-[0-9a-f]{16})"/.exec(text)?.[1] ?? null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '')
  } catch {
    return null
  }
}

async function hashContent(content: ManifestContent): Promise<string> {
  const canonical = manifestSchema.omit({ version: true, previous: true }).parse(content)
  return checksumOf(encodeUtf8(JSON.stringify(canonical)))
}

function describeFormats(): string {
  return OLDEST_READABLE === FORMAT_VERSION
    ? `${FORMAT_VERSION}`
    : `${OLDEST_READABLE} to ${FORMAT_VERSION}`
}

function corrupt(key: string, message: string): IndexFailure {
  return { kind: 'shard_corrupt', key, message }
}
