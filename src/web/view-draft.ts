// A draft as it was read: its text with every checked statement marked by its verdict, and the
// statements in a list, each with what the archive has on it.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { ArticleClaim, ArticleEnd } from '../schema/article.ts'
import { toPercent } from '../view/say-date.ts'
import type { Verdict } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { cutParagraphs } from './cut-paragraphs.ts'
import type { Actions, DraftCheck, Model } from './model.ts'
import { viewSides } from './view-sides.ts'
import { viewSign } from './view-sign.ts'
import { viewFailure } from './view-states.ts'

const VERDICTS: readonly Verdict[] = ['refuted', 'disputed', 'supported', 'not_enough_evidence']

export function viewDraft(check: DraftCheck, model: Model, actions: Actions): TemplateResult {
  return html`
    <article class="draft">
      <header class="draft-head">
        <p class="back"><button type="button" class="quiet" @click=${() => actions.go({ view: 'ask', mode: 'draft' })}>Edit the draft</button></p>
        <h1 id="outcome" tabindex="-1">${sayHead(check)}</h1>
        ${check.end === null ? nothing : html`<p class="summary">${check.end.summary.text}</p>`}
        ${viewCounts(check.claims)}
      </header>
      ${check.failure !== null ? viewFailure(check.failure, actions, 'second') : nothing}
      <div class="draft-body">
        ${viewMarked(check, model)}
        <div class="statements">
          <ol>${check.claims.map((claim, at) => viewStatement(claim, at, model, actions))}</ol>
          ${check.state === 'running' ? html`<p class="loading-label working">Reading on …</p>` : nothing}
          ${check.end === null ? nothing : viewEnd(check.end)}
        </div>
      </div>
    </article>
  `
}

function sayHead({ state, claims }: DraftCheck): string {
  const statements = claims.length === 1 ? '1 statement' : `${claims.length} statements`
  const hasNone = claims.length === 0
  switch (state) {
    case 'running':
      return hasNone ? 'Reading the draft …' : `${statements} so far`
    case 'failed':
      return hasNone ? 'The draft was not checked' : `The check broke off after ${statements}`
    case 'done':
      return hasNone ? 'No statement to check' : `${statements} checked`
    default:
      return state satisfies never
  }
}

function viewCounts(claims: readonly ArticleClaim[]): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing
  const counted = VERDICTS.map((verdict) => ({
    verdict,
    count: claims.filter(({ result }) => result.verdict === verdict).length,
  }))
  return html`
    <ul class="counts">
      ${counted
        .filter(({ count }) => count > 0)
        .map(
          ({ verdict, count }) => html`
            <li data-verdict=${verdict}>
              ${viewSign(verdict)} <strong>${count}</strong> ${ENGLISH.verdicts[verdict]}
            </li>
          `,
        )}
    </ul>
  `
}

/** The draft as it was sent. Markup of a page would only be in the way: of HTML the list alone is shown. */
function viewMarked(
  { request, claims }: DraftCheck,
  model: Model,
): TemplateResult | typeof nothing {
  if (request.format === 'html') return nothing
  const spans = claims.map((claim, at) => ({ ...claim, at }))
  return html`
    <details class="draft-text" ?open=${!model.isNarrow}>
      <summary>The draft</summary>
      ${cutParagraphs(request.draft, spans).map(
        (runs) =>
          html`<p>${runs.map(({ text, span }) =>
            span === null
              ? text
              : html`<a class="statement" data-verdict=${span.result.verdict} href=${`#statement-${span.at + 1}`}>${text}</a>`,
          )}</p>`,
      )}
    </details>
  `
}

function viewStatement(
  { sentence, claim, result }: ArticleClaim,
  at: number,
  model: Model,
  actions: Actions,
): TemplateResult {
  const isOpen = model.openStatements.has(at)
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement) actions.unfold(at, event.target.open)
  }
  const { verdict, confidence } = result
  const sure = verdict === 'not_enough_evidence' ? '' : `, ${toPercent(confidence)}%`
  return html`
    <li id=${`statement-${at + 1}`} data-verdict=${verdict}>
      <details ?open=${isOpen} @toggle=${toggle}>
        <summary>
          <span class="badge">${viewSign(verdict)} ${ENGLISH.verdicts[verdict]}${sure}</span>
          <span class="sentence">${sentence}</span>
        </summary>
        ${
          isOpen
            ? html`
                ${claim === sentence ? nothing : html`<p class="aside">Checked as: “${claim}”</p>`}
                <p>${verdict === 'not_enough_evidence' ? ENGLISH.meanings[verdict] : result.summary}</p>
                ${viewSides(result)}
              `
            : nothing
        }
      </details>
    </li>
  `
}

/** What was not checked and why, and whether the archive holds the draft itself. */
function viewEnd({ left = [], copies }: ArticleEnd): TemplateResult {
  return html`
    ${
      copies.length === 0
        ? nothing
        : html`<p class="notice">
            The archive holds this draft, or nearly the same text, as ${copies.join(', ')}. It was not
            asked: nothing supports itself.
          </p>`
    }
    ${
      left.length === 0
        ? nothing
        : html`<details class="left">
            <summary>${left.length === 1 ? '1 sentence' : `${left.length} sentences`} left alone</summary>
            <ul>
              ${left.map(
                ({ sentence, reason, because }) => html`
                  <li><q>${sentence}</q> <small>${reason.replaceAll('_', ' ')}: ${because}</small></li>
                `,
              )}
            </ul>
          </details>`
    }
  `
}
