// One sentence of a draft with what the rules ask of it: its tokens, and which of them are somebody's
// quoted words.
import type { Analysis, Span, Token } from '../text/types.ts'

export interface SentenceView extends Span {
  /** Number within the section's analysis. */
  readonly index: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** Index of the first token within the section's tokens. */
  readonly firstToken: number
  /** The line or block that it stands in: sentences of one paragraph share it. */
  readonly paragraph: number
  /** Does the character at this offset of the section stand inside quotation marks? */
  isQuoted(offset: number): boolean
}

/** The sentences of an analysis, in order. */
export function viewSentences(analysis: Analysis): SentenceView[] {
  const { text, sentences, tokens } = analysis
  const quoted = maskQuotations(text)
  const views: SentenceView[] = []
  let at = 0
  let paragraph = 0
  let previousEnd = 0
  for (const [index, { start, end }] of sentences.entries()) {
    if (text.slice(previousEnd, start).includes('\n')) paragraph += 1
    previousEnd = end
    const firstToken = at
    while (at < tokens.length && tokens[at]?.sentence === index) at += 1
    views.push({
      index,
      start,
      end,
      text: text.slice(start, end),
      tokens: tokens.slice(firstToken, at),
      firstToken,
      paragraph,
      isQuoted: (offset) => quoted[offset] === 1,
    })
  }
  return views
}

/** The sentence's words outside quotation marks. */
export function ownTokens(view: SentenceView): Token[] {
  return view.tokens.filter((token) => token.kind !== 'symbol' && !view.isQuoted(token.start))
}

/**
 * 1 for every character inside double quotation marks, marks included. A quotation ends with its line at
 * the latest. One that is left open is a quotation only where the next line begins another (the custom
 * of long speeches) or it opened the line; else the mark was a slip.
 */
function maskQuotations(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  let open = -1
  let lineStart = 0
  for (let at = 0; at <= text.length; at += 1) {
    const char = at === text.length ? '\n' : text.charAt(at)
    if (char === '\n') {
      if (open !== -1 && text.slice(lineStart, open).trim() === '') mask.fill(1, open, at)
      open = -1
      lineStart = at + 1
    } else if (char === '“' || char === '«') open = open === -1 ? at : open
    else if (char === '”' || char === '»') {
      if (open !== -1) mask.fill(1, open, at + 1)
      open = -1
    } else if (char === '"') {
      if (open === -1) open = at
      else {
        mask.fill(1, open, at + 1)
        open = -1
      }
    }
  }
  return mask
}
