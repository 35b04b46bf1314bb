// The kernels in WebAssembly. The module comes in compiled (workerd compiles none from bytes).
import type { CreateKernels, Kernels } from './types.ts'

const PAGE_BYTES = 65_536

type SimdExports = {
  readonly [Name in 'normalise' | 'quantise' | 'multiply' | 'add' | 'rotate' | 'attend']: (
    ...values: number[]
  ) => void
}

/** `module`: assembly/simd.ts, compiled. */
export function createSimdKernels(module: WebAssembly.Module): CreateKernels {
  return (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    const simd = exports as unknown as SimdExports
    const kernels: Kernels = {
      memory: memory.buffer as ArrayBuffer,
      normalise: simd.normalise,
      quantise: (x, n, k, squares, xi, scales) =>
        simd.quantise(x, n, k, squares ? 1 : 0, xi, scales),
      multiply: simd.multiply,
      add: simd.add,
      rotate: simd.rotate,
      attend: simd.attend,
    }
    return kernels
  }
}
