// Lays the figures of a stance evaluation out as Markdown. Counts nothing itself.
import { LABELS } from '../../stance/training/read-pairs.ts'
import { REASON_CODES } from '../../stance/types.ts'
import type { SystemMetrics } from '../eval-metrics.ts'
import { AIMS, type ComparedFigures, KNOWN_FIGURES } from './known-figures.ts'
import type { NewsFigures } from './measure-news.ts'
import {
  COVERAGES,
  type JudgedPair,
  measureHits,
  measureKinds,
  measurePairs,
  measureReasons,
  type PairMetrics,
  type Share,
} from './pair-metrics.ts'

export interface JudgedSet {
  readonly name: string
  readonly judged: readonly JudgedPair[]
}

export interface Figures {
  /** Name and version of the judge. */
  readonly judge: string
  readonly sets: readonly JudgedSet[]
  /** Null where no folder of news was given. */
  readonly news: NewsFigures | null
}

const NONE = '–'
/** Fewer refutations than this tell nothing about a reason of one set. */
const SHOWN_REASONS = 10

/** All tables, from the comparison down to the kinds; ends without a line end. */
export function formatFigures({ judge, sets, news }: Figures): string {
  const measured = new Map(sets.map(({ name, judged }) => [name, measurePairs(judged)]))
  const blocks = [
    `Judge: \`${judge}\`. Pairs are read as \`deskcheck stance\` reads them.`,
    compareWithKnown(judge, measured, news),
    '**Labelled pairs.** Two-way: the larger of supports and refutes, of the pairs that are decided. Coverage: pairs are ranked by the larger of the two; the longest prefix that is 95 % right, as a share of all pairs. ECE: of the probability of the label given. The last columns count what each gold label was judged.',
    formatSets(measured),
    '**Risk and coverage.** How much is right of the share of all pairs that the judge is surest of.',
    formatCoverage(measured),
    `**Reasons.** Of the refutations whose first reason has the code, how many are right, and of how many; sets with fewer than ${SHOWN_REASONS} are left out.`,
    formatReasons(sets),
    ...formatHits(sets),
    ...formatKinds(sets),
    ...(news === null ? [] : formatNews(news)),
  ]
  return blocks.join('\n\n')
}

function compareWithKnown(
  judge: string,
  measured: ReadonlyMap<string, PairMetrics>,
  news: NewsFigures | null,
): string {
  const sayThreeWay = (set: string): string => sayShare(measured.get(set)?.threeWay)
  const sayTwoWay = (set: string): string => sayShare(measured.get(set)?.twoWay)
  const reached: ComparedFigures = {
    newsThreeWay: sayThreeWay('news'),
    symmetricThreeWay: sayThreeWay('fever_symmetric'),
    symmetricTwoWay: sayTwoWay('fever_symmetric'),
    foolMeTwiceTwoWay: sayTwoWay('fool_me_twice'),
    snliThreeWay: sayThreeWay('snli'),
    verdictsRight: sayShare(news?.metrics.deskcheck.accuracy),
  }
  return formatTable(
    [
      ['judge', 'news pairs', 'FEVER-Symmetric', 'FEVER-Symmetric, two-way'],
      ['Fool Me Twice, two-way', 'general entailment (SNLI)', 'verdicts right'],
    ].flat(),
    [...KNOWN_FIGURES, { ...reached, judge: `**${judge}**` }, AIMS].map((row) => [
      row.judge,
      row.newsThreeWay ?? NONE,
      row.symmetricThreeWay ?? NONE,
      row.symmetricTwoWay ?? NONE,
      row.foolMeTwiceTwoWay ?? NONE,
      row.snliThreeWay ?? NONE,
      row.verdictsRight ?? NONE,
    ]),
  )
}

function formatSets(measured: ReadonlyMap<string, PairMetrics>): string {
  return formatTable(
    [
      ['set', 'pairs', 'three-way', 'macro-F1', 'two-way', 'coverage at 95 %', 'ECE'],
      LABELS.map((label) => `${label} → s r n`),
    ].flat(),
    [...measured].map(([name, metrics]) => [
      name,
      String(metrics.pairs),
      sayShare(metrics.threeWay),
      metrics.macroF1.toFixed(3),
      sayShare(metrics.twoWay),
      sayCoverage(metrics, 0.95),
      metrics.calibrationError.toFixed(3),
      ...LABELS.map((gold) => LABELS.map((given) => metrics.confusion[gold][given]).join(' ')),
    ]),
  )
}

