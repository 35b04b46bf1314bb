// Begins the judging of one check, whatever the judge: most keep no count, and always decide themselves.
import type { Judge, Judging } from './types.ts'

/** The judge's own way of beginning a check; else the judge itself. */
export function beginJudging(judge: Judge): Judging {
  if (judge.beginCheck !== undefined) return judge.beginCheck()
  return {
    judge: (claim, evidence) => judge.judge(claim, evidence),
    describe: () => ({ name: judge.name, version: judge.version }),
  }
}
