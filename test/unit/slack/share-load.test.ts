// How many commands at once are checked in full.
import { describe, expect, it } from 'vitest'
import { shareLoad } from '../../../src/slack/share-load.ts'

/** Asks at these milliseconds and tells how each was checked. */
async function checkAt(milliseconds: readonly number[]): Promise<string> {
  let time = 0
  const check = shareLoad(
    { inFull: async (_: number) => 'full', briefly: async (_: number) => 'brief' },
    () => time,
  )
  const outcomes: string[] = []
  for (const at of milliseconds) {
    time = at
    outcomes.push(await check(at))
  }
  return outcomes.join(' ')
}

describe('shareLoad', () => {
  it('checks in full what comes now and then', async () => {
    expect(await checkAt([0, 600, 1200, 1800, 9000])).toBe('full full full full full')
  })

  it('checks the first two of many in full, the others briefly', async () => {
    expect(await checkAt([0, 1, 2, 3, 4])).toBe('full full brief brief brief')
  })

  it('goes on briefly while many come, and in full once a second has passed', async () => {
    expect(await checkAt([0, 100, 200, 500, 900, 1100, 1300, 2400, 2500])).toBe(
      'full full brief brief brief brief brief full full',
    )
  })
})
