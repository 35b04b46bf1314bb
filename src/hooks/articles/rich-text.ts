// Contentful's rich text (https://www.contentful.com/developers/docs/concepts/rich-text/) as blocks.
// Refuses to follow embedded entries: a webhook holds only their ids.
import { richTextNode } from '../../schema/cms-payloads.ts'
import type { Block } from './render-blocks.ts'

/** Nesting that is followed; deeper is no article. */
const MAX_DEPTH = 30

type Tag = Block['tag']

/** The blocks of a rich text document; null where the value is none. */
export function readRichText(value: unknown): Block[] | null {
  const document = richTextNode.safeParse(value)
  if (!document.success || document.data.nodeType !== 'document') return null
  const blocks: Block[] = []
  for (const node of document.data.content ?? []) collect(node, null, blocks, 0)
  return blocks
}

/** Adds the blocks of a node; `inside` is the list item, quotation or cell that it stands in. */
function collect(value: unknown, inside: Tag | null, blocks: Block[], depth: number): void {
  const parsed = richTextNode.safeParse(value)
  if (!parsed.success || depth > MAX_DEPTH) return
  const { nodeType, content = [] } = parsed.data
  if (nodeType === 'paragraph') {
    blocks.push({ tag: inside ?? 'p', text: joinText(content, depth) })
    return
  }
  if (nodeType.startsWith('heading-')) {
    blocks.push({ tag: 'h2', text: joinText(content, depth) })
    return
  }
  for (const child of content) collect(child, tagOf(nodeType) ?? inside, blocks, depth + 1)
}

function tagOf(nodeType: string): Tag | null {
  if (nodeType === 'list-item') return 'li'
  if (nodeType === 'blockquote') return 'blockquote'
  if (nodeType === 'table-cell' || nodeType === 'table-header-cell') return 'td'
  return null
}

function joinText(nodes: readonly unknown[], depth: number): string {
  if (depth > MAX_DEPTH) return ''
  return nodes
    .map((value) => {
      const parsed = richTextNode.safeParse(value)
      if (!parsed.success) return ''
      const { nodeType, value: text = '', content = [] } = parsed.data
      return nodeType === 'text' ? text : joinText(content, depth + 1)
    })
    .join('')
}
