// The opening of a source, for servers whose archive may be quoted but not given away.
import type { StoredDocument } from '../index/types.ts'

/** An opening is at most this long, in UTF-16 code units, and at most a third of the text. */
const MAX_OPENING_UNITS = 600

/**
 * The first whole sentences of `text` that fit the opening; where not even one fits, its first words.
 * Always a prefix of `text`, so that offsets into the text hold in it.
 */
export function cutOpening(text: string, sentences: StoredDocument['sentences']): string {
  const room = Math.min(MAX_OPENING_UNITS, Math.floor(text.length / 3))
  let end = 0
  for (const sentence of sentences) {
    if (sentence.end > room) break
    end = sentence.end
  }
  if (end > 0) return text.slice(0, end)
  const lastSpace = text.slice(0, room).search(/\s\S*$/)
  return lastSpace > 0 ? text.slice(0, lastSpace) : ''
}
