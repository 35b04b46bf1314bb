// The form: a claim or a draft, and the day as of which it is checked. Works without script too, where
// it leads to the embed page.
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Actions, FormValues, Model } from './model.ts'
import { findFieldFault } from './outcome.ts'
import { DRAFT_FILE_ENDINGS } from './read-draft-file.ts'

/** Longest claim that the server takes. */
const MAX_CLAIM_CHARACTERS = 500
/** From here on the characters left are told. */
const COUNTED_FROM = 400

export function viewForm(model: Model, actions: Actions): TemplateResult {
  const { form, place } = model
  const isCompact = place.view === 'check'
  const submit = (event: Event): void => {
    event.preventDefault()
    actions.submit()
  }
  return html`
    <form class="ask ${isCompact ? 'compact' : ''}" action="/embed" @submit=${submit} novalidate>
      ${isCompact ? nothing : html`<h1>What does the archive say?</h1>`}
      ${viewModes(form, actions)}
      ${form.mode === 'claim' ? viewClaimField(model, actions) : viewDraftField(form, actions)}
      <div class="ask-row">
        ${viewAsOf(model, actions)}
        <button class="primary" type="submit">
          ${isCompact ? 'Check' : form.mode === 'claim' ? 'Check the claim' : 'Check the draft'}
        </button>
      </div>
    </form>
  `
}

function viewModes(form: FormValues, actions: Actions): TemplateResult {
  const option = (mode: FormValues['mode'], label: string) => html`
    <label>
      <input
        type="radio" name="mode" value=${mode} form="none"
        .checked=${live(form.mode === mode)} @change=${() => actions.edit({ mode })}
      >
      <span>${label}</span>
    </label>
  `
  return html`
    <fieldset class="modes">
      <legend class="unseen">What to check</legend>
      ${option('claim', 'A claim')}${option('draft', 'A draft')}
    </fieldset>
  `
}

function viewClaimField({ form, check }: Model, actions: Actions): TemplateResult {
  const fault = check?.state === 'failed' ? findFieldFault(check.failure, 'claim') : null
  const length = [...form.claim].length
  const input = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) actions.edit({ claim: event.target.value })
  }
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    actions.submit()
  }
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if ([...text].length <= MAX_CLAIM_CHARACTERS) return
    event.preventDefault()
    actions.edit({ mode: 'draft', draft: text })
  }
  return html`
    <div class="field">
      <label class="unseen" for="claim">The claim, in one sentence</label>
      <textarea
        id="claim" name="claim" rows="2" spellcheck="true" autocomplete="off" enterkeyhint="go"
        placeholder="One statement, as it was said or written"
        aria-describedby="claim-help" aria-invalid=${fault === null ? 'false' : 'true'}
        .value=${live(form.claim)} @input=${input} @keydown=${keydown} @paste=${paste}
      ></textarea>
      <p id="claim-help" class=${fault === null ? 'help' : 'help wrong'}>
        ${
          fault !== null
            ? `The claim ${fault}.`
            : length > COUNTED_FROM
              ? `${length} of ${MAX_CLAIM_CHARACTERS} characters`
              : 'Name people and places in full. Enter checks it.'
        }
      </p>
    </div>
  `
}

function viewDraftField(form: FormValues, actions: Actions): TemplateResult {
  const input = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) actions.edit({ draft: event.target.value })
  }
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    actions.submit()
  }
  return html`
    <div class="field">
      <label class="unseen" for="draft">The draft</label>
      <textarea
        id="draft" rows="10" spellcheck="true" placeholder="Paste the draft here"
        aria-describedby="draft-help" .value=${live(form.draft)} @input=${input} @keydown=${keydown}
      ></textarea>
      <p id="draft-help" class="help">
        Up to 200 KB. Its statements are found and checked one by one. A draft is neither logged nor
        stored, here or on the server.
      </p>
    </div>
    <div class="draft-tools">${viewFile(actions)} ${viewFormat(form, actions)}</div>
  `
}

function viewFile(actions: Actions): TemplateResult {
  const change = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    const [file] = event.target.files ?? []
    if (file !== undefined) actions.openFile(file)
  }
  return html`
    <label class="file">
      <input type="file" accept=${DRAFT_FILE_ENDINGS} @change=${change}>
      <span>Open a file</span>
    </label>
  `
}

const FORMATS: readonly (readonly [FormValues['format'], string])[] = [
  ['text', 'plain text'],
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
]

function viewFormat(form: FormValues, actions: Actions): TemplateResult {
  const change = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : ''
    const chosen = FORMATS.find(([format]) => format === value)
    if (chosen !== undefined) actions.edit({ format: chosen[0] })
  }
  return html`
    <label class="format">
      Written as
      <select @change=${change}>
        ${FORMATS.map(([format, name]) => html`<option value=${format} .selected=${form.format === format}>${name}</option>`)}
      </select>
    </label>
  `
}

function viewAsOf({ form, check }: Model, actions: Actions): TemplateResult {
  const fault = check?.state === 'failed' ? findFieldFault(check.failure, 'asOf') : null
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.edit({ asOf: event.target.value })
  }
  return html`
    <div class="as-of">
      <label for="as-of">As of</label>
      <input
        id="as-of" type="date" max="9999-12-31" .value=${live(form.asOf)} @change=${change}
        aria-describedby="as-of-help" aria-invalid=${fault === null ? 'false' : 'true'}
      >
      ${
        form.asOf === ''
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => actions.edit({ asOf: '' })}>
              Any day
            </button>`
      }
      <span id="as-of-help" class=${fault === null ? 'help' : 'help wrong'}>
        ${fault === null ? 'Later and undated sources are left out.' : `The day ${fault}.`}
      </span>
    </div>
  `
}
