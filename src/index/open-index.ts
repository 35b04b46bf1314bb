// Opens an index: manifest, alias table and day table checked, dictionary at hand. Where the current
// manifest cannot be opened, the one before it answers, with a warning; never an empty index.
import { fail, type Result, succeed } from '../result.ts'
import { ANALYSER_FINGERPRINT } from '../text/fingerprint.ts'
import { decodeAliasTable } from './alias-shard.ts'
import { countUpTo, decodeDayTable } from './day-table.ts'
import { describeIndexFailure } from './describe-failure.ts'
import { encodeTerm, keyOfId, keyOfOrdinal } from './dictionary.ts'
import { listPages, locateShards, locateTiers, type ReadRound } from './dictionary-lookup.ts'
import { CACHE_BYTES, MANIFEST_KEY, POSTING_BUDGET_BYTES } from './format.ts'
import { findOrdinals, hashId } from './id-shard.ts'
import { decodeManifest, findPreviousKey, type Manifest } from './manifest.ts'
import { findDocumentRecord } from './passage-shard.ts'
import { findPostingTier, mergeTiers, type PostingTier } from './posting-shard.ts'
import { createShardCache, type IndexHead, type ShardCache } from './shard-cache.ts'
import type { IndexFailure, OpenIndex, PostingList, ShardReader, StoredDocument } from './types.ts'
import { readShards } from './verified-reads.ts'

export interface OpenOptions {
  /** Shared by all checks of an isolate; without one each open index keeps its own. */
  readonly cache?: ShardCache
  /** Gets one line whenever an older index has to answer. */
  readonly onWarning?: (line: string) => void
  /** What the index must have been analysed with; this build's fingerprint unless told otherwise. */
  readonly analyser?: string
}

/** An open index and the key of the manifest that it replaced. */
export interface OpenedIndex {
  readonly index: OpenIndex
  readonly previous: string | null
}

/**
 * The current index of a store, or the previous one where the current manifest is unreadable, of
 * another format or another analyser. Fails with the current manifest's failure if neither opens.
 */
export async function openIndex(
  reader: ShardReader,
  options: OpenOptions = {},
): Promise<Result<OpenIndex, IndexFailure>> {
  const opened = await openWithFallback(reader, options)
  return opened.ok ? succeed(opened.value.index) : opened
}

/** As `openIndex`, and tells which manifest is left to fall back to (null after a fallback). */
export async function openWithFallback(
  reader: ShardReader,
  options: OpenOptions,
): Promise<Result<OpenedIndex, IndexFailure>> {
  const stored = await reader.read(MANIFEST_KEY)
  if (!stored.ok) return stored
  if (stored.value === null) return fail({ kind: 'no_index' })
  const current = await openManifest(reader, MANIFEST_KEY, stored.value, options)
  if (current.ok || current.error.kind === 'store_failed') return current
  return openPrevious(reader, findPreviousKey(stored.value), current.error, options)
}

/** Opens the manifest `key` in place of one that failed with `failure`; fails with `failure` itself. */
export async function openPrevious(
  reader: ShardReader,
  key: string | null,
  failure: IndexFailure,
  options: OpenOptions,
): Promise<Result<OpenedIndex, IndexFailure>> {
  if (key === null) return fail(failure)
  const stored = await reader.read(key)
  if (!stored.ok || stored.value === null) return fail(failure)
  const opened = await openManifest(reader, key, stored.value, options)
  if (!opened.ok) return fail(failure)
  const { version, builtAt } = opened.value.index.summary
  options.onWarning?.(
    `index: ${describeIndexFailure(failure)}; the previous index ${version} of ${builtAt} answers`,
  )
  return succeed({ index: opened.value.index, previous: null })
}

async function openManifest(
  reader: ShardReader,
  key: string,
  bytes: Uint8Array,
  options: OpenOptions,
): Promise<Result<OpenedIndex, IndexFailure>> {
  const cache = options.cache ?? createShardCache(CACHE_BYTES)
  const readRound: ReadRound = (refs) => readShards(reader, cache, refs)
  const analyser = options.analyser ?? ANALYSER_FINGERPRINT
  const held = cache.getHead(bytes)
  const head =
    held !== undefined && held.manifest.analyser === analyser
      ? succeed(held)
      : await readHead(readRound, key, bytes, analyser)
  if (!head.ok) return head
  if (held === undefined) cache.setHead(bytes, head.value)
  return succeed({
    index: createOpenIndex(head.value, readRound),
    previous: head.value.manifest.previous,
  })
}

async function readHead(
  readRound: ReadRound,
  key: string,
  bytes: Uint8Array,
  analyser: string,
): Promise<Result<IndexHead, IndexFailure>> {
  const manifest = await decodeManifest(bytes, key, analyser)
  if (!manifest.ok) return manifest
  const { aliases, days, documents } = manifest.value
  const shards = await readRound([aliases, days])
  if (!shards.ok) return shards
  const table = decodeAliasTable(shards.value.get(aliases.key) ?? new Uint8Array(0))
  if (!table.ok) return fail(corrupt(aliases.key, table.error))
  const dayTable = decodeDayTable(shards.value.get(days.key) ?? new Uint8Array(0), documents)
  if (!dayTable.ok) return fail(corrupt(days.key, dayTable.error))
  return succeed({ manifest: manifest.value, aliases: table.value, days: dayTable.value })
}

