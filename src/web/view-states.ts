// What stands where an answer would: on its way, or failed.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from './model.ts'
import { type Failure, wantsKey, wordFailure } from './outcome.ts'

/** A page has one heading of the first rank; "second" says that there is another. */
type Rank = 'first' | 'second'

/** The outline of a result, so that nothing jumps when it comes. */
export function viewLoading(label: string, rank: Rank = 'first'): TemplateResult {
  return html`
    <div class="loading" aria-busy="true">
      ${
        rank === 'first'
          ? html`<h1 class="loading-label">${label}</h1>`
          : html`<p class="loading-label">${label}</p>`
      }
      <div class="bone wide"></div>
      <div class="bone"></div>
      <div class="bones">
        <div class="bone card"></div>
        <div class="bone card"></div>
      </div>
    </div>
  `
}

export function viewFailure(
  failure: Failure,
  actions: Actions,
  rank: Rank = 'first',
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
      ${wantsKey(failure) ? viewKeyForm(actions) : nothing}
      ${
        canRetry
          ? html`<p><button type="button" @click=${() => actions.retry()}>Ask again</button></p>`
          : nothing
      }
    </section>
  `
}

function viewKeyForm(actions: Actions): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    actions.useKey(String(new FormData(event.target).get('key') ?? '').trim())
  }
  return html`
    <form class="key" @submit=${submit}>
      <label for="key">Key</label>
      <input id="key" name="key" type="password" autocomplete="off" required placeholder="dk_…">
      <button type="submit">Use this key</button>
      <span class="help">It stays in this tab and goes to this server alone.</span>
    </form>
  `
}
