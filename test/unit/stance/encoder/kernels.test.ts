// The WebAssembly kernels and their plain twin give the same bits, whatever they are given.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlainKernels } from '../../../../src/stance/encoder/kernels/plain.ts'
import { createSimdKernels } from '../../../../src/stance/encoder/kernels/simd.ts'
import type { Kernels } from '../../../../src/stance/encoder/kernels/types.ts'

const file = new URL('../../../../src/stance/encoder/kernels/simd.wasm', import.meta.url)
const createSimd = createSimdKernels(new WebAssembly.Module(readFileSync(file)))

const ROWS = 8
const WIDTH = 64
const WIDE = 192
const MEMORY_BYTES = 1 << 18
const at = { x: 0, y: 1 << 14, z: 1 << 15, w: 1 << 16, ws: 3 << 15, b: 7 << 14, s: 1 << 17 }
const INTEGERS = 5 << 15

/** Numbers of a small seeded generator: fast, and as many as a layer needs. */
function drawNumbers(seed: number, count: number, scale: number): Float32Array {
  let state = seed >>> 0 || 1
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state / 2 ** 31 - 1) * scale
  })
}

function fill(kernels: Kernels, seed: number, scale: number): void {
  new Float32Array(kernels.memory, 0, at.w / 4).set(drawNumbers(seed, at.w / 4, scale))
  const bytes = drawNumbers(seed + 1, WIDTH * WIDE, 127)
  new Int8Array(kernels.memory, at.w, WIDTH * WIDE).set(bytes)
  new Float32Array(kernels.memory, at.ws, WIDE).set(drawNumbers(seed + 2, WIDE, 0.01))
  new Float32Array(kernels.memory, at.b, WIDE).set(drawNumbers(seed + 3, WIDE, 1))
}

/** Runs the same on both and compares all memory, bit by bit. */
function expectTwins(seed: number, scale: number, run: (kernels: Kernels) => void): void {
  const [simd, plain] = [createSimd(MEMORY_BYTES), createPlainKernels(MEMORY_BYTES)]
  for (const kernels of [simd, plain]) {
    fill(kernels, seed, scale)
    run(kernels)
  }
  const [left, right] = [simd, plain].map(({ memory }) =>
    Buffer.from(memory, 0, MEMORY_BYTES).toString('base64'),
  )
  expect(left === right).toBe(true)
}

const anyFill = [fc.integer(), fc.constantFrom(0.001, 1, 8, 300)] as const

describe('kernels', () => {
  it('normalise alike', () => {
    fc.assert(
      fc.property(...anyFill, (seed, scale) =>
        expectTwins(seed, scale, (k) => k.normalise(at.x, ROWS, WIDTH, at.y, at.b, at.z)),
      ),
      { numRuns: 25 },
    )
  })

  it('quantise and multiply alike', () => {
    fc.assert(
      fc.property(...anyFill, fc.boolean(), (seed, scale, squares) =>
        expectTwins(seed, scale, (k) => {
          k.quantise(at.x, ROWS, WIDTH, squares, INTEGERS, at.s)
          k.multiply(INTEGERS, at.s, ROWS, WIDTH, at.w, at.ws, at.b, WIDE, at.y)
          k.add(at.x, at.y, ROWS * WIDTH)
        }),
      ),
      { numRuns: 25 },
    )
  })

  it('rotate and attend alike', () => {
    fc.assert(
      fc.property(...anyFill, fc.integer({ min: 1, max: ROWS }), fc.nat(), (seed, scale, n, some) =>
        expectTwins(seed, scale, (k) => {
          k.rotate(at.x, n, 4, WIDTH / 4, at.y, at.z)
          k.attend(at.x, n, 1 + (some % n), 4, WIDTH / 4, at.s, at.y)
        }),
      ),
      { numRuns: 50 },
    )
  })

  it('give what they say: a row of zeros becomes the bias', () => {
    const kernels = createSimd(MEMORY_BYTES)
    fill(kernels, 1, 1)
    new Float32Array(kernels.memory, at.x, ROWS * WIDTH).fill(0)
    kernels.quantise(at.x, ROWS, WIDTH, false, INTEGERS, at.s)
    kernels.multiply(INTEGERS, at.s, ROWS, WIDTH, at.w, at.ws, at.b, WIDE, at.y)
    const bias = new Float32Array(kernels.memory, at.b, WIDE)
    expect(new Float32Array(kernels.memory, at.y, WIDE)).toEqual(bias)
  })
})