function formatCoverage(measured: ReadonlyMap<string, PairMetrics>): string {
  return formatTable(
    [
      ['set', ...COVERAGES.map((share) => `surest ${Math.round(share * 100)} %`)],
      ['coverage at 90 %', 'at 99 %'],
    ].flat(),
    [...measured].map(([name, metrics]) => [
      name,
      ...metrics.coverage.atCoverage.map(({ precision }) => precision.toFixed(3)),
      sayCoverage(metrics, 0.9),
      sayCoverage(metrics, 0.99),
    ]),
  )
}

function formatReasons(sets: readonly JudgedSet[]): string {
  const pooled = { name: 'all', judged: sets.flatMap(({ judged }) => judged) }
  const rows = [...sets, pooled]
    .map(({ name, judged }) => ({ name, reasons: measureReasons(judged) }))
    .filter(
      ({ reasons }) =>
        REASON_CODES.reduce((sum, code) => sum + reasons[code].of, 0) >= SHOWN_REASONS,
    )
  return formatTable(
    ['set', ...REASON_CODES],
    rows.map(({ name, reasons }) => [
      name,
      ...REASON_CODES.map((code) => sayShareOf(reasons[code])),
    ]),
  )
}

/** Nothing where no set has twins. */
function formatHits(sets: readonly JudgedSet[]): string[] {
  const rows = sets
    .map(({ name, judged }) => ({ name, ...measureHits(judged) }))
    .filter(({ first }) => first.of > 0)
    .map(({ name, first, any }) => [name, sayShareOf(first), sayShare(any)])
  if (rows.length === 0) return []
  return [
    '**Words that differ.** Of the pairs rightly taken for refuted whose twin tells which words were changed, how many show one of them.',
    formatTable(['set', 'in the first reason', 'in any'], rows),
  ]
}

/** Nothing where no set tells kinds. */
function formatKinds(sets: readonly JudgedSet[]): string[] {
  const measured = sets
    .map(({ name, judged }) => ({ name, kinds: measureKinds(judged) }))
    .filter(({ kinds }) => kinds.length > 0)
  if (measured.length === 0) return []
  const keys = measured.flatMap(({ kinds }) => kinds.map(({ kind, label }) => `${kind} ${label}`))
  const rows = [...new Set(keys)].sort().map((key) => [
    key.replace(' ', ', '),
    ...measured.map(({ kinds }) => {
      const found = kinds.find(({ kind, label }) => `${kind} ${label}` === key)
      return found === undefined ? NONE : sayShareOf(found.threeWay)
    }),
  ])
  return [
    '**Kinds.** What was changed to make the pair, its gold label, and the share labelled right.',
    formatTable(['kind', ...measured.map(({ name }) => name)], rows),
  ]
}

/** Name, figure and aim of each line about verdicts. */
const NEWS_LINES: readonly [string, (metrics: SystemMetrics) => Share, string][] = [
  ['verdicts right', ({ accuracy }) => accuracy, '≥ 0.80'],
  ['verdicts given, right', ({ verdictsRight }) => verdictsRight, '≥ 0.92'],
  ['twisted claims, "supported"', ({ twistedSupported }) => twistedSupported, '≤ 0.04'],
  ['undecided claims, any verdict', ({ falseVerdicts }) => falseVerdicts, '≤ 0.08'],
  ['a right source listed', ({ sourceHits }) => sourceHits, '≥ 0.85'],
  ['listed sources that belong there', ({ sourcePrecision }) => sourcePrecision, '≥ 0.70'],
]

function formatNews({ documents, metrics }: NewsFigures): string[] {
  const { deskcheck, baseline, calibration } = metrics
  const slices = deskcheck.slices.map(({ slice, accuracy }) => [
    slice,
    sayShareOf(accuracy),
    sayShareOf(baseline.slices.find((each) => each.slice === slice)?.accuracy),
    '≥ 0.60',
  ])
  return [
    `**Verdicts** on ${metrics.claims} claims about ${documents} reports indexed together, beside plain word overlap; then verdicts right, slice by slice.`,
    formatTable(
      ['', 'deskcheck', 'word overlap', 'aim'],
      [
        ...NEWS_LINES.map(([name, read, aim]) => [
          name,
          sayShareOf(read(deskcheck)),
          sayShareOf(read(baseline)),
          aim,
        ]),
        ['calibration error', calibration.expectedError.toFixed(3), NONE, '≤ 0.06'],
        ...slices,
      ],
    ),
  ]
}

function sayCoverage({ coverage }: PairMetrics, precision: number): string {
  const found = coverage.atPrecision.find((one) => one.precision === precision)
  return found === undefined ? NONE : found.coverage.toFixed(3)
}

function sayShare(share: Share | undefined): string {
  return share === undefined || share.of === 0 ? NONE : (share.count / share.of).toFixed(3)
}

function sayShareOf(share: Share | undefined): string {
  return share === undefined || share.of === 0 ? NONE : `${sayShare(share)} of ${share.of}`
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
