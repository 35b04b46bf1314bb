// The encoder that ships, with a stopwatch: how long it reads each pair.
import { openShippedEncoder } from '../../src/cli/open-encoder.ts'
import type { PairEncoder } from '../../src/stance/encoder/pair-encoder.ts'

export interface TimedEncoder {
  readonly load: () => Promise<PairEncoder | null>
  /** Milliseconds of every pair read so far. */
  readonly pairs: readonly number[]
}

export function timeEncoder(): TimedEncoder {
  const pairs: number[] = []
  const load = async (): Promise<PairEncoder | null> => {
    const encoder = await openShippedEncoder()
    if (encoder === null) return null
    return {
      ...encoder,
      read: (claim, evidence) => {
        const started = performance.now()
        const margins = encoder.read(claim, evidence)
        pairs.push(performance.now() - started)
        return margins
      },
    }
  }
  return { load, pairs }
}
