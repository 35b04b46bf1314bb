// The judge gives in workerd the very stances that it gives in Node.
import { expect, it } from 'vitest'
import { createBuiltInJudge } from '../../src/stance/built-in-judge.ts'
import { EMPTY_ALIASES } from '../../src/text/aliases.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Analysis } from '../../src/text/types.ts'
import pinned from '../unit/stance/data/pinned-stances.json' with { type: 'json' }
import { PINNED_PAIRS } from '../unit/stance/pinned-pairs.ts'

const read = (text: string): Analysis => analyse(text, { published: null, aliases: EMPTY_ALIASES })

it('gives pinned pairs the stances that Node gives, byte for byte', async () => {
  const judge = createBuiltInJudge()
  for (const [at, { claim, passage, context }] of PINNED_PAIRS.entries()) {
    const [stance] = await judge.judge(read(claim), [
      { passage: read(passage), context: context === null ? null : read(context) },
    ])
    expect(JSON.stringify(stance)).toBe(JSON.stringify(pinned[at]))
  }
})
