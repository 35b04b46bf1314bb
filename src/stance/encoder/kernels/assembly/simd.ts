// The encoder's arithmetic in AssemblyScript, with SIMD: `npm run kernels` compiles it to ../simd.wasm. Every function has
// a twin in ../plain.ts that gives the same bits: sums run in four lanes and are added ((0 + 1) + (2 + 3)).
// Arguments are byte offsets into the imported memory; f32 but for `w` (int8) and `xi` (7 bits); widths are multiples of 16, of 64 where `quantise` reads.

/** Activations become whole numbers of -LEVELS … LEVELS, kept as 1 … 127 (ZERO stands for 0). */
const LEVELS: f32 = 63
const ZERO: i8 = 64
/** 1.5 · 2²³: added to a small number it leaves the nearest whole number, ties to even, in the lowest bits. */
const ROUNDER: f32 = 12582912

@inline
function addLanes(v: v128): f32 {
  return (f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}

/** The sums of four vectors' lanes, each added as addLanes does. */
@inline
function addFour(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 2, 6), v128.shuffle<f32>(a, b, 1, 5, 3, 7))
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 2, 6), v128.shuffle<f32>(c, d, 1, 5, 3, 7))
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
}

@inline
function largestLane(v: v128): f32 {
  return max<f32>(
    max<f32>(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max<f32>(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  )
}

/** e^x for x ≤ 0: 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2] (Cephes, expf). */
@inline
function exponential(x: v128): v128 {
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)))
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-0.00021219444)))
  let p = f32x4.splat(0.00019875691)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.0013981999))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.008333452))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.041665796))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.16666666))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5))
  const y = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23)
  return v128.andnot(f32x4.mul(y, power), f32x4.lt(x, f32x4.splat(-87)))
}

/** Layer normalisation of n rows of k. */
export function normalise(x: usize, n: i32, k: i32, w: usize, b: usize, y: usize): void {
  const bytes: usize = <usize>k << 2
  const count: f32 = <f32>k
  for (let i: i32 = 0; i < n; i++) {
    let sum = f32x4.splat(0)
    for (let p: usize = 0; p < bytes; p += 16) sum = f32x4.add(sum, v128.load(x + p))
    const mean: f32 = addLanes(sum) / count
    const m = f32x4.splat(mean)
    let squares = f32x4.splat(0)
    for (let p: usize = 0; p < bytes; p += 16) {
      const d = f32x4.sub(v128.load(x + p), m)
      squares = f32x4.add(squares, f32x4.mul(d, d))
    }
    const s = f32x4.splat(<f32>1 / sqrt<f32>(addLanes(squares) / count + <f32>0.00001))
    for (let p: usize = 0; p < bytes; p += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(x + p), m), s)
      v128.store(y + p, f32x4.add(f32x4.mul(d, v128.load(w + p)), v128.load(b + p)))
    }
    x += bytes
    y += bytes
  }
}

@inline
function roundFour(x: usize, factor: v128): v128 {
  const rounded = f32x4.add(f32x4.mul(v128.load(x), factor), f32x4.splat(ROUNDER))
  return i32x4.sub(rounded, i32x4.splat(reinterpret<i32>(ROUNDER)))
}

/** Rows of k as whole numbers with a scale each; `squares` first replaces x by max(x, 0)². */
export function quantise(x: usize, n: i32, k: i32, squares: i32, xi: usize, scales: usize): void {
  const bytes: usize = <usize>k << 2
  const zero = f32x4.splat(0)
  for (let i: i32 = 0; i < n; i++) {
    let largest = zero
    for (let p: usize = 0; p < bytes; p += 16) {
      let v = v128.load(x + p)
      if (squares) {
        v = f32x4.pmax(zero, v)
        v = f32x4.mul(v, v)
        v128.store(x + p, v)
      }
      largest = f32x4.pmax(largest, f32x4.abs(v))
    }
    const top = max<f32>(largestLane(largest), <f32>1e-30)
    const factor = f32x4.splat(LEVELS / top)
    for (let p: usize = 0; p < bytes; p += 64) {
      const low = i16x8.narrow_i32x4_s(roundFour(x + p, factor), roundFour(x + p + 16, factor))
      const high = i16x8.narrow_i32x4_s(roundFour(x + p + 32, factor), roundFour(x + p + 48, factor))
      v128.store(xi + (p >> 2), i8x16.add(i8x16.narrow_i16x8_s(low, high), i8x16.splat(ZERO)))
    }
    store<f32>(scales + (<usize>i << 2), top / LEVELS)
    x += bytes
    xi += bytes >> 2
  }
}

