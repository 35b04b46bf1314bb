// Runs the page: keeps the model, follows the address, asks the server, draws. What is no longer
// wanted is broken off, so that a late answer never replaces a newer one.
import { render } from 'lit-html'
import type { CheckResult } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { type Place, readPlace, toAddress } from './address.ts'
import { askCheck, askIndex, askSource } from './ask-server.ts'
import { type CopyFormat, FORMAT_NAMES, formatResult } from './copy-formats.ts'
import { copyText } from './copy-text.ts'
import type { Actions, FormValues, Model } from './model.ts'
import { sayTitle } from './titles.ts'
import { viewPage } from './view-page.ts'

/** Starts the page in `root` with the place that the address names. */
export function runPage(root: HTMLElement): void {
  let model: Model = {
    place: { view: 'ask', mode: 'claim' },
    form: { mode: 'claim', claim: '', draft: '', format: 'text', asOf: '' },
    index: { state: 'loading' },
    check: null,
    source: null,
    announcement: '',
    copied: null,
  }
  let wanted = new AbortController()

  const change = (values: Partial<Model>): void => {
    model = { ...model, ...values }
    document.title = sayTitle(model)
    render(viewPage(model, actions), root)
  }

  const actions: Actions = {
    edit: (values) => change({ form: { ...model.form, ...values } }),
    submit: () => submit(model.form),
    retry: () => show(model.place),
    go: (place) => {
      history.pushState(null, '', toAddress(place))
      show(place)
    },
    copy: (format, result) => void copy(format, result),
    print: () => window.print(),
  }

  const submit = ({ mode, claim, asOf }: FormValues): void => {
    if (mode === 'draft') return
    const text = claim.replace(/\s+/g, ' ').trim()
    if (text === '') focus('#claim')
    else actions.go({ view: 'check', claim: text, asOf: asOf === '' ? null : asOf })
  }

  const show = (place: Place): void => {
    wanted.abort()
    wanted = new AbortController()
    const { signal } = wanted
    change({ place, copied: null, announcement: '' })
    if (model.index.state !== 'ready') void loadIndex()
    switch (place.view) {
      case 'ask':
        change({ form: { ...model.form, mode: place.mode }, check: null })
        break
      case 'check':
        void loadCheck(place, signal)
        break
      case 'source':
        void loadSource(place.id, signal)
        break
      case 'sources':
        break
      default:
        place satisfies never
    }
  }

  const loadCheck = async (
    { claim, asOf }: Extract<Place, { view: 'check' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    change({
      form: { ...model.form, mode: 'claim', claim, asOf: asOf ?? '' },
      check: { state: 'loading' },
      announcement: ENGLISH.loading,
    })
    const answer = await askCheck(claim, asOf, signal)
    if (signal.aborted) return
    if (answer.ok) {
      const { verdict, summary } = answer.value
      const announcement = `${ENGLISH.verdicts[verdict]}. ${summary}`
      change({ check: { state: 'ready', value: answer.value }, announcement })
    } else change({ check: { state: 'failed', failure: answer.failure }, announcement: '' })
    focus('#outcome')
  }

  const loadSource = async (id: string, signal: AbortSignal): Promise<void> => {
    change({ source: { state: 'loading' } })
    const answer = await askSource(id, signal)
    if (signal.aborted) return
    change({
      source: answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', failure: answer.failure },
    })
    focus('#outcome')
    document.querySelector('.text mark')?.scrollIntoView({ block: 'center' })
  }

  const loadIndex = async (): Promise<void> => {
    const answer = await askIndex(AbortSignal.timeout(20_000))
    change({
      index: answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', failure: answer.failure },
    })
  }

  const copy = async (format: CopyFormat, result: CheckResult): Promise<void> => {
    const text = formatResult(result, format, location.origin)
    const isCopied = await copyText(text)
    change({
      copied: { format, refused: isCopied ? null : text },
      announcement: isCopied ? `${FORMAT_NAMES[format]} copied.` : 'The browser does not let copy.',
    })
  }

  const focus = (selector: string): void => {
    root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: false })
  }

  addEventListener('popstate', () => show(readPlace(location.search)))
  addEventListener('online', () => {
    const { check, source } = model
    const isFailed = check?.state === 'failed' || source?.state === 'failed'
    if (isFailed) show(model.place)
  })
  root.addEventListener('click', (event) => {
    const place = findPlace(event)
    if (place === null) return
    event.preventDefault()
    actions.go(place)
    scrollTo(0, 0)
  })
  show(readPlace(location.search))
}

/** Where a plain click on a link of ours leads; null for any other click. */
function findPlace(event: MouseEvent): Place | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[data-inside]') : null
  return link instanceof HTMLAnchorElement ? readPlace(new URL(link.href).search) : null
}
