// The judge that needs nothing but its own data: alignment, comparisons, boosted trees, gates.
// It decides about one passage at a time; what several passages mean together is the verdict room's.
import type { Analysis } from '../text/types.ts'
import { indexClaim } from './align-words.ts'
import { leaveOut, listAnsweredDates } from './answered-dates.ts'
import { blendOpinions } from './blend-opinions.ts'
import { chooseReasons } from './choose-reasons.ts'
import { type Comparison, comparePair } from './compare-pair.ts'
import BLENDS from './data/blend.json' with { type: 'json' }
import card from './data/encoder.json' with { type: 'json' }
import model from './data/model.json' with { type: 'json' }
import type { Opinion, PairEncoder } from './encoder/pair-encoder.ts'
import { extractFeatures } from './extract-features.ts'
import { gateStance } from './gate-stance.ts'
import { createGazetteer, type Gazetteer } from './lexicon/gazetteer.ts'
import { type Lexicon, openLexicon } from './lexicon/open-lexicon.ts'
import { openVectors } from './lexicon/open-vectors.ts'
import type { ClaimView } from './links.ts'
import { type Marks, markWords } from './marked-words.ts'
import { type Pair, pairUp } from './pair.ts'
import type { Probabilities } from './probabilities.ts'
import { readText } from './read-text.ts'
import { openTrees, scoreFeatures, softmax, type Trees } from './score-trees.ts'
import type { TextView } from './text-view.ts'
import type { Evidence, Judge, Judging, Stance, Workload } from './types.ts'

export const BUILT_IN_JUDGE_NAME = 'deskcheck-alignment'
export const ENCODER_JUDGE_NAME = 'deskcheck-encoder'
export const BUILT_IN_JUDGE_VERSION = model.version

/** A claim made ready once for all its passages. */
export interface ReadClaim {
  readonly whole: ClaimView
  /** The claim without the dates that the evidence answers. */
  beside(evidence: Evidence): ClaimView
}

