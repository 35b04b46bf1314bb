// Judges labelled pairs with the built-in judge and prints a table per file: accuracy, macro-F1, two-way accuracy,
// confusion, and for files with kinds how each kind fares and which reason is given first.
import { createBuiltInJudge } from '../built-in-judge.ts'
import type { Stance } from '../types.ts'
import { analysePairText, LABELS, type LabelledPair, readPairs } from './read-pairs.ts'

interface Judged {
  readonly pair: LabelledPair
  readonly stance: Stance
  readonly guess: (typeof LABELS)[number]
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const showsKinds = process.argv.includes('--kinds')
const showsErrors = process.argv.includes('--errors')
if (files.length === 0) {
  console.error('usage: evaluate-pairs.ts PAIRS.jsonl… [--kinds] [--errors]')
  process.exit(2)
}

const judge = createBuiltInJudge()

async function judgeAll(pairs: readonly LabelledPair[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const pair of pairs) {
    const passage = analysePairText(pair.evidence)
    const [stance] = await judge.judge(analysePairText(pair.claim), [{ passage, context: null }])
    if (stance === undefined) continue
    const guess = LABELS.reduce(
      (best, label) => (stance[label] > stance[best] ? label : best),
      'neutral',
    )
    judged.push({ pair, stance, guess })
  }
  return judged
}

function macroF1(judged: readonly Judged[]): number {
  const scores: number[] = []
  for (const label of LABELS) {
    const gold = judged.filter((one) => one.pair.label === label).length
    const given = judged.filter((one) => one.guess === label).length
    const right = judged.filter((one) => one.pair.label === label && one.guess === label).length
    if (gold > 0) scores.push((2 * right) / (gold + given))
  }
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3)

console.log(
  '| set | pairs | three-way | macro-F1 | two-way | supports → s r n | refutes → s r n | neutral → s r n | ms a pair |',
)
console.log('|---|---|---|---|---|---|---|---|---|')
for (const file of files) {
  const pairs = readPairs(file)
  const started = performance.now()
  const judged = await judgeAll(pairs)
  const took = (performance.now() - started) / pairs.length
  const decided = judged.filter((one) => one.pair.label !== 'neutral')
  const twoWay = decided.filter(
    ({ stance, pair }) => stance.supports >= stance.refutes === (pair.label === 'supports'),
  ).length
  const confusion = LABELS.map((gold) =>
    LABELS.map(
      (guess) => judged.filter((one) => one.pair.label === gold && one.guess === guess).length,
    ).join(' '),
  )
  const right = judged.filter((one) => one.guess === one.pair.label).length
  console.log(
    `| ${pairs[0]?.set} | ${judged.length} | ${share(right, judged.length)} | ${macroF1(judged).toFixed(3)} | ${share(twoWay, decided.length)} | ${confusion.join(' | ')} | ${took.toFixed(2)} |`,
  )
  if (showsKinds) printKinds(judged)
  if (showsErrors) printErrors(judged)
}

function printKinds(judged: readonly Judged[]): void {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) {
    const key = `${one.pair.kind ?? '?'} ${one.pair.label}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const [key, group] of [...groups].sort()) {
    const counts = LABELS.map((label) => group.filter((one) => one.guess === label).length)
    const codes = new Map<string, number>()
    for (const one of group) {
      const code = one.stance.reasons[0]?.code
      if (one.guess === 'refutes' && code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    const first = [...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`)
    console.log(
      `  ${key.padEnd(24)} ${String(group.length).padStart(4)}  s r n ${counts.join(' ')}  ${first.join(', ')}`,
    )
  }
}

function printErrors(judged: readonly Judged[]): void {
  for (const { pair, stance, guess } of judged) {
    if (guess === pair.label) continue
    const figures = LABELS.map((label) => stance[label].toFixed(2)).join(' ')
    console.log(`\n${pair.id} ${pair.kind ?? ''}: ${pair.label}, judged ${guess} (${figures})`)
    console.log(`  C: ${pair.claim}\n  E: ${pair.evidence}`)
    for (const reason of stance.reasons)
      console.log(`     ${reason.code}: ${reason.claim} / ${reason.evidence}`)
  }
}
