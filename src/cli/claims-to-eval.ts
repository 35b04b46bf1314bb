// Turns claims of training/claims.jsonl's form into rows of `deskcheck eval`: every report of the corpus that holds the
// deciding words supports or conflicts, copies too; the words go along as quotes. Prints JSON Lines.
import { readFileSync } from 'node:fs'
import { readCorpus } from '../stance/training/read-corpus.ts'
import type { Span } from '../text/types.ts'

const [corpus, claimsFile] = process.argv.slice(2)
if (corpus === undefined || claimsFile === undefined) {
  console.error('usage: claims-to-eval.ts CORPUS.jsonl.gz CLAIMS.jsonl > EVAL.jsonl')
  process.exit(2)
}
const texts = new Map<string, string>()
for await (const { id, text } of readCorpus(corpus)) texts.set(id, text)

interface Row {
  readonly id: string
  readonly claim: string
  readonly slice: string
  readonly verdict: string
  readonly evidence: Readonly<Record<string, Span & { readonly stance: string }>>
}

for (const line of readFileSync(claimsFile, 'utf8').trim().split('\n')) {
  const { id, claim, slice, verdict, evidence } = JSON.parse(line) as Row
  const decided = Object.entries(evidence).flatMap(([source, { stance, start, end }]) => {
    const quote = texts.get(source)?.slice(start, end) ?? ''
    if (quote === '') return []
    return [...texts]
      .filter(([, text]) => text.includes(quote))
      .map(([held]) => ({ held, stance, quote }))
  })
  if (decided.length === 0 && verdict !== 'N') {
    console.error('its reports are not in the corpus:', id)
    continue
  }
  const idsOf = (wanted: string): string[] =>
    decided.filter(({ stance }) => stance === wanted).map(({ held }) => held)
  const row = {
    id,
    claim,
    verdict: [verdict],
    slice,
    supports: idsOf('supports'),
    conflicts: idsOf('refutes'),
    quotes: Object.fromEntries(decided.map(({ held, quote }) => [held, quote])),
  }
  console.log(JSON.stringify(row))
}
