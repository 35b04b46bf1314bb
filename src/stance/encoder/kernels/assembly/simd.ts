// The encoder's arithmetic in AssemblyScript, with SIMD: `npm run kernels` compiles it to ../simd.wasm. Every function has
// a twin in ../plain.ts that gives the same bits: sums run in four lanes and are added ((0 + 1) + (2 + 3)).
// Arguments are byte offsets into the imported memory; f32 but for `w` (int8), `xi` (int16); widths are multiples of 8.

const LARGEST: f32 = 8191

@inline
function addLanes(v: v128): f32 {
  return (f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
}

@inline
function addIntegerLanes(v: v128): i32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
}

/** e^x for x ≤ 0: 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2] (Cephes, expf). */
function exponential(x: f32): f32 {
  if (x < -87) return 0
  const n: f32 = nearest(x * <f32>1.44269504)
  let r: f32 = x - n * <f32>0.693359375
  r = r - n * <f32>-0.00021219444
  let p: f32 = 0.00019875691
  p = p * r + <f32>0.0013981999
  p = p * r + <f32>0.008333452
  p = p * r + <f32>0.041665796
  p = p * r + <f32>0.16666666
  p = p * r + <f32>0.5
  const y: f32 = p * (r * r) + r + <f32>1
  return y * reinterpret<f32>((<i32>n + 127) << 23)
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

/** Rows of k as int16 with a scale each; `squares` first replaces x by max(x, 0)². */
export function quantise(x: usize, n: i32, k: i32, squares: i32, xi: usize, scales: usize): void {
  const bytes: usize = <usize>k << 2
  const zero = f32x4.splat(0)
  for (let i: i32 = 0; i < n; i++) {
    let largest = zero
    for (let p: usize = 0; p < bytes; p += 16) {
      let v = v128.load(x + p)
      if (squares) {
        v = f32x4.max(v, zero)
        v = f32x4.mul(v, v)
        v128.store(x + p, v)
      }
      largest = f32x4.max(largest, f32x4.abs(v))
    }
    let top: f32 = max<f32>(
      max<f32>(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max<f32>(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
    )
    if (top < <f32>1e-30) top = <f32>1e-30
    const factor = f32x4.splat(LARGEST / top)
    for (let p: usize = 0; p < bytes; p += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + p), factor)))
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + p + 16), factor)))
      v128.store(xi + (p >> 1), i16x8.narrow_i32x4_s(low, high))
    }
    store<f32>(scales + (<usize>i << 2), top / LARGEST)
    x += bytes
    xi += bytes >> 1
  }
}

