// How many commands at once are checked in full.
import { describe, expect, it } from 'vitest'
import { shareLoad } from '../../../src/slack/share-load.ts'

/** A check that takes until it is told to end. */
function createSlowCheck(name: string) {
  const waiting: (() => void)[] = []
  return {
    check: async (claim: string): Promise<string> => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      if (claim === 'broken') throw new Error('broken')
      return `${name}: ${claim}`
    },
    endFirst: () => waiting.shift()?.(),
  }
}

describe('shareLoad', () => {
  it('checks two in full, further ones briefly, and in full again once there is room', async () => {
    const full = createSlowCheck('full')
    const check = shareLoad(full.check, async (claim: string) => `brief: ${claim}`)
    const [a, b] = [check('a'), check('b')]
    expect(await check('c')).toBe('brief: c')
    expect(await check('d')).toBe('brief: d')
    full.endFirst()
    expect(await a).toBe('full: a')
    const e = check('e')
    full.endFirst()
    full.endFirst()
    expect(await Promise.all([b, e])).toEqual(['full: b', 'full: e'])
  })

  it('makes room where a check fails', async () => {
    const full = createSlowCheck('full')
    const check = shareLoad(full.check, async (claim: string) => `brief: ${claim}`)
    const broken = [check('broken'), check('broken')]
    full.endFirst()
    full.endFirst()
    const outcomes = await Promise.allSettled(broken)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const next = check('next')
    full.endFirst()
    expect(await next).toBe('full: next')
  })
})
