// Lays the figures of `deskcheck eval` out as plain text: deskcheck and the baseline side by side.
import { VERDICTS } from '../verdict/types.ts'
import { GOLD_LETTERS } from './eval-claims.ts'
import type { EvalMetrics, Share } from './eval-metrics.ts'

const SYSTEM_COLUMN = 18

/** Renders the figures, ending in a line end. Shares are followed by the rows they are of. */
export function formatEvalTable(metrics: EvalMetrics): string {
  const { deskcheck, baseline, calibration, quotes } = metrics
  const pairs: [string, string, string][] = [
    ['', 'deskcheck', 'baseline'],
    ['verdict accuracy', sayShare(deskcheck.accuracy), sayShare(baseline.accuracy)],
    ...deskcheck.slices.map(({ slice, accuracy }): [string, string, string] => [
      `  ${slice}`,
      sayShare(accuracy),
      sayShare(baseline.slices.find((each) => each.slice === slice)?.accuracy ?? NONE),
    ]),
    ['verdicts given, right', sayShare(deskcheck.verdictsRight), sayShare(baseline.verdictsRight)],
    ['false supports', sayShare(deskcheck.falseSupports), sayShare(baseline.falseSupports)],
    [
      '  of all rows',
      sayShare(deskcheck.falseSupportsOfAll),
      sayShare(baseline.falseSupportsOfAll),
    ],
    ['false verdicts', sayShare(deskcheck.falseVerdicts), sayShare(baseline.falseVerdicts)],
    [
      'twisted, supported',
      sayShare(deskcheck.twistedSupported),
      sayShare(baseline.twistedSupported),
    ],
    ['source precision', sayShare(deskcheck.sourcePrecision), sayShare(baseline.sourcePrecision)],
    ['source recall', sayShare(deskcheck.sourceRecall), sayShare(baseline.sourceRecall)],
    ['a right source listed', sayShare(deskcheck.sourceHits), sayShare(baseline.sourceHits)],
    ...VERDICTS.map((verdict): [string, string, string] => [
      `said ${verdict}`,
      String(deskcheck.verdicts[verdict]),
      String(baseline.verdicts[verdict]),
    ]),
  ]
  const lines = [
    `${metrics.claims} ${metrics.claims === 1 ? 'claim' : 'claims'}`,
    ...layColumns(pairs),
    '',
    'gold against verdict (deskcheck)',
    ...layColumns([
      ['', ...VERDICTS],
      ...GOLD_LETTERS.map((letter) => [
        `  ${letter}`,
        ...VERDICTS.map((verdict) => String(deskcheck.confusion[letter][verdict])),
      ]),
    ]),
    '',
    `calibration error ${calibration.expectedError.toFixed(3)}`,
    ...layColumns([
      ['  confidence', 'verdicts', 'mean', 'right'],
      ...calibration.bins.map(({ from, to, verdicts, meanConfidence, right }) => [
        `  ${from.toFixed(1)}-${to.toFixed(1)}`,
        String(verdicts),
        meanConfidence.toFixed(2),
        (right / verdicts).toFixed(2),
      ]),
    ]),
    '',
    `quotes equal to the source text: ${quotes.checked - quotes.wrong.length} of ${quotes.checked}`,
    ...quotes.wrong.map(
      ({ claim, source, start, end }) =>
        `  wrong: claim ${claim}, source ${source} ${start}-${end}`,
    ),
    '',
    'false supports: supported where the gold has neither S nor D, of those rows',
    'false verdicts: any verdict where the gold says N alone; twisted: the gold says R alone',
    'baseline: a passage with 70 % of the idf-weighted stems; the parity of negations tells the side',
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

const NONE: Share = { count: 0, of: 0 }

/** "0.635 (127/200)"; a dash where there is nothing to be a share of. */
function sayShare({ count, of }: Share): string {
  return of === 0 ? '-' : `${(count / of).toFixed(3)} (${count}/${of})`
}

/** First column to the left, the others to the right, each at least as wide as a share. */
function layColumns(rows: readonly (readonly string[])[]): string[] {
  const first = Math.max(...rows.map((row) => row[0]?.length ?? 0), 22)
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(first) : cell.padStart(Math.max(SYSTEM_COLUMN, cell.length + 2)),
      )
      .join(''),
  )
}
