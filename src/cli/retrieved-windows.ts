// Passages as a check meets them, for training: a claim is put to an index that holds its source; windows of the
// deciding passage keep its label, all other windows that the search brings count as deciding nothing.
import type { OpenIndex, StoredDocument } from '../index/types.ts'
import { retrieve } from '../retrieve/rank-passages.ts'
import type { Evidence } from '../stance/types.ts'
import { analyse } from '../text/analyse.ts'
import type { Analysis, Span } from '../text/types.ts'

const DOCUMENTS = 12

/** A run of consecutive sentences of one document, both ends included. */
interface Window {
  readonly document: StoredDocument
  readonly first: number
  readonly last: number
}

/** A pair with its passage, or a claim with the deciding spans of its sources. */
export interface LabelledRow {
  readonly id: string
  readonly claim: string
  readonly evidence: string | Readonly<Record<string, Span & { readonly stance: string }>>
  readonly label?: string | undefined
  readonly passage?: string
  /** The row that differs in a few words and has the other label. */
  readonly twin?: string
  /** Of a claim that its report leaves open, the report: of what others say of it nothing is known. */
  readonly about?: string
}

export interface RetrievedWindow {
  readonly evidence: Evidence
  readonly document: string
  /** The row's label where the window decides, else null. */
  readonly label: string | null
}

const spread = (text: string): string => text.replace(/\s+/g, ' ')

function spanOf({ document, first, last }: Window): Span {
  return {
    start: document.sentences[first]?.start ?? 0,
    end: document.sentences[last]?.end ?? 0,
  }
}

/** Words that decide a row wherever they stand. */
interface Deciding {
  readonly words: string
  readonly stance: string
}

/** The deciding words of a pair, or of a claim's sources as far as they are among the documents. */
function listDeciding(row: LabelledRow, documents: readonly StoredDocument[]): Deciding[] {
  const { evidence, label } = row
  if (typeof evidence === 'string') return [{ words: spread(evidence), stance: label ?? 'neutral' }]
  return documents.flatMap(({ id, text }) => {
    const span = evidence[id]
    if (span === undefined) return []
    return [{ words: spread(text.slice(span.start, span.end)), stance: span.stance }]
  })
}

/** The stance of a window that holds deciding words or most of them, also in another report's copy; else null. */
function labelWindow(
  row: LabelledRow,
  deciding: readonly Deciding[],
  window: Window,
): string | null {
  const { start, end } = spanOf(window)
  const text = spread(window.document.text.slice(start, end))
  const held = deciding.find(
    ({ words }) =>
      text.includes(words) ||
      (text.length >= words.length * 0.6 && words.includes(text.slice(0, 60))),
  )
  if (held !== undefined) return held.stance
  const decisive = typeof row.evidence === 'string' ? undefined : row.evidence[window.document.id]
  if (decisive === undefined) return null
  const shared = Math.min(end, decisive.end) - Math.max(start, decisive.start)
  return shared >= (decisive.end - decisive.start) * 0.5 ? decisive.stance : null
}

function readEvidence(index: OpenIndex, window: Window): Evidence {
  const { document, first, last } = window
  const { publishedDay, fullNames, sentences, title, text } = document
  const known = { published: publishedDay, aliases: index.aliases, fullNames }
  const { start, end } = spanOf(window)
  const passage = analyse(text.slice(start, end), {
    ...known,
    sentences: sentences
      .slice(first, last + 1)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  })
  const before = first > 0 ? sentences[first - 1] : undefined
  const previous = before === undefined ? '' : text.slice(before.start, before.end)
  return { passage, context: analyse(`${title}\n${previous}`, known), published: publishedDay }
}

/** The windows of a ranked sentence: alone, with the one before, with the one after. */
function listWindows(document: StoredDocument, sentence: number): Window[] {
  return [
    { document, first: sentence, last: sentence },
    { document, first: sentence - 1, last: sentence },
    { document, first: sentence, last: sentence + 1 },
  ].filter(({ first, last }) => first >= 0 && last < document.sentences.length)
}

/** The windows that a search for the row's claim brings, of the report it is about where one is named, best documents first, at most `others` that do not decide. */
export async function retrieveWindows(
  index: OpenIndex,
  row: LabelledRow,
  others: number,
): Promise<{ claim: Analysis; windows: RetrievedWindow[] }> {
  const claim = analyse(row.claim, { published: null, aliases: index.aliases })
  const ranked = await retrieve(index, claim, { limit: DOCUMENTS, asOf: null })
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.error))
  const deciding = listDeciding(
    row,
    ranked.value.map(({ document }) => document),
  )
  const windows: RetrievedWindow[] = []
  const seen = new Set<string>()
  let left = others
  for (const { document, passages } of ranked.value) {
    if (row.about !== undefined && document.id !== row.about) continue
    for (const window of passages.flatMap(({ sentence }) => listWindows(document, sentence))) {
      const key = `${document.ordinal}/${window.first}/${window.last}`
      if (seen.has(key)) continue
      seen.add(key)
      const label = labelWindow(row, deciding, window)
      if (label === null && --left < 0) continue
      windows.push({ evidence: readEvidence(index, window), document: document.id, label })
    }
  }
  return { claim, windows }
}
