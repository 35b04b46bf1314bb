// Structured blocks of a CMS as HTML, so that one reader knows headings, lists and quotations.

export interface Block {
  readonly tag: 'p' | 'h2' | 'li' | 'blockquote' | 'pre' | 'td'
  readonly text: string
}

/** One element a line; text is escaped, and line breaks within a block are spaces. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ tag, text }) => ({ tag, text: escapeText(text.replace(/\s*\n\s*/g, ' ').trim()) }))
    .filter(({ text }) => text !== '')
    .map(({ tag, text }) => `<${tag}>${text}</${tag}>`)
    .join('\n')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
