// A card as DOM, element by element: no HTML parser, so it works where a page enforces Trusted Types.
import type { CardNode } from '../card/node.ts'

/** The node and all below it, not yet part of any page. */
export function buildDom(node: CardNode, page: Document): Node {
  if (typeof node === 'string') return page.createTextNode(node)
  const built = page.createElement(node.tag)
  for (const [name, value] of Object.entries(node.attributes)) built.setAttribute(name, value)
  built.append(...node.children.map((child) => buildDom(child, page)))
  return built
}
