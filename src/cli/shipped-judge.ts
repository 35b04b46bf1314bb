// The judge of every command: the built-in one with the encoder that ships with the clone, as in the Worker.
import { type BuiltInOptions, createBuiltInJudge } from '../stance/built-in-judge.ts'
import type { Judge } from '../stance/types.ts'
import { openShippedEncoder } from './open-encoder.ts'

/** ENCODER=off leaves the encoder out, here as in the Worker. */
export function createShippedJudge(
  environment: Readonly<Record<string, string | undefined>>,
  options: Pick<BuiltInOptions, 'encodedPairs'> = {},
): Judge {
  if (environment.ENCODER === 'off') return createBuiltInJudge()
  return createBuiltInJudge({ ...options, loadEncoder: openShippedEncoder })
}
