// Writes features of passages as a check meets them: every claim is put to an index that holds its source. Windows of
// the deciding passage keep its label; all other windows that the search brings count as deciding nothing.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import { createStanceReader } from '../stance/built-in-judge.ts'
import { createFolderReader } from '../store/folder.ts'
import { type LabelledRow, retrieveWindows } from './retrieved-windows.ts'

const USAGE =
  'usage: export-stance-rows.ts INDEX_DIR ROWS.jsonl OUT OTHER_WINDOWS_A_CLAIM   (rows: pairs {claim, evidence, label} or claims {claim, evidence: {id: {stance, start, end}}})'

const [indexFolder, rowsFile, out, othersText] = process.argv.slice(2)
if (!indexFolder || !rowsFile || !out || !othersText) {
  console.error(USAGE)
  process.exit(2)
}
const opened = await openIndex(createFolderReader(indexFolder), {
  cache: createShardCache(512 * 2 ** 20),
})
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const reader = createStanceReader()
const matrix = openSync(`${out}.f32`, 'w')
const meta = openSync(`${out}.jsonl`, 'w')
let names: string[] | null = null

const lines = readFileSync(rowsFile, 'utf8').trim().split('\n')
for (const [order, line] of lines.entries()) {
  const row = JSON.parse(line) as LabelledRow
  const found = await retrieveWindows(opened.value, row, Number(othersText))
  const claim = reader.readClaim(found.claim)
  for (const { evidence, label } of found.windows) {
    const { features } = reader.readPair(claim, evidence)
    if (names === null) {
      names = Object.keys(features)
      writeSync(meta, `${JSON.stringify(names)}\n`)
    }
    const values = Float32Array.from(names, (name) => features[name] ?? 0)
    writeSync(matrix, new Uint8Array(values.buffer))
    const set = label === null ? 'other' : 'deciding'
    const about = { label: label ?? 'neutral', set, claim: order, group: row.passage ?? '' }
    writeSync(meta, `${JSON.stringify(about)}\n`)
  }
  if (order % 1000 === 999) console.error(order + 1, 'of', lines.length)
}
closeSync(matrix)
closeSync(meta)
