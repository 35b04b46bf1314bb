// Measures what the judge makes of a claim that repeats a sentence of a text, and of the same with one word changed.
// Prints shares; with --show also what went wrong. The sentences stand bare, then with headline and sentence before.
// ENCODER=off measures the trees alone.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { changeOneWord } from '../stance/training/change-one-word.ts'
import type { Evidence, Stance } from '../stance/types.ts'
import { EMPTY_ALIASES } from '../text/aliases.ts'
import { analyse } from '../text/analyse.ts'
import type { Analysis } from '../text/types.ts'
import { createShippedJudge } from './shipped-judge.ts'

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const shows = process.argv.includes('--show')
const every = Number(process.argv.find((one) => one.startsWith('--every='))?.slice(8) ?? 5)
if (files.length === 0) {
  console.error('usage: measure-echo.ts SOURCES.jsonl[.gz]… [--every=N] [--show]')
  process.exit(2)
}

const judge = createShippedJudge(process.env)
const read = (text: string): Analysis => analyse(text, { published: null, aliases: EMPTY_ALIASES })
const isSupported = ({ supports, refutes, neutral }: Stance): boolean =>
  supports > refutes && supports > neutral

interface Tally {
  right: number
  all: number
}
const tallies = new Map<string, Tally>()
function count(key: string, isRight: boolean): void {
  const tally = tallies.get(key) ?? { right: 0, all: 0 }
  tally.all += 1
  if (isRight) tally.right += 1
  tallies.set(key, tally)
}

async function measure(claim: string, evidence: Evidence, mode: string, kind: string) {
  const [stance] = await judge.judge(read(claim), [evidence])
  if (stance === undefined) return
  const isRight = isSupported(stance) === (kind === 'copy')
  count(`${mode} ${kind}`, isRight)
  if (kind !== 'copy') {
    count(`${mode} changed, all`, isRight)
    count(
      `${mode} ${kind} refuted`,
      stance.refutes > stance.supports && stance.refutes > stance.neutral,
    )
  }
  if (isRight || !shows) return
  const figures = [stance.supports, stance.refutes, stance.neutral].map((n) => n.toFixed(2))
  console.log(`${mode} ${kind} (${figures.join(' ')})\n  C: ${claim}`)
  console.log(`  E: ${evidence.passage.text}`)
}

const names: string[] = []
let seen = 0
for (const file of files) {
  const bytes = readFileSync(file)
  const content = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
  for (const line of content.trimEnd().split('\n')) {
    const { title, text } = JSON.parse(line) as { title: string; text: string }
    const document = read(text)
    for (const [order, span] of document.sentences.entries()) {
      const sentence = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
      if (sentence.length < 40 || sentence.length > 300 || !/[a-z].*[.!?]["”]?$/.test(sentence))
        continue
      seen += 1
      if (seen % every !== 0) continue
      const before = document.sentences[order - 1]
      const previous = before === undefined ? '' : text.slice(before.start, before.end)
      const passage = read(sentence)
      const bare: Evidence = { passage, context: null }
      const found: Evidence = { passage, context: read(`${title}\n${previous}`) }
      const changes = [
        { kind: 'copy', text: sentence },
        ...changeOneWord(passage, names.slice(-200)),
      ]
      for (const change of changes) {
        await measure(change.text, bare, 'pair', change.kind)
        await measure(change.text, found, 'found', change.kind)
      }
      for (const { text: name } of passage.names) if (/^[A-Z][a-z]{3}/.test(name)) names.push(name)
    }
  }
}
for (const [key, { right, all }] of [...tallies].sort()) {
  console.log(`${key.padEnd(28)} ${(right / all).toFixed(3)}  of ${all}`)
}
