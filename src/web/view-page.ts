// The whole page: masthead, form, what is shown, what it rests on.
import { html, nothing, type TemplateResult } from 'lit-html'
import { sayDate, sayNumber } from '../view/say-date.ts'
import { ENGLISH } from '../view/words/en.ts'
import type { Actions, Model } from './model.ts'
import { wantsKey } from './outcome.ts'
import { viewCheck } from './view-check.ts'
import { viewCoverage } from './view-coverage.ts'
import { viewDraft } from './view-draft.ts'
import { viewForm } from './view-form.ts'
import { viewSourceText } from './view-source-text.ts'
import { viewSources } from './view-sources.ts'
import { viewFailure } from './view-states.ts'
import { viewWelcome } from './view-welcome.ts'

export function viewPage(model: Model, actions: Actions): TemplateResult {
  return html`
    <a class="skip" href="#main">Skip to the content</a>
    ${viewMasthead(model)}
    <main id="main" data-view=${model.place.view}>${viewPlace(model, actions)}</main>
    ${viewColophon(model)}
    <p class="unseen" role="status">${model.announcement}</p>
  `
}

function viewMasthead({ place }: Model): TemplateResult {
  const isSources = place.view === 'sources' || place.view === 'source'
  return html`
    <header class="masthead">
      <a class="wordmark" href="/" data-inside>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7"></rect>
          <path d="M8 17.5 13.5 23 24.5 9.5"></path>
        </svg>
        deskcheck
      </a>
      <nav aria-label="Main">
        <a href="/" data-inside aria-current=${isSources ? 'false' : 'page'}>Check</a>
        <a href="/?sources=" data-inside aria-current=${isSources ? 'page' : 'false'}>Sources</a>
      </nav>
    </header>
  `
}

function viewPlace(model: Model, actions: Actions): TemplateResult | typeof nothing {
  switch (model.place.view) {
    case 'ask':
      return html`
        <div class="opening">${viewForm(model, actions)}${viewBasis(model, actions)}</div>
        ${viewWelcome(model)}
      `
    case 'check':
      return html`${viewForm(model, actions)}${viewCheck(model, actions)}`
    case 'draft':
      return model.draft === null ? nothing : viewDraft(model.draft, model, actions)
    case 'sources':
      return viewSources(model.place, model, actions)
    case 'source':
      return viewSourceText(model, actions)
    default:
      return model.place satisfies never
  }
}

/** What the archive covers, or the way in where that is not told to everyone. */
function viewBasis({ index }: Model, actions: Actions): TemplateResult {
  const isClosed = index.state === 'failed' && wantsKey(index.failure)
  return isClosed ? viewFailure(index.failure, actions, 'second') : viewCoverage(index)
}

/** What every answer of this page rests on. */
function viewColophon({ index }: Model): TemplateResult {
  return html`
    <footer class="colophon">
      ${
        index.state === 'ready'
          ? html`<p>
              <strong>${sayNumber(index.value.documents, ENGLISH)} sources</strong>,
              ${sayNumber(index.value.passages, ENGLISH)} passages, index of
              ${sayDate(index.value.builtAt, ENGLISH)}. Judged by ${index.value.model.name}
              ${index.value.model.version}.
            </p>`
          : html`<p>${index.state === 'loading' ? 'Asking what the archive holds …' : 'What the archive holds cannot be told now.'}</p>`
      }
      <p>
        A verdict says what this archive holds, and nothing else. No evidence is never evidence
        against. Claims and drafts are neither logged nor stored; this page sets no cookie and follows
        no one.
      </p>
      <p><a href="/?sources=" data-inside>Browse the sources</a> · <a href="/openapi.json">API</a></p>
    </footer>
  `
}
