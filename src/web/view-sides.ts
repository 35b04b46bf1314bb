// The sources of a result: either side with its independent origins, then what decides nothing.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { CheckResult, Side } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { viewSource } from './view-source-card.ts'

export function viewSides(result: CheckResult): TemplateResult {
  const hasBoth = result.supporting.length > 0 && result.conflicting.length > 0
  return html`
    <div class="sides ${hasBoth ? 'both' : ''}">
      ${viewSide('conflicting', result)} ${viewSide('supporting', result)} ${viewRelated(result)}
    </div>
  `
}

function viewSide(
  side: Exclude<Side, 'related'>,
  result: CheckResult,
): TemplateResult | typeof nothing {
  const sources = result[side]
  if (sources.length === 0) return nothing
  return html`
    <section class="side" data-side=${side} aria-labelledby=${`${side}-${result.id}`}>
      <h2 id=${`${side}-${result.id}`}>
        ${ENGLISH.sides[side]}
        <small>${ENGLISH.sources(sources.length)}, ${ENGLISH.origins(result.origins[side])}</small>
      </h2>
      ${sources.map((source) => viewSource(source, side, result))}
    </section>
  `
}

/** Related sources are the answer where no verdict was given, and an aside where one was. */
function viewRelated(result: CheckResult): TemplateResult | typeof nothing {
  const { related, verdict } = result
  if (related.length === 0) return nothing
  const cards = related.map((source) => viewSource(source, 'related', result))
  if (verdict === 'not_enough_evidence') {
    return html`
      <section class="side" data-side="related" aria-labelledby=${`related-${result.id}`}>
        <h2 id=${`related-${result.id}`}>
          What comes closest <small>${ENGLISH.sources(related.length)}; none decides the claim</small>
        </h2>
        ${cards}
      </section>
    `
  }
  return html`
    <details class="side" data-side="related">
      <summary>
        <h2>Also read <small>${ENGLISH.sources(related.length)} that decide nothing</small></h2>
      </summary>
      ${cards}
    </details>
  `
}
