// The encoder as the judge uses it: a claim and a piece of evidence in, margins out.
import type { Analysis, Span } from '../../text/types.ts'
import type { Evidence } from '../types.ts'
import { type ClaimWords, encodePair, readClaimWords } from './encode-pair.ts'
import { createEncoder, type Margins } from './forward.ts'
import type { CreateKernels } from './kernels/types.ts'
import type { EncoderWeights } from './weights.ts'
import { createWordPieces } from './wordpieces.ts'

/** A word of the claim, and how probably it is what differs from the passage, 0..1. */
export interface DifferingWord extends Span {
  readonly probability: number
}

/** What the encoder says of one passage. */
export interface Opinion {
  readonly margins: Margins
  /** Words of the claim, in order; those that it did not read are left out. */
  readonly differing: readonly DifferingWord[]
}

export interface PairEncoder {
  readonly version: string
  /** Made once for all passages of a claim. */
  readClaim(claim: Analysis): ClaimWords
  read(claim: ClaimWords, evidence: Evidence): Opinion
}

/** Opens weights on kernels. */
export function createPairEncoder(
  weights: EncoderWeights,
  createKernels: CreateKernels,
): PairEncoder {
  const pieces = createWordPieces(weights.pieces)
  const encoder = createEncoder(weights, createKernels)
  return {
    version: weights.version,
    readClaim: (claim) => readClaimWords(claim, pieces),
    read: (claim, evidence) => {
      const pair = encodePair(claim, evidence, pieces)
      const { margins, differs } = encoder.read(pair)
      return { margins, differing: joinPieces(differs, pair.spans) }
    },
  }
}

/** Of a word of several pieces the one that differs most counts. */
function joinPieces(differs: Float32Array, spans: readonly Span[]): DifferingWord[] {
  const words: DifferingWord[] = []
  for (let at = 1; at < differs.length; at += 1) {
    const { start, end } = spans[at] ?? { start: 0, end: 0 }
    const probability = 1 / (1 + Math.exp(-(differs[at] ?? 0)))
    const last = words.at(-1)
    if (last?.start !== start) words.push({ start, end, probability })
    else if (probability > last.probability) words[words.length - 1] = { ...last, probability }
  }
  return words
}
