// Gets the encoder where it is first needed, and keeps it: weights from the store beside the index, checked, opened on
// kernels. Where they cannot be had the caller judges without; it is tried again after a while.
import type { Result } from '../../result.ts'
import type { CreateKernels } from './kernels/types.ts'
import { createPairEncoder, type PairEncoder } from './pair-encoder.ts'
import { type EncoderCard, readWeights } from './weights.ts'

export interface EncoderSource {
  /** The bytes under a key, null where there are none; the failure is one line. */
  readonly read: (key: string) => Promise<Result<Uint8Array | null, string>>
  readonly card: EncoderCard
  readonly createKernels: CreateKernels
  /** Milliseconds from any origin. */
  readonly now: () => number
  /** Takes one line for an operator. */
  readonly log: (line: string) => void
}

const RETRY_MILLISECONDS = 60_000

/** The key of the weights that `card` describes. It names their content, so it never changes its value. */
export function nameWeights(card: EncoderCard): string {
  return `encoder-${card.sha256.slice(0, 32)}`
}

/** One loader an isolate. A value is kept, never a promise: a promise of one request may not serve another. */
export function createEncoderLoader(source: EncoderSource): () => Promise<PairEncoder | null> {
  const { card, createKernels, now, log } = source
  let encoder: PairEncoder | null = null
  let retryAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (encoder !== null || now() < retryAt) return encoder
    const problem = await open()
    if (problem !== null) {
      retryAt = now() + RETRY_MILLISECONDS
      log(
        `encoder: ${problem}; claims are judged without it (publish the index again to mend this)`,
      )
    }
    return encoder
  }

  async function open(): Promise<string | null> {
    const key = nameWeights(card)
    const stored = await source.read(key)
    if (!stored.ok) return `reading ${key} failed: ${stored.error}`
    if (stored.value === null) return `${key} is not in the store`
    const weights = await readWeights(stored.value, card)
    if (!weights.ok) return `${key} cannot be used: ${weights.error}`
    encoder ??= createPairEncoder(weights.value, createKernels)
    return null
  }
}
