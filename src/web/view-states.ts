// What stands where an answer would: on its way, or failed.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from './model.ts'
import { type Failure, wordFailure } from './outcome.ts'

/** The outline of a result, so that nothing jumps when it comes. */
export function viewLoading(label: string): TemplateResult {
  return html`
    <div class="loading" aria-busy="true">
      <p class="loading-label">${label}</p>
      <div class="bone wide"></div>
      <div class="bone"></div>
      <div class="bones">
        <div class="bone card"></div>
        <div class="bone card"></div>
      </div>
    </div>
  `
}

export function viewFailure(failure: Failure, actions: Actions): TemplateResult {
  const { title, text, canRetry } = wordFailure(failure)
  return html`
    <section class="notice failure" data-kind=${failure.kind} role="alert">
      <h2 id="outcome" tabindex="-1">${title}</h2>
      <p>${text}</p>
      ${
        canRetry
          ? html`<p><button type="button" @click=${() => actions.retry()}>Ask again</button></p>`
          : nothing
      }
    </section>
  `
}
