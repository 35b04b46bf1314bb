// Reads plain text on standard input and writes what the lexicon and the word vectors are made from:
// OUT/stems.tsv (stem, count, most frequent word) and OUT/ids.u16 (the text as a row of stem numbers, 0 = other).
import { createWriteStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { stemmer } from 'stemmer'

const [out, keepText] = process.argv.slice(2)
if (out === undefined || keepText === undefined) {
  console.error('usage: count-words.ts OUT_FOLDER STEMS_TO_KEEP < text')
  process.exit(2)
}
const keep = Number(keepText)
const stems = new Map<string, string>()
const counts = new Map<string, number>()
const words = new Map<string, number>()
const lines: string[][] = []
const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
for await (const line of reader) {
  const found = line
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[a-z]+(?:['-][a-z]+)*|[.!?;:]/g)
  if (found === null) continue
  const row: string[] = []
  for (const word of found) {
    const bare = word.replace(/'s$/, '')
    let stem = stems.get(bare)
    if (stem === undefined) {
      stem = stemmer(bare)
      stems.set(bare, stem)
    }
    row.push(stem)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
    words.set(bare, (words.get(bare) ?? 0) + 1)
  }
  lines.push(row)
}
const best = new Map<string, string>()
for (const [word, count] of words) {
  const stem = stems.get(word) ?? word
  const old = best.get(stem)
  if (old === undefined || count > (words.get(old) ?? 0)) best.set(stem, word)
}
const ranked = [...counts]
  .filter(([stem]) => /^[a-z'-]+$/.test(stem))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
const kept = ranked.slice(0, keep)
writeFileSync(
  `${out}/stems.tsv`,
  kept.map(([stem, count]) => `${stem}\t${count}\t${best.get(stem) ?? stem}\n`).join(''),
)
const numberOf = new Map(kept.map(([stem], index) => [stem, index + 1]))
const file = createWriteStream(`${out}/ids.u16`)
for (const row of lines) {
  const ids = new Uint16Array(row.length + 1)
  for (const [index, stem] of row.entries()) ids[index] = numberOf.get(stem) ?? 0
  if (!file.write(new Uint8Array(ids.buffer)))
    await new Promise<void>((go) => file.once('drain', () => go()))
}
file.end()
