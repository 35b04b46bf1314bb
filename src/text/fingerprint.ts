// Names what the analyser yields, and each sentence by its words, so that copies are known.
import type { Analysis } from './types.ts'

/**
 * Changes whenever tokens, stems, keys, names, numbers, dates or terms of any text change: an index
 * analysed otherwise than the claim cannot answer it. A test pins the output behind it.
 */
export const ANALYSER_FINGERPRINT = 'text-1'

const MIN_CONTENT_WORDS = 6
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * An unsigned 32-bit fingerprint over the stems of a sentence in order (FNV-1a with a final mix):
 * equal for copies that differ in case, punctuation or spacing only. 0 where the sentence has fewer
 * than six content words (too short to tell a copy from a commonplace) or does not exist.
 */
export function fingerprintSentence(analysis: Analysis, sentenceIndex: number): number {
  const { tokens } = analysis
  let hash = FNV_OFFSET
  let contentWords = 0
  for (let at = firstTokenOf(analysis, sentenceIndex); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentenceIndex) break
    if (token.kind === 'symbol') continue
    if (!token.isStop) contentWords += 1
    for (let index = 0; index < token.stem.length; index += 1) {
      hash = Math.imul(hash ^ token.stem.charCodeAt(index), FNV_PRIME)
    }
    hash = Math.imul(hash ^ 0x20, FNV_PRIME)
  }
  if (contentWords < MIN_CONTENT_WORDS) return 0
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0 || 1
}

/** The index of a sentence's first token (binary search: tokens ascend by sentence). */
export function firstTokenOf(analysis: Analysis, sentenceIndex: number): number {
  let low = 0
  let high = analysis.tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const sentence = analysis.tokens[middle]?.sentence ?? 0
    if (sentence < sentenceIndex) low = middle + 1
    else high = middle
  }
  return low
}