/** Sixteen products of int8 and 7 bits onto four sums. In seven bits no engine's way of adding them overflows, so all give the same. */
@inline
function dot(w: v128, x: v128, sum: v128): v128 {
  return i32x4.relaxed_dot_i8x16_i7x16_add_s(w, x, sum)
}

@inline
function scaleSum(sum: v128, scale: f32, bias: f32): f32 {
  const total =
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  return <f32>total * scale + bias
}

/** y = x wᵀ + b for n rows (rounded up to a multiple of 4) of k, and m outputs (a multiple of 2). */
export function multiply(xi: usize, scales: usize, n: i32, k: i32, w: usize, ws: usize, b: usize, m: i32, y: usize): void {
  const row: usize = <usize>k
  const out: usize = <usize>m << 2
  const zeros = i8x16.splat(ZERO)
  for (let j: i32 = 0; j < m; j += 2) {
    const w0 = w + <usize>j * row
    const w1 = w0 + row
    const column: usize = <usize>j << 2
    const s0 = load<f32>(ws + column)
    const s1 = load<f32>(ws + column + 4)
    const b0 = load<f32>(b + column)
    const b1 = load<f32>(b + column + 4)
    // Every sum begins with what ZERO adds too much.
    let z0 = i32x4.splat(0), z1 = i32x4.splat(0)
    for (let p: usize = 0; p < row; p += 16) {
      z0 = dot(v128.load(w0 + p), zeros, z0)
      z1 = dot(v128.load(w1 + p), zeros, z1)
    }
    z0 = i32x4.neg(z0)
    z1 = i32x4.neg(z1)
    for (let i: i32 = 0; i < n; i += 4) {
      const x0 = xi + <usize>i * row
      const x1 = x0 + row
      const x2 = x1 + row
      const x3 = x2 + row
      let a00 = z0, a01 = z1, a10 = z0, a11 = z1
      let a20 = z0, a21 = z1, a30 = z0, a31 = z1
      for (let p: usize = 0; p < row; p += 16) {
        const v0 = v128.load(w0 + p)
        const v1 = v128.load(w1 + p)
        let u = v128.load(x0 + p)
        a00 = dot(v0, u, a00)
        a01 = dot(v1, u, a01)
        u = v128.load(x1 + p)
        a10 = dot(v0, u, a10)
        a11 = dot(v1, u, a11)
        u = v128.load(x2 + p)
        a20 = dot(v0, u, a20)
        a21 = dot(v1, u, a21)
        u = v128.load(x3 + p)
        a30 = dot(v0, u, a30)
        a31 = dot(v1, u, a31)
      }
      const s: usize = scales + (<usize>i << 2)
      let o: usize = y + <usize>i * out + column
      let t = load<f32>(s)
      store<f32>(o, scaleSum(a00, t * s0, b0))
      store<f32>(o + 4, scaleSum(a01, t * s1, b1))
      o += out
      t = load<f32>(s + 4)
      store<f32>(o, scaleSum(a10, t * s0, b0))
      store<f32>(o + 4, scaleSum(a11, t * s1, b1))
      o += out
      t = load<f32>(s + 8)
      store<f32>(o, scaleSum(a20, t * s0, b0))
      store<f32>(o + 4, scaleSum(a21, t * s1, b1))
      o += out
      t = load<f32>(s + 12)
      store<f32>(o, scaleSum(a30, t * s0, b0))
      store<f32>(o + 4, scaleSum(a31, t * s1, b1))
    }
  }
}

/** x += y, `count` floats (a multiple of 4). */
export function add(x: usize, y: usize, count: i32): void {
  const bytes: usize = <usize>count << 2
  for (let p: usize = 0; p < bytes; p += 16) {
    v128.store(x + p, f32x4.add(v128.load(x + p), v128.load(y + p)))
  }
}

