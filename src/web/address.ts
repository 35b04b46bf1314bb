// What the page shows, as its address says it. A claim stands in the address, so that it can be shared;
// a draft never does.

export type Place =
  | { readonly view: 'ask'; readonly mode: 'claim' | 'draft' }
  /** A draft that was sent; its text is in no address, so that a fresh page asks for it again. */
  | { readonly view: 'draft' }
  | { readonly view: 'check'; readonly claim: string; readonly asOf: string | null }
  | { readonly view: 'sources'; readonly query: string; readonly asOf: string | null }
  | {
      readonly view: 'source'
      readonly id: string
      /** Passages of the text to point at, as [start, end]. */
      readonly spans: readonly (readonly [number, number])[]
    }

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The place that a query string names; the empty page where it names none. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search)
  const date = query.get('asOf') ?? ''
  const asOf = DATE.test(date) ? date : null
  const id = query.get('source')
  if (id !== null && id !== '') return { view: 'source', id, spans: readSpans(query) }
  if (query.has('sources')) return { view: 'sources', query: query.get('sources') ?? '', asOf }
  const claim = query.get('claim')?.trim() ?? ''
  if (claim !== '') return { view: 'check', claim, asOf }
  if (query.get('draft') === 'checked') return { view: 'draft' }
  return { view: 'ask', mode: query.has('draft') ? 'draft' : 'claim' }
}

function readSpans(query: URLSearchParams): [number, number][] {
  return query.getAll('at').flatMap((text): [number, number][] => {
    const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(text) ?? []
    if (start === undefined || end === undefined || Number(start) >= Number(end)) return []
    return [[Number(start), Number(end)]]
  })
}

/** The address of a place, relative to this page's own. */
export function toAddress(place: Place): string {
  const query = new URLSearchParams()
  switch (place.view) {
    case 'ask':
      return place.mode === 'draft' ? '/?draft' : '/'
    case 'draft':
      return '/?draft=checked'
    case 'check':
      query.set('claim', place.claim)
      if (place.asOf !== null) query.set('asOf', place.asOf)
      break
    case 'sources':
      query.set('sources', place.query)
      if (place.asOf !== null) query.set('asOf', place.asOf)
      break
    case 'source':
      query.set('source', place.id)
      for (const [start, end] of place.spans) query.append('at', `${start}-${end}`)
      break
    default:
      return place satisfies never
  }
  return `/?${query}`
}
