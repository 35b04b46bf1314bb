// The empty page: what can be asked here, and of what.
import { html, type TemplateResult } from 'lit-html'
import type { Model } from './model.ts'

export function viewWelcome(_model: Model): TemplateResult {
  return html`
    <section class="welcome" aria-labelledby="how">
      <h2 id="how">How to read an answer</h2>
      <dl class="legend">
        <div data-verdict="supported"><dt>Supported</dt><dd>Reports say what the claim says.</dd></div>
        <div data-verdict="refuted"><dt>Contradicted</dt><dd>Reports say otherwise, and the words that differ are marked.</dd></div>
        <div data-verdict="disputed"><dt>Sources disagree</dt><dd>Some reports say it, others say otherwise.</dd></div>
        <div data-verdict="not_enough_evidence"><dt>Not enough evidence</dt><dd>The archive is silent. That is not evidence against the claim.</dd></div>
      </dl>
    </section>
  `
}