/** Turns queries and keys of n rows [q | k | v] by their positions; tables hold head / 2 cosines and sines a position. */
export function rotate(qkv: usize, n: i32, heads: i32, head: i32, cosines: usize, sines: usize): void {
  const half: usize = <usize>head << 1
  for (let i: i32 = 0; i < n; i++) {
    // The heads of the keys follow those of the queries.
    for (let h: i32 = 0; h < 2 * heads; h++) {
      const at: usize = qkv + (<usize>h * <usize>head << 2)
      for (let p: usize = 0; p < half; p += 16) {
        const a = v128.load(at + p)
        const b = v128.load(at + half + p)
        const c = v128.load(cosines + p)
        const s = v128.load(sines + p)
        v128.store(at + p, f32x4.sub(f32x4.mul(a, c), f32x4.mul(b, s)))
        v128.store(at + half + p, f32x4.add(f32x4.mul(a, s), f32x4.mul(b, c)))
      }
    }
    qkv += <usize>(3 * heads * head) << 2
    cosines += half
    sines += half
  }
}

/** Attention of the first `rows` of n rows [q | k | v]; `weights` is room for n floats, rounded up to a multiple of 4. */
export function attend(qkv: usize, n: i32, rows: i32, heads: i32, head: i32, weights: usize, y: usize): void {
  const width: usize = <usize>(heads * head) << 2
  const stride: usize = 3 * width
  const bytes: usize = <usize>head << 2
  const shrink: f32 = <f32>1 / sqrt<f32>(<f32>head)
  const last: usize = qkv + <usize>(n - 1) * stride
  const ends: usize = weights + (<usize>((n + 3) & ~3) << 2)
  for (let h: i32 = 0; h < heads; h++) {
    const shift: usize = width + <usize>h * bytes
    for (let i: i32 = 0; i < rows; i++) {
      const query: usize = qkv + <usize>i * stride + <usize>h * bytes
      let tops = f32x4.splat(-Infinity)
      for (let j: i32 = 0; j < n; j += 4) {
        const k0: usize = qkv + <usize>j * stride + shift
        // Beyond the last key its score is taken again, and made nothing below.
        const k1 = min<usize>(k0 + stride, last + shift)
        const k2 = min<usize>(k1 + stride, last + shift)
        const k3 = min<usize>(k2 + stride, last + shift)
        let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0
        for (let p: usize = 0; p < bytes; p += 16) {
          const q = v128.load(query + p)
          s0 = f32x4.add(s0, f32x4.mul(q, v128.load(k0 + p)))
          s1 = f32x4.add(s1, f32x4.mul(q, v128.load(k1 + p)))
          s2 = f32x4.add(s2, f32x4.mul(q, v128.load(k2 + p)))
          s3 = f32x4.add(s3, f32x4.mul(q, v128.load(k3 + p)))
        }
        const scores = f32x4.mul(addFour(s0, s1, s2, s3), f32x4.splat(shrink))
        v128.store(weights + (<usize>j << 2), scores)
        tops = f32x4.max(tops, scores)
      }
      const top = f32x4.splat(largestLane(tops))
      for (let at: usize = weights + (<usize>n << 2); at < ends; at += 4) store<f32>(at, -Infinity)
      let total = f32x4.splat(0)
      for (let at: usize = weights; at < ends; at += 16) {
        const e = exponential(f32x4.sub(v128.load(at), top))
        v128.store(at, e)
        total = f32x4.add(total, e)
      }
      const inverse = f32x4.splat(<f32>1 / addLanes(total))
      const values: usize = qkv + width + shift
      const into: usize = y + <usize>i * width + <usize>h * bytes
      for (let p: usize = 0; p < bytes; p += 64) {
        let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0
        let value = values + p
        for (let j: i32 = 0; j < n; j++) {
          const e = v128.load32_splat(weights + (<usize>j << 2))
          s0 = f32x4.add(s0, f32x4.mul(e, v128.load(value)))
          s1 = f32x4.add(s1, f32x4.mul(e, v128.load(value, 16)))
          s2 = f32x4.add(s2, f32x4.mul(e, v128.load(value, 32)))
          s3 = f32x4.add(s3, f32x4.mul(e, v128.load(value, 48)))
          value += stride
        }
        v128.store(into + p, f32x4.mul(s0, inverse))
        v128.store(into + p, f32x4.mul(s1, inverse), 16)
        v128.store(into + p, f32x4.mul(s2, inverse), 32)
        v128.store(into + p, f32x4.mul(s3, inverse), 48)
      }
    }
  }
}
