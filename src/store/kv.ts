// A store in Workers KV: one binary get a shard. Exceptions become failures, a missing key is asked
// for twice, and the one mutable key is read anew at most every few seconds of an isolate's life.
import { MANIFEST_KEY } from '../index/format.ts'
import type { ShardReader, StoreFailure } from '../index/types.ts'
import { fail, type Result, succeed } from '../result.ts'

/** The part of a KV namespace that a check needs. */
export interface KvGets {
  get(key: string, options: { type: 'arrayBuffer'; cacheTtl: number }): Promise<ArrayBuffer | null>
}

/** The manifest as an isolate last read it. Values only, so that requests may share it. */
export interface ManifestMemory {
  bytes: Uint8Array | null
  readAtMs: number
}

export interface KvReaderOptions {
  /** How long a location of the network may serve a manifest it has seen, 30 to 60; default 30. */
  readonly manifestCacheTtlSeconds?: number
  /** The same for shards, which never change; default a week. */
  readonly shardCacheTtlSeconds?: number
  /** Shared by the requests of an isolate; without it each reader reads the manifest anew. */
  readonly memory?: ManifestMemory
  /** How long `memory` counts as fresh; default 30. */
  readonly manifestMaxAgeSeconds?: number
  /** Milliseconds now; needed for `memory` to age. */
  readonly now?: () => number
  /** Gets one line whenever the store fails and an older manifest is served. */
  readonly onWarning?: (line: string) => void
}

const LEAST_TTL_SECONDS = 30
const WEEK_SECONDS = 7 * 24 * 60 * 60

/** For the top of a Worker module: what its isolate remembers of the manifest. */
export function createManifestMemory(): ManifestMemory {
  return { bytes: null, readAtMs: Number.NEGATIVE_INFINITY }
}

/** Reads from a KV namespace. Cheap: make one for each request, with `memory` shared. */
export function createKvReader(kv: KvGets, options: KvReaderOptions = {}): ShardReader {
  const manifestTtl = Math.max(LEAST_TTL_SECONDS, options.manifestCacheTtlSeconds ?? 30)
  const shardTtl = Math.max(LEAST_TTL_SECONDS, options.shardCacheTtlSeconds ?? WEEK_SECONDS)
  return {
    async read(key) {
      if (key === MANIFEST_KEY) return readManifest(kv, manifestTtl, options)
      const found = await getBytes(kv, key, shardTtl)
      if (!found.ok || found.value !== null) return found
      // A key that was asked for before its write arrived is cached as missing; a get with a short
      // TTL shortens that, so that a week of absence is not remembered.
      return getBytes(kv, key, LEAST_TTL_SECONDS)
    },
  }
}

async function readManifest(
  kv: KvGets,
  ttlSeconds: number,
  options: KvReaderOptions,
): Promise<Result<Uint8Array | null, StoreFailure>> {
  const { memory } = options
  const nowMs = options.now?.() ?? Number.POSITIVE_INFINITY
  const maxAgeMs = (options.manifestMaxAgeSeconds ?? 30) * 1000
  const ageMs = memory === undefined ? Number.POSITIVE_INFINITY : nowMs - memory.readAtMs
  if (memory?.bytes && ageMs >= 0 && ageMs < maxAgeMs) return succeed(memory.bytes)
  const found = await getBytes(kv, MANIFEST_KEY, ttlSeconds)
  if (!found.ok) {
    if (!memory?.bytes) return found
    options.onWarning?.(
      `store: reading the manifest failed (${found.error.message}); the one read before answers`,
    )
    return succeed(memory.bytes)
  }
  if (memory !== undefined) {
    memory.bytes = found.value
    memory.readAtMs = nowMs
  }
  return found
}

/** Gets once, and once more where KV threw: a single lost connection is no failed check. */
async function getBytes(
  kv: KvGets,
  key: string,
  cacheTtl: number,
): Promise<Result<Uint8Array | null, StoreFailure>> {
  let message = ''
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const value = await kv.get(key, { type: 'arrayBuffer', cacheTtl })
      return succeed(value === null ? null : new Uint8Array(value))
    } catch (error) {
      message = error instanceof Error ? error.message : String(error)
    }
  }
  return fail({ kind: 'store_failed', key, message })
}
