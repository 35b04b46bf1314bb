// How much a term says about a document, in seven bits. Written at build, summed at check.

/** BM25's saturation of repeats and its length normalisation (Robertson and Zaragoza, 2009). */
export const IMPACT_K1 = 1.2
export const IMPACT_B = 0.75
export const LARGEST_IMPACT = 127

/**
 * tf / (tf + k1·(1 − b + b·length/averageLength)), scaled to 1..127.
 * `frequency` and both lengths count terms; `averageLength` is above 0.
 */
export function quantiseImpact(frequency: number, length: number, averageLength: number): number {
  const relative = averageLength > 0 ? length / averageLength : 1
  const saturation = frequency / (frequency + IMPACT_K1 * (1 - IMPACT_B + IMPACT_B * relative))
  return Math.min(LARGEST_IMPACT, Math.max(1, Math.round(saturation * LARGEST_IMPACT)))
}
