// How sentences use capitals, and what that shows about words: the ground that names stand on.
import type { KnownNames } from './known-names.ts'
import { isShoutingSpan } from './tokens.ts'
import type { Span, Token } from './types.ts'

/** How a sentence uses capitals: as prose does, on nearly every word, or not at all. */
export type Casing = 'prose' | 'title' | 'capitals' | 'lower'

/** What the whole text shows about its words, by key. */
export interface CaseEvidence {
  /** Keys seen capitalised where a sentence did not force it. */
  readonly named: Pick<ReadonlySet<string>, 'has'>
  /** Keys seen in lower case. */
  readonly lowered: ReadonlySet<string>
}

/** The casing of every sentence. */
export function readCasings(
  text: string,
  sentences: readonly Span[],
  tokens: readonly Token[],
): Casing[] {
  const casings: Casing[] = []
  let at = 0
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    let words = 0
    let capitalised = 0
    let lowered = 0
    const first = at
    while (at < tokens.length && tokens[at]?.sentence === sentence) {
      const token = tokens[at]
      at += 1
      if (token === undefined || token.kind !== 'word' || token.norm.length < 2) continue
      if (token.isCapitalised) {
        if (at - 1 > first) capitalised += 1
      } else if (!token.isStop) lowered += 1
      if (!token.isStop) words += 1
    }
    const span = sentences[sentence]
    // A headline ends without a stop; a list of names in prose ends with one.
    const isStopped = span !== undefined && /[.!;:]/.test(text.charAt(span.end - 1))
    if (span !== undefined && isShoutingSpan(text, span)) casings.push('capitals')
    else if (capitalised === 0 && words > 0 && tokens[first]?.isCapitalised !== true)
      casings.push('lower')
    else if (!isStopped && words >= 4 && capitalised >= 3 && lowered <= words * 0.15)
      casings.push('title')
    else casings.push('prose')
  }
  return casings
}

/**
 * Gathers, over the prose sentences, which words appear as names and which in lower case.
 * `known` are the names from elsewhere in the document.
 */
export function gatherEvidence(
  tokens: readonly Token[],
  casings: readonly Casing[],
  text: string,
  known: KnownNames,
): CaseEvidence {
  const here = new Set<string>()
  const lowered = new Set<string>()
  let previous: Token | undefined
  for (const token of tokens) {
    const isFirst = previous === undefined || previous.sentence !== token.sentence
    if (token.kind === 'word' && casings[token.sentence] === 'prose') {
      if (!token.isCapitalised) lowered.add(token.key)
      else if (!isFirst && !isAfterQuote(text, previous, token)) here.add(token.key)
    }
    previous = token
  }
  const named = { has: (key: string): boolean => here.has(key) || known.words.has(key) }
  return { named, lowered }
}

/** Does an opening quotation, a colon or a bullet before the word force its capital? */
export function isAfterQuote(text: string, previous: Token | undefined, token: Token): boolean {
  if (previous === undefined) return true
  const gap = text.slice(Math.max(previous.end, token.start - 4), token.start)
  return /[“"‘:•(–—]/.test(gap)
}
