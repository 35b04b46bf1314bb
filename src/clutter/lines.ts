// Cuts a text into lines and says what each looks like: prose, sentence, appeal, fragment.
// Knows the shape of lines only; which of them are clutter is for the rules beside this file.

/** A line that is not blank, white space around it left out; offsets are those of the whole text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Count of words, at most `MAX_LOOKED_AT` characters looked at. */
  readonly words: number
  /** Ends in a full stop, question or exclamation mark, closing quotes and brackets apart. */
  readonly isClosed: boolean
  /** Counts from 1 over all lines of the text, blank ones included. */
  readonly number: number
}

/** Patterns are tried on lines up to this length; longer ones are prose and only their end is looked at. */
export const MAX_LOOKED_AT = 600

const CLOSED = /[.!?…]["”’'»)\]]{0,3}$/

/**
 * Splits at line feeds; a paragraph that is wrapped over several lines counts as one line, its line ends
 * read as spaces. Linear in the text.
 */
export function splitIntoLines(text: string): Line[] {
  const lines = splitAtFeeds(text)
  return isWrapped(lines) ? joinParagraphs(lines, text) : lines
}

function splitAtFeeds(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0, number = 1; start <= text.length; number++) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    const offset = start + raw.length - raw.trimStart().length
    if (trimmed !== '') lines.push(describeLine(trimmed, offset, number))
    start = end + 1
  }
  return lines
}

function describeLine(text: string, start: number, number: number): Line {
  return {
    start,
    end: start + text.length,
    text,
    words: countWords(text.slice(0, MAX_LOOKED_AT)),
    isClosed: CLOSED.test(text.slice(-8)),
    number,
  }
}

const MAX_WRAPPED_WIDTH = 120
const MIN_WRAPPED_WIDTH = 45

/** Lines of one width that go on in lower case on the next: text wrapped for a screen or a mail. */
function isWrapped(lines: readonly Line[]): boolean {
  let wrapped = 0
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_WRAPPED_WIDTH) return false
    const next = lines[index + 1]
    if (next === undefined || line.isClosed || line.text.length < MIN_WRAPPED_WIDTH) continue
    if (next.number === line.number + 1 && /^\p{Ll}/u.test(next.text)) wrapped++
  }
  return wrapped >= 2 && wrapped * 4 >= lines.length
}

function joinParagraphs(lines: readonly Line[], text: string): Line[] {
  const joined: Line[] = []
  let first = lines[0]
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (first === undefined || next?.number === line.number + 1) continue
    const paragraph = text.slice(first.start, line.end).replaceAll(/[\r\n]/g, ' ')
    joined.push(describeLine(paragraph, first.start, first.number))
    first = next
  }
  return joined
}

/** Words of a short text: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return wordsOf(text).length
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Long enough, and closed like a sentence or longer still: a paragraph of the report. */
export function isProse(line: Line): boolean {
  return (line.isClosed && line.words >= 12) || line.words >= 25 || line.text.length > 240
}

const VERBS = new Set(
  `am are be been began begun bring brought buy came can can't could did didn't do does doesn't don't
  fell felt find fled found gave get gets go goes got grew had has hasn't have heard held help hit is
  isn't keep kept knew know lay led leave left lost made make makes may meet meets met might must need
  needs paid put ran rose said saw say says seem seems seen sent set shall shot should show shows sold
  spent spoke stood take takes tell think thought threw told took want wants was wasn't went were
  weren't will win won won't would wouldn't wrote i'm it's that's there's he's she's we're they're
  i've we've they've you're let's changed`.split(/\s+/),
)

/** Holds a word that is a verb for certain, or looks like a past tense after its first word. */
export function hasFiniteVerb(text: string): boolean {
  const words = wordsOf(text.slice(0, MAX_LOOKED_AT))
  // Among a few words a form in -ed is rather an adjective ("trusted sources").
  const takesPastTense = words.length >= 5
  return words.some((word, index) => {
    const folded = word
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/[^\p{L}']/gu, '')
    return (
      VERBS.has(folded) ||
      (takesPastTense && index > 0 && /^\p{Ll}{3,}ed$/u.test(folded) && /^\p{Ll}/u.test(word))
    )
  })
}

const TOLD =
  /\b(?:was|were|had|did|said|told|went|came|took|made|became|began|gave|won|lost|fell|rose|held|left|met)\b/

/** A statement of what happened or was said, in the past tense for certain. */
export function tellsPast(text: string): boolean {
  return TOLD.test(text) || isReported(text)
}

const APPEAL_OPENER =
  /^(?:please\s+)?(?:sign(?:ing)?[ -]?(?:up|in)|log[ -]?in|register|subscribe|download|join|get|try|start|become|create|click|tap|follow|support|donate|enter|unlock|enjoy|read|listen|watch|view|share|save|find out|discover|explore|stay|keep up|receive|never miss|don[’']t miss|upgrade|continue|contribute|already (?:a|an|have)|not (?:a|yet|registered)|have an account|want|like what|send us|let us|tell us|email us|contact us)\b/i

const SECOND_PERSON = /\b(?:you|your|yours|you[’']ll|you[’']re|us|our|we)\b/i
const REPORTED = /["“”«»]|\b(?:said|says|told|according|reported|added|announced)\b/i

/** Opens like a call on the reader to do something. */
export function opensAsAppeal(text: string): boolean {
  return APPEAL_OPENER.test(text) && !/^\p{Ll}/u.test(text)
}

/** Speaks to the reader, and nobody is quoted. */
export function addressesReader(text: string): boolean {
  return SECOND_PERSON.test(text) && !isReported(text)
}

/** Quotes somebody or says who said it: the report's own words, whatever else the line looks like. */
export function isReported(text: string): boolean {
  return REPORTED.test(text)
}

/** A whole sentence of a report, short as it may be: closed, with a verb, not a call on the reader. */
export function isSentence(line: Line): boolean {
  if (!line.isClosed || line.words < 3) return false
  if (isReported(line.text)) return true
  return hasFiniteVerb(line.text) && !opensAsAppeal(line.text)
}

const SMALL_WORD = /^(?:a|an|and|at|de|der|du|for|in|of|on|the|to|van|von|&)$/

/** All words but the small ones begin with a capital: a name, a masthead, a section. */
export function isCapitalised(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 0 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.every((word) => /^["“‘'(]?\p{Lu}/u.test(word) || SMALL_WORD.test(word))
  )
}

/** Lower case, letters and digits only, one space between: for comparing lines. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
