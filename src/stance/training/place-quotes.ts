// Turns claims whose deciding sentences are named by their first words into rows with offsets: reads lines
// {c, s, v, q: ["document::first words"]}, or twins {S, R, N?, k, q: "document::first words"}, and the corpora, prints lines
// as in claims.jsonl. What is not found is told.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { splitSentences } from '../../text/sentences.ts'
import { readCorpus } from './read-corpus.ts'

const [prefix, claimsFile, ...corpora] = process.argv.slice(2)
if (prefix === undefined || claimsFile === undefined || corpora.length === 0) {
  console.error('usage: place-quotes.ts ID_PREFIX CLAIMS.jsonl CORPUS.jsonl.gz…')
  process.exit(2)
}
const claimSchema = z.object({
  c: z.string().min(3),
  s: z.string(),
  v: z.enum(['S', 'R', 'N']),
  q: z.array(z.string()),
})
/** A true claim, one that differs from it in a few words and is false, and perhaps one that the document leaves open. */
const twinsSchema = z.object({
  S: z.string().min(3),
  R: z.string().min(3),
  N: z.string().min(3).optional(),
  k: z.string(),
  q: z.string(),
})
const rowSchema = z.union([claimSchema, twinsSchema])
const texts = new Map<string, string>()
for (const file of corpora) {
  for await (const { id, text } of readCorpus(file)) texts.set(id, text)
}

/** The text with runs of white space as one, and for each of its characters the offset in the original. */
function squeeze(text: string): { squeezed: string; offsets: number[] } {
  let squeezed = ''
  const offsets: number[] = []
  for (const match of text.matchAll(/\s+|[^\s]/g)) {
    squeezed += match[0].trim() === '' ? ' ' : match[0]
    offsets.push(match.index)
  }
  return { squeezed, offsets }
}

/** The sentence of the document that begins with, or else holds, the words. */
function findSentence(document: string, words: string): { start: number; end: number } | null {
  const text = texts.get(document)
  if (text === undefined) return null
  const { squeezed, offsets } = squeeze(text)
  const wanted = words
    .replace(/\s+/g, ' ')
    .replace(/[.…]+$/, '')
    .trim()
  const found = squeezed.toLowerCase().indexOf(wanted.toLowerCase())
  const at = offsets[found]
  if (found < 0 || at === undefined || wanted.length < 8) return null
  return splitSentences(text).find(({ start, end }) => start <= at && at < end) ?? null
}

type Claim = z.infer<typeof claimSchema>
type Spans = Record<string, { stance: string; start: number; end: number }>

/** The sentences that decide, by document; none where the claim is undecided or they are not found. */
function findEvidence({ v, q }: Claim): Spans {
  const stance = v === 'S' ? 'supports' : 'refutes'
  const evidence: Spans = {}
  for (const entry of v === 'N' ? [] : q) {
    const [document = '', words = ''] = entry.split('::')
    const span = findSentence(document, words)
    if (span === null) continue
    const { start, end } = evidence[document] ?? { ...span, stance }
    const whole = { start: Math.min(start, span.start), end: Math.max(end, span.end) }
    // Sentences far apart do not decide together: the first alone is kept.
    if (whole.end - whole.start < 900) evidence[document] = { stance, ...whole }
    else evidence[document] ??= { stance, ...span }
  }
  return evidence
}

/** Prints a claim as a row; false where its sentence is not found. */
function place(id: string, claim: Claim, twin?: string): boolean {
  const { c, s: slice, v: verdict, q } = claim
  const evidence = findEvidence(claim)
  if (verdict !== 'N' && Object.keys(evidence).length === 0) return false
  // What one report leaves open another may decide: the claim is known to be undecided in its own alone.
  const about = verdict === 'N' ? q[0]?.split('::')[0] : undefined
  console.log(JSON.stringify({ id, claim: c, slice, verdict, evidence, about, twin }))
  return true
}

/** Prints what was written about one sentence; false where that is not found. */
function placeTwins(id: string, { S, R, N, k: s, q }: z.infer<typeof twinsSchema>): boolean {
  if (!place(`${id}s`, { c: S, s, v: 'S', q: [q] }, `${id}r`)) return false
  place(`${id}r`, { c: R, s, v: 'R', q: [q] }, `${id}s`)
  if (N !== undefined) place(`${id}n`, { c: N, s: 'open', v: 'N', q: [q] })
  return true
}

let missing = 0
for (const [order, line] of readFileSync(claimsFile, 'utf8').trim().split('\n').entries()) {
  const row = rowSchema.parse(JSON.parse(line))
  const id = `${prefix}-${String(order + 1).padStart(4, '0')}`
  if ('c' in row ? place(id, row) : placeTwins(id, row)) continue
  missing += 1
  console.error('no such sentence:', line)
}
console.error(missing, 'left out')
