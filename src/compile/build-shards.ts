// Packs blocks into shards of a target size, writes each under the hash of its content and keeps its
// dictionary entry. Files go into one folder that mirrors the store's keys.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compareBytes } from '../index/bytes.ts'
import { encodeEntry, encodePage, keyOfId, keyOfOrdinal, keyOfTerm } from '../index/dictionary.ts'
import { nameShard, type ShardKind } from '../index/format.ts'
import { encodeIdShard, ID_ROW_BYTES } from '../index/id-shard.ts'
import type { ManifestContent } from '../index/manifest.ts'
import { encodePassageShard } from '../index/passage-shard.ts'
import { encodePostingShard } from '../index/posting-shard.ts'
import type { ShardRef } from '../index/types.ts'
import type { BuildSizes } from './build-types.ts'

/** Writes shards into a folder and counts them. */
export class ShardFiles {
  /** Sizes of all shards together; a shard written twice counts once. */
  bytes = 0
  private readonly folder: string
  private readonly keys = new Set<string>()

  constructor(folder: string) {
    this.folder = folder
  }

  write(kind: ShardKind, bytes: Uint8Array): ShardRef {
    const checksum = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const key = nameShard(kind, checksum)
    if (!this.keys.has(key)) {
      const path = join(this.folder, key)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
      this.keys.add(key)
      this.bytes += bytes.length
    }
    return { key, bytes: bytes.length, checksum }
  }
}

interface Entry {
  readonly firstKey: Uint8Array
  readonly ref: ShardRef
}

/** Collects blocks until the target size is reached; `encode` makes a shard of them. */
class Packer<Block> {
  readonly entries: Entry[] = []
  private readonly targetBytes: number
  private readonly finishShard: (blocks: readonly Block[]) => ShardRef
  private blocks: Block[] = []
  private bytes = 0
  private firstKey: Uint8Array = new Uint8Array(0)

  constructor(targetBytes: number, finishShard: (blocks: readonly Block[]) => ShardRef) {
    this.targetBytes = targetBytes
    this.finishShard = finishShard
  }

  add(block: Block, bytes: number, key: Uint8Array, opensShard: boolean): void {
    if (opensShard || this.bytes + bytes > this.targetBytes) this.flush()
    if (this.blocks.length === 0) this.firstKey = key
    this.blocks.push(block)
    this.bytes += bytes
  }

  flush(): void {
    if (this.blocks.length === 0) return
    this.entries.push({ firstKey: this.firstKey, ref: this.finishShard(this.blocks) })
    this.blocks = []
    this.bytes = 0
  }
}

const OFFSET_BYTES = 4

/** Packs the three kinds of shards that the dictionary lists. */
export class ShardPacker {
  private readonly files: ShardFiles
  private readonly sizes: BuildSizes
  private readonly postings: Packer<Uint8Array>
  private readonly passages: Packer<{ ordinal: number; bytes: Uint8Array }>
  private readonly ids: Packer<{ hash: Uint8Array; ordinal: number }>
  private previousHash: Uint8Array | null = null

  constructor(files: ShardFiles, sizes: BuildSizes) {
    this.files = files
    this.sizes = sizes
    this.postings = new Packer(sizes.shardBytes, (blocks) =>
      files.write('posting', encodePostingShard(blocks)),
    )
    this.passages = new Packer(sizes.shardBytes, (documents) =>
      files.write(
        'passage',
        encodePassageShard(
          documents[0]?.ordinal ?? 0,
          documents.map((document) => document.bytes),
        ),
      ),
    )
    this.ids = new Packer(sizes.shardBytes, (rows) => files.write('id', encodeIdShard(rows)))
  }

  /** Terms ascending, `tiers` from 0 on. A later tier opens a shard, so that the dictionary shows it. */
  addTerm(term: Uint8Array, tiers: readonly Uint8Array[]): void {
    for (const [tier, block] of tiers.entries()) {
      this.postings.add(block, block.length + OFFSET_BYTES, keyOfTerm(term, tier), tier > 0)
    }
  }

  /** Ordinals 0, 1, 2 … */
  addDocument(ordinal: number, bytes: Uint8Array): void {
    const size = bytes.length + OFFSET_BYTES
    this.passages.add({ ordinal, bytes: bytes.slice() }, size, keyOfOrdinal(ordinal), false)
  }

  /** Rows ascending by hash, then ordinal. Rows of one hash stay in one shard. */
  addId(hash: Uint8Array, ordinal: number): void {
    const isSame = this.previousHash !== null && compareBytes(this.previousHash, hash) === 0
    this.previousHash = hash
    this.ids.add({ hash, ordinal }, isSame ? 0 : ID_ROW_BYTES, keyOfId(hash), false)
  }

  /** Writes what is left and the dictionary; gives what the manifest says of them. */
  finish(): Pick<ManifestContent, 'shards' | 'dictionary'> {
    this.passages.flush()
    this.ids.flush()
    this.postings.flush()
    const pages = new Packer<Uint8Array>(this.sizes.pageBytes, (entries) =>
      this.files.write('dictionary', encodePage(entries)),
    )
    // 'd' < 'i' < 'p': the order of the kinds is the order of their keys.
    for (const { entries } of [this.passages, this.ids, this.postings]) {
      for (const entry of entries) {
        const bytes = encodeEntry(entry)
        pages.add(bytes, bytes.length + OFFSET_BYTES, entry.firstKey, false)
      }
    }
    pages.flush()
    return {
      shards: {
        posting: this.postings.entries.length,
        passage: this.passages.entries.length,
        id: this.ids.entries.length,
      },
      dictionary: pages.entries.map(({ firstKey, ref }) => ({
        ...ref,
        firstKey: Buffer.from(firstKey).toString('hex'),
      })),
    }
  }
}
