import { describe, expect, it } from 'vitest'
import { beginJudging, markFallback, nameJudgeOf } from '../../../src/stance/begin-judging.ts'
import type { Judge, Stance } from '../../../src/stance/types.ts'
import { read } from './judge-contract.ts'

const SILENT: Stance = { supports: 0, refutes: 0, neutral: 1, reasons: [] }
const judge: Judge = {
  name: 'silent',
  version: '2',
  judge: async (_, evidence) => evidence.map(() => SILENT),
}

describe('a check', () => {
  it('is judged by a judge that keeps no count as it is', async () => {
    const judging = beginJudging(judge)
    const evidence = [{ passage: read('It rained.'), context: null }]
    expect(await judging.judge(read('It rained.'), evidence)).toEqual([SILENT])
    expect(judging.describe()).toEqual({ name: 'silent', version: '2' })
  })

  it('begins anew with a judge that counts', () => {
    let begun = 0
    const beginCheck = () => {
      begun += 1
      return { judge: judge.judge, describe: () => ({ name: `check ${begun}`, version: '2' }) }
    }
    beginJudging({ ...judge, beginCheck })
    expect(beginJudging({ ...judge, beginCheck }).describe().name).toBe('check 2')
  })
})

describe('the judge of several checks', () => {
  const plain = { name: 'silent', version: '2' }

  it('is the one that was asked', () => {
    expect(nameJudgeOf(judge, [])).toEqual(plain)
    expect(nameJudgeOf(judge, [{ name: 'other', version: '1' }, plain])).toEqual(plain)
  })

  it('is marked where one of the checks fell back', () => {
    const checks = [plain, markFallback({ name: 'other', version: '1' })]
    expect(nameJudgeOf(judge, checks)).toEqual({ name: 'silent+fallback', version: '2' })
  })
})
