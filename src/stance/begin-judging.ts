// Begins the judging of one check, whatever the judge: most keep no count, and always decide themselves. And
// names the judge behind several checks.
import type { Judge, Judging, ModelInfo } from './types.ts'

/** The judge's own way of beginning a check; else the judge itself. */
export function beginJudging(judge: Judge): Judging {
  if (judge.beginCheck !== undefined) return judge.beginCheck()
  return {
    judge: (claim, evidence) => judge.judge(claim, evidence),
    describe: () => ({ name: judge.name, version: judge.version }),
  }
}

const FELL_BACK = '+fallback'

/** Says of a judge's name that another was meant to decide. */
export function markFallback({ name, version }: ModelInfo): ModelInfo {
  return { name: `${name}${FELL_BACK}`, version }
}

/** The judge of several checks, marked where any of them fell back. */
export function nameJudgeOf(judge: Judge, checks: readonly ModelInfo[]): ModelInfo {
  const { name, version } = judge
  const hasFallenBack = checks.some((model) => model.name.endsWith(FELL_BACK))
  return hasFallenBack ? markFallback({ name, version }) : { name, version }
}
