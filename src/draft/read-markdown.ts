// A Markdown draft as a reader sees it. Front matter gives title and date and is no part of the text;
// it is read line by line, not as YAML: two fields are all a draft's checks need.
import { toDayNumber } from '../text/days.ts'
import { renderInline } from './markdown-inline.ts'
import { readMarkdownBlocks } from './markdown-lines.ts'
import { createRenderingBuilder } from './rendering.ts'
import type { Rendering } from './types.ts'

const FRONT_MATTER =
  /^\ufeff?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/

/** Renders Markdown: marks out, words in place. */
export function readMarkdown(source: string): Rendering {
  const front = FRONT_MATTER.exec(source.slice(0, 20_000))
  const { blocks, labels } = readMarkdownBlocks(source, front?.[0].length ?? 0)
  const out = createRenderingBuilder(source)
  for (const { kind, lines } of blocks) {
    if (kind === 'code') {
      for (const { start, end } of lines) {
        out.copy(start, end)
        out.space('\n', end, end)
      }
    } else renderInline(source, lines, labels, out)
    out.endBlock(kind)
  }
  const fields = front?.[1] ?? ''
  const date = readField(fields, 'published') ?? readField(fields, 'date')
  return out.finish({
    title: readField(fields, 'title'),
    published: date === null ? null : toDayNumber(date),
  })
}

function readField(fields: string, name: string): string | null {
  const found = new RegExp(`^${name}[ \\t]*:[ \\t]*(.+?)[ \\t]*$`, 'im').exec(fields)?.[1]
  if (found === undefined) return null
  return /^(["']).*\1$/.test(found) ? found.slice(1, -1) : found
}
