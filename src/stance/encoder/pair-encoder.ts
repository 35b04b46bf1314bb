// The encoder as the judge uses it: a claim and a piece of evidence in, margins out.
import type { Analysis } from '../../text/types.ts'
import type { Evidence } from '../types.ts'
import { type ClaimWords, encodePair, readClaimWords } from './encode-pair.ts'
import { createEncoder, type Margins } from './forward.ts'
import type { CreateKernels } from './kernels/types.ts'
import type { EncoderWeights } from './weights.ts'
import { createWordPieces } from './wordpieces.ts'

export interface PairEncoder {
  readonly version: string
  /** Made once for all passages of a claim. */
  readClaim(claim: Analysis): ClaimWords
  read(claim: ClaimWords, evidence: Evidence): Margins
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
    read: (claim, evidence) => encoder.read(encodePair(claim, evidence, pieces)),
  }
}
