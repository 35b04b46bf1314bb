// One source: who said it and when, the quote with the decisive words marked, and those words against
// the claim's own.
import { html, nothing, type TemplateResult } from 'lit-html'
import { markClaim, markQuote } from '../view/mark-words.ts'
import { toSafeUrl } from '../view/safe-url.ts'
import { sayDate } from '../view/say-date.ts'
import type { CheckResult, EvidenceItem, Reason, Side, Source } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { toAddress } from './address.ts'
import { viewRuns } from './view-runs.ts'

export function viewSource(source: Source, side: Side, result: CheckResult): TemplateResult {
  const [first, ...others] = source.evidence
  return html`
    <article class="source" data-side=${side}>
      <p class="source-name">
        <strong>${source.publisher}</strong>
        <span>${sayDate(source.published, ENGLISH)}</span>
      </p>
      <h3><a href=${toReading(source)} data-inside>${source.title}</a></h3>
      ${first === undefined ? nothing : viewEvidence(first, side, result.claim)}
      ${others.length === 0 ? nothing : viewOthers(others, side, result.claim)}
      ${viewFoot(source, side, result)}
    </article>
  `
}

/** The source in full, scrolled to what was quoted. */
function toReading({ id, evidence }: Source): string {
  const spans = evidence.map(({ start, end }) => [start, end] as const)
  return toAddress({ view: 'source', id, spans })
}

function viewEvidence(item: EvidenceItem, side: Side, claim: string): TemplateResult {
  // A source that decides nothing differs in many ways that mean nothing: only what it shares is marked.
  const reasons = side === 'related' ? [] : item.reasons
  const quote = { quote: item.quote, reasons }
  return html`
    <blockquote>
      <span class="context">${shorten(item.before, 'before')}</span>
      ${viewRuns(markQuote(quote, claim))}
      <span class="context">${shorten(item.after, 'after')}</span>
    </blockquote>
    ${reasons.length === 0 ? nothing : viewDifferences(reasons, side, claim)}
  `
}

const CONTEXT_CHARACTERS = 120

/** The words around a quote, to the nearest whole word. */
function shorten(text: string, where: 'before' | 'after'): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= CONTEXT_CHARACTERS) return line
  if (where === 'before') return `… ${line.slice(-CONTEXT_CHARACTERS).replace(/^\S*\s/, '')}`
  return `${line.slice(0, CONTEXT_CHARACTERS).replace(/\s\S*$/, '')} …`
}

const DIFFERENCES_NAMED = 3

/** What differs, a row each: the claim's words over the source's. */
function viewDifferences(reasons: readonly Reason[], side: Side, claim: string): TemplateResult {
  return html`
    <dl class="differences" data-side=${side}>
      ${reasons.slice(0, DIFFERENCES_NAMED).map(
        (reason) => html`
          <div>
            <dt>${ENGLISH.reasons[reason.code]}</dt>
            <dd><span class="who">Claim</span> ${viewAround(claim, reason)}</dd>
            <dd><span class="who">Source</span> <span><mark class="differs">${reason.evidence}</mark></span></dd>
          </div>
        `,
      )}
    </dl>
  `
}

/** The claim with one difference marked. */
function viewAround(claim: string, reason: Reason): TemplateResult {
  return html`<span>${viewRuns(markClaim(claim, [reason]))}</span>`
}

function viewOthers(items: readonly EvidenceItem[], side: Side, claim: string): TemplateResult {
  const label = items.length === 1 ? '1 more passage' : `${items.length} more passages`
  return html`
    <details class="more">
      <summary>${label}</summary>
      ${items.map((item) => viewEvidence(item, side, claim))}
    </details>
  `
}

function viewFoot(source: Source, side: Side, result: CheckResult): TemplateResult {
  const first = result[side].find(({ origin }) => origin === source.origin)
  const url = toSafeUrl(source.url)
  return html`
    <p class="source-foot">
      ${
        first !== undefined && first.id !== source.id
          ? html`<span class="origin">Shares its text with ${first.publisher}</span>`
          : nothing
      }
      <a href=${toReading(source)} data-inside>Read in full<span class="unseen">: ${source.title}</span></a>
      ${
        url === null
          ? nothing
          : html`<a href=${url} target="_blank" rel="noopener">
              Original<span class="unseen"> of ${source.title} (${ENGLISH.newTab})</span></a>`
      }
    </p>
  `
}
