// Compares by word vectors what the alignment left open: how near in use the passage comes to the claim's open words.
import { dot } from './lexicon/open-vectors.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'

export interface MeaningComparison {
  /** Cosine to the nearest passage word, weighted mean and least over the claim's open words; 1 where none is open. */
  readonly openMean: number
  readonly openLeast: number
  /** Coverage when such near words count in part. */
  readonly softCoverage: number
  /** Cosine of the weighted sums: of all content words, of the open ones on both sides; 0 where there are none. */
  readonly topic: number
  readonly residue: number
  /** Nearest unanswered passage word to the heaviest open claim word, by cosine. */
  readonly heaviestNear: number
  /** The same over open verbs and open adjectives or adverbs; -1 where none is open. */
  readonly verbNear: number
  readonly nounNear: number
}

/** Quadratic in open claim words × passage words, on vectors of some forty numbers. */
export function compareMeaning(pair: Pair): MeaningComparison {
  const { vectors } = pair
  const vectorOf = (word: Word): Float32Array | null =>
    vectors.vectorOf(pair.lexicon.idOf(word.stem))
  const theirs: { word: Word; vector: Float32Array; isFree: boolean }[] = []
  for (let at = pair.from; at < pair.to; at += 1) {
    const word = pair.evidence.words[at]
    if (word === undefined || !word.isContent || word.token.kind === 'number') continue
    const vector = vectorOf(word)
    if (vector === null) continue
    theirs.push({ word, vector, isFree: (pair.alignment.answered[at] ?? -1) === -1 })
  }
  let weight = 0
  let sum = 0
  let least = 1
  let soft = 0
  let heaviest = 0
  let heaviestNear = 0
  let verbNear = -1
  let nounNear = -1
  const openSum = new Float32Array(vectors.dimensions)
  const mineSum = new Float32Array(vectors.dimensions)
  for (const word of pair.claim.content) {
    const score = pair.alignment.links[word.index]?.score ?? 0
    const vector = word.token.kind === 'number' ? null : vectorOf(word)
    if (vector !== null) accumulate(mineSum, vector, word.weight)
    soft += word.weight * score
    if (score > 0 || word.token.kind === 'number') continue
    let near = 0
    if (vector !== null) {
      accumulate(openSum, vector, word.weight)
      for (const other of theirs) if (other.isFree) near = Math.max(near, dot(vector, other.vector))
    }
    weight += word.weight
    sum += word.weight * near
    least = Math.min(least, near)
    soft += word.weight * Math.max(0, near - 0.3)
    if (word.weight > heaviest) {
      heaviest = word.weight
      heaviestNear = near
    }
    if (word.tag === 'verb') verbNear = Math.max(verbNear, near)
    if (word.tag === 'noun') nounNear = Math.max(nounNear, near)
  }
  const theirSum = new Float32Array(vectors.dimensions)
  const freeSum = new Float32Array(vectors.dimensions)
  for (const { word, vector, isFree } of theirs) {
    accumulate(theirSum, vector, word.weight)
    if (isFree) accumulate(freeSum, vector, word.weight)
  }
  return {
    openMean: weight === 0 ? 1 : sum / weight,
    openLeast: least,
    softCoverage: pair.claim.totalWeight === 0 ? 0 : soft / pair.claim.totalWeight,
    topic: cosine(mineSum, theirSum),
    residue: cosine(openSum, freeSum),
    heaviestNear: heaviest === 0 ? 1 : heaviestNear,
    verbNear,
    nounNear,
  }
}

function accumulate(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0)
}

function cosine(left: Float32Array, right: Float32Array): number {
  const norm = Math.sqrt(dot(left, left) * dot(right, right))
  return norm === 0 ? 0 : dot(left, right) / norm
}
