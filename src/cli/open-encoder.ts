// Opens the encoder that ships with the clone, for commands that judge in Node.
import { readFile } from 'node:fs/promises'
import type { Companion } from '../compile/publish.ts'
import card from '../stance/data/encoder.json' with { type: 'json' }
import { createSimdKernels } from '../stance/encoder/kernels/simd.ts'
import { nameWeights } from '../stance/encoder/load-encoder.ts'
import { createPairEncoder, type PairEncoder } from '../stance/encoder/pair-encoder.ts'
import { readWeights } from '../stance/encoder/weights.ts'

const WEIGHTS_FILE = new URL('../stance/data/encoder.bin', import.meta.url)
const KERNELS_FILE = new URL('../stance/encoder/kernels/simd.wasm', import.meta.url)

/** The weights, as they are published beside an index. */
export const ENCODER_COMPANION: Companion = {
  key: nameWeights(card),
  read: async () => new Uint8Array(await readFile(WEIGHTS_FILE)),
}

let opened: Promise<PairEncoder | null> | null = null

/** The encoder, opened on the first call. Throws where the clone's own files are damaged. */
export function openShippedEncoder(): Promise<PairEncoder | null> {
  opened ??= open()
  return opened
}

async function open(): Promise<PairEncoder> {
  const [bytes, kernels] = await Promise.all([readFile(WEIGHTS_FILE), readFile(KERNELS_FILE)])
  const weights = await readWeights(new Uint8Array(bytes), card)
  if (!weights.ok) throw new Error(`${WEIGHTS_FILE.pathname}: ${weights.error}`)
  return createPairEncoder(weights.value, createSimdKernels(new WebAssembly.Module(kernels)))
}
