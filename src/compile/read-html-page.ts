// Parses HTML and turns elements into paragraphs of plain text. The only file that knows the parser.
// Knows no page's fields and no clutter; what is never text (scripts, forms, pictures) is left out here.
import { parseHTML } from 'linkedom'

/** What we use of a DOM node; linkedom's own types need a browser's. */
export interface PageNode {
  readonly nodeType: number
  /** Upper case for HTML elements. */
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
}

/** A parsed page. `body` may be null in a fragment. */
export interface Page extends PageElement {
  readonly body: PageElement | null
  readonly documentElement: PageElement | null
}

/** Parses a page or a fragment of one (which is put into a body). */
export function parsePage(html: string): Page {
  const isWhole = /<(?:html|body|head|!doctype)\b/i.test(html.slice(0, 2000))
  const page: Page = parseHTML(
    isWhole ? html : `<!doctype html><html><body>${html}</body></html>`,
  ).document
  return page
}

const ELEMENT = 1
const TEXT = 3

/** Elements that a page often leaves open; a parser closes them, so that they do not nest. */
const CLOSED_BY_PARSER = new Set(
  `area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr
  track wbr`.split(/\s+/),
)

/** How deep the tags of a page nest, read off its source: the parser's time grows with the square of it. */
export function measureNesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (name === undefined || CLOSED_BY_PARSER.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Counts a page's elements and how deep they are nested, without recursion. */
export function measurePage(page: Page): { elements: number; depth: number } {
  const open: { node: PageNode; level: number }[] = [{ node: page, level: 0 }]
  let elements = 0
  let depth = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, level } = next
    if (node.nodeType === ELEMENT) elements++
    depth = Math.max(depth, level)
    for (const child of node.childNodes) open.push({ node: child, level: level + 1 })
  }
  return { elements, depth }
}

const NEVER_TEXT = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO PICTURE IMG FIGURE FIGCAPTION
  FORM BUTTON INPUT SELECT TEXTAREA NAV HEAD DIALOG MAP MATH`.split(/\s+/),
)

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FOOTER H1 H2 H3 H4 H5 H6
  HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
)

/** Renders an element as text: a blank line between blocks, list items and table rows on own lines. */
export function renderPageText(root: PageNode, leaveOut: ReadonlySet<string> = new Set()): string {
  const blocks: string[] = []
  let inline = ''
  const flush = (prefix = '') => {
    const lines = inline.split('\n').map((line) => line.replaceAll(/[\t\r\f\u00A0 ]+/g, ' ').trim())
    const text = lines.filter((line) => line !== '').join('\n')
    if (text !== '') blocks.push(prefix + text)
    inline = ''
  }
  const visit = (node: PageNode) => {
    if (node.nodeType === TEXT) {
      inline += (node.textContent ?? '').replaceAll(/\s+/g, ' ')
      return
    }
    const name = node.nodeName.toUpperCase()
    if (node.nodeType !== ELEMENT || NEVER_TEXT.has(name) || leaveOut.has(name)) return
    if (name === 'BR') inline += '\n'
    else if (name === 'TR') renderRow(node)
    else if (BLOCKS.has(name)) renderBlock(node, name)
    else for (const child of node.childNodes) visit(child)
  }
  const renderBlock = (node: PageNode, name: string) => {
    flush()
    if (name === 'PRE') inline = node.textContent ?? ''
    else for (const child of node.childNodes) visit(child)
    flush(name === 'LI' ? '• ' : '')
  }
  const renderRow = (node: PageNode) => {
    flush()
    const cells = [...node.childNodes].filter((child) => child.nodeType === ELEMENT)
    const texts = cells.map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    inline = texts.filter((text) => text !== '').join('; ')
    flush()
  }
  if (root.nodeType === ELEMENT) for (const child of root.childNodes) visit(child)
  flush()
  return blocks.join('\n\n')
}
