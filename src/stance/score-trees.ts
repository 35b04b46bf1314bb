// Evaluates gradient-boosted trees stored as compact arrays. Knows nothing of what the features mean.

/** The model's file, as `training/train-trees.py` writes it. */
export interface TreeFile {
  readonly version: string
  readonly features: readonly string[]
  /** Starting margin of each class. */
  readonly base: readonly number[]
  /** Class of each tree and its first node. */
  readonly treeClass: readonly number[]
  readonly treeStart: readonly number[]
  /** Base64, little endian: feature of each node (Uint8, 255 = leaf), threshold or leaf value (Float32), right child (Uint16, relative to the tree). */
  readonly feature: string
  readonly value: string
  readonly right: string
  /** FNV-1a over the three strings above, so that a damaged file is refused. */
  readonly checksum: number
}

export interface Trees {
  readonly features: readonly string[]
  /** Margins per class for one row of feature values (order of `features`). */
  score(row: Float32Array): Float64Array
}

const LEAF = 255

/** 32-bit FNV-1a of a string of ASCII characters. */
export function checksumOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

function decodeBytes(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Decodes the file; throws on a damaged one, which is a bug of the build. */
export function openTrees(file: TreeFile): Trees {
  if (checksumOf(file.feature + file.value + file.right) !== file.checksum) {
    throw new Error('stance model: checksum does not match, the file is damaged')
  }
  const feature = decodeBytes(file.feature)
  const valueView = new DataView(decodeBytes(file.value).buffer)
  const rightView = new DataView(decodeBytes(file.right).buffer)
  const nodes = feature.length
  const value = new Float32Array(nodes)
  const right = new Uint16Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    value[node] = valueView.getFloat32(4 * node, true)
    right[node] = rightView.getUint16(2 * node, true)
  }
  const { treeClass, treeStart, base } = file
  return {
    features: file.features,
    score: (row) => {
      const margins = new Float64Array(base)
      for (let tree = 0; tree < treeStart.length; tree += 1) {
        const start = treeStart[tree] ?? 0
        let node = start
        for (let name = feature[node] ?? LEAF; name !== LEAF; name = feature[node] ?? LEAF) {
          node = (row[name] ?? 0) < (value[node] ?? 0) ? node + 1 : start + (right[node] ?? 0)
        }
        const target = treeClass[tree] ?? 0
        margins[target] = (margins[target] ?? 0) + (value[node] ?? 0)
      }
      return margins
    },
  }
}

/** Margins for features by name; what is not there counts 0. */
export function scoreFeatures(
  trees: Trees,
  features: Readonly<Record<string, number>>,
): Float64Array {
  const row = new Float32Array(trees.features.length)
  for (const [at, name] of trees.features.entries()) row[at] = features[name] ?? 0
  return trees.score(row)
}

/** Probabilities from margins. */
export function softmax(margins: ArrayLike<number>): number[] {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < margins.length; at += 1) most = Math.max(most, margins[at] ?? 0)
  const powers: number[] = []
  let sum = 0
  for (let at = 0; at < margins.length; at += 1) {
    const power = Math.exp((margins[at] ?? 0) - most)
    powers.push(power)
    sum += power
  }
  return powers.map((power) => power / sum)
}
