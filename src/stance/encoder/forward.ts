// The encoder's forward pass: embeddings, pre-norm transformer layers with rotary positions and squared ReLU, two heads.
// Lays out the memory once; what it computes with comes in as kernels.
import { CLAIM_PART, type EncodedPair, MAX_PIECES } from './encode-pair.ts'
import type { CreateKernels } from './kernels/types.ts'
import type { EncoderWeights } from './weights.ts'

const ALIGNMENT = 16
const FLOAT_BYTES = 4
/** Rows are multiplied in blocks of this many. */
const ROW_BLOCK = 4
const ROTARY_BASE = 10_000

/** Margins of supports, refutes, neutral, before any softmax. */
export type Margins = readonly [number, number, number]

/** What the encoder makes of one pair. */
export interface Reading {
  readonly margins: Margins
  /** For START and each of the claim's pieces, the log odds that it is what differs from the passage. */
  readonly differs: Float32Array
}

export interface Encoder {
  readonly version: string
  /** Reads one pair; pieces beyond MAX_PIECES must not be there. */
  read(pair: EncodedPair): Reading
}

/** Copies the weights into the kernels' memory and makes room for the longest pair. */
export function createEncoder(weights: EncoderWeights, createKernels: CreateKernels): Encoder {
  const { width, layers, heads, inner, offsets, body } = weights
  const head = width / heads
  const longest = Math.ceil(MAX_PIECES / ROW_BLOCK) * ROW_BLOCK
  let end = 0
  const reserve = (bytes: number): number => {
    const start = end
    end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    return start
  }
  const base = reserve(body.length)
  const floats = (count: number): number => reserve(count * FLOAT_BYTES)
  const room = {
    x: floats(longest * width),
    y: floats(longest * width),
    wide: floats(longest * Math.max(3 * width, inner)),
    mixed: floats(longest * width),
    levels: reserve(longest * Math.max(width, inner)),
    scales: floats(longest),
    weights: floats(longest),
    cosines: floats((longest * head) / 2),
    sines: floats((longest * head) / 2),
    pooled: floats(ROW_BLOCK * width),
  }
  const kernels = createKernels(end)
  const { memory } = kernels
  new Uint8Array(memory).set(body, base)
  const values = new Float32Array(memory)
  const address = (name: string): number => {
    const offset = offsets.get(name)
    if (offset === undefined) throw new Error(`The weights have no tensor ${name}.`)
    return base + offset
  }
  const view = (at: number, count: number): Float32Array => new Float32Array(memory, at, count)
  fillRotary(view(room.cosines, (longest * head) / 2), view(room.sines, (longest * head) / 2), head)

  const matrix = (name: string): { w: number; ws: number; b: number } => ({
    w: address(`${name}.weight`),
    ws: address(`${name}.scale`),
    b: address(`${name}.bias`),
  })
  const norm = (name: string): { w: number; b: number } => ({
    w: address(`${name}.weight`),
    b: address(`${name}.bias`),
  })
  const stack = Array.from({ length: layers }, (_, layer) => ({
    norm1: norm(`layers.${layer}.norm1`),
    norm2: norm(`layers.${layer}.norm2`),
    qkv: matrix(`layers.${layer}.qkv`),
    out: matrix(`layers.${layer}.out`),
    up: matrix(`layers.${layer}.up`),
    down: matrix(`layers.${layer}.down`),
  }))
  const words = new Int8Array(memory, address('words.weight'), (weights.pieces.length + 5) * width)
  const wordScales = view(address('words.scale'), weights.pieces.length + 5)
  const parts = view(address('parts.weight'), 3 * width)
  const flags = view(address('flags.weight'), 25 * width)
  const first = norm('norm')
  const final = norm('final')
  const pool = matrix('pool')
  const stance = {
    w: view(address('stance.weight'), 3 * width),
    b: view(address('stance.bias'), 3),
  }
  const differs = {
    w: view(address('differs.weight'), width),
    b: view(address('differs.bias'), 1),
  }

  function embed({ pieces, parts: partOf, flags: flagOf }: EncodedPair): void {
    for (let row = 0; row < pieces.length; row += 1) {
      const word = pieces[row] ?? 0
      const scale = wordScales[word] ?? 0
      const into = room.y / FLOAT_BYTES + row * width
      const [part, flag] = [(partOf[row] ?? 0) * width, (flagOf[row] ?? 0) * width]
      for (let i = 0; i < width; i += 1) {
        const piece = Math.fround((words[word * width + i] ?? 0) * scale)
        const placed = Math.fround(piece + (parts[part + i] ?? 0))
        values[into + i] = placed + (flags[flag + i] ?? 0)
      }
    }
  }

  function project(
    from: number,
    rows: number,
    k: number,
    squares: boolean,
    by: { w: number; ws: number; b: number },
    m: number,
    into: number,
  ): void {
    kernels.quantise(from, rows, k, squares, room.levels, room.scales)
    kernels.multiply(room.levels, room.scales, rows, k, by.w, by.ws, by.b, m, into)
  }

  /** `rows`: of the n rows those whose result is wanted; of the last layer those of the claim, START's first. */
  function runLayer(layer: (typeof stack)[number], n: number, rows: number): void {
    kernels.normalise(room.x, n, width, layer.norm1.w, layer.norm1.b, room.y)
    project(room.y, n, width, false, layer.qkv, 3 * width, room.wide)
    kernels.rotate(room.wide, n, heads, head, room.cosines, room.sines)
    kernels.attend(room.wide, n, rows, heads, head, room.weights, room.mixed)
    project(room.mixed, rows, width, false, layer.out, width, room.y)
    kernels.add(room.x, room.y, rows * width)
    kernels.normalise(room.x, rows, width, layer.norm2.w, layer.norm2.b, room.y)
    project(room.y, rows, width, false, layer.up, inner, room.wide)
    project(room.wide, rows, inner, true, layer.down, width, room.y)
    kernels.add(room.x, room.y, rows * width)
  }

  return {
    version: weights.version,
    read: (pair) => {
      const n = pair.pieces.length
      const claimRows = countClaimRows(pair)
      embed(pair)
      kernels.normalise(room.y, n, width, first.w, first.b, room.x)
      for (const [at, layer] of stack.entries()) {
        runLayer(layer, n, at === layers - 1 ? claimRows : n)
      }
      kernels.normalise(room.x, claimRows, width, final.w, final.b, room.y)
      project(room.y, 1, width, false, pool, width, room.pooled)
      const pooled = view(room.pooled, width)
      const margin = (label: number): number => {
        let sum = stance.b[label] ?? 0
        for (let i = 0; i < width; i += 1) {
          sum += Math.max(0, pooled[i] ?? 0) * (stance.w[label * width + i] ?? 0)
        }
        return sum
      }
      const found = view(room.y, claimRows * width)
      const differing = Float32Array.from({ length: claimRows }, (_, row) => {
        let sum = differs.b[0] ?? 0
        for (let i = 0; i < width; i += 1) {
          sum += (found[row * width + i] ?? 0) * (differs.w[i] ?? 0)
        }
        return sum
      })
      return { margins: [margin(0), margin(1), margin(2)], differs: differing }
    },
  }
}

/** START and the claim's pieces come first, then the separator. */
function countClaimRows({ parts, spans }: EncodedPair): number {
  let rows = 1
  while (parts[rows] === CLAIM_PART && (spans[rows]?.end ?? 0) > 0) rows += 1
  return rows
}

function fillRotary(cosines: Float32Array, sines: Float32Array, head: number): void {
  const half = head / 2
  for (let at = 0; at < cosines.length; at += 1) {
    const angle = Math.floor(at / half) * ROTARY_BASE ** (-(2 * (at % half)) / head)
    cosines[at] = Math.cos(angle)
    sines[at] = Math.sin(angle)
  }
}
