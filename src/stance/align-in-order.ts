// Finds what two rows of numbers repeat in the same order. Quadratic in their lengths; knows no words.

/**
 * For each number of `own` the position in `other` that repeats it, in order, or -1: a longest common subsequence that
 * prefers unbroken runs. Numbers below 0 in `other` are repeated by none.
 */
export function alignInOrder(own: Int16Array, other: Int16Array): Int16Array {
  const width = other.length + 1
  const lengths = new Int16Array((own.length + 1) * width)
  for (let row = own.length - 1; row >= 0; row -= 1) {
    const id = own[row]
    const next = row + 1 < own.length ? own[row + 1] : -2
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const at = row * width + column
      let best = lengths[at + width] ?? 0
      const beside = lengths[at + 1] ?? 0
      if (beside > best) best = beside
      if (other[column] === id) {
        const run = (lengths[at + width + 1] ?? 0) + 8 + (other[column + 1] === next ? 1 : 0)
        if (run > best) best = run
      }
      lengths[at] = best
    }
  }
  const partners = new Int16Array(own.length).fill(-1)
  let row = 0
  let column = 0
  while (row < own.length && column < other.length) {
    const at = row * width + column
    const length = lengths[at] ?? 0
    if (length === (lengths[at + width] ?? 0)) row += 1
    else if (length === (lengths[at + 1] ?? 0)) column += 1
    else {
      partners[row] = column
      row += 1
      column += 1
    }
  }
  return partners
}
