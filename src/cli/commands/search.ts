// `deskcheck search`: the sources that speak about a claim, best first, without judging them.

import { retrieve } from '../../retrieve/rank-passages.ts'
import type { RankedDocument } from '../../retrieve/types.ts'
import { analyse } from '../../text/analyse.ts'
import { toDayNumber } from '../../text/days.ts'
import { wordIndexFailure } from '../failures.ts'
import { openFolder } from '../open-folder.ts'
import { type ClaimsCall, readClaims } from '../read-claims.ts'
import { createPalette, wrapText } from '../style.ts'
import { type ExitCode, printError, type Terminal, toOneLine } from '../terminal.ts'

export interface SearchCall extends ClaimsCall {
  readonly index?: string
  /** Sources listed a claim. */
  readonly k: number
  readonly json?: boolean
}

/** One hit: a document's id, its best passage as it stands in the text, and the document's score. */
interface Hit {
  readonly document: string
  readonly passage: string
  readonly score: number
}

/** Searches for every claim; a broken row is named, and the exit code is 1. */
export async function runSearch(call: SearchCall, terminal: Terminal): Promise<ExitCode> {
  const claims = await readClaims('search', call, terminal)
  if (!claims.ok) return claims.error
  const opened = await openFolder(call.index, 'search', terminal)
  if (!opened.ok) return opened.error
  const { index, name } = opened.value
  let exitCode: ExitCode = 0
  for await (const row of claims.value.rows) {
    const where = claims.value.prefix(row.line)
    if (row.kind === 'problem') {
      printError(terminal, `${where}${row.message}`)
      exitCode = 1
      continue
    }
    const { id, claim } = row.value
    const asOf = row.value.asOf == null ? null : toDayNumber(row.value.asOf)
    if (row.value.asOf != null && asOf === null) {
      printError(terminal, `${where}asOf is not a date (YYYY-MM-DD)`)
      exitCode = 1
      continue
    }
    const analysis = analyse(claim, { published: asOf, aliases: index.aliases })
    const ranked = await retrieve(index, analysis, { limit: call.k, asOf })
    if (!ranked.ok) {
      printError(terminal, `${where}${wordIndexFailure(ranked.error, name)}`)
      exitCode = 1
      continue
    }
    if (call.json) {
      const line = { id: id ?? null, hits: ranked.value.map(toHit) }
      terminal.output.write(`${JSON.stringify(line)}\n`)
    } else terminal.output.write(renderHits(claim, ranked.value, terminal))
  }
  return exitCode
}

function toHit({ document, passages, score }: RankedDocument): Hit {
  const best = passages[0]
  const span = best === undefined ? undefined : document.sentences[best.sentence]
  const passage = span === undefined ? '' : document.text.slice(span.start, span.end)
  return { document: document.id, passage, score }
}

function renderHits(claim: string, ranked: readonly RankedDocument[], terminal: Terminal): string {
  const palette = createPalette(terminal.output, terminal.environment)
  const columns = Math.min(100, terminal.output.columns)
  const lines = wrapText(`Claim: ${toOneLine(claim)}`, columns, '')
  if (ranked.length === 0) lines.push('No source speaks about it.')
  ranked.forEach((hit, position) => {
    const { publisher, published, title } = hit.document
    const name = `${publisher}, ${published?.slice(0, 10) ?? 'undated'}: ${title}`
    const { document, passage, score } = toHit(hit)
    const head = `${position + 1}. ${toOneLine(name)} [${toOneLine(document)}] ${score.toFixed(2)}`
    const [first = '', ...rest] = wrapText(head, columns, '   ')
    lines.push('', palette.bold(first.trimStart()), ...rest)
    lines.push(...wrapText(toOneLine(passage), columns, '   '))
  })
  return `${lines.join('\n')}\n`
}
