// HTML as a reader sees it, with the place of every character. Uses the tokenizer of htmlparser2 alone:
// no tree is needed to know where a block begins, and a tokenizer is linear in any input.
import { type QuoteType, Tokenizer } from 'htmlparser2'
import { toDayNumber } from '../text/days.ts'
import { createRenderingBuilder } from './rendering.ts'
import type { BlockKind, Rendering } from './types.ts'

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** Elements that begin and end a block. */
const BLOCKS = namesOf(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li
  main menu nav ol option p pre section select summary table tbody td tfoot th thead title tr ul`,
)
/** Elements whose text nobody reads, or which is no part of the draft: <fact-check> shows another's check. */
const UNSEEN = namesOf(
  'script style noscript template svg math iframe object select textarea audio video fact-check',
)
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup'].map((name) => [name, 'heading'] as const),
  ...['nav', 'footer', 'aside', 'figcaption', 'menu', 'button', 'label', 'address'].map(
    (name) => [name, 'aside'] as const,
  ),
  ...['li', 'dd', 'dt'].map((name) => [name, 'item'] as const),
  ...['td', 'th', 'caption'].map((name) => [name, 'cell'] as const),
  ['pre', 'code'],
])
/** Where kinds nest, the first of these rules: a heading inside an aside is part of the aside. */
const PRECEDENCE: readonly BlockKind[] = ['aside', 'code', 'heading', 'cell', 'item']
const DATE_NAMES =
  /^(?:article:published_time|date|pubdate|publish-?date|dc\.date(?:\.issued)?|datepublished)$/i
const WHITE_SPACE = /[\t\n\f\r ]+/g
/** White space that is not one plain space already, and that at either end of a run. */
const LOOSE_SPACE = /[\t\n\f\r ]{2,}|[\t\n\f\r]|^ | $/g

/** Renders HTML: blocks apart, white space single, scripts and the like left out. */
export function readHtml(source: string): Rendering {
  const out = createRenderingBuilder(source)
  const open = new Map<string, number>()
  let unseen = 0
  let preformatted = 0
  let title: string | null = null
  let titleParts: string[] | null = null
  let published: string | null = null
  let element = ''
  let attribute = ''
  let attributes = new Map<string, string>()

  const openKinds = new Map<BlockKind, number>()
  const isOpen = (kind: BlockKind): boolean => (openKinds.get(kind) ?? 0) > 0
  const endBlock = (): void => {
    out.endBlock(PRECEDENCE.find(isOpen) ?? 'paragraph')
  }

  const count = (name: string, step: 1 | -1): void => {
    if (!UNSEEN.has(name) && !KINDS.has(name)) return
    const before = open.get(name) ?? 0
    if (before + step < 0) return
    open.set(name, before + step)
    const kind = KINDS.get(name)
    if (kind !== undefined) openKinds.set(kind, (openKinds.get(kind) ?? 0) + step)
    if (UNSEEN.has(name)) unseen += step
    if (name === 'pre') preformatted += step
  }

  const enter = (name: string): void => {
    if (BLOCKS.has(name)) endBlock()
    count(name, 1)
    if (name === 'title' && unseen === 0 && title === null) titleParts = []
  }
  const leave = (name: string): void => {
    if (BLOCKS.has(name)) endBlock()
    count(name, -1)
    if (name === 'title' && titleParts !== null) {
      title = titleParts.join('').replace(WHITE_SPACE, ' ').trim()
      titleParts = null
    }
  }
  const readAttributes = (): void => {
    if (published !== null) return
    if (element === 'meta') {
      const name =
        attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop')
      if (name !== undefined && DATE_NAMES.test(name)) published = attributes.get('content') ?? null
    } else if (element === 'time') published = attributes.get('datetime') ?? null
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        if (titleParts !== null) titleParts.push(source.slice(start, end))
        else if (unseen === 0) copyText(start, end)
      },
      ontextentity(codePoint, end) {
        const text = String.fromCodePoint(codePoint)
        if (titleParts !== null) titleParts.push(text)
        // An entity holds no other ampersand, so the last one before its end begins it.
        else if (unseen === 0) out.replace(text, source.lastIndexOf('&', end - 1), end)
      },
      onopentagname(start, end) {
        element = source.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase()
        if (element === 'meta' || element === 'time') attributes.set(attribute, '')
      },
      onattribdata(start, end) {
        const known = attributes.get(attribute)
        if (known !== undefined) attributes.set(attribute, known + source.slice(start, end))
      },
      onattribentity() {},
      onattribend(_quote: QuoteType, _end: number) {},
      onopentagend(end) {
        if (element === 'br' && unseen === 0) out.space('\n', end + 1, end + 1)
        readAttributes()
        enter(element)
      },
      onselfclosingtag(end) {
        if (element === 'br' && unseen === 0) out.space('\n', end + 1, end + 1)
        readAttributes()
        // Only in SVG does the slash close; <p/> opens a paragraph.
        if (element !== 'svg' && element !== 'math') enter(element)
      },
      onclosetag(start, end) {
        leave(source.slice(start, end).toLowerCase())
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  endBlock()
  return out.finish({ title, published: published === null ? null : toDayNumber(published) })

  function copyText(start: number, end: number): void {
    if (preformatted > 0) {
      out.copy(start, end)
      return
    }
    let from = start
    for (const match of source.slice(start, end).matchAll(LOOSE_SPACE)) {
      const at = start + match.index
      out.copy(from, at)
      from = at + match[0].length
      out.space(' ', at, from)
    }
    out.copy(from, end)
  }
}
