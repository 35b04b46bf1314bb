// What a judge's stages hand on, before there are reasons.

/** Adding up to 1. */
export interface Probabilities {
  readonly supports: number
  readonly refutes: number
  readonly neutral: number
}
