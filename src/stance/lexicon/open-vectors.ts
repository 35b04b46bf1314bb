// Decodes the word vectors: how alike the company is that two stems keep. Knows nothing of meaning beyond that.
import file from '../data/vectors.json' with { type: 'json' }

export interface WordVectors {
  /** Numbers a vector has. */
  readonly dimensions: number
  /** Unit vector of a stem by its number in the lexicon, as a view; null where there is none. */
  vectorOf(id: number): Float32Array | null
}

/** Decodes the packed file (a few milliseconds). */
export function openVectors(): WordVectors {
  const { dimensions, stems, scale } = file
  const binary = atob(file.data)
  const table = new Float32Array(stems * dimensions)
  for (let row = 0; row < stems; row += 1) {
    let square = 0
    for (let column = 0; column < dimensions; column += 1) {
      const byte = binary.charCodeAt((row * dimensions + column) >> 1)
      const digit = (column & 1) === 0 ? byte >> 4 : byte & 15
      const value = (digit - 8) * (scale[column] ?? 0)
      table[row * dimensions + column] = value
      square += value * value
    }
    const norm = Math.sqrt(square) || 1
    for (let column = 0; column < dimensions; column += 1) {
      const at = row * dimensions + column
      table[at] = (table[at] ?? 0) / norm
    }
  }
  // Making a view costs more than reading one.
  const views: (Float32Array | undefined)[] = []
  return {
    dimensions,
    vectorOf: (id) => {
      if (id < 0 || id >= stems) return null
      const view = views[id] ?? table.subarray(id * dimensions, (id + 1) * dimensions)
      views[id] = view
      return view
    },
  }
}

/** Dot product; the cosine where both are unit vectors. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0)
  return sum
}
