// Tells captions of pictures by the credit that closes them. A sentence of the report that happens to
// end in an agency's name in brackets keeps its words; only the bracket is clutter there.
import { type Line, tellsPast } from './lines.ts'

/** "(Picture: AFP via Getty Images)", "[Photo: X]", "(AP Photo/John Doe)", "(REUTERS)". */
const BRACKETED =
  /[([]\s?(?:(?:file )?(?:pictures?|photos?|photographs?|images?|credits?|illustration|video|screengrab)(?: credits?)?\s?(?::|by\b|via\b|\/)[^()[\]]{1,120}|(?:AP|Reuters|AFP|EPA|PA|Getty|TASS)(?: Photo| Images| Wire| Archive| File Photo)?(?:\s?(?:\/|via|,)[^()[\]]{1,80})?|[^()[\]]{1,60}(?:\/|via )\s?(?:Getty(?: Images)?|AP|Reuters|AFP|EPA|Shutterstock|PA|Bloomberg|Anadolu)[^()[\]]{0,30}|Getty(?: Images)?|handout|supplied|file(?: photo)?)\s?[)\]]$/i

/** "… . Photograph: Jane Doe/Reuters" or "Photo by Jane Doe" at the end of a line. */
const LABELLED =
  /(?:^|[\s.!?”"’')])(?:photographs?|photos?|pictures?|images?|composite|illustration|photo credit|image credit)(?: credit)?\s?(?::|\bby\b)\s?\p{Lu}[^.!?]{1,90}\.?$/iu

/** A label that only pictures carry; "image by" and the like need the rest of the line to be a name. */
const NAME_ONLY =
  /(?::|\bby\b)\s?(?:[\p{Lu}\p{N}][\p{L}\p{N}.’'&/-]*|via|for|and|the|of|de|van|von|\/)(?:[\s,]+(?:[\p{Lu}\p{N}][\p{L}\p{N}.’'&/-]*|via|for|and|the|of|de|van|von|\/))*\.?$/u

/** A full stop after a word of three letters or more, and a capital: no initial, no "Mr.". */
const SENTENCE_BREAK = /\p{L}{3}[.!?]["”’')]?\s+["“‘']?\p{Lu}/u

const MAX_CAPTION_WORDS = 70

export interface CaptionMatch {
  /** Offset in the line from where on it is clutter: 0 for a caption. */
  readonly from: number
  /** The line is the credit alone, so that the fragment above it is its caption. */
  readonly isCreditAlone: boolean
}

/**
 * Finds the picture credit at a line's end and whether the whole line is its caption; null if none.
 * What tells in whole sentences of what happened or was said, or runs to several of them, stays, its
 * credit apart.
 */
export function matchCaption(line: Line): CaptionMatch | null {
  if (line.words > MAX_CAPTION_WORDS || line.text.length > 500) return null
  const bracket = BRACKETED.exec(line.text)
  const label = bracket === null ? LABELLED.exec(line.text) : null
  if (label !== null && !NAME_ONLY.test(label[0].trim())) return null
  const credit = bracket ?? label
  if (credit === null) return null
  // The label's pattern takes the full stop or the space before it along.
  const start = credit.index + (/^[\s.!?”"’')]/.test(credit[0]) ? 1 : 0)
  const before = line.text.slice(0, start).trim()
  if (before === '') return { from: 0, isCreditAlone: true }
  const isAgencyAlone = bracket !== null && !isPictureWord(bracket[0])
  // A closed sentence before an agency in brackets is the report's, the agency its sign-off.
  const isReport =
    /[.!?]["”’')]{0,2}$/.test(before) &&
    (isAgencyAlone || tellsPast(before) || SENTENCE_BREAK.test(before))
  return { from: isReport ? start : 0, isCreditAlone: false }
}

function isPictureWord(credit: string): boolean {
  return /photo|picture|image|getty|illustration|handout|shutterstock/i.test(credit)
}
