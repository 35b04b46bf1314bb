// The figures of a judge over labelled pairs: pure counting. It knows no file, and no judge beyond the
// stances that it is given.
import { LABELS } from '../../stance/training/read-pairs.ts'
import { REASON_CODES, type ReasonCode, type Stance } from '../../stance/types.ts'
import { measureReliability } from '../reliability.ts'

export type Label = (typeof LABELS)[number]

export interface JudgedPair {
  readonly label: Label
  /** What was changed to make the pair, where the set tells. */
  readonly kind: string | null
  readonly stance: Stance
  /** For each reason whether it points at a word that was changed to make the claim false; null where that is unknown. */
  readonly hits: readonly boolean[] | null
}

/** `count` out of `of` pairs. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface PairMetrics {
  readonly pairs: number
  /** The label with the largest probability is the gold one. */
  readonly threeWay: Share
  /** Mean over the gold's labels of 2 · right / (gold + given). */
  readonly macroF1: number
  /** The larger of supports and refutes is the gold one, of the pairs that gold decides; a tie is wrong. */
  readonly twoWay: Share
  /** Of the probability of the label given. */
  readonly calibrationError: number
  readonly coverage: CoverageCurve
  /** By gold, then by the label given. */
  readonly confusion: Readonly<Record<Label, Readonly<Record<Label, number>>>>
}

/**
 * Pairs ranked by the larger of supports and refutes; a pair is right where that one is the gold label,
 * so a neutral pair never is. Equal ranks put the wrong ones first: figures depend on no order of rows.
 */
export interface CoverageCurve {
  /** The longest prefix that is at least so precise, as a share of all pairs. */
  readonly atPrecision: readonly { readonly precision: number; readonly coverage: number }[]
  /** How much of the prefix of that share of all pairs is right. */
  readonly atCoverage: readonly { readonly coverage: number; readonly precision: number }[]
}

export const PRECISIONS: readonly number[] = [0.9, 0.95, 0.99]
export const COVERAGES: readonly number[] = [0.1, 0.2, 0.4, 0.6, 0.8, 1]

/** The label with the largest probability; "neutral" on a tie, then "supports". */
export function giveLabel(stance: Stance): Label {
  return LABELS.reduce<Label>(
    (best, label) => (stance[label] > stance[best] ? label : best),
    'neutral',
  )
}

/** All figures of one set. */
export function measurePairs(judged: readonly JudgedPair[]): PairMetrics {
  const decided = judged.filter(({ label }) => label !== 'neutral')
  return {
    pairs: judged.length,
    threeWay: shareOf(judged, isRight),
    macroF1: measureMacroF1(judged),
    twoWay: shareOf(decided, ({ label, stance }) => giveSide(stance) === label),
    calibrationError: measureReliability(
      judged.map((one) => ({
        confidence: one.stance[giveLabel(one.stance)],
        isRight: isRight(one),
      })),
    ).expectedError,
    coverage: drawCoverage(judged),
    confusion: {
      supports: countGiven(judged, 'supports'),
      refutes: countGiven(judged, 'refutes'),
      neutral: countGiven(judged, 'neutral'),
    },
  }
}

/** For each reason code: of the pairs taken for refuted with it as first reason, those that are. */
export function measureReasons(judged: readonly JudgedPair[]): Record<ReasonCode, Share> {
  const refuted = judged.filter(({ stance }) => giveLabel(stance) === 'refutes')
  const shares = REASON_CODES.map((code): [ReasonCode, Share] => [
    code,
    shareOf(
      refuted.filter(({ stance }) => stance.reasons[0]?.code === code),
      ({ label }) => label === 'refutes',
    ),
  ])
  return Object.fromEntries(shares) as Record<ReasonCode, Share>
}

export interface HitMetrics {
  /** Of the pairs rightly taken for refuted whose changed words are known, those whose first reason points at one; any of them. */
  readonly first: Share
  readonly any: Share
}

/** How often the reasons of a refutation show what was changed. */
export function measureHits(judged: readonly JudgedPair[]): HitMetrics {
  const known = judged.filter((one) => one.label === 'refutes' && isRight(one) && one.hits !== null)
  return {
    first: shareOf(known, ({ hits }) => hits?.[0] === true),
    any: shareOf(known, ({ hits }) => hits?.includes(true) === true),
  }
}

export interface KindMetrics {
  readonly kind: string
  readonly label: Label
  readonly threeWay: Share
}

/** Right labels per kind and gold label, in alphabetical order; pairs of no kind are left out. */
export function measureKinds(judged: readonly JudgedPair[]): KindMetrics[] {
  const kinds = [...new Set(judged.flatMap(({ kind }) => (kind === null ? [] : [kind])))].sort()
  return kinds.flatMap((kind) =>
    LABELS.map((label) => ({
      kind,
      label,
      threeWay: shareOf(
        judged.filter((one) => one.kind === kind && one.label === label),
        isRight,
      ),
    })).filter(({ threeWay }) => threeWay.of > 0),
  )
}

function isRight({ label, stance }: JudgedPair): boolean {
  return giveLabel(stance) === label
}

/** The larger of the two sides; null on a tie. */
function giveSide({ supports, refutes }: Stance): Label | null {
  if (supports === refutes) return null
  return supports > refutes ? 'supports' : 'refutes'
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): Share {
  return { count: items.filter(has).length, of: items.length }
}

function countGiven(judged: readonly JudgedPair[], gold: Label): Record<Label, number> {
  const counts = { supports: 0, refutes: 0, neutral: 0 }
  for (const { label, stance } of judged) if (label === gold) counts[giveLabel(stance)] += 1
  return counts
}

function measureMacroF1(judged: readonly JudgedPair[]): number {
  const scores = LABELS.flatMap((label) => {
    const gold = judged.filter((one) => one.label === label).length
    const given = judged.filter(({ stance }) => giveLabel(stance) === label).length
    const right = judged.filter((one) => one.label === label && isRight(one)).length
    return gold === 0 ? [] : [(2 * right) / (gold + given)]
  })
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function drawCoverage(judged: readonly JudgedPair[]): CoverageCurve {
  const ranked = judged
    .map(({ label, stance }) => ({
      score: Math.max(stance.supports, stance.refutes),
      isRight: giveSide(stance) === label,
    }))
    .sort((a, b) => b.score - a.score || Number(a.isRight) - Number(b.isRight))
  let right = 0
  const rightUpTo = ranked.map((one) => {
    if (one.isRight) right += 1
    return right
  })
  const total = ranked.length
  return {
    atPrecision: PRECISIONS.map((precision) => {
      // The tolerance keeps 19 of 20 at 0.95 however the product is rounded.
      const last = rightUpTo.findLastIndex((count, at) => count >= precision * (at + 1) - 1e-9)
      return { precision, coverage: total === 0 ? 0 : (last + 1) / total }
    }),
    atCoverage: COVERAGES.map((coverage) => {
      const length = Math.round(coverage * total)
      const held = rightUpTo[length - 1]
      return { coverage, precision: held === undefined ? 0 : held / length }
    }),
  }
}
