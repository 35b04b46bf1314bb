// The claim as it arrives: made safe and uniform, then measured. Owns no meaning: what the words say
// is the analyser's business. Nothing here keeps or logs a claim.
import * as z from 'zod'

/** Characters (code points) of a claim after cleaning. */
export const MIN_CLAIM_CHARACTERS = 3
export const MAX_CLAIM_CHARACTERS = 500

/** Line breaks, tabs and every other white space: each run becomes one space. U+FEFF is none: it is invisible. */
const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+/g

/** What a reader cannot see but a program would: controls, format characters, lone surrogates, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Cleans a claim: invisible characters go, markup tags go, white space becomes single spaces, letters
 * are composed (NFC). What stands between tags stays, since it may be the claim. Linear in the input.
 */
export function cleanClaim(raw: string): string {
  const visible = raw.replace(WHITE_SPACE, ' ').replace(INVISIBLE, '')
  return removeTags(visible).normalize('NFC').replace(WHITE_SPACE, ' ').trim()
}

/**
 * Puts a space in place of each `<tag …>`, `</tag>` and `<!-- …>`. A space, not nothing, so that what is
 * left and right of a tag can never join into another one. "<5%" and "a < b" are no tags and stay.
 */
function removeTags(text: string): string {
  let kept = ''
  let from = 0
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    if (open < from || !/[A-Za-z/!?]/.test(text.charAt(open + 1))) continue
    const close = text.indexOf('>', open)
    if (close === -1) break
    kept += `${text.slice(from, open)} `
    from = close + 1
  }
  return kept + text.slice(from)
}

/** A claim on the wire: any string that is 3 to 500 characters and holds a letter once cleaned. */
export const claimText = z
  .string({
    error: ({ input }) => (input === undefined ? 'is required' : 'must be a string'),
  })
  .meta({
    description:
      'One sentence to check, in English. Invisible characters and markup tags are removed and white ' +
      'space is made single before its length is measured in characters.',
    minLength: MIN_CLAIM_CHARACTERS,
    maxLength: MAX_CLAIM_CHARACTERS,
    examples: ['Abramovich attended the Istanbul talks'],
  })
  .transform(cleanClaim)
  .superRefine((claim, context) => {
    const message = findClaimFault(claim)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })

/** What is wrong with a cleaned claim, as the end of a sentence about it; null where nothing is. */
function findClaimFault(claim: string): string | null {
  const characters = [...claim].length
  if (characters === 0) return 'is empty once invisible characters and markup are removed'
  if (characters < MIN_CLAIM_CHARACTERS) {
    return `must have at least ${MIN_CLAIM_CHARACTERS} characters; it has ${characters}`
  }
  if (characters > MAX_CLAIM_CHARACTERS) {
    return `must have at most ${MAX_CLAIM_CHARACTERS} characters; it has ${characters}`
  }
  if (!/\p{L}/u.test(claim)) return 'must hold at least one word'
  return null
}
