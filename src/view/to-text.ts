// A check result as plain text and as Markdown, for a message, a note or a script. Says what the
// result says and nothing more.

import { toSafeUrl } from './safe-url.ts'
import { sayDate, sayNumber, toPercent } from './say-date.ts'
import type { CheckResult, Side, Source } from './types.ts'
import { ENGLISH } from './words/en.ts'

/** Sides as they are listed; related sources decide nothing and are left out where a verdict is given. */
function listSides({ verdict }: CheckResult): Side[] {
  return verdict === 'not_enough_evidence' ? ['related'] : ['supporting', 'conflicting']
}

/** Plain text, a paragraph a source; `permalink` is where the check can be seen. */
export function toPlainText(result: CheckResult, permalink: string): string {
  const lines = [`“${result.claim}”`, sayVerdict(result), result.summary]
  for (const side of listSides(result)) {
    if (result[side].length === 0) continue
    lines.push('', `${ENGLISH.sides[side]}:`)
    for (const source of result[side]) {
      lines.push(`- ${nameSource(source)}: ${source.title}`)
      const [item] = source.evidence
      if (item !== undefined) lines.push(`  “${toOneLine(item.quote)}”`)
      const url = toSafeUrl(source.url)
      if (url !== null) lines.push(`  ${url}`)
    }
  }
  return [...lines, '', sayBasis(result), permalink].join('\n')
}

/** Markdown with quotes as block quotes; what the claim or a source holds cannot become markup. */
export function toMarkdown(result: CheckResult, permalink: string): string {
  const blocks = [
    `**${sayVerdict(result)}:** “${quoteMarkup(result.claim)}”`,
    quoteMarkup(result.summary),
  ]
  for (const side of listSides(result)) {
    if (result[side].length === 0) continue
    blocks.push(`### ${ENGLISH.sides[side]}`)
    for (const source of result[side]) {
      const url = toSafeUrl(source.url)
      const title = quoteMarkup(source.title)
      const linked = url === null ? title : `[${title}](<${url}>)`
      blocks.push(`**${quoteMarkup(nameSource(source))}:** ${linked}`)
      const [item] = source.evidence
      if (item !== undefined) blocks.push(`> ${quoteMarkup(toOneLine(item.quote))}`)
    }
  }
  return [...blocks, `${sayBasis(result)} [Open this check](<${permalink}>)`].join('\n\n')
}

function sayVerdict({ verdict, confidence, asOf }: CheckResult): string {
  const parts = [
    ENGLISH.verdicts[verdict],
    ...(verdict === 'not_enough_evidence' ? [] : [`confidence ${toPercent(confidence)}%`]),
    ...(asOf === null ? [] : [`as of ${sayDate(asOf, ENGLISH)}`]),
  ]
  return parts.join(', ')
}

function nameSource({ publisher, published }: Source): string {
  return `${publisher}, ${sayDate(published, ENGLISH)}`
}

function sayBasis({ index }: CheckResult): string {
  return ENGLISH.archive(sayNumber(index.documents, ENGLISH))
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Backslashes before what CommonMark would read as markup, within a line and at its beginning. */
function quoteMarkup(text: string): string {
  return toOneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([#+\-=]|\d+(?=[.)]))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2')
}
