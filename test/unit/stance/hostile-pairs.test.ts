// Whatever claim and passage hold, the judge answers with probabilities, keeps its time and decides nothing from nothing.
import { describe, expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import type { Stance } from '../../../src/stance/types.ts'
import { read } from './corpus-sentences.ts'

const judge = createBuiltInJudge()
const PASSAGE = 'The mayor of Ostrava opened the tram line on Tuesday, and 300 people came.'
const LONG = `${'The mayor opened the line and then spoke of trams. '.repeat(50).trim()}`

async function stanceOf(claim: string, passage: string, context: string | null): Promise<Stance> {
  const [stance] = await judge.judge(read(claim), [
    { passage: read(passage), context: context === null ? null : read(context) },
  ])
  if (stance === undefined) throw new Error('no stance')
  return stance
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\t\u00a0\u3000 '],
  ['marks without a word', '?! … — “” ,;:'],
  ['zero-width characters', '\u200b\u200c\u200d\ufeff\u2060'],
  [
    'a word split by zero-width characters',
    'The may\u200bor of Ost\u00adrava op\u200dened the tram line.',
  ],
  ['Cyrillic', 'Мэр Остравы открыл трамвайную линию во вторник.'],
  ['Chinese', '奥斯特拉瓦市长周二开通了有轨电车线路。'],
  ['Arabic', 'افتتح رئيس البلدية خط الترام يوم الثلاثاء.'],
  ['Hindi', 'महापौर ने मंगलवार को ट्राम लाइन खोली।'],
  ['emoji and combining marks', '🚋🚋 e\u0301\u0301\u0301\u0301 👩‍👩‍👧‍👧 ŧ̴̡h̷e'],
  ['half of a surrogate pair', 'The mayor \ud83d opened \ude8b the line'],
  ['figures alone', '300 300 3,000 -5 1e9 0x1F ½ ٣٠٠'],
  ['negations alone', 'not no never none nobody without'],
  ['function words alone', 'of the and to in that it was'],
  ['one word', 'mayor'],
  ['five hundred words', LONG],
  ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
]

describe.each(HOSTILE)('%s', (_, text) => {
  it.each([
    ['as claim', text, PASSAGE, null],
    ['as passage', PASSAGE, text, null],
    ['as claim and passage', text, text, null],
    ['as context', PASSAGE, PASSAGE, text],
    ['as claim on a passage that a search brought', text, PASSAGE, 'A headline\nA sentence.'],
  ])('%s gives probabilities and verbatim spans', async (_, claim, passage, context) => {
    const stance = await stanceOf(claim, passage, context)
    expect(stance.supports + stance.refutes + stance.neutral).toBeCloseTo(1, 9)
    for (const share of [stance.supports, stance.refutes, stance.neutral]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
    for (const reason of stance.reasons) {
      expect(claim).toContain(reason.claim)
      expect(passage).toContain(reason.evidence)
    }
    expect(await stanceOf(claim, passage, context)).toEqual(stance)
  })
})

it.each(HOSTILE.slice(0, 10).filter(([name]) => !name.startsWith('a word')))(
  'decides nothing about %s',
  async (_, text) => {
    for (const [claim, passage] of [
      [text, PASSAGE],
      [PASSAGE, text],
    ] as const) {
      const { supports, refutes, neutral } = await stanceOf(claim, passage, null)
      expect(neutral).toBeGreaterThan(Math.max(supports, refutes))
    }
  },
)

it('reads five hundred words against five hundred words in good time', async () => {
  const started = performance.now()
  await stanceOf(LONG, LONG, LONG)
  expect(performance.now() - started).toBeLessThan(3000)
})
