// Writes what the encoder learns from: OUT.bin, a row after the other (Uint16 length; then as many word pieces as
// Uint16, parts, flags and marks as Uint8), and OUT.jsonl, a line a row. A mark says whether a claim's piece is what
// differs from the claim's twin of the opposite label: 1 yes, 0 no, 255 unknown.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import type { OpenIndex } from '../index/types.ts'
import { alignInOrder } from '../stance/align-in-order.ts'
import { CLAIM_PART, encodePair, readClaimWords } from '../stance/encoder/encode-pair.ts'
import { createWordPieces, listWords } from '../stance/encoder/wordpieces.ts'
import { analysePairText, type LabelledPair, readPairs } from '../stance/training/read-pairs.ts'
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

/** The words of a claim that its twin lacks, by longest common subsequence, as starts of their spans. */
function findDifferences(claim: string, twin: string): Set<number> {
  const own = listWords(claim)
  const other = listWords(twin)
  const numbers = new Map<string, number>()
  for (const { folded } of [...own, ...other]) {
    if (!numbers.has(folded)) numbers.set(folded, numbers.size)
  }
  const number = ({ folded }: { folded: string }): number => numbers.get(folded) ?? -1
  const partners = alignInOrder(Int16Array.from(own, number), Int16Array.from(other, number))
  return new Set(own.filter((_, at) => (partners[at] ?? -1) < 0).map(({ start }) => start))
}

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

function markPair(
  pair: LabelledPair & { twin?: string },
  byId: ReadonlyMap<string, LabelledPair>,
): Set<number> | null {
  if (pair.label === 'supports') return new Set()
  const twin = pair.twin === undefined ? undefined : byId.get(pair.twin)
  if (pair.label !== 'refutes' || twin?.label !== 'supports') return null
  const [claim, other] = [analysePairText(pair.claim).text, analysePairText(twin.claim).text]
  const differing = findDifferences(claim, other)
  return differing.size === 0 || differing.size > 6 ? null : differing
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
      writeRow(analysePairText(pair.claim), evidence, markPair(pair, byId), {
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
  const lines = readFileSync(rowsFile, 'utf8').trim().split('\n')
  for (const [order, line] of lines.entries()) {
    const row = JSON.parse(line) as LabelledRow
    const found = await retrieveWindows(index, row, Number(others))
    const own = typeof row.evidence === 'string' ? row.passage : Object.keys(row.evidence)[0]
    for (const { evidence, label } of found.windows) {
      const about = { id: row.id, label: label ?? 'neutral', set, group: own ?? row.id }
      const isDeciding = label !== null
      const kind = isDeciding ? 'deciding' : row.about === undefined ? 'other' : 'open'
      writeRow(found.claim, evidence, null, { ...about, kind })
      // Claims also teach what a passage says by itself.
      if (isDeciding && typeof row.evidence !== 'string') {
        writeRow(found.claim, { ...evidence, context: null }, null, { ...about, kind: 'bare' })
      }
    }
    if (order % 1000 === 999) console.error(set, order + 1, 'of', lines.length)
  }
  console.error(input, lines.length, Math.round(performance.now() - started), 'ms')
}
closeSync(binary)
closeSync(meta)
