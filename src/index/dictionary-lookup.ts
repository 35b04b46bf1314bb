// Finds which shards hold some keys: reads the dictionary pages that those keys fall into, no others.
import { fail, type Result, succeed } from '../result.ts'
import { compareBytes } from './bytes.ts'
import {
  type DictionaryEntry,
  findFloor,
  keyOfTerm,
  openPage,
  readEntry,
  readTierOf,
} from './dictionary.ts'
import type { Manifest } from './manifest.ts'
import type { Frame } from './shard-layout.ts'
import type { IndexFailure, ShardRef } from './types.ts'
import type { readShards } from './verified-reads.ts'

/** Reads shards of one index. */
export type ReadRound = (refs: Iterable<ShardRef>) => ReturnType<typeof readShards>

interface PageRef extends ShardRef {
  readonly firstKeyBytes: Uint8Array
}

/** The dictionary's pages, ascending by first key. */
export type PageList = readonly PageRef[]

/** The pages that a manifest names. */
export function listPages(manifest: Manifest): PageList {
  return manifest.dictionary.map((page) => ({ ...page, firstKeyBytes: parseHex(page.firstKey) }))
}

/** For each key the only shard of its kind that could hold it; null where none could. */
export async function locateShards(
  pages: PageList,
  readRound: ReadRound,
  keys: readonly Uint8Array[],
): Promise<Result<(ShardRef | null)[], IndexFailure>> {
  const places = keys.map((key) => findPage(pages, key))
  const opened = await openPages(pages, readRound, places)
  if (!opened.ok) return opened
  const refs: (ShardRef | null)[] = []
  for (const [at, key] of keys.entries()) {
    const entry = findEntry(pages, opened.value, places[at] ?? -1, key)
    if (!entry.ok) return entry
    // The shard before the first of this kind belongs to another kind.
    refs.push(entry.value !== null && entry.value.firstKey[0] === key[0] ? entry.value.ref : null)
  }
  return succeed(refs)
}

/** For each term (UTF-8) the shards of its tiers in order; an empty list where none could hold it. */
export async function locateTiers(
  pages: PageList,
  readRound: ReadRound,
  terms: readonly Uint8Array[],
): Promise<Result<ShardRef[][], IndexFailure>> {
  const firsts = await locateShards(
    pages,
    readRound,
    terms.map((term) => keyOfTerm(term, 0)),
  )
  if (!firsts.ok) return firsts
  const found: ShardRef[][] = []
  for (const [at, term] of terms.entries()) {
    const first = firsts.value[at] ?? null
    if (first === null) {
      found.push([])
      continue
    }
    // Later tiers always open a shard of their own, so the dictionary alone tells how many there are.
    const later = await listLaterTiers(pages, readRound, term)
    if (!later.ok) return later
    found.push([first, ...later.value])
  }
  return succeed(found)
}

async function listLaterTiers(
  pages: PageList,
  readRound: ReadRound,
  term: Uint8Array,
): Promise<Result<ShardRef[], IndexFailure>> {
  const refs: ShardRef[] = []
  let place = findPage(pages, keyOfTerm(term, 0))
  let index: number | null = null
  for (;;) {
    const opened = await openPages(pages, readRound, [place])
    if (!opened.ok) return opened
    const page = opened.value.get(place)
    if (page === undefined) return succeed(refs)
    if (index === null) {
      const floor = findFloor(page, keyOfTerm(term, 0))
      if (!floor.ok) return fail(corrupt(pages[place], floor.error))
      index = floor.value + 1
    }
    for (; index < page.count; index += 1) {
      const entry = readEntry(page, index)
      if (!entry.ok) return fail(corrupt(pages[place], entry.error))
      if (entry.value === null || readTierOf(entry.value.firstKey, term) !== refs.length + 1) {
        return succeed(refs)
      }
      refs.push(entry.value.ref)
    }
    place += 1
    index = 0
    const next = pages[place]
    if (next === undefined || readTierOf(next.firstKeyBytes, term) === null) return succeed(refs)
  }
}

/** Index of the only page that could list the shard of `key`; −1 where none could. */
function findPage(pages: PageList, key: Uint8Array): number {
  let low = 0
  let high = pages.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if (compareBytes(pages[middle]?.firstKeyBytes ?? key, key) <= 0) low = middle + 1
    else high = middle - 1
  }
  return high
}

async function openPages(
  pages: PageList,
  readRound: ReadRound,
  places: readonly number[],
): Promise<Result<ReadonlyMap<number, Frame>, IndexFailure>> {
  const wanted = [...new Set(places)].flatMap((place) => {
    const ref = pages[place]
    return ref === undefined ? [] : [{ place, ref }]
  })
  const shards = await readRound(wanted.map(({ ref }) => ref))
  if (!shards.ok) return shards
  const frames = new Map<number, Frame>()
  for (const { place, ref } of wanted) {
    const frame = openPage(shards.value.get(ref.key) ?? new Uint8Array(0))
    if (!frame.ok) return fail(corrupt(ref, frame.error))
    frames.set(place, frame.value)
  }
  return succeed(frames)
}

function findEntry(
  pages: PageList,
  frames: ReadonlyMap<number, Frame>,
  place: number,
  key: Uint8Array,
): Result<DictionaryEntry | null, IndexFailure> {
  const page = frames.get(place)
  if (page === undefined) return succeed(null)
  const floor = findFloor(page, key)
  if (!floor.ok) return fail(corrupt(pages[place], floor.error))
  if (floor.value < 0) return succeed(null)
  const entry = readEntry(page, floor.value)
  return entry.ok ? entry : fail(corrupt(pages[place], entry.error))
}

function corrupt(ref: ShardRef | undefined, message: string): IndexFailure {
  return { kind: 'shard_corrupt', key: ref?.key ?? 'dictionary', message }
}

function parseHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  )
}
