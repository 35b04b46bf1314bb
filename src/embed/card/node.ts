// What a card is made of before it is HTML (in the Worker) or DOM (in a browser): a small tree of
// elements and text. There is no way to put markup into it, so nothing that it shows can become markup.

export type Tag =
  | ('a' | 'article' | 'b' | 'blockquote' | 'cite' | 'details' | 'div' | 'footer' | 'h1' | 'h2')
  | ('li' | 'mark' | 'p' | 'slot' | 'span' | 'summary' | 'ul')

export interface ElementNode {
  readonly tag: Tag
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly CardNode[]
}

export type CardNode = string | ElementNode

/** An element; children that are null or empty text are left out. */
export function element(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  children: readonly (CardNode | null)[],
): ElementNode {
  const kept = children.filter((child): child is CardNode => child !== null && child !== '')
  return { tag, attributes, children: kept }
}
