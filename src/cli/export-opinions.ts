// Writes what trees and encoder each say of a pair, for training/fit-blend.py: OUT.jsonl, a line a pair
// {set, group, label, trees, margins}. Pairs that a check judges come from claims whose answers are known.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import type { OpenIndex } from '../index/types.ts'
import { createStanceReader } from '../stance/built-in-judge.ts'
import model from '../stance/data/model.json' with { type: 'json' }
import { openTrees, scoreFeatures, softmax } from '../stance/score-trees.ts'
import { analysePairText, type LABELS, readPairs } from '../stance/training/read-pairs.ts'
import type { Evidence, Judge } from '../stance/types.ts'
import { createFolderReader } from '../store/folder.ts'
import type { Analysis } from '../text/types.ts'
import type { JudgedDocument } from '../verdict/types.ts'
import { evalClaimSchema } from './eval-claims.ts'
import { recordJudgements } from './eval-record.ts'
import { openShippedEncoder } from './open-encoder.ts'
import { createShippedJudge } from './shipped-judge.ts'

type Label = (typeof LABELS)[number]

/** The set of the pairs that a check judges. */
const RETRIEVED = 'retrieved'
const CACHE_BYTES = 512 * 2 ** 20
/** What the trees find less decided says nothing of how both should be weighed: a check does not ask the encoder either. */
const LEAST_DECIDED = 0.02
/** The opening of a quoted paragraph by which it is found in its source. */
const OPENING = 60

const [out, ...inputs] = process.argv.slice(2)
if (out === undefined || inputs.length === 0) {
  console.error('usage: export-opinions.ts OUT.jsonl PAIRS.jsonl… [INDEX_DIR:CLAIMS.jsonl…]')
  process.exit(2)
}
const file = openSync(out, 'w')
const reader = createStanceReader()
const trees = openTrees(model)
const encoder = await openShippedEncoder()
if (encoder === null) throw new Error('The encoder cannot be opened.')

for (const input of inputs) {
  const [folder = '', claimsFile] = input.split(':')
  if (claimsFile === undefined) exportPairs(input)
  else await exportClaims(folder, claimsFile)
  console.error(input)
}
closeSync(file)

function readOpinions(claim: Analysis, evidence: Evidence) {
  const { features } = reader.readPair(reader.readClaim(claim), evidence)
  return {
    trees: softmax(scoreFeatures(trees, features)),
    margins: encoder?.read(encoder.readClaim(claim), evidence).margins,
  }
}

function write(set: string, group: string, label: Label, opinions: object): void {
  writeSync(file, `${JSON.stringify({ set, group, label, ...opinions })}\n`)
}

function exportPairs(pairsFile: string): void {
  for (const { set, id, passage, label, claim, evidence } of readPairs(pairsFile)) {
    const [said, found] = [analysePairText(claim), analysePairText(evidence)]
    const isComparable = [said, found].every(({ tokens }) =>
      tokens.some(({ kind }) => kind !== 'symbol'),
    )
    if (isComparable) {
      write(set, passage ?? id, label, readOpinions(said, { passage: found, context: null }))
    }
  }
}

async function exportClaims(folder: string, claimsFile: string): Promise<void> {
  const opened = await openIndex(createFolderReader(folder), {
    cache: createShardCache(CACHE_BYTES),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  for (const line of readFileSync(claimsFile, 'utf8').trim().split('\n')) {
    await exportClaim(opened.value, JSON.parse(line))
  }
}

/** Every window that a check of the claim judges, but those of a source that decides it elsewhere. */
async function exportClaim(
  index: OpenIndex,
  row: { readonly quotes?: Record<string, string> },
): Promise<void> {
  const { id, claim, supports, conflicts } = evalClaimSchema.parse(row)
  const judged: { readonly claim: Analysis; readonly evidence: Evidence }[] = []
  const judge = createShippedJudge(process.env)
  const judging = judge.beginCheck?.() ?? judge
  const listening: Judge = {
    name: judge.name,
    version: judge.version,
    workload: judge.workload,
    judge: async (analysis, evidence) => {
      judged.push(...evidence.map((one) => ({ claim: analysis, evidence: one })))
      return await judging.judge(analysis, evidence)
    },
  }
  const documents = await recordJudgements(index, listening, claim)
  const labels = new Map(
    documents.flatMap(({ document, passages }) =>
      passages.map(({ start, end }): [string, Label | null] => [
        document.text.slice(start, end),
        labelWindow({ document, start, end }, { supports, conflicts }, row.quotes?.[document.id]),
      ]),
    ),
  )
  for (const { claim: analysis, evidence } of judged) {
    const label = labels.get(evidence.passage.text) ?? null
    if (label === null) continue
    const opinions = readOpinions(analysis, evidence)
    if (1 - (opinions.trees[2] ?? 0) >= LEAST_DECIDED) write(RETRIEVED, id, label, opinions)
  }
}

/** Null where the source decides, but not here. */
function labelWindow(
  { document, start, end }: Pick<JudgedDocument, 'document'> & { start: number; end: number },
  {
    supports,
    conflicts,
  }: { readonly supports: readonly string[]; readonly conflicts: readonly string[] },
  quote: string | undefined,
): Label | null {
  const isFor = supports.includes(document.id)
  if (!isFor && !conflicts.includes(document.id)) return 'neutral'
  const isQuoted = (quote ?? '').split('\n\n').some((paragraph) => {
    const words = paragraph.trim()
    const at = words === '' ? -1 : document.text.indexOf(words.slice(0, OPENING))
    return at >= 0 && start < at + words.length && end > at
  })
  if (!isQuoted) return null
  return isFor ? 'supports' : 'refutes'
}
