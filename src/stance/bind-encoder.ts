// Binds the encoder to the platform: weights from the store, kernels from the module that the bundle holds. workerd
// alone imports a .wasm file as a compiled module, so only the Worker may import this.
import type { Result } from '../result.ts'
import card from './data/encoder.json' with { type: 'json' }
import { createSimdKernels } from './encoder/kernels/simd.ts'
import simd from './encoder/kernels/simd.wasm'
import { createEncoderLoader } from './encoder/load-encoder.ts'
import type { PairEncoder } from './encoder/pair-encoder.ts'

export interface EncoderSettings {
  /** "off": the trees decide alone, within the free plan's CPU. Anything else: on. */
  readonly ENCODER?: string
}

/** The encoder's loader of an isolate; undefined where it is switched off. */
export function bindEncoder(
  { ENCODER = 'on' }: EncoderSettings,
  read: (key: string) => Promise<Result<Uint8Array | null, string>>,
  log: (line: string) => void,
): (() => Promise<PairEncoder | null>) | undefined {
  if (ENCODER === 'off') return undefined
  return createEncoderLoader({
    read,
    card,
    createKernels: createSimdKernels(simd),
    now: Date.now,
    log,
  })
}