/** What reads and compares; exported for the training scripts, which need the features. */
export interface StanceReader {
  readClaim(claim: Analysis): ReadClaim
  readPair(
    claim: ReadClaim,
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
  const knowledge = { lexicon, vectors: openVectors() }
  const viewOf = (analysis: Analysis): TextView => readText(analysis, lexicon, gazetteer)
  const readClaim = (claim: Analysis): ReadClaim => {
    const whole = indexClaim(viewOf(claim), lexicon)
    const views = new Map<string, ClaimView>()
    return {
      whole,
      beside: (evidence) => {
        const stretches = listAnsweredDates(claim, evidence)
        if (stretches.length === 0) return whole
        const key = stretches.map(({ start }) => start).join()
        const known = views.get(key)
        if (known !== undefined) return known
        const view = indexClaim(viewOf(leaveOut(claim, stretches)), lexicon)
        const told = view.content.length === 0 ? whole : view
        views.set(key, told)
        return told
      },
    }
  }
  return {
    readClaim,
    readPair: (claim, evidence) => {
      const context = evidence.context === null ? null : viewOf(evidence.context)
      const pair = pairUp(claim.beside(evidence), viewOf(evidence.passage), context, knowledge)
      const compared = comparePair(pair)
      return { pair, compared, features: extractFeatures(pair, compared) }
    },
  }
}

const NOTHING: Probabilities = { supports: 0, refutes: 0, neutral: 1 }
const UNDECIDED: Stance = { supports: 0, refutes: 0, neutral: 1, reasons: [] }

export interface BuiltInOptions {
  /** Gives the encoder when it is first needed; null where it cannot be had. Without it the trees decide alone. */
  readonly loadEncoder?: () => Promise<PairEncoder | null>
  /** Pairs that the encoder may read in one check; ENCODED_PAIRS where absent. */
  readonly encodedPairs?: number
}

/** Pairs that the encoder reads in one check, at most: of a claim by itself, and of one of the many of a draft. */
export const ENCODED_PAIRS = 6
export const ENCODED_PAIRS_IN_DRAFT = 2

/** The encoder is not asked about a retrieved passage of which the trees are surer than this that it decides nothing. */
const WORTH_ENCODING = 0.1

/** The trees alone are asked less: so a check fits where CPU is counted in milliseconds, and what they miss by it is little. */
const WORKLOAD_OF_TREES: Workload = { sentences: 10, widened: 2 }

let opened: { readonly reader: StanceReader; readonly trees: Trees } | null = null

/** Lexicon and trees, opened once for all judges: they never change. */
function openData() {
  opened ??= { reader: createStanceReader(), trees: openTrees(model) }
  return opened
}

/** The built-in judge. Its data is decoded on the first call. */
export function createBuiltInJudge(options: BuiltInOptions = {}): Judge {
  const { loadEncoder, encodedPairs = ENCODED_PAIRS } = options
  const plain = { name: BUILT_IN_JUDGE_NAME, version: BUILT_IN_JUDGE_VERSION }

  function begin(): Judging {
    let left = encodedPairs
    // A check judges single sentences, then the most telling with a neighbour: half is kept for the latter.
    let now = Math.ceil(encodedPairs / 2)
    let isFallback = false
    return {
      judge: async (claim, evidence) => {
        const { reader, trees } = openData()
        const view = reader.readClaim(claim)
        const readings = evidence.map((one) => readOne(reader, trees, view, one))
        const stances = readings.map((reading) => decide(reading, reading?.shifted ?? NOTHING))
        if (loadEncoder === undefined) return stances.map(roundStance)
        const worthy = chooseWorthy(readings)
        const encoder = worthy.length === 0 ? null : await loadEncoder()
        if (encoder === null) {
          isFallback ||= worthy.length > 0
          return stances.map(roundStance)
        }
        const words = encoder.readClaim(claim)
        // Copies of a passage that answer the same dates are read once: forty of one wire story must not leave the others
        // unread.
        const opinions = new Map<string, Opinion>()
        const read = new Set<number>()
        for (const at of worthy) {
          const [reading, one] = [readings[at], evidence[at]]
          if (!reading || one === undefined) continue
          const answered = listAnsweredDates(claim, one).map(({ start }) => start)
          const key = [...answered, one.passage.text].join()
          const known = opinions.get(key)
          if (known === undefined && opinions.size === now) continue
          const opinion = known ?? encoder.read(words, one)
          opinions.set(key, opinion)
          read.add(at)
          const blend = reading.isRetrieved ? BLENDS.retrieved : BLENDS.given
          const both = blendOpinions(reading.raw, opinion.margins, blend)
          const marks = markWords(reading.pair, opinion.differing)
          stances[at] = reading.isRetrieved
            ? decide(reading, both, marks)
            : giveReasons(reading, both, marks)
        }
        left -= opinions.size
        now = left
        for (const [at, reading] of readings.entries()) {
          const stance = stances[at]
          if (reading === null || stance === undefined || read.has(at)) continue
          stances[at] = weaken(stance, UNREAD_SHARE)
        }
        return stances.map(roundStance)
      },
      describe: () => {
        if (loadEncoder === undefined) return plain
        return isFallback ? { ...plain, name: `${plain.name}+fallback` } : encoded
      },
    }
  }
  // Another number of pairs may decide otherwise, so it is another version.
  const pairs = encodedPairs === ENCODED_PAIRS ? '' : `/${encodedPairs}`
  const encoded = {
    name: ENCODER_JUDGE_NAME,
    version: `${model.version}/${card.version}${pairs}`,
  }
  return {
    ...(loadEncoder === undefined ? { ...plain, workload: WORKLOAD_OF_TREES } : encoded),
    judge: (claim, evidence) => begin().judge(claim, evidence),
    beginCheck: begin,
  }
}

/**
 * What is added to the trees' margins of "refutes" and "neutral" where they decide alone about a pair put together on
 * purpose (it comes without context): of such pairs fewer decide nothing than of their training rows. Set on held-out pairs.
 */
const SHIFTS_OF_GIVEN = { refutes: 0.1, neutral: -0.8 }

/** What a passage says that the encoder left unread, beside those that it read. From 0 to 0.7 less ranks a little better, and fewer sources are listed. */
const UNREAD_SHARE = 0.4

function weaken(stance: Stance, share: number): Stance {
  const [supports, refutes] = [stance.supports * share, stance.refutes * share]
  return { ...stance, supports, refutes, neutral: 1 - supports - refutes }
}

/** A pair as the trees see it, before the gates. */
interface Reading {
  readonly raw: Probabilities
  /** What the trees say alone. */
  readonly shifted: Probabilities
  readonly isRetrieved: boolean
  readonly pair: Pair
  readonly compared: Comparison
  readonly features: Readonly<Record<string, number>>
}

/** Null where there is nothing to compare. */
function readOne(
  reader: StanceReader,
  trees: Trees,
  claim: ReadClaim,
  evidence: Evidence,
): Reading | null {
  if (claim.whole.content.length === 0 || evidence.passage.tokens.length === 0) return null
  const { pair, compared, features } = reader.readPair(claim, evidence)
  const margins = scoreFeatures(trees, features)
  const isRetrieved = evidence.context !== null
  const raw = toProbabilities(margins, { refutes: 0, neutral: 0 })
  const shifted = isRetrieved ? raw : toProbabilities(margins, SHIFTS_OF_GIVEN)
  return { raw, shifted, isRetrieved, pair, compared, features }
}

function toProbabilities(
  margins: ArrayLike<number>,
  shift: { readonly refutes: number; readonly neutral: number },
): Probabilities {
  const [supports = 0, refutes = 0, neutral = 0] = softmax([
    margins[0] ?? 0,
    (margins[1] ?? 0) + shift.refutes,
    (margins[2] ?? 0) + shift.neutral,
  ])
  return { supports, refutes, neutral }
}

/** Positions of the pairs that the encoder should read, those first that the trees find most decided. */
function chooseWorthy(readings: readonly (Reading | null)[]): number[] {
  const decides = (at: number): number => 1 - (readings[at]?.raw.neutral ?? 1)
  return [...readings.keys()]
    .filter((at) => {
      const reading = readings[at]
      if (reading === null || reading === undefined) return false
      return !reading.isRetrieved || decides(at) >= WORTH_ENCODING
    })
    .sort((a, b) => decides(b) - decides(a) || a - b)
}

/** Gates and reasons on top of probabilities; `marks`: what the encoder says of the claim's words where it has read the passage. */
function decide(reading: Reading | null, raw: Probabilities, marks: Marks | null = null): Stance {
  if (reading === null) return UNDECIDED
  const { compared, features, isRetrieved } = reading
  const gated = gateStance(raw, features, compared, { isRetrieved, marks })
  return giveReasons(reading, gated, marks)
}

/** Engines differ in the last digits of a logarithm: without them Node and workerd give the same bytes. */
function roundStance({ supports, refutes, reasons }: Stance): Stance {
  const round = (value: number): number => Math.round(value * 1e9) / 1e9
  const [s, r] = [round(supports), round(refutes)]
  return { supports: s, refutes: r, neutral: round(1 - s - r), reasons }
}

/** Below every bar from which a source may conflict. */
const REASONED_FROM = 0.05

/** A refutation without a reason is none; that a support is worded otherwise is no reason for anything. */
function giveReasons(
  { pair, compared }: Reading,
  gated: Probabilities,
  marks: Marks | null,
): Stance {
  const isRefuted = gated.refutes > gated.supports && gated.refutes > gated.neutral
  const found = gated.refutes > REASONED_FROM ? chooseReasons(pair, compared, marks) : []
  const isSupported = gated.supports > gated.refutes
  const reasons = isSupported ? found.filter(({ code }) => code !== 'wording') : found
  if (isRefuted && reasons.length === 0) {
    return { supports: gated.supports, refutes: 0, neutral: 1 - gated.supports, reasons }
  }
  return { ...gated, reasons }
}
