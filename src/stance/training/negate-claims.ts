// Rows as in claims.jsonl → each row that a plain negation can be put into or taken out of, and beside it the row so changed,
// its twin: what a source says of the one, it says the opposite of the other. In claims written by hand "not" stands twice as
// often in true ones as in false ones, for no word was to give a false one away; from them alone a model learns to read past it.
// The parts of speech are those of wink-nlp: npm install --no-save wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
import { readFileSync } from 'node:fs'
import {
  addNegation,
  isPlainlyNegated,
  listPastForms,
  type PastForms,
  removeNegation,
} from './negate.ts'
import { openTeacher, type TaughtWord } from './read-with-teacher.ts'

type Verdict = 'S' | 'R' | 'N'
interface Row {
  readonly id: string
  readonly claim: string
  readonly slice: string
  readonly verdict: Verdict
  /** By source where the words that decide stand, and what they say of the claim. */
  readonly evidence: Readonly<Record<string, { readonly stance: string }>>
}

/** Of how many claims one gets a negation; claims that can lose one are few, and all do. */
const EVERY: Readonly<Record<Verdict, number>> = { S: 3, R: 5, N: 6 }
/** What makes a false claim false so that its plain negation is true. */
const TURNS_TRUE = new Set(['antonym', 'location', 'date', 'number', 'entity'])
const OPPOSITE = { S: 'R', R: 'S', N: 'N' } as const
const STANCES = { S: 'supports', R: 'refutes', N: 'neutral' } as const
const OTHERWISE_NEGATED =
  /\b(?:no|nobody|none|neither|nor|nothing|without|only|few|hardly|barely)\b/i

/** `order` counts the claims of one verdict. Null for a claim that stays as it is. */
function negate(
  { claim, verdict, slice }: Row,
  words: readonly TaughtWord[],
  past: PastForms,
  order: number,
): string | null {
  if (isPlainlyNegated(words)) return verdict === 'R' ? null : removeNegation(claim, words, past)
  if (order % EVERY[verdict] !== 0 || OTHERWISE_NEGATED.test(claim)) return null
  if (verdict === 'R' && !TURNS_TRUE.has(slice)) return null
  return addNegation(claim, words, Math.floor(order / EVERY[verdict]))
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: negate-claims.ts ROWS.jsonl… > negated.jsonl')
  process.exit(2)
}
const teacher = await openTeacher()
const rows = files
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Row)
  .map((row) => ({ row, words: teacher.read(row.claim) }))
const past = listPastForms(rows.map(({ words }) => words))
const met = { S: 0, R: 0, N: 0 }
for (const { row, words } of rows) {
  met[row.verdict] += 1
  const claim = negate(row, words, past, met[row.verdict])
  if (claim === null) continue
  const verdict = OPPOSITE[row.verdict]
  const evidence = Object.fromEntries(
    Object.entries(row.evidence).map(([document, span]) => [
      document,
      { ...span, stance: STANCES[verdict] },
    ]),
  )
  const [own, changed] = [`${row.id}-0`, `${row.id}-1`]
  console.log(JSON.stringify({ ...row, id: own, twin: changed }))
  console.log(JSON.stringify({ ...row, id: changed, twin: own, claim, verdict, evidence }))
}
