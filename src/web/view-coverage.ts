// What the archive covers, in figures.
import { html, type TemplateResult } from 'lit-html'
import type { IndexInfo } from '../schema/source-document.ts'
import { sayDate, sayNumber } from '../view/say-date.ts'
import { ENGLISH } from '../view/words/en.ts'
import type { Outcome } from './outcome.ts'

export function viewCoverage(index: Outcome<IndexInfo>): TemplateResult {
  return html`
    <aside class="coverage" aria-label="What the archive covers">
      ${index.state === 'ready' ? viewFigures(index.value) : viewMissing(index.state)}
    </aside>
  `
}

function viewFigures({ documents, passages, published, builtAt }: IndexInfo): TemplateResult {
  const { first, last, undated } = published
  return html`
    <p class="figure"><strong>${sayNumber(documents, ENGLISH)}</strong> ${documents === 1 ? 'source' : 'sources'}</p>
    <p>${sayNumber(passages, ENGLISH)} passages that can be quoted</p>
    <p>${sayRange(first, last)}${undated === 0 ? '' : `, ${sayNumber(undated, ENGLISH)} undated`}</p>
    <p>Index of ${sayDate(builtAt, ENGLISH)}</p>
    <p><a href="/?sources=" data-inside>Browse the sources</a></p>
  `
}

function sayRange(first: string | null, last: string | null): string {
  if (first === null || last === null) return 'No dated source'
  if (first === last) return `From ${sayDate(first, ENGLISH)}`
  return `From ${sayDate(first, ENGLISH)} to ${sayDate(last, ENGLISH)}`
}

function viewMissing(state: 'loading' | 'failed'): TemplateResult {
  return html`<p>
    ${state === 'loading' ? 'Asking what the archive holds …' : 'What the archive holds cannot be told now.'}
  </p>`
}
