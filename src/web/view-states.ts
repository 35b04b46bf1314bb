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

/** A page has one heading of the first rank: the failure's own, unless told that there is another. */
export function viewFailure(
  failure: Failure,
  actions: Actions,
  rank: 'first' | 'second' = 'first',
): TemplateResult {
  const { title, text, canRetry } = wordFailure(failure)
  return html`
    <section class="notice failure" data-kind=${failure.kind} role="alert">
      ${
        rank === 'first'
          ? html`<h1 id="outcome" tabindex="-1">${title}</h1>`
          : html`<h2>${title}</h2>`
      }
      <p>${text}</p>
      ${
        canRetry
          ? html`<p><button type="button" @click=${() => actions.retry()}>Ask again</button></p>`
          : nothing
      }
    </section>
  `
}
