// The arithmetic that the encoder's forward pass is made of, over one block of memory. Two implementations give the
// same bits: plain.ts (any JavaScript engine) and simd.ts (WebAssembly).

/** Addresses are byte offsets into `memory`, multiples of 16. Values are float32 where nothing else is said. */
export interface Kernels {
  readonly memory: ArrayBuffer
  /** Layer normalisation of `n` rows of `k` values: y = (x - mean) / deviation * w + b. */
  normalise(x: number, n: number, k: number, w: number, b: number, y: number): void
  /** Rows as bytes (`xi`: 64 and -63 … 63), each with its scale; with `squares` x first becomes max(x, 0)². */
  quantise(x: number, n: number, k: number, squares: boolean, xi: number, scales: number): void
  /** y = x wᵀ + b: rows as `quantise` leaves them, `w` int8 with a scale (`ws`) for each of `m` outputs. */
  multiply(
    xi: number,
    scales: number,
    n: number,
    k: number,
    w: number,
    ws: number,
    b: number,
    m: number,
    y: number,
  ): void
  /** x += y over `count` values. */
  add(x: number, y: number, count: number): void
  /** Rotary positions (Su and others, 2021) on the queries and keys of `n` rows [q | k | v]. */
  rotate(qkv: number, n: number, heads: number, head: number, cosines: number, sines: number): void
  /** Attention of the first `rows` of `n` rows [q | k | v] over all of them; `weights` is room for n values and 3 more. */
  attend(
    qkv: number,
    n: number,
    rows: number,
    heads: number,
    head: number,
    weights: number,
    y: number,
  ): void
}

/** Gives kernels with at least `bytes` of zeroed memory. */
export type CreateKernels = (bytes: number) => Kernels
