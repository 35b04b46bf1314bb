// The empty page: what can be asked here, how an answer reads, and headlines to begin with.
import { html, nothing, type TemplateResult } from 'lit-html'
import { sayDate } from '../view/say-date.ts'
import type { Verdict } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { toAddress } from './address.ts'
import type { Model } from './model.ts'
import { viewSign } from './view-sign.ts'

const LEGEND: readonly (readonly [Verdict, string])[] = [
  ['supported', 'Reports say what the claim says. Each is quoted.'],
  ['refuted', 'Reports say otherwise. The words that differ are marked.'],
  ['disputed', 'Some reports say it, others say otherwise.'],
  ['not_enough_evidence', 'The archive is silent. That is not evidence against the claim.'],
]

export function viewWelcome(model: Model): TemplateResult {
  return html`
    <section class="welcome" aria-labelledby="how">
      <h2 id="how">How an answer reads</h2>
      <dl class="legend">
        ${LEGEND.map(
          ([verdict, text]) => html`
            <div data-verdict=${verdict}>
              <dt>${viewSign(verdict)} ${ENGLISH.verdicts[verdict]}</dt>
              <dd>${text}</dd>
            </div>
          `,
        )}
      </dl>
    </section>
    ${viewRecent(model)}
  `
}

/** Headlines are claims: a newcomer can begin with one. */
function viewRecent({ recent }: Model): TemplateResult | typeof nothing {
  if (recent.length === 0) return nothing
  return html`
    <section class="welcome" aria-labelledby="recent">
      <h2 id="recent">Newest in the archive</h2>
      <ul class="recent">
        ${recent.map(
          ({ id, publisher, published, title }) => html`
            <li>
              <p class="source-name"><strong>${publisher}</strong> <span>${sayDate(published, ENGLISH)}</span></p>
              <h3><a href=${toAddress({ view: 'source', id, spans: [] })} data-inside>${title}</a></h3>
              <p><a href=${toAddress({ view: 'check', claim: title.slice(0, 500), asOf: null })} data-inside>
                Check this headline<span class="unseen">: ${title}</span></a></p>
            </li>
          `,
        )}
      </ul>
    </section>
  `
}
