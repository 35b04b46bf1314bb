// How much of what a claim is about a passage speaks of: one about something else cannot contradict it.
import { tokenise } from '../text/tokens.ts'
import { formOf } from '../text/word-forms.ts'

/** The content words of a text as terms: stems, with spellings of names folded. */
export function readTopic(text: string): ReadonlySet<string> {
  const tokens = tokenise(text, [{ start: 0, end: text.length }])
  return new Set(
    tokens
      .filter((token) => token.kind !== 'symbol' && !token.isStop)
      .map((token) => (token.kind === 'number' ? token.norm : formOf(token.text).term)),
  )
}

/** The share of `claim`'s terms that `passage` holds, 0..1; 1 for a claim without content words. */
export function shareTopic(claim: ReadonlySet<string>, passage: ReadonlySet<string>): number {
  if (claim.size === 0) return 1
  let shared = 0
  for (const term of claim) if (passage.has(term)) shared += 1
  return shared / claim.size
}
