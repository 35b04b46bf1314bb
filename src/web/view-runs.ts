// Runs of text, those that decide marked.
import { html, type TemplateResult } from 'lit-html'
import type { Run } from '../view/mark-words.ts'

export function viewRuns(runs: readonly Run[]): (TemplateResult | string)[] {
  return runs.map(({ text, mark }) =>
    mark === null ? text : html`<mark class=${mark}>${text}</mark>`,
  )
}
