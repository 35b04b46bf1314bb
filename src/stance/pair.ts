// A claim beside the part of a passage that speaks most of the same: what every comparison and feature starts from.
import { alignWords, nearness } from './align-words.ts'
import type { Lexicon } from './lexicon/open-lexicon.ts'
import type { WordVectors } from './lexicon/open-vectors.ts'
import type { Alignment, ClaimView } from './links.ts'
import type { TextView } from './text-view.ts'

export interface Pair {
  readonly claim: ClaimView
  readonly evidence: TextView
  readonly context: TextView | null
  /** Over the whole passage. */
  readonly whole: Alignment
  /** Over the window [from, to) of the passage's words, at most three sentences. */
  readonly alignment: Alignment
  readonly from: number
  readonly to: number
  /** Weighted share of the claim that each sentence of the passage answers to. */
  readonly sentenceCoverage: readonly number[]
  /** Claim words that only the context answers to. */
  readonly inContext: ReadonlySet<number>
  readonly lexicon: Lexicon
  readonly vectors: WordVectors
}

const WINDOW_SENTENCES = 3
const MAX_WORDS = 600

/** Aligns and finds the window. Long passages are cut at 600 words. */
export function pairUp(
  claim: ClaimView,
  evidence: TextView,
  context: TextView | null,
  { lexicon, vectors }: { readonly lexicon: Lexicon; readonly vectors: WordVectors },
): Pair {
  const end = Math.min(evidence.words.length, MAX_WORDS)
  const whole = alignWords(claim, evidence, 0, end)
  const starts = evidence.sentenceStarts.filter((start) => start < end)
  const sentences = starts.length
  const coverage = starts.map((start, sentence) =>
    sentences === 1
      ? weightIn(claim, whole)
      : weightIn(
          claim,
          alignWords(claim, evidence, start, Math.min(starts[sentence + 1] ?? end, end)),
        ),
  )
  let from = 0
  let to = end
  let alignment = whole
  if (sentences > WINDOW_SENTENCES) {
    const best = coverage.indexOf(Math.max(...coverage))
    from = starts[Math.max(0, best - 1)] ?? 0
    to = starts[Math.min(sentences, best + 2)] ?? end
    alignment = alignWords(claim, evidence, from, to)
  }
  return {
    claim,
    evidence,
    context,
    whole,
    alignment,
    from,
    to,
    sentenceCoverage: coverage,
    inContext: findInContext(claim, alignment, context),
    lexicon,
    vectors,
  }
}

function weightIn(claim: ClaimView, alignment: Alignment): number {
  if (claim.totalWeight === 0) return 0
  let sum = 0
  for (const word of claim.content) sum += word.weight * (alignment.links[word.index]?.score ?? 0)
  return sum / claim.totalWeight
}

function findInContext(
  claim: ClaimView,
  alignment: Alignment,
  context: TextView | null,
): Set<number> {
  const found = new Set<number>()
  if (context === null || context.words.length === 0) return found
  const links = alignWords(claim, context, 0, Math.min(context.words.length, MAX_WORDS)).links
  for (const word of claim.content) {
    if (alignment.links[word.index] !== undefined || word.quantity !== -1) continue
    const link = links[word.index]
    if (link !== undefined && link.score >= 0.8) found.add(word.index)
  }
  return found
}

/** 0..1: how alike the surroundings of a claim's word and of a passage's word are. */
export function slotLikeness(pair: Pair, claimWord: number, evidenceWord: number): number {
  const near = nearness(pair.claim, pair.alignment.links, claimWord, evidenceWord) / 0.4
  const left = pair.claim.words[claimWord - 1]
  const right = pair.evidence.words[evidenceWord - 1]
  const samePreposition =
    left !== undefined && right !== undefined && !left.isContent && left.norm === right.norm
      ? 0.15
      : 0
  return Math.min(1, near + samePreposition)
}
