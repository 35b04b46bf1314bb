// The settings of the judge that asks a model. A setting that is not understood turns it off: it must not
// spend more, or wait longer, than was meant.
import { fail, type Result, succeed } from '../../result.ts'

export interface JudgeSettings {
  /** A model of Workers AI that has a JSON mode; off where it is absent or empty. */
  readonly AI_JUDGE_MODEL?: string
  /** How long one check may wait for the model, all its pairs together. */
  readonly AI_JUDGE_TIMEOUT_MS?: string
  /** How many pairs of claim and passage one check may have judged by the model. */
  readonly AI_JUDGE_MAX_PAIRS?: string
}

export interface RemoteSettings {
  readonly model: string
  readonly timeoutMilliseconds: number
  readonly maxPairs: number
}

const MODEL = /^[\w@./:-]{1,200}$/

/** Null where the judge is off. The error names the setting. */
export function readJudgeSettings(settings: JudgeSettings): Result<RemoteSettings | null, string> {
  const model = settings.AI_JUDGE_MODEL?.trim() ?? ''
  if (model === '') return succeed(null)
  if (!MODEL.test(model)) return fail('AI_JUDGE_MODEL is not the name of a model')
  const timeout = readWhole(settings.AI_JUDGE_TIMEOUT_MS, { least: 100, most: 25_000, unset: 4000 })
  if (timeout === null) return fail('AI_JUDGE_TIMEOUT_MS must be a whole number from 100 to 25000')
  const maxPairs = readWhole(settings.AI_JUDGE_MAX_PAIRS, { least: 1, most: 32, unset: 6 })
  if (maxPairs === null) return fail('AI_JUDGE_MAX_PAIRS must be a whole number from 1 to 32')
  return succeed({ model, timeoutMilliseconds: timeout, maxPairs })
}

function readWhole(
  text: string | undefined,
  { least, most, unset }: { readonly least: number; readonly most: number; readonly unset: number },
): number | null {
  const said = text?.trim() ?? ''
  if (said === '') return unset
  const value = /^\d{1,6}$/.test(said) ? Number(said) : Number.NaN
  return value >= least && value <= most ? value : null
}
