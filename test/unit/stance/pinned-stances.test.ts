// The same pairs give the same bytes, in Node as in workerd (test/worker/stance.test.ts reads the same file). After a
// change that is meant: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/unit/stance
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createBuiltInJudge } from '../../../src/stance/built-in-judge.ts'
import { read } from './corpus-sentences.ts'
import { PINNED_PAIRS } from './pinned-pairs.ts'

const file = new URL('data/pinned-stances.json', import.meta.url)

it('gives pinned pairs the pinned stances, byte for byte', async () => {
  const judge = createBuiltInJudge()
  const stances = []
  for (const { claim, passage, context } of PINNED_PAIRS) {
    stances.push(
      ...(await judge.judge(read(claim), [
        { passage: read(passage), context: context === null ? null : read(context) },
      ])),
    )
  }
  const written = `${JSON.stringify(stances, null, 2)}\n`
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, written)
  expect(written).toBe(readFileSync(file, 'utf8'))
})
