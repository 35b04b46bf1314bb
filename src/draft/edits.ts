// Rewrites a sentence by edits at offsets, and smooths what stands alone afterwards: no dateline, no
// connective, no half of a pair of quotation marks.
import type { Span } from '../text/types.ts'
import { CONNECTIVE } from './words.ts'

export interface Edit extends Span {
  readonly text: string
}

/** `text` is the sentence, which begins at `offset`; edits that overlap an earlier one are passed over. */
export function applyEdits(text: string, offset: number, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let claim = ''
  let from = offset
  for (const edit of ordered) {
    if (edit.start < from) continue
    claim += text.slice(from - offset, edit.start - offset) + edit.text
    from = edit.end
  }
  return claim + text.slice(from - offset)
}

const DATELINE =
  /^(?:[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][A-Z.'’-]+)*(?:,? [A-Z][a-z]+)?(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?(?: ?\([A-Za-z ./]{2,30}\))?|[A-Z][A-Za-z .'’,-]{1,40} \((?:Reuters|AP|AFP|PA|CNN|BBC|dpa|ANI|IANS|Xinhua|TASS|UPI|Bloomberg)\)) ?[-–—:]{1,2} (?=\S)/

/** Where the report's own words begin in a sentence that opens with a dateline; 0 where none does. */
export function endOfDateline(text: string): number {
  return DATELINE.exec(text)?.[0].length ?? 0
}

/** Soft hyphens, zero widths, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The claim as it is checked: one line, on its own feet. */
export function smoothClaim(claim: string): string {
  let text = claim.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
  text = text.slice(endOfDateline(text))
  const connective = CONNECTIVE.exec(text)
  if (connective !== null) text = text.slice(connective[0].length)
  text = dropHalfPair(text)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A sentence out of a longer quotation has its opening or closing mark elsewhere. */
function dropHalfPair(text: string): string {
  const marks = text.match(/[“”]/g) ?? []
  let kept = text
  if (marks[0] === '”') {
    // `… ended,” she said` is a quotation that began a sentence earlier; any other mark is a stray one.
    const isSaid = /^[^”:]*[,.!…]” \p{L}/u.test(kept)
    kept = isSaid ? `“${kept}` : kept.replace('”', '')
  }
  if (marks.at(-1) === '“') {
    const isOnly = marks.length === 1 && kept.startsWith('“')
    kept = isOnly ? kept.slice(1) : `${kept}”`
  }
  const straight = (kept.match(/"/g) ?? []).length
  if (straight % 2 === 1) {
    if (kept.startsWith('"')) kept = kept.slice(1)
    else if (/"[.,]?$/.test(kept)) kept = kept.replace(/"(?=[.,]?$)/, '')
    else kept = /^[^"]*[,.!]" /.test(kept) ? `"${kept}` : `${kept}"`
  }
  return kept.trim()
}
