// Writes the features of labelled pairs for the learner: OUT.f32 (rows of Float32) and OUT.jsonl (names, then one line a row).
import { closeSync, openSync, writeSync } from 'node:fs'
import { createStanceReader } from '../built-in-judge.ts'
import { analysePairText, readPairs } from './read-pairs.ts'

const [out, ...files] = process.argv.slice(2)
if (out === undefined || files.length === 0) {
  console.error('usage: export-features.ts OUT PAIRS.jsonl…')
  process.exit(2)
}
const reader = createStanceReader()
const matrix = openSync(`${out}.f32`, 'w')
const meta = openSync(`${out}.jsonl`, 'w')
let names: string[] | null = null
for (const file of files) {
  const started = performance.now()
  const pairs = readPairs(file)
  for (const pair of pairs) {
    const claim = reader.readClaim(analysePairText(pair.claim))
    const { features } = reader.readPair(claim, {
      passage: analysePairText(pair.evidence),
      context: null,
    })
    if (names === null) {
      names = Object.keys(features)
      writeSync(meta, `${JSON.stringify(names)}\n`)
    }
    for (const [name, value] of Object.entries(features)) {
      if (!Number.isFinite(value)) throw new Error(`${pair.id}: ${name} is ${value}`)
    }
    const row = new Float32Array(names.map((name) => features[name] ?? 0))
    writeSync(matrix, new Uint8Array(row.buffer))
    const { id, label, set, kind } = pair
    writeSync(meta, `${JSON.stringify({ id, label, set, kind, group: pair.passage ?? id })}\n`)
  }
  console.error(file, pairs.length, Math.round(performance.now() - started), 'ms')
}
closeSync(matrix)
closeSync(meta)
