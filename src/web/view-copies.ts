// Taking a result along: its link, itself in several forms, on paper.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { CheckResult } from '../view/types.ts'
import { FORMAT_NAMES, listFormats } from './copy-formats.ts'
import type { Actions, Copied } from './model.ts'

export function viewCopies(
  result: CheckResult,
  copied: Copied | null,
  actions: Actions,
): TemplateResult {
  return html`
    <div class="copies" role="group" aria-label="Copy this check">
      <span aria-hidden="true">Copy</span>
      ${listFormats(result).map(
        (format) => html`
          <button type="button" @click=${() => actions.copy(format, result)}>
            <span class="unseen">Copy </span>${FORMAT_NAMES[format]}
            ${copied?.format === format && copied.refused === null ? html`<span class="done">✓ copied</span>` : nothing}
          </button>
        `,
      )}
      <button type="button" class="print" @click=${() => actions.print()}>Print</button>
    </div>
    ${copied !== null && copied.refused !== null ? viewRefused(copied.refused) : nothing}
  `
}

/** Browsers keep the clipboard from pages without HTTPS: then the text stands here to be taken by hand. */
function viewRefused(text: string): TemplateResult {
  return html`
    <div class="notice refused">
      <label for="refused">The browser does not let this page copy. Take the text from here:</label>
      <textarea id="refused" rows="6" readonly .value=${text}></textarea>
    </div>
  `
}
