// The judge that asks a model, in workerd: the whole Worker with a stand-in for the binding AI.
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { checkResult } from '../../src/schema/check-result.ts'
import type { JudgeEnv } from '../../src/stance/bind-judge.ts'
import { createStandIn, type Manners } from '../unit/stance/remote/stand-in.ts'
import { asJson, seed, startWorker } from './seed.ts'

const MODEL = '@cf/test/stand-in'
const CLAIM = 'Abramovich attended the Istanbul talks'

beforeAll(() => seed(inject('defaultIndex')))

async function check(settings: JudgeEnv) {
  const response = await startWorker(undefined, settings)('/v1/check', asJson({ claim: CLAIM }))
  expect(response.status).toBe(200)
  return checkResult.parse(await response.json())
}

function bind(manners: Manners, more: JudgeEnv = {}) {
  const standIn = createStandIn(manners)
  const settings: JudgeEnv = { AI: standIn, AI_JUDGE_MODEL: MODEL, ...more }
  return { standIn, settings }
}

describe('with AI_JUDGE_MODEL', () => {
  it('a check is decided by the model, within its bound of pairs', async () => {
    const { standIn, settings } = bind('honest', { AI_JUDGE_MAX_PAIRS: '4' })
    const { model } = await check(settings)
    expect(model.name).toBe(MODEL)
    expect(standIn.asked.length).toBeGreaterThan(0)
    expect(standIn.asked.length).toBeLessThanOrEqual(4)
    for (const { pair } of standIn.asked) expect(pair.claim).toBe(CLAIM)
  })

  it.each<Manners>(['never_answers', 'out_of_capacity', 'invented_quote', 'prose'])(
    'a model that fails (%s) leaves the answer as it was, and marked',
    async (manners) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {})
      const { id: _, model: plain, ...alone } = await check({})
      const { settings } = bind(manners, { AI_JUDGE_TIMEOUT_MS: '100' })
      const { id: __, model, ...result } = await check(settings)
      expect(result).toEqual(alone)
      expect(model).toEqual({ ...plain, name: `${plain.name}+fallback` })
      for (const [line] of log.mock.calls) expect(line).not.toContain('Abramovich')
      log.mockRestore()
    },
  )

  it('and no binding, or with a setting that is wrong, the built-in judge decides, and the log says why', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const plain = await check({})
    expect(await check({ AI_JUDGE_MODEL: MODEL })).toEqual(plain)
    const { standIn, settings } = bind('honest', { AI_JUDGE_MAX_PAIRS: 'all' })
    expect(await check(settings)).toEqual(plain)
    expect(standIn.asked).toEqual([])
    expect(log.mock.calls.map(([line]) => line)).toEqual([
      expect.stringContaining('AI_JUDGE_MODEL needs the binding AI'),
      expect.stringContaining('AI_JUDGE_MAX_PAIRS must be a whole number'),
    ])
    log.mockRestore()
  })
})

it('without it, a binding is not touched', async () => {
  const { standIn } = bind('honest')
  const { model } = await check({ AI: standIn })
  expect(standIn.asked).toEqual([])
  expect(model.name).toBe('deskcheck-alignment')
})
