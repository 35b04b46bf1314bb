// Sanity's Portable Text (https://www.portabletext.org) as blocks. Pictures and embeds are passed over.
import { portableBlock } from '../../schema/cms-payloads.ts'
import type { Block } from './render-blocks.ts'

/** The blocks of a Portable Text list; null where the value is none. */
export function readPortableText(value: unknown): Block[] | null {
  if (!Array.isArray(value)) return null
  return value.flatMap((member): Block[] => {
    const parsed = portableBlock.safeParse(member)
    if (!parsed.success || parsed.data._type !== 'block') return []
    const { style, listItem, children = [] } = parsed.data
    const text = children.map((child) => child.text ?? '').join('')
    return [{ tag: chooseTag(style ?? 'normal', listItem ?? null), text }]
  })
}

function chooseTag(style: string, listItem: string | null): Block['tag'] {
  if (listItem !== null) return 'li'
  if (/^h[1-6]$/.test(style)) return 'h2'
  return style === 'blockquote' ? 'blockquote' : 'p'
}
