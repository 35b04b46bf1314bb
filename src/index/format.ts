// The numbers that define the index format. A change of bytes or meaning raises FORMAT_VERSION;
// dropping the code that reads an older format raises OLDEST_READABLE. README.md draws the bytes.

/** What this build writes. */
export const FORMAT_VERSION = 1
/** The oldest format that this build still reads. */
export const OLDEST_READABLE = 1

/** The only mutable key of a store. */
export const MANIFEST_KEY = 'manifest'

/** Shard kinds by the byte that stands third in every shard and first in every dictionary key. */
export const SHARD_KINDS = {
  posting: 0x70,
  passage: 0x64,
  id: 0x69,
  dictionary: 0x78,
  days: 0x79,
  aliases: 0x61,
} as const
export type ShardKind = keyof typeof SHARD_KINDS

/** Target size of posting, passage and id shards; a single larger block or document stands alone. */
export const SHARD_BYTES = 32 * 1024
/** Target size of one impact tier of a long posting list. */
export const TIER_BYTES = 32 * 1024
/** Target size of a dictionary page. */
export const PAGE_BYTES = 128 * 1024
/** Bytes of posting shards a check reads beyond the first tier of each term, unless told otherwise. */
export const POSTING_BUDGET_BYTES = 256 * 1024
/** What an isolate keeps of verified shards. */
export const CACHE_BYTES = 64 * 1024 * 1024
/** A longer term (UTF-8) is in no index and never asked for. */
export const LONGEST_TERM_BYTES = 200
/** KV's limit of a value, and so of a shard. */
export const LARGEST_SHARD_BYTES = 25 * 1024 * 1024
/** A longer text is refused by name: its shard would not fit into a KV value. */
export const LARGEST_TEXT_BYTES = 20 * 1024 * 1024

/** Keys of shards look like `posting/0123456789abcdef`, of manifests `manifest-0123456789abcdef`. */
export const SHARD_KEY = /^(posting|passage|id|dictionary|days|aliases)\/[0-9a-f]{16}$/
export const MANIFEST_COPY_KEY = /^manifest-[0-9a-f]{16}$/

/** Key of a shard of `kind` whose content has `checksum`. */
export function nameShard(kind: ShardKind, checksum: string): string {
  return `${kind}/${checksum}`
}

/** Key of the immutable copy of the manifest with `version`. */
export function nameManifestCopy(version: string): string {
  return `manifest-${version}`
}
