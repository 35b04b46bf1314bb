// The kernels in plain TypeScript: the twin that simd.ts must agree with bit by bit, and what runs where there is no
// WebAssembly. Every float32 operation is rounded where the WebAssembly rounds it.
import type { CreateKernels, Kernels } from './types.ts'

const { fround } = Math
const LEVELS = 63
const ZERO = 64
const scratch = new DataView(new ArrayBuffer(4))

/** To the nearest integer, ties to even. */
function roundHalfEven(x: number): number {
  const floor = Math.floor(x)
  const rest = x - floor
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1
  return floor % 2 === 0 ? floor : floor + 1
}

const SERIES = [0.00019875691, 0.0013981999, 0.008333452, 0.041665796, 0.16666666, 0.5].map(fround)
const LOG2_E = fround(Math.LOG2E)
const LN2_HIGH = fround(0.693359375)
const LN2_LOW = fround(-0.00021219444)

/** e^x for x ≤ 0 in float32 (Cephes, expf). */
function exponential(x: number): number {
  if (x < -87) return 0
  const n = roundHalfEven(fround(x * LOG2_E))
  let r = fround(x - fround(n * LN2_HIGH))
  r = fround(r - fround(n * LN2_LOW))
  let p = SERIES[0] ?? 0
  for (const term of SERIES.slice(1)) p = fround(fround(p * r) + term)
  const y = fround(fround(fround(p * fround(r * r)) + r) + 1)
  scratch.setInt32(0, (n + 127) << 23)
  return fround(y * scratch.getFloat32(0))
}

/** Sums term(0) … term(k - 1) as four lanes do. */
function sumLanes(k: number, term: (at: number) => number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < k; at += 4) {
    a = fround(a + term(at))
    b = fround(b + term(at + 1))
    c = fround(c + term(at + 2))
    d = fround(d + term(at + 3))
  }
  return fround(fround(a + b) + fround(c + d))
}

/** Kernels over an ordinary ArrayBuffer. */
export const createPlainKernels: CreateKernels = (bytes) => {
  const memory = new ArrayBuffer(Math.ceil(bytes / 16) * 16)
  const floats = new Float32Array(memory)
  const small = new Int8Array(memory)
  const f = (address: number, index: number): number => floats[(address >> 2) + index] ?? 0
  const put = (address: number, index: number, value: number): void => {
    floats[(address >> 2) + index] = value
  }

  function normalise(x: number, n: number, k: number, w: number, b: number, y: number): void {
    for (let row = 0; row < n; row += 1) {
      const at = row * k
      const mean = fround(sumLanes(k, (i) => f(x, at + i)) / k)
      const squares = sumLanes(k, (i) => {
        const d = fround(f(x, at + i) - mean)
        return fround(d * d)
      })
      const spread = fround(1 / fround(Math.sqrt(fround(fround(squares / k) + fround(0.00001)))))
      for (let i = 0; i < k; i += 1) {
        const d = fround(fround(f(x, at + i) - mean) * spread)
        put(y, at + i, fround(fround(d * f(w, i)) + f(b, i)))
      }
    }
  }

  function quantise(
    x: number,
    n: number,
    k: number,
    squares: boolean,
    xi: number,
    scales: number,
  ): void {
    for (let row = 0; row < n; row += 1) {
      const at = row * k
      let top = 0
      for (let i = 0; i < k; i += 1) {
        if (squares) {
          const v = Math.max(f(x, at + i), 0)
          put(x, at + i, fround(v * v))
        }
        top = Math.max(top, Math.abs(f(x, at + i)))
      }
      if (top < fround(1e-30)) top = fround(1e-30)
      const factor = fround(LEVELS / top)
      for (let i = 0; i < k; i += 1) {
        small[xi + at + i] = roundHalfEven(fround(f(x, at + i) * factor)) + ZERO
      }
      put(scales, row, fround(top / LEVELS))
    }
  }

  const multiply: Kernels['multiply'] = (xi, scales, n, k, w, ws, b, m, y) => {
    for (let row = 0; row < n; row += 1) {
      for (let column = 0; column < m; column += 1) {
        let sum = 0
        for (let i = 0; i < k; i += 1) {
          sum += ((small[xi + row * k + i] ?? 0) - ZERO) * (small[w + column * k + i] ?? 0)
        }
        const scale = fround(f(scales, row) * f(ws, column))
        put(y, row * m + column, fround(fround(fround(sum) * scale) + f(b, column)))
      }
    }
  }

  function add(x: number, y: number, count: number): void {
    for (let i = 0; i < count; i += 1) put(x, i, fround(f(x, i) + f(y, i)))
  }

  const rotate: Kernels['rotate'] = (qkv, n, heads, head, cosines, sines) => {
    const half = head / 2
    for (let row = 0; row < n; row += 1) {
      for (let h = 0; h < 2 * heads; h += 1) {
        const at = row * 3 * heads * head + h * head
        for (let i = 0; i < half; i += 1) {
          const [a, b] = [f(qkv, at + i), f(qkv, at + half + i)]
          const [c, s] = [f(cosines, row * half + i), f(sines, row * half + i)]
          put(qkv, at + i, fround(fround(a * c) - fround(b * s)))
          put(qkv, at + half + i, fround(fround(a * s) + fround(b * c)))
        }
      }
    }
  }

  const attend: Kernels['attend'] = (qkv, n, rows, heads, head, weights, y) => {
    const width = heads * head
    const shrink = fround(1 / fround(Math.sqrt(head)))
    for (let h = 0; h < heads; h += 1) {
      for (let row = 0; row < rows; row += 1) {
        const query = row * 3 * width + h * head
        let top = Number.NEGATIVE_INFINITY
        for (let j = 0; j < n; j += 1) {
          const key = j * 3 * width + width + h * head
          const dot = sumLanes(head, (i) => fround(f(qkv, query + i) * f(qkv, key + i)))
          const score = fround(dot * shrink)
          put(weights, j, score)
          top = Math.max(top, score)
        }
        const padded = Math.ceil(n / 4) * 4
        for (let j = 0; j < padded; j += 1) {
          put(weights, j, j < n ? exponential(fround(f(weights, j) - top)) : 0)
        }
        const total = sumLanes(padded, (j) => f(weights, j))
        const inverse = fround(1 / total)
        for (let i = 0; i < head; i += 1) {
          let sum = 0
          for (let j = 0; j < n; j += 1) {
            const value = f(qkv, j * 3 * width + 2 * width + h * head + i)
            sum = fround(sum + fround(f(weights, j) * value))
          }
          put(y, row * width + h * head + i, fround(sum * inverse))
        }
      }
    }
  }

  return { memory, normalise, quantise, multiply, add, rotate, attend }
}