function createOpenIndex(head: IndexHead, readRound: ReadRound): OpenIndex {
  const { manifest } = head
  const pages = listPages(manifest)
  const readDocuments: OpenIndex['readDocuments'] = async (ordinals) => {
    for (const ordinal of ordinals) {
      if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= manifest.documents) {
        throw new RangeError(`no document has ordinal ${ordinal}`)
      }
    }
    const refs = await locateShards(pages, readRound, ordinals.map(keyOfOrdinal))
    if (!refs.ok) return refs
    const shards = await readRound(refs.value.filter((ref) => ref !== null))
    if (!shards.ok) return shards
    const documents: StoredDocument[] = []
    for (const [at, ordinal] of ordinals.entries()) {
      const ref = refs.value[at] ?? null
      if (ref === null) return fail(corrupt('dictionary', `lists no shard of document ${ordinal}`))
      const found = findDocumentRecord(shards.value.get(ref.key) ?? new Uint8Array(0), ordinal)
      if (!found.ok) return fail(corrupt(ref.key, found.error))
      documents.push(found.value)
    }
    return succeed(documents)
  }
  return {
    summary: summarise(manifest),
    aliases: head.aliases,
    averageLength: manifest.averageLength,
    readDocuments,
    async readPostings(terms, byteBudget = POSTING_BUDGET_BYTES) {
      const wanted = [...new Set(terms)].flatMap((term) => {
        const bytes = encodeTerm(term)
        return bytes === null ? [] : [{ term, bytes }]
      })
      const tiers = await locateTiers(
        pages,
        readRound,
        wanted.map(({ bytes }) => bytes),
      )
      if (!tiers.ok) return tiers
      const chosen = chooseTiers(tiers.value, byteBudget)
      const shards = await readRound(chosen.flat())
      if (!shards.ok) return shards
      const lists = new Map<string, PostingList>()
      for (const [at, { term, bytes }] of wanted.entries()) {
        const refs = chosen[at] ?? []
        const found: PostingTier[] = []
        for (const [tier, ref] of refs.entries()) {
          const shard = shards.value.get(ref.key) ?? new Uint8Array(0)
          const block = findPostingTier(shard, bytes, tier, manifest.documents)
          if (!block.ok) return fail(corrupt(ref.key, block.error))
          if (block.value !== null) found.push(block.value)
          else if (tier > 0) return fail(corrupt(ref.key, `lacks tier ${tier} of a term`))
        }
        if (found.length === 0) continue
        const list = mergeTiers(term, found)
        if (list === null) return fail(corrupt(refs[0]?.key ?? '', 'holds a document in two tiers'))
        lists.set(term, list)
      }
      return succeed(lists)
    },
    async findDocument(id) {
      const hash = hashId(id)
      const refs = await locateShards(pages, readRound, [keyOfId(hash)])
      if (!refs.ok) return refs
      const ref = refs.value[0] ?? null
      if (ref === null) return succeed(null)
      const shards = await readRound([ref])
      if (!shards.ok) return shards
      const shard = shards.value.get(ref.key) ?? new Uint8Array(0)
      const ordinals = findOrdinals(shard, hash, manifest.documents)
      if (!ordinals.ok) return fail(corrupt(ref.key, ordinals.error))
      const candidates = await readDocuments(ordinals.value)
      if (!candidates.ok) return candidates
      return succeed(candidates.value.find((document) => document.id === id)?.ordinal ?? null)
    },
    countPublishedBy: (day) => countUpTo(head.days, day),
  }
}

/**
 * Which shards to read of each term: the first tier always, further tiers while the budget lasts,
 * terms with the fewest bytes (the rarest) first.
 */
function chooseTiers<Ref extends { readonly bytes: number }>(
  tiers: readonly (readonly Ref[])[],
  byteBudget: number,
): Ref[][] {
  const chosen = tiers.map((refs) => refs.slice(0, 1))
  const order = tiers.map((_, at) => at).filter((at) => (tiers[at]?.length ?? 0) > 1)
  const sizeOf = (at: number): number =>
    (tiers[at] ?? []).slice(1).reduce((sum, ref) => sum + ref.bytes, 0)
  order.sort((left, right) => sizeOf(left) - sizeOf(right) || left - right)
  let left = byteBudget
  for (const at of order) {
    for (const ref of (tiers[at] ?? []).slice(1)) {
      left -= ref.bytes
      if (left < 0) return chosen
      chosen[at]?.push(ref)
    }
  }
  return chosen
}

function summarise(manifest: Manifest): OpenIndex['summary'] {
  const { version, builtAt, documents, passages } = manifest
  return { version, builtAt, documents, passages }
}

function corrupt(key: string, message: string): IndexFailure {
  return { kind: 'shard_corrupt', key, message }
}
