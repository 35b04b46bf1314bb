// The judge that needs nothing but its own data: alignment, comparisons, boosted trees, gates.
// It decides about one passage at a time; what several passages mean together is the verdict room's.
import type { Analysis } from '../text/types.ts'
import { type ClaimView, indexClaim } from './align-words.ts'
import { chooseReasons } from './choose-reasons.ts'
import { type Comparison, comparePair } from './compare-pair.ts'
import model from './data/model.json' with { type: 'json' }
import { extractFeatures } from './extract-features.ts'
import { gateStance, type Probabilities } from './gate-stance.ts'
import { createGazetteer, type Gazetteer } from './lexicon/gazetteer.ts'
import { type Lexicon, openLexicon } from './lexicon/open-lexicon.ts'
import { openVectors } from './lexicon/open-vectors.ts'
import { type Pair, pairUp } from './pair.ts'
import { readText, type TextView } from './read-text.ts'
import { openTrees, softmax, type Trees } from './score-trees.ts'
import type { Evidence, Judge, Stance } from './types.ts'

export const BUILT_IN_JUDGE_NAME = 'deskcheck-alignment'
export const BUILT_IN_JUDGE_VERSION = model.version

/** What reads and compares; exported for the training scripts, which need the features. */
export interface StanceReader {
  readClaim(claim: Analysis): ClaimView
  readPair(
    claim: ClaimView,
    evidence: Evidence,
  ): {
    pair: Pair
    compared: Comparison
    features: Record<string, number>
  }
}

/** Opens lexicon and gazetteer (some tens of milliseconds). Keeps nothing of the texts it reads. */
export function createStanceReader(): StanceReader {
  const lexicon: Lexicon = openLexicon()
  const gazetteer: Gazetteer = createGazetteer()
  const vectors = openVectors()
  const viewOf = (analysis: Analysis): TextView => readText(analysis, lexicon, gazetteer)
  return {
    readClaim: (claim) => indexClaim(viewOf(claim), lexicon),
    readPair: (claim, evidence) => {
      const context = evidence.context === null ? null : viewOf(evidence.context)
      const pair = pairUp(claim, viewOf(evidence.passage), context, lexicon)
      const compared = comparePair(pair, vectors)
      return { pair, compared, features: extractFeatures(pair, compared) }
    },
  }
}

const UNDECIDED: Stance = { supports: 0, refutes: 0, neutral: 1, reasons: [] }

/** The built-in judge. Synchronous inside; its data is decoded on the first call. */
export function createBuiltInJudge(): Judge {
  let open: { reader: StanceReader; trees: Trees } | null = null
  return {
    name: BUILT_IN_JUDGE_NAME,
    version: BUILT_IN_JUDGE_VERSION,
    judge: async (claim, evidence) => {
      open ??= { reader: createStanceReader(), trees: openTrees(model) }
      const { reader, trees } = open
      const view = reader.readClaim(claim)
      return evidence.map((one) => judgeOne(reader, trees, view, one))
    },
  }
}

/**
 * What is added to the margins of "refutes" and "neutral". The training rows are neutral in a third of the cases; of
 * passages that a search brought (they come with their context) far more decide nothing, of pairs put together on
 * purpose (they come without) fewer. Set on held-out pairs: the first against false verdicts on mined sentences, the
 * second on accuracy.
 */
const SHIFTS = {
  retrieved: { refutes: 0, neutral: 0 },
  given: { refutes: 0.1, neutral: -0.4 },
}

function judgeOne(
  reader: StanceReader,
  trees: Trees,
  claim: ClaimView,
  evidence: Evidence,
): Stance {
  if (claim.content.length === 0 || evidence.passage.tokens.length === 0) return UNDECIDED
  const { pair, compared, features } = reader.readPair(claim, evidence)
  const row = new Float32Array(trees.features.map((name) => features[name] ?? 0))
  const margins = trees.score(row)
  const isRetrieved = evidence.context !== null
  const shift = isRetrieved ? SHIFTS.retrieved : SHIFTS.given
  const [supports = 0, refutes = 0, neutral = 0] = softmax([
    margins[0] ?? 0,
    (margins[1] ?? 0) + shift.refutes,
    (margins[2] ?? 0) + shift.neutral,
  ])
  const raw: Probabilities = { supports, refutes, neutral }
  const gated = gateStance(raw, features, compared, isRetrieved)
  const isRefuted = gated.refutes > gated.supports && gated.refutes > gated.neutral
  const reasons = gated.refutes > 0.2 ? chooseReasons(pair, compared) : []
  if (isRefuted && reasons.length === 0) {
    return { supports: gated.supports, refutes: 0, neutral: 1 - gated.supports, reasons }
  }
  return { ...gated, reasons }
}
