// Writes what the encoder learns from: OUT.bin, a row after the other (Uint16 length; then as many word pieces as
// Uint16, parts, flags and marks as Uint8), and OUT.jsonl, a line a row. A mark says whether a claim's piece is what
// differs from the claim's twin of the opposite label: 1 yes, 0 no, 255 unknown.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import type { OpenIndex } from '../index/types.ts'
import { CLAIM_PART, encodePair, readClaimWords } from '../stance/encoder/encode-pair.ts'
import { createWordPieces } from '../stance/encoder/wordpieces.ts'
import { findChanges, type TwinRow } from '../stance/training/find-changes.ts'
import { analysePairText, readPairs } from '../stance/training/read-pairs.ts'
import type { Evidence } from '../stance/types.ts'
import { createFolderReader } from '../store/folder.ts'
import type { Analysis } from '../text/types.ts'
import { type LabelledRow, retrieveWindows } from './retrieved-windows.ts'

const [vocabulary, out, ...inputs] = process.argv.slice(2)
if (vocabulary === undefined || out === undefined || inputs.length === 0) {
  console.error(
    'usage: export-encoder-rows.ts VOCABULARY.txt OUT PAIRS.jsonl… [INDEX_DIR:OTHERS:ROWS.jsonl…]',
  )
  process.exit(2)
}
const UNKNOWN_MARK = 255
const CACHE_BYTES = 512 * 2 ** 20
const pieces = createWordPieces(readFileSync(vocabulary, 'utf8').trimEnd().split('\n'))
const binary = openSync(`${out}.bin`, 'w')
const meta = openSync(`${out}.jsonl`, 'w')

function writeRow(
  claim: Analysis,
  evidence: Evidence,
  marked: ReadonlySet<number> | null,
  about: object,
): void {
  const encoded = encodePair(readClaimWords(claim, pieces), evidence, pieces)
  const length = encoded.pieces.length
  const marks = new Uint8Array(length).fill(UNKNOWN_MARK)
  if (marked !== null) {
    for (let at = 0; at < length; at += 1) {
      const span = encoded.spans[at]
      if (encoded.parts[at] !== CLAIM_PART || span === undefined || span.end === 0) continue
      marks[at] = marked.has(span.start) ? 1 : 0
    }
  }
  writeSync(binary, new Uint8Array(Uint16Array.of(length).buffer))
  writeSync(binary, new Uint8Array(encoded.pieces.buffer))
  writeSync(binary, encoded.parts)
  writeSync(binary, encoded.flags)
  writeSync(binary, marks)
  writeSync(meta, `${JSON.stringify(about)}\n`)
}

/** Where the words stand that a claim differs in from its twin; nowhere in a true one; null where that is unknown. */
function markTwin(row: TwinRow, byId: ReadonlyMap<string, TwinRow>): Set<number> | null {
  if (row.label === 'supports') return new Set()
  const changes = findChanges(row, byId)
  return changes === null ? null : new Set(changes.map(({ start }) => start))
}

/** What the deciding passages of a claim, or the passage of a pair, say of it. */
function stanceOf({ evidence, label }: LabelledRow): string | undefined {
  return typeof evidence === 'string' ? label : Object.values(evidence)[0]?.stance
}

const openFolders = new Map<string, OpenIndex>()
async function openFolder(folder: string): Promise<OpenIndex> {
  const known = openFolders.get(folder)
  if (known !== undefined) return known
  const opened = await openIndex(createFolderReader(folder), {
    cache: createShardCache(CACHE_BYTES),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  openFolders.set(folder, opened.value)
  return opened.value
}

for (const input of inputs) {
  const started = performance.now()
  const [folder = '', others = '', rowsFile] = input.split(':')
  if (rowsFile === undefined) {
    const pairs = readPairs(input)
    const byId = new Map(pairs.map((pair) => [pair.id, pair]))
    for (const pair of pairs) {
      const evidence = { passage: analysePairText(pair.evidence), context: null }
      const { id, label, set, kind } = pair
      writeRow(analysePairText(pair.claim), evidence, markTwin(pair, byId), {
        id,
        label,
        set,
        kind,
        group: pair.passage ?? id,
      })
    }
    console.error(input, pairs.length, Math.round(performance.now() - started), 'ms')
    continue
  }
  const index = await openFolder(folder)
  const set = `found_${basename(rowsFile, '.jsonl')}`
  const rows = readFileSync(rowsFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledRow)
    .map((row) => ({ ...row, label: stanceOf(row) }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const [order, row] of rows.entries()) {
    const found = await retrieveWindows(index, row, Number(others))
    const own = typeof row.evidence === 'string' ? row.passage : Object.keys(row.evidence)[0]
    const marked = markTwin(row, byId)
    for (const { evidence, label } of found.windows) {
      const about = { id: row.id, label: label ?? 'neutral', set, group: own ?? row.id }
      const isDeciding = label !== null
      const kind = isDeciding ? 'deciding' : row.about === undefined ? 'other' : 'open'
      writeRow(found.claim, evidence, isDeciding ? marked : null, { ...about, kind })
      // Claims also teach what a passage says by itself.
      if (isDeciding && typeof row.evidence !== 'string') {
        writeRow(found.claim, { ...evidence, context: null }, marked, { ...about, kind: 'bare' })
      }
    }
    if (order % 1000 === 999) console.error(set, order + 1, 'of', rows.length)
  }
  console.error(input, rows.length, Math.round(performance.now() - started), 'ms')
}
closeSync(binary)
closeSync(meta)
