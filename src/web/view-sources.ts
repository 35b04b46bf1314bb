// What the archive holds: all of it by date, or what speaks about some words.
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { ListedSource } from '../schema/source-list.ts'
import { markQuote } from '../view/mark-words.ts'
import { sayDate, sayNumber } from '../view/say-date.ts'
import { ENGLISH } from '../view/words/en.ts'
import { type Place, toAddress } from './address.ts'
import type { Actions, Model, SourcePages } from './model.ts'
import { findFieldFault } from './outcome.ts'
import { viewRuns } from './view-runs.ts'
import { viewFailure, viewLoading } from './view-states.ts'

type SourcesPlace = Extract<Place, { view: 'sources' }>

export function viewSources(place: SourcesPlace, model: Model, actions: Actions): TemplateResult {
  return html`
    <h1 class="sources-head">What the archive holds</h1>
    ${viewSearch(place, model, actions)} ${viewList(place, model, actions)}
  `
}

function viewSearch(place: SourcesPlace, { sources }: Model, actions: Actions): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const data = new FormData(event.target)
    const query = String(data.get('query') ?? '').trim()
    const asOf = String(data.get('asOf') ?? '')
    actions.go({ view: 'sources', query, asOf: asOf === '' ? null : asOf })
  }
  const fault = sources?.state === 'failed' ? findFieldFault(sources.failure, 'query') : null
  return html`
    <form class="search" role="search" @submit=${submit}>
      <label for="query">Search the sources</label>
      <input
        id="query" name="query" type="search" autocomplete="off" placeholder="A name, a place, a few words"
        aria-invalid=${fault === null ? 'false' : 'true'} .value=${live(place.query)}
      >
      <label for="until">As of</label>
      <input id="until" name="asOf" type="date" max="9999-12-31" .value=${live(place.asOf ?? '')}>
      <button class="primary" type="submit">Search</button>
    </form>
  `
}

function viewList(
  place: SourcesPlace,
  { sources }: Model,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (sources === null) return nothing
  switch (sources.state) {
    case 'loading':
      return viewLoading('Looking through the archive …', 'second')
    case 'failed':
      return viewFailure(sources.failure, actions, 'second')
    case 'ready':
      return viewPages(place, sources.value, actions)
    default:
      return sources satisfies never
  }
}

function viewPages(
  { query, asOf }: SourcesPlace,
  { sources, total, next, isLoadingMore }: SourcePages,
  actions: Actions,
): TemplateResult {
  if (total === 0) {
    return html`
      <section class="notice">
        <h2 id="outcome" tabindex="-1">Nothing found</h2>
        <p>
          ${query === '' ? 'The archive holds no source' : `No source speaks about “${query}”`}${asOf === null ? '.' : html` up to ${sayDate(asOf, ENGLISH)}. Undated sources are left out with a day set.`}
        </p>
        <p><a href=${toAddress({ view: 'sources', query: '', asOf: null })} data-inside>All sources</a></p>
      </section>
    `
  }
  return html`
    <h2 id="outcome" class="found" tabindex="-1">
      ${sayFound(query, asOf, total)}
    </h2>
    <ol class="source-list">${sources.map((source) => viewRow(source, query))}</ol>
    ${
      next === null
        ? nothing
        : html`<p>
            <button type="button" ?disabled=${isLoadingMore} @click=${() => actions.loadMore()}>
              ${isLoadingMore ? 'Loading …' : 'Show more'}
            </button>
          </p>`
    }
  `
}

function sayFound(query: string, asOf: string | null, total: number): string {
  const count = total === 1 ? '1 source' : `${sayNumber(total, ENGLISH)} sources`
  const until = asOf === null ? '' : ` up to ${sayDate(asOf, ENGLISH)}`
  return query === '' ? `${count}${until}, newest first` : `${count}${until}, best match first`
}

function viewRow({ id, publisher, published, title, passage }: ListedSource, query: string) {
  const spans = passage === null ? [] : [[passage.start, passage.end] as const]
  return html`
    <li>
      <p class="source-name"><strong>${publisher}</strong> <span>${sayDate(published, ENGLISH)}</span></p>
      <h3><a href=${toAddress({ view: 'source', id, spans })} data-inside>${title}</a></h3>
      ${
        passage === null
          ? nothing
          : html`<p class="passage">${viewRuns(markQuote({ quote: passage.quote, reasons: [] }, query))}</p>`
      }
    </li>
  `
}
