// Plain text on standard input (a paragraph a line, an empty line between documents) → OUT: a row of word pieces as
// little-endian Uint16, SEPARATOR between documents. Documents that hold a paragraph of EXCLUDED records are left out.
import { createWriteStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createWordPieces, SEPARATOR } from '../encoder/wordpieces.ts'

const [vocabularyFile, out, excludedFile] = process.argv.slice(2)
if (vocabularyFile === undefined || out === undefined) {
  console.error('usage: encode-text.ts VOCABULARY.txt OUT.u16 [EXCLUDED.jsonl] < text')
  process.exit(2)
}
const MIN_EXCLUDED_LENGTH = 60
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

const excluded = new Set<string>()
if (excludedFile !== undefined) {
  for (const line of readFileSync(excludedFile, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line) as { text: string }
    for (const paragraph of text.split('\n')) {
      const key = squeeze(paragraph).slice(0, MIN_EXCLUDED_LENGTH)
      if (key.length === MIN_EXCLUDED_LENGTH) excluded.add(key)
    }
  }
}

const wordPieces = createWordPieces(readFileSync(vocabularyFile, 'utf8').trimEnd().split('\n'))
const file = createWriteStream(out)
let document: number[] = []
let isExcluded = false
let [kept, left] = [0, 0]
async function flush(): Promise<void> {
  if (document.length > 0 && !isExcluded) {
    kept += document.length
    const ids = Uint16Array.from([...document, SEPARATOR])
    if (!file.write(new Uint8Array(ids.buffer))) {
      await new Promise<void>((go) => file.once('drain', () => go()))
    }
  } else if (isExcluded) left += 1
  document = []
  isExcluded = false
}
const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
for await (const line of reader) {
  if (line.trim() === '') {
    await flush()
    continue
  }
  if (excluded.has(squeeze(line).slice(0, MIN_EXCLUDED_LENGTH))) isExcluded = true
  for (const { pieces } of wordPieces.split(line)) for (const piece of pieces) document.push(piece)
}
await flush()
file.end()
console.error('pieces', kept, 'documents left out', left)
