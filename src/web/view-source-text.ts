// A source in full, with the passages that were quoted marked.
import { html, nothing, type TemplateResult } from 'lit-html'
import type { SourceDocument } from '../schema/source-document.ts'
import { toSafeUrl } from '../view/safe-url.ts'
import { sayDate } from '../view/say-date.ts'
import { ENGLISH } from '../view/words/en.ts'
import { cutParagraphs } from './cut-paragraphs.ts'
import type { Actions, Model } from './model.ts'
import { viewFailure, viewLoading } from './view-states.ts'

export function viewSourceText(
  { source, place }: Model,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (source === null) return nothing
  switch (source.state) {
    case 'loading':
      return viewLoading('Opening the source …')
    case 'failed':
      return viewFailure(source.failure, actions)
    case 'ready':
      return viewText(source.value, place.view === 'source' ? place.spans : [])
    default:
      return source satisfies never
  }
}

function viewText(
  source: SourceDocument,
  spans: readonly (readonly [number, number])[],
): TemplateResult {
  const url = toSafeUrl(source.url)
  return html`
    <article class="text">
      <p class="back"><a href="/?sources=" data-inside>All sources</a></p>
      <p class="source-name">
        <strong>${source.publisher}</strong> <span>${sayDate(source.published, ENGLISH)}</span>
        ${source.author === null ? nothing : html`<span>${source.author}</span>`}
      </p>
      <h1 id="outcome" tabindex="-1">${source.title}</h1>
      ${spans.length === 0 ? nothing : html`<p class="aside">What was quoted is marked.</p>`}
      ${cutParagraphs(
        source.text,
        spans.map(([start, end]) => ({ start, end })),
      ).map(
        (runs) =>
          html`<p>${runs.map(({ text, span }) => (span === null ? text : html`<mark>${text}</mark>`))}</p>`,
      )}
      ${
        source.excerpt
          ? html`<p class="notice">This desk shows the opening of its sources only.</p>`
          : nothing
      }
      ${
        url === null
          ? nothing
          : html`<p><a href=${url} target="_blank" rel="noopener">The original<span class="unseen"> (${ENGLISH.newTab})</span></a></p>`
      }
    </article>
  `
}
