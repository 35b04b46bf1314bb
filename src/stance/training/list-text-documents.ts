// Plain text on standard input (a paragraph a line, an empty line between documents) → source records, JSON Lines, of those
// documents that FILES name as PREFIX-N, the N-th from 0. Such text has no headline: the first words stand for it.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [prefix, ...files] = process.argv.slice(2)
if (prefix === undefined || files.length === 0) {
  console.error('usage: list-text-documents.ts PREFIX CLAIMS.jsonl… < text')
  process.exit(2)
}
const MAX_TITLE = 120
const name = new RegExp(`${prefix}-(\\d+)`, 'g')
const named = new Set<number>()
for (const file of files) {
  for (const [, number] of readFileSync(file, 'utf8').matchAll(name)) named.add(Number(number))
}

function makeTitle(paragraph: string): string {
  if (paragraph.length <= MAX_TITLE) return paragraph
  return paragraph.slice(0, paragraph.lastIndexOf(' ', MAX_TITLE))
}

let [order, printed] = [0, 0]
let paragraphs: string[] = []
function flush(): void {
  const [first] = paragraphs
  if (first !== undefined && named.has(order)) {
    const text = paragraphs.join('\n')
    console.log(
      JSON.stringify({
        id: `${prefix}-${order}`,
        publisher: prefix,
        title: makeTitle(first),
        text,
      }),
    )
    printed += 1
  }
  paragraphs = []
  order += 1
}
const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
for await (const line of reader) {
  if (line.trim() === '') flush()
  else paragraphs.push(line.trim())
}
flush()
console.error(printed, 'of', named.size, 'named documents')
if (printed < named.size) process.exitCode = 1
