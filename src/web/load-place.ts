// Fetches what a place shows and puts it into the model. A call whose signal was aborted changes
// nothing more: the reader is elsewhere by then.
import type { SourceList } from '../schema/source-list.ts'
import { ENGLISH } from '../view/words/en.ts'
import type { Place } from './address.ts'
import { askDraft, type DraftListener, type DraftRequest } from './ask-draft.ts'
import { type Answer, askCheck, askIndex, askSource, askSources } from './ask-server.ts'
import type { DraftCheck, Model } from './model.ts'
import type { Outcome } from './outcome.ts'

/** The running page, as its loaders see it. */
export interface Page {
  read(): Model
  change(values: Partial<Model>): void
  /** Moves the focus, for those who hear the page, to what has come. */
  focus(selector: string): void
}

type PlaceOf<View extends Place['view']> = Extract<Place, { view: View }>

export async function loadCheck(
  page: Page,
  { claim, asOf }: PlaceOf<'check'>,
  signal: AbortSignal,
): Promise<void> {
  page.change({
    form: { ...page.read().form, mode: 'claim', claim, asOf: asOf ?? '' },
    check: { state: 'loading' },
    announcement: ENGLISH.loading,
  })
  const answer = await askCheck(claim, asOf, signal)
  if (signal.aborted) return
  const said = answer.ok ? `${ENGLISH.verdicts[answer.value.verdict]}. ${answer.value.summary}` : ''
  page.change({ check: toOutcome(answer), announcement: said })
  page.focus(answer.ok ? '#outcome' : '[aria-invalid=true], #outcome')
}

export async function loadSource(
  page: Page,
  { id }: PlaceOf<'source'>,
  signal: AbortSignal,
): Promise<void> {
  page.change({ source: { state: 'loading' } })
  const answer = await askSource(id, signal)
  if (signal.aborted) return
  page.change({ source: toOutcome(answer) })
  page.focus('#outcome')
}

export async function loadSources(
  page: Page,
  place: PlaceOf<'sources'>,
  signal: AbortSignal,
): Promise<void> {
  page.change({ sources: { state: 'loading' } })
  const answer = await askSources(place, 0, signal)
  if (signal.aborted) return
  const pages = answer.ok
    ? { ok: true as const, value: { ...answer.value, isLoadingMore: false } }
    : answer
  const said = answer.ok ? `${answer.value.total} sources` : ''
  page.change({ sources: toOutcome(pages), announcement: said })
}

export async function loadMoreSources(page: Page, signal: AbortSignal): Promise<void> {
  const { place, sources } = page.read()
  if (place.view !== 'sources' || sources?.state !== 'ready' || sources.value.next === null) return
  const known = sources.value
  page.change({ sources: { state: 'ready', value: { ...known, isLoadingMore: true } } })
  const answer = await askSources(place, sources.value.next, signal)
  if (signal.aborted) return
  const value = answer.ok ? joinPages(known, answer.value) : known
  page.change({
    sources: { state: 'ready', value: { ...value, isLoadingMore: false } },
    announcement: answer.ok ? `${value.sources.length} of ${value.total} sources` : ENGLISH.failed,
  })
}

/** A new index may have come between two pages: what is listed already is not listed again. */
function joinPages(known: SourceList, more: SourceList): SourceList {
  const ids = new Set(known.sources.map(({ id }) => id))
  const fresh = more.sources.filter(({ id }) => !ids.has(id))
  return { ...more, sources: [...known.sources, ...fresh] }
}

export async function loadIndex(page: Page): Promise<void> {
  page.change({ index: toOutcome(await askIndex(AbortSignal.timeout(20_000))) })
}

const RECENT_SOURCES = 3

/** What is newest in the archive; without it the empty page is as good. */
export async function loadRecent(page: Page): Promise<void> {
  const all = { query: '', asOf: null }
  const answer = await askSources(all, 0, AbortSignal.timeout(20_000), RECENT_SOURCES)
  if (answer.ok) page.change({ recent: answer.value.sources })
}

/** Checks a draft; the model has each claim as soon as it is decided. */
export async function loadDraft(
  page: Page,
  request: DraftRequest,
  signal: AbortSignal,
): Promise<void> {
  let draft: DraftCheck = { request, state: 'running', claims: [], end: null, failure: null }
  const change = (values: Partial<DraftCheck>, announcement = ''): void => {
    draft = { ...draft, ...values }
    page.change({ draft, announcement })
  }
  page.change({ openStatements: new Set() })
  change({}, 'Reading the draft …')
  page.focus('#outcome')
  const listener: DraftListener = {
    onClaim: (claim) => change({ claims: [...draft.claims, claim] }),
    onEnd: (end) => change({ state: 'done', end }, end.summary.text),
    onFailure: (failure) => change({ state: 'failed', failure }),
  }
  await askDraft(request, listener, signal)
}

function toOutcome<Value>(answer: Answer<Value>): Outcome<Value> {
  return answer.ok
    ? { state: 'ready', value: answer.value }
    : { state: 'failed', failure: answer.failure }
}
