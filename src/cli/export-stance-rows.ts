// Writes features of passages as a check meets them: every claim is put to an index that holds its source. Windows of
// the deciding passage keep its label; all other windows that the search brings count as deciding nothing.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import type { OpenIndex, StoredDocument } from '../index/types.ts'
import { retrieve } from '../retrieve/rank-passages.ts'
import { createStanceReader } from '../stance/built-in-judge.ts'
import type { Evidence } from '../stance/types.ts'
import { createFolderReader } from '../store/folder.ts'
import { analyse } from '../text/analyse.ts'
import type { Span } from '../text/types.ts'

const USAGE =
  'usage: export-stance-rows.ts INDEX_DIR ROWS.jsonl OUT OTHER_WINDOWS_A_CLAIM   (rows: pairs {claim, evidence, label} or claims {claim, evidence: {id: {stance, start, end}}})'

interface Window {
  readonly document: StoredDocument
  readonly first: number
  readonly last: number
}

/** A row of the input: a pair with its passage, or a claim with the deciding spans of its sources. */
interface Row {
  readonly claim: string
  readonly evidence: string | Readonly<Record<string, Span & { readonly stance: string }>>
  readonly label?: string
}

const [indexFolder, rowsFile, out, othersText] = process.argv.slice(2)
if (!indexFolder || !rowsFile || !out || !othersText) {
  console.error(USAGE)
  process.exit(2)
}
const opened = await openIndex(createFolderReader(indexFolder), {
  cache: createShardCache(512 * 2 ** 20),
})
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const index: OpenIndex = opened.value
const reader = createStanceReader()
const matrix = openSync(`${out}.f32`, 'w')
const meta = openSync(`${out}.jsonl`, 'w')
let names: string[] | null = null

const spread = (text: string): string => text.replace(/\s+/g, ' ')

function spanOf({ document, first, last }: Window): Span {
  return {
    start: document.sentences[first]?.start ?? 0,
    end: document.sentences[last]?.end ?? 0,
  }
}

/** The label of a window: that of the row where it holds the deciding passage or most of it, else null. */
function labelWindow(row: Row, window: Window): string | null {
  const { start, end } = spanOf(window)
  if (typeof row.evidence === 'string') {
    const passage = spread(row.evidence)
    const text = spread(window.document.text.slice(start, end))
    const isMost = text.length >= passage.length * 0.6 && passage.includes(text.slice(0, 60))
    return text.includes(passage) || isMost ? (row.label ?? 'neutral') : null
  }
  const decisive = row.evidence[window.document.id]
  if (decisive === undefined) return null
  const shared = Math.min(end, decisive.end) - Math.max(start, decisive.start)
  return shared >= (decisive.end - decisive.start) * 0.5 ? decisive.stance : null
}

function readEvidence(window: Window): Evidence {
  const { document, first, last } = window
  const { publishedDay, fullNames, sentences, title, text } = document
  const known = { published: publishedDay, aliases: index.aliases, fullNames }
  const { start, end } = spanOf(window)
  const passage = analyse(text.slice(start, end), {
    ...known,
    sentences: sentences
      .slice(first, last + 1)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  })
  const before = first > 0 ? sentences[first - 1] : undefined
  const previous = before === undefined ? '' : text.slice(before.start, before.end)
  return { passage, context: analyse(`${title}\n${previous}`, known) }
}

function write(claim: ReturnType<typeof reader.readClaim>, window: Window, about: object): void {
  const { features } = reader.readPair(claim, readEvidence(window))
  if (names === null) {
    names = Object.keys(features)
    writeSync(meta, `${JSON.stringify(names)}\n`)
  }
  const row = Float32Array.from(names, (name) => features[name] ?? 0)
  writeSync(matrix, new Uint8Array(row.buffer))
  writeSync(meta, `${JSON.stringify(about)}\n`)
}

/** The windows of a ranked sentence: alone, with the one before, with the one after. */
function listWindows(document: StoredDocument, sentence: number): Window[] {
  return [
    { document, first: sentence, last: sentence },
    { document, first: sentence - 1, last: sentence },
    { document, first: sentence, last: sentence + 1 },
  ].filter(({ first, last }) => first >= 0 && last < document.sentences.length)
}

const lines = readFileSync(rowsFile, 'utf8').trim().split('\n')
for (const [order, line] of lines.entries()) {
  const row: Row = JSON.parse(line)
  const analysis = analyse(row.claim, { published: null, aliases: index.aliases })
  const ranked = await retrieve(index, analysis, { limit: 12, asOf: null })
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.error))
  const claim = reader.readClaim(analysis)
  const seen = new Set<string>()
  let others = 0
  for (const { document, passages } of ranked.value) {
    for (const window of passages.flatMap(({ sentence }) => listWindows(document, sentence))) {
      const key = `${document.ordinal}/${window.first}/${window.last}`
      if (seen.has(key)) continue
      seen.add(key)
      const label = labelWindow(row, window)
      if (label === null && ++others > Number(othersText)) continue
      write(claim, window, {
        label: label ?? 'neutral',
        set: label === null ? 'other' : 'deciding',
        claim: order,
      })
    }
  }
  if (order % 1000 === 999) console.error(order + 1, 'of', lines.length)
}
closeSync(matrix)
closeSync(meta)
