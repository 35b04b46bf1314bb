// A claim that repeats a source's sentence is supported; one that changes a single word of it is not.
import { describe, expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import { changeOneWord } from '../../../src/stance/training/change-one-word.ts'
import type { Evidence, Stance } from '../../../src/stance/types.ts'
import { type CorpusSentence, read, readCorpusSentences } from './corpus-sentences.ts'

const judge = createBuiltInJudge()
const sentences = readCorpusSentences()
const names = ['Ankara', 'Lavrov', 'Merkel', 'Geneva', 'Sweden', 'Antalya', 'Guterres', 'Johnson']

function evidenceFrom({ text, before, title }: CorpusSentence, isFound: boolean): Evidence {
  return { passage: read(text), context: isFound ? read(`${title}\n${before}`) : null }
}

async function judgeOne(claim: string, evidence: Evidence): Promise<Stance> {
  const [stance] = await judge.judge(read(claim), [evidence])
  if (stance === undefined) throw new Error('no stance')
  return stance
}

const isSupported = ({ supports, refutes, neutral }: Stance): boolean =>
  supports > refutes && supports > neutral
const isRefuted = ({ supports, refutes, neutral }: Stance): boolean =>
  refutes > supports && refutes > neutral

function expectSpans(stance: Stance, claim: string, passage: string): void {
  if (isRefuted(stance)) expect(stance.reasons.length, claim).toBeGreaterThan(0)
  for (const reason of stance.reasons) {
    expect(reason.claim.length * reason.evidence.length).toBeGreaterThan(0)
    expect(claim).toContain(reason.claim)
    expect(passage).toContain(reason.evidence)
  }
}

describe.each([
  ['as a pair', false],
  ['as a passage that a search brought', true],
])('a sentence of a source, put beside itself %s', (_, isFound) => {
  it('is supported in at least 95 of 100 cases', async () => {
    let supported = 0
    for (const sentence of sentences) {
      const stance = await judgeOne(sentence.text, evidenceFrom(sentence, isFound))
      if (isSupported(stance)) supported += 1
    }
    expect(sentences.length).toBeGreaterThan(80)
    expect(supported / sentences.length).toBeGreaterThanOrEqual(0.95)
  })

  it('is not supported in at least 90 of 100 cases once one word is changed, and refuted with both spans or not at all', async () => {
    const tallies = new Map<string, { all: number; supported: number }>()
    const missed: string[] = []
    for (const sentence of sentences) {
      const evidence = evidenceFrom(sentence, isFound)
      for (const { kind, text } of changeOneWord(evidence.passage, names)) {
        const stance = await judgeOne(text, evidence)
        expectSpans(stance, text, sentence.text)
        const tally = tallies.get(kind) ?? { all: 0, supported: 0 }
        tally.all += 1
        if (isSupported(stance)) {
          tally.supported += 1
          missed.push(`${kind}: ${text}`)
        }
        tallies.set(kind, tally)
      }
    }
    const all = [...tallies.values()].reduce((sum, tally) => sum + tally.all, 0)
    expect(all).toBeGreaterThan(300)
    expect(missed.length / all, missed.join('\n')).toBeLessThanOrEqual(0.1)
    for (const [kind, tally] of tallies) {
      expect(tally.supported / tally.all, kind).toBeLessThanOrEqual(0.15)
    }
  })

  it('is not taken for every other sentence of its report', async () => {
    let supported = 0
    let all = 0
    for (const [at, sentence] of sentences.entries()) {
      const other = sentences[(at + 17) % sentences.length]
      if (other === undefined || other.text === sentence.text) continue
      all += 1
      const stance = await judgeOne(sentence.text, evidenceFrom(other, isFound))
      expectSpans(stance, sentence.text, other.text)
      if (isSupported(stance)) supported += 1
    }
    expect(supported / all).toBeLessThan(0.05)
  })
})
