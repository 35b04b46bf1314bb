// A check result for people: verdict, summary, then each source with its quotes and what differs.
import type { CheckResult, EvidenceItem, Source, Verdict } from '../verdict/types.ts'
import { type Palette, wrapMarked, wrapText } from './style.ts'
import { toOneLine } from './terminal.ts'

/** Quotes shown of one source; --json has them all. */
const QUOTES_SHOWN = 2

/** Renders one result, ending in a line end. */
export function renderCheck(result: CheckResult, columns: number, palette: Palette): string {
  const lines: string[] = []
  lines.push(...wrapText(`Claim: ${toOneLine(result.claim)}`, columns, ''))
  lines.push(
    `${colourVerdict(result.verdict, palette)}  confidence ${formatShare(result.confidence)}${
      result.asOf === null ? '' : `  as of ${result.asOf}`
    }`,
  )
  lines.push(...wrapText(toOneLine(result.summary), columns, ''))
  const { supporting, conflicting, related, origins } = result
  lines.push(
    ...renderSide('Supporting', supporting, origins.supporting, columns, palette),
    ...renderSide('Conflicting', conflicting, origins.conflicting, columns, palette),
    ...renderSide('Related', related, null, columns, palette),
  )
  return `${lines.join('\n')}\n`
}

function renderSide(
  title: string,
  sources: readonly Source[],
  origins: number | null,
  columns: number,
  palette: Palette,
): string[] {
  if (sources.length === 0) return []
  const counted = origins === null ? '' : ` (${count(origins, 'independent origin')})`
  return [
    '',
    palette.bold(`${title}: ${count(sources.length, 'source')}${counted}`),
    ...sources.flatMap((source) => renderSource(source, columns, palette)),
  ]
}

function renderSource(source: Source, columns: number, palette: Palette): string[] {
  const published = source.published === null ? 'undated' : source.published.slice(0, 10)
  const name = `${source.publisher}, ${published}: ${source.title} [${source.id}]`
  const lines = wrapText(`${toOneLine(name)} ${formatShare(source.confidence)}`, columns, '  ')
  for (const item of source.evidence.slice(0, QUOTES_SHOWN)) {
    lines.push(...renderEvidence(item, columns, palette))
  }
  const more = source.evidence.length - QUOTES_SHOWN
  if (more > 0) lines.push(palette.dim(`    and ${count(more, 'more quote')}`))
  if (source.url !== null) lines.push(palette.dim(`    ${toOneLine(source.url)}`))
  return lines
}

function renderEvidence(item: EvidenceItem, columns: number, palette: Palette): string[] {
  const words = item.reasons.map((reason) => reason.evidence)
  const lines = wrapMarked(item.quote, words, columns, '    > ', palette)
  for (const { code, claim, evidence } of item.reasons) {
    const said = `${code}: the claim has “${toOneLine(claim)}”, the source “${toOneLine(evidence)}”`
    lines.push(...wrapText(said, columns, '      ').map((line) => palette.dim(line)))
  }
  return lines
}

function colourVerdict(verdict: Verdict, palette: Palette): string {
  switch (verdict) {
    case 'supported':
      return palette.bold(palette.green('SUPPORTED'))
    case 'refuted':
      return palette.bold(palette.red('REFUTED'))
    case 'disputed':
      return palette.bold(palette.yellow('DISPUTED'))
    case 'not_enough_evidence':
      return palette.bold('NOT ENOUGH EVIDENCE')
  }
}

function formatShare(share: number): string {
  return share.toFixed(2)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
