// Runs the page: keeps the model, follows the address, draws. What is no longer wanted is broken off,
// so that a late answer never replaces a newer one.
import { render } from 'lit-html'
import type { CheckResult } from '../view/types.ts'
import { type Place, readPlace, toAddress } from './address.ts'
import { type CopyFormat, FORMAT_NAMES, formatResult } from './copy-formats.ts'
import { copyText } from './copy-text.ts'
import { findPlace, findStatement } from './follow-links.ts'
import { keepKey } from './key.ts'
import {
  loadCheck,
  loadDraft,
  loadIndex,
  loadMoreSources,
  loadRecent,
  loadSource,
  loadSources,
  type Page,
} from './load-place.ts'
import type { Actions, FormValues, Model } from './model.ts'
import { readDraftFile } from './read-draft-file.ts'
import { sayTitle } from './titles.ts'
import { viewPage } from './view-page.ts'

const EMPTY: Model = {
  place: { view: 'ask', mode: 'claim' },
  form: { mode: 'claim', claim: '', draft: '', format: 'text', asOf: '' },
  index: { state: 'loading' },
  recent: [],
  check: null,
  draft: null,
  openStatements: new Set(),
  sources: null,
  source: null,
  isNarrow: false,
  announcement: '',
  copied: null,
}

/** Starts the page in `root` with the place that the address names. */
export function runPage(root: HTMLElement): void {
  let model: Model = { ...EMPTY, isNarrow: matchMedia('(width < 62rem)').matches }
  let wanted = new AbortController()

  const page: Page = {
    read: () => model,
    change(values) {
      model = { ...model, ...values }
      document.title = sayTitle(model)
      render(viewPage(model, actions), root)
    },
    focus: (selector) => root.querySelector<HTMLElement>(selector)?.focus(),
  }

  const actions: Actions = {
    edit: (values) => page.change({ form: { ...model.form, ...values } }),
    submit: () => submit(model.form),
    retry: () => show(model.place),
    go: (place) => {
      history.pushState(null, '', toAddress(place))
      show(place)
    },
    unfold(statement, isOpen) {
      const openStatements = new Set(model.openStatements)
      if (isOpen) openStatements.add(statement)
      else openStatements.delete(statement)
      page.change({ openStatements })
    },
    loadMore: () => void loadMoreSources(page, wanted.signal),
    openFile: (file) => void openFile(file),
    copy: (format, result) => void copy(format, result),
    print: () => window.print(),
    useKey(key) {
      keepKey(key)
      page.change({ index: { state: 'loading' } })
      show(model.place)
    },
  }

  const submit = ({ mode, claim, draft, asOf }: FormValues): void => {
    const text = claim.replace(/\s+/g, ' ').trim()
    if (mode === 'draft' && draft.trim() !== '') actions.go({ view: 'draft' })
    else if (mode === 'claim' && text !== '') {
      actions.go({ view: 'check', claim: text, asOf: asOf === '' ? null : asOf })
    } else page.focus(mode === 'draft' ? '#draft' : '#claim')
  }

  const show = (place: Place): void => {
    wanted.abort()
    wanted = new AbortController()
    const { signal } = wanted
    page.change({ place, check: null, draft: null, copied: null, announcement: '' })
    if (model.index.state !== 'ready') void loadIndex(page)
    switch (place.view) {
      case 'ask':
        page.change({ form: { ...model.form, mode: place.mode } })
        if (model.recent.length === 0) void loadRecent(page)
        break
      case 'check':
        void loadCheck(page, place, signal)
        break
      case 'draft':
        showDraft(signal)
        break
      case 'source':
        void loadSource(page, place, signal)
        break
      case 'sources':
        void loadSources(page, place, signal)
        break
      default:
        place satisfies never
    }
  }

  /** A page that was loaded anew has no draft any more: then it is asked for again. */
  const showDraft = (signal: AbortSignal): void => {
    const { draft, format, asOf } = model.form
    if (draft.trim() !== '') {
      void loadDraft(page, { draft, format, asOf: asOf === '' ? null : asOf }, signal)
      return
    }
    const place = { view: 'ask', mode: 'draft' } as const
    history.replaceState(null, '', toAddress(place))
    show(place)
  }

  const openFile = async (file: File): Promise<void> => {
    const opened = await readDraftFile(file)
    page.change({ form: { ...model.form, mode: 'draft', ...opened } })
  }

  const copy = async (format: CopyFormat, result: CheckResult): Promise<void> => {
    const text = formatResult(result, format, location.origin)
    const isCopied = await copyText(text)
    page.change({
      copied: { format, refused: isCopied ? null : text },
      announcement: isCopied ? `${FORMAT_NAMES[format]} copied.` : 'The browser does not let copy.',
    })
  }

  addEventListener('popstate', () => show(readPlace(location.search)))
  addEventListener('online', () => {
    const states = [model.check, model.draft, model.source, model.sources, model.index]
    if (states.some((each) => each?.state === 'failed')) show(model.place)
  })
  root.addEventListener('click', (event) => {
    const place = findPlace(event)
    if (place !== null) {
      event.preventDefault()
      actions.go(place)
      scrollTo(0, 0)
    }
    const statement = findStatement(event)
    if (statement === null) return
    event.preventDefault()
    actions.unfold(statement, true)
    page.focus(`#statement-${statement + 1} summary`)
  })
  show(readPlace(location.search))
}