/** y = x wᵀ + b for n rows (rounded up to a multiple of 4) of k, and m outputs (a multiple of 2). */
export function multiply(xi: usize, scales: usize, n: i32, k: i32, w: usize, ws: usize, b: usize, m: i32, y: usize): void {
  const row: usize = <usize>k << 1
  const out: usize = <usize>m << 2
  for (let j: i32 = 0; j < m; j += 2) {
    const w0 = w + <usize>j * <usize>k
    const w1 = w0 + <usize>k
    const column: usize = <usize>j << 2
    const s0 = load<f32>(ws + column)
    const s1 = load<f32>(ws + column + 4)
    const b0 = load<f32>(b + column)
    const b1 = load<f32>(b + column + 4)
    for (let i: i32 = 0; i < n; i += 4) {
      const x0 = xi + <usize>i * row
      const x1 = x0 + row
      const x2 = x1 + row
      const x3 = x2 + row
      let a00 = i32x4.splat(0), a01 = i32x4.splat(0), a10 = i32x4.splat(0), a11 = i32x4.splat(0)
      let a20 = i32x4.splat(0), a21 = i32x4.splat(0), a30 = i32x4.splat(0), a31 = i32x4.splat(0)
      for (let p: usize = 0; p < <usize>k; p += 8) {
        const v0 = v128.load_ext<i8>(w0 + p)
        const v1 = v128.load_ext<i8>(w1 + p)
        const q: usize = p << 1
        let u = v128.load(x0 + q)
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(u, v0))
        a01 = i32x4.add(a01, i32x4.dot_i16x8_s(u, v1))
        u = v128.load(x1 + q)
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(u, v0))
        a11 = i32x4.add(a11, i32x4.dot_i16x8_s(u, v1))
        u = v128.load(x2 + q)
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(u, v0))
        a21 = i32x4.add(a21, i32x4.dot_i16x8_s(u, v1))
        u = v128.load(x3 + q)
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(u, v0))
        a31 = i32x4.add(a31, i32x4.dot_i16x8_s(u, v1))
      }
      const s: usize = scales + (<usize>i << 2)
      let o: usize = y + <usize>i * out + column
      let t = load<f32>(s)
      store<f32>(o, <f32>addIntegerLanes(a00) * (t * s0) + b0)
      store<f32>(o + 4, <f32>addIntegerLanes(a01) * (t * s1) + b1)
      o += out
      t = load<f32>(s + 4)
      store<f32>(o, <f32>addIntegerLanes(a10) * (t * s0) + b0)
      store<f32>(o + 4, <f32>addIntegerLanes(a11) * (t * s1) + b1)
      o += out
      t = load<f32>(s + 8)
      store<f32>(o, <f32>addIntegerLanes(a20) * (t * s0) + b0)
      store<f32>(o + 4, <f32>addIntegerLanes(a21) * (t * s1) + b1)
      o += out
      t = load<f32>(s + 12)
      store<f32>(o, <f32>addIntegerLanes(a30) * (t * s0) + b0)
      store<f32>(o + 4, <f32>addIntegerLanes(a31) * (t * s1) + b1)
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

/** Attention of the first `rows` of n rows [q | k | v]; `weights` is room for n floats. */
export function attend(qkv: usize, n: i32, rows: i32, heads: i32, head: i32, weights: usize, y: usize): void {
  const width: usize = <usize>(heads * head) << 2
  const stride: usize = 3 * width
  const bytes: usize = <usize>head << 2
  const shrink: f32 = <f32>1 / sqrt<f32>(<f32>head)
  for (let h: i32 = 0; h < heads; h++) {
    const keys: usize = qkv + width + <usize>h * bytes
    const values: usize = keys + width
    for (let i: i32 = 0; i < rows; i++) {
      const query: usize = qkv + <usize>i * stride + <usize>h * bytes
      let top: f32 = -Infinity
      for (let j: i32 = 0; j < n; j++) {
        const key: usize = keys + <usize>j * stride
        let sum = f32x4.splat(0)
        for (let p: usize = 0; p < bytes; p += 16) {
          sum = f32x4.add(sum, f32x4.mul(v128.load(query + p), v128.load(key + p)))
        }
        const score: f32 = addLanes(sum) * shrink
        store<f32>(weights + (<usize>j << 2), score)
        top = max<f32>(top, score)
      }
      let total: f32 = 0
      for (let j: i32 = 0; j < n; j++) {
        const at: usize = weights + (<usize>j << 2)
        const e: f32 = exponential(load<f32>(at) - top)
        store<f32>(at, e)
        total += e
      }
      const inverse: f32 = <f32>1 / total
      const into: usize = y + <usize>i * width + <usize>h * bytes
      for (let p: usize = 0; p < bytes; p += 16) {
        let sum = f32x4.splat(0)
        for (let j: i32 = 0; j < n; j++) {
          const e = f32x4.splat(load<f32>(weights + (<usize>j << 2)))
          sum = f32x4.add(sum, f32x4.mul(e, v128.load(values + <usize>j * stride + p)))
        }
        v128.store(into + p, f32x4.mul(sum, f32x4.splat(inverse)))
      }
    }
  }
}
