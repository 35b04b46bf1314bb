// A card as HTML. The one place of this room where text becomes markup.
import type { CardNode } from './node.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that may stand between tags, in a quoted attribute, and in XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** The HTML of a node and all below it. */
export function toHtml(node: CardNode): string {
  if (typeof node === 'string') return escapeMarkup(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')
  return `<${node.tag}${attributes}>${node.children.map(toHtml).join('')}</${node.tag}>`
}
