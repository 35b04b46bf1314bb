// Mines undecided pairs: a claim beside sentences that share words with it and are not its evidence. Prints JSON Lines.
import { readFileSync } from 'node:fs'
import { stemmer } from 'stemmer'
import { splitSentences } from '../../text/sentences.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { readCorpus } from './read-corpus.ts'

interface Pair {
  readonly id: string
  readonly claim: string
  readonly evidence: string
  readonly passage?: string
}

const isSame = process.argv.includes('--same-document')
const [pairsFile, perClaimText, maxClaimsText, ...corpora] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
if (!pairsFile || !perClaimText || !maxClaimsText) {
  console.error('usage: mine-neutral.ts PAIRS.jsonl PER_CLAIM MAX_CLAIMS [CORPUS.jsonl.gz…]')
  console.error('--same-document: other sentences of the report that the evidence is taken from')
  console.error('without a corpus the evidence of the other pairs is searched')
  process.exit(2)
}
const perClaim = Number(perClaimText)

const memo = new Map<string, string>()
function stemsOf(text: string): string[] {
  const stems: string[] = []
  for (const word of text
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}'.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []) {
    if (isStopWord(word)) continue
    let stem = memo.get(word)
    if (stem === undefined) {
      stem = stemmer(word.replace(/'s$/, ''))
      memo.set(word, stem)
    }
    stems.push(stem)
  }
  return stems
}

interface Sentence {
  readonly text: string
  readonly next: string
  readonly document: string
  readonly stems: ReadonlySet<string>
}

const pairs = readFileSync(pairsFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)
const sentences: Sentence[] = []
const postings = new Map<string, number[]>()
function addDocument(document: string, text: string): void {
  const parts = splitSentences(text).map((span) =>
    text.slice(span.start, span.end).replace(/\s+/g, ' '),
  )
  for (const [at, part] of parts.entries()) {
    if (part.length < 25 || part.length > 600) continue
    const stems = new Set(stemsOf(part))
    for (const stem of stems) {
      const list = postings.get(stem)
      if (list === undefined) postings.set(stem, [sentences.length])
      else list.push(sentences.length)
    }
    sentences.push({ text: part, next: parts[at + 1] ?? '', document, stems })
  }
}
for (const file of corpora) {
  for await (const { id, text } of readCorpus(file)) addDocument(id, text)
}
if (corpora.length === 0) {
  const seen = new Set<string>()
  for (const pair of pairs) {
    if (seen.has(pair.evidence)) continue
    seen.add(pair.evidence)
    addDocument(pair.evidence, pair.evidence)
  }
}
const total = sentences.length
const idf = (stem: string): number => Math.log(1 + total / (1 + (postings.get(stem)?.length ?? 0)))

/** Small repeatable generator, so that a run gives the same rows. */
let state = 12345
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

/** The report whose sentence shares most with the evidence. */
function findDocument(evidence: ReadonlySet<string>): string {
  const scores = new Map<number, number>()
  for (const stem of evidence) {
    const list = postings.get(stem) ?? []
    if (list.length > 3_000) continue
    for (const at of list) scores.set(at, (scores.get(at) ?? 0) + idf(stem))
  }
  let best = -1
  for (const [at, score] of scores) if (score > (scores.get(best) ?? 0)) best = at
  return sentences[best]?.document ?? ''
}

let written = 0
const step = Math.max(1, Math.floor(pairs.length / Number(maxClaimsText)))
for (let index = 0; index < pairs.length; index += step) {
  const pair = pairs[index]
  if (pair === undefined) continue
  const claim = [...new Set(stemsOf(pair.claim))]
  const evidence = new Set(stemsOf(pair.evidence))
  const all = claim.reduce((sum, stem) => sum + idf(stem), 0)
  const scores = new Map<number, number>()
  const own = isSame ? findDocument(evidence) : null
  for (const stem of claim) {
    const list = postings.get(stem) ?? []
    if (list.length > 20_000) continue
    for (const at of list)
      if (own === null || sentences[at]?.document === own)
        scores.set(at, (scores.get(at) ?? 0) + idf(stem))
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 40)
  let found = 0
  for (const [at, score] of ranked) {
    if (found >= perClaim) break
    const sentence = sentences[at]
    if (
      sentence === undefined ||
      score / all > (isSame ? 0.5 : 0.66) ||
      sentence.document === pair.evidence
    )
      continue
    let shared = 0
    for (const stem of sentence.stems) if (evidence.has(stem)) shared += 1
    // The evidence itself, or the same news told elsewhere, may decide the claim.
    if (shared / sentence.stems.size > 0.45) continue
    if (random() < 0.35) continue
    const text =
      random() < 0.3 && sentence.next !== '' ? `${sentence.text} ${sentence.next}` : sentence.text
    found += 1
    written += 1
    const row = {
      id: `mined-${pair.id}-${found}`,
      passage: pair.passage ?? pair.id,
      claim: pair.claim,
      evidence: text,
      label: 'neutral',
      kind: 'mined',
    }
    process.stdout.write(`${JSON.stringify(row)}\n`)
  }
}
console.error(`${written} rows from ${total} sentences`)
