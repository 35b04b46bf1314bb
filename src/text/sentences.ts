// Cuts text into sentences, by offsets into the original text. Rules, no model; linear time.
// It never joins across a blank line or a skipped range, and never moves a character.
import {
  BOUND_ABBREVIATIONS,
  CARRYING_OPENERS,
  LOOSE_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OPENERS,
} from './abbreviations.ts'
import type { Span } from './types.ts'

/** A longer sentence is cut at a clause border, so that a passage stays quotable. */
export const MAX_SENTENCE_LENGTH = 600
const MIN_CUT = 120

const STOPS = '.!?…。！？'
const CLOSERS = '"\'”’»›)]}」』'
const OPENING = '"\'“‘«‹([{「『'
const BULLETS = '•▪◦‣·●■►*-–—'

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase()
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase()
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function isLetter(char: string): boolean {
  return isUpper(char) || isLower(char)
}

/**
 * Text broken by an editor at a fixed width: most lines that go on are nearly as long as the
 * longest, and short enough for a page. Then a single line break is only a space.
 */
function isHardWrapped(text: string, start: number, end: number): boolean {
  const lengths: number[] = []
  let longest = 0
  let lineStart = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && text.charCodeAt(at) !== 10) continue
    const length = at - lineStart
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 10
    if (length > longest) longest = length
    if (length > 0 && next !== 10 && next !== 13) lengths.push(length)
    lineStart = at + 1
  }
  if (lengths.length < 3 || longest > 130 || longest < 40) return false
  const full = lengths.filter((length) => length >= longest * 0.7).length
  return full >= lengths.length * 0.75
}

/** The word that ends just before `at` (letters and inner dots), at most 24 characters. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at
  const limit = Math.max(start, at - 24)
  while (from > limit) {
    const char = text.charAt(from - 1)
    if (!isLetter(char) && !isDigit(char) && char !== '.' && char !== '&') break
    from -= 1
  }
  return text.slice(from, at)
}

/** The word that starts at `at`, apostrophes included, at most 24 characters. */
function wordAfter(text: string, at: number, end: number): string {
  let to = at
  const limit = Math.min(end, at + 24)
  while (to < limit) {
    const char = text.charAt(to)
    if (!isLetter(char) && !isDigit(char) && char !== "'" && char !== '’') break
    to += 1
  }
  return text.slice(at, to).replace('’', "'").toLowerCase()
}

/** Does a single full stop after `before` end the sentence, given what comes after the space? */
function endsAfterWord(before: string, next: string, following: string, isAtStart: boolean) {
  const word = before.toLowerCase()
  // "1. Introduction", "a. Scope": a list mark is not a sentence.
  if (isAtStart && /^(\d{1,3}|[a-z]|[ivx]{1,4})$/.test(word)) return false
  if (isDigit(next) && NUMBER_ABBREVIATIONS.has(word)) return false
  if (word === 'no' || word === 'nos') return true
  if (BOUND_ABBREVIATIONS.has(word)) return word === 'al' && OPENERS.has(following)
  if (LOOSE_ABBREVIATIONS.has(word) && (isUpper(before.charAt(0)) || word.length <= 4)) {
    return word === 'etc' ? isUpper(next) : OPENERS.has(following)
  }
  // Initials and dotted acronyms: "J. K. Rowling", "the U.S. Senate", "at 5 p.m. The …".
  const isInitial = before.length === 1 && isUpper(before)
  if (isInitial || /^([a-z]\.)+[a-z]$/.test(word)) {
    if (word === 'e.g' || word === 'i.e') return false
    return OPENERS.has(following) && !CARRYING_OPENERS.has(following)
  }
  if (/^[a-z]{1,3}\.[a-z]{1,3}$/.test(word) && !isLower(before.charAt(0))) {
    return OPENERS.has(following)
  }
  return true
}

/** What the scanner finds at a run of stops: where the sentence ends, or that it goes on. */
function sentenceEnd(
  text: string,
  start: number,
  stop: number,
  end: number,
): { readonly ends: boolean; readonly at: number } {
  let at = stop
  while (at < end && STOPS.includes(text.charAt(at))) at += 1
  const run = text.slice(stop, Math.min(at, stop + 4))
  let closed = at
  while (closed < end && CLOSERS.includes(text.charAt(closed))) closed += 1
  // Tokenised text puts a space before closing quotes: . ''
  if (/^ ?(''|\))(\s|$)/.test(text.slice(closed, closed + 4))) {
    closed += text.charAt(closed) === ' ' ? 1 : 0
    closed += text.charAt(closed) === ')' ? 1 : 2
  }
  if (closed >= end) return { ends: true, at: closed }
  const isSpaced = isSpace(text.charCodeAt(closed))
  let after = closed
  while (after < end && isSpace(text.charCodeAt(after))) after += 1
  if (after >= end) return { ends: true, at: closed }
  let letterAt = after
  while (letterAt < end && letterAt < after + 3 && OPENING.includes(text.charAt(letterAt))) {
    letterAt += 1
  }
  const next = text.charAt(letterAt)
  const isQuoted = letterAt > after
  const goesOn = { ends: false, at: closed }
  if (!isSpaced) {
    // "…ended.The next…": joined without a space. "U.S.-led", "3.8" and "example.com" go on.
    const previous = text.charAt(stop - 1)
    const wasClosed = closed > at
    const isJoin =
      isUpper(next) &&
      (isLower(text.charAt(letterAt + 1)) || text.charAt(letterAt + 1) === ' ') &&
      (wasClosed || (isLower(previous) && isLower(text.charAt(stop - 2))) || isDigit(previous))
    if (
      isJoin &&
      (run !== '.' || !BOUND_ABBREVIATIONS.has(wordBefore(text, start, stop).toLowerCase()))
    )
      return { ends: true, at: closed }
    if ((run.includes('。') || run.includes('！') || run.includes('？')) && isLetter(next)) {
      return { ends: true, at: closed }
    }
    return goesOn
  }
  if (',;:)]}”’%'.includes(next) && !isQuoted) return goesOn
  const isEllipsis = run.length > 1 ? /^\.+$/.test(run) : run === '…'
  if (isLower(next) && !isUpper(next)) {
    // A sentence in lower case (tweets): only after a plain word, and never after a quotation.
    if (run !== '.' || closed > at || isQuoted) return goesOn
    const before = wordBefore(text, start, stop)
    const isPlain = /^\p{Ll}{3,}$/u.test(before)
    const isSpacedStop = before === ''
    const ends =
      (isPlain || isSpacedStop) &&
      !BOUND_ABBREVIATIONS.has(before) &&
      !LOOSE_ABBREVIATIONS.has(before) &&
      !NUMBER_ABBREVIATIONS.has(before)
    return { ends, at: closed }
  }
  if (isEllipsis) return { ends: isUpper(next) || isQuoted || !isLetter(next), at: closed }
  if (run === '.' && closed === at) {
    const before = wordBefore(text, start, stop)
    const isAtStart = stop - before.length <= start
    if (before !== '' && !endsAfterWord(before, next, wordAfter(text, letterAt, end), isAtStart)) {
      return goesOn
    }
  }
  return { ends: true, at: closed }
}

/** Adds [start, end) trimmed, cut to size, if it holds a letter or a digit. */
function pushSentence(text: string, start: number, end: number, into: Span[]): void {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from += 1
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1
  // A bullet belongs to the list, not to the sentence.
  if (BULLETS.includes(text.charAt(from)) && isSpace(text.charCodeAt(from + 1))) {
    from += 1
    while (from < to && isSpace(text.charCodeAt(from))) from += 1
  }
  while (to - from > MAX_SENTENCE_LENGTH) {
    const cut = clauseBorder(text, from, from + MAX_SENTENCE_LENGTH)
    pushIfWorded(text, from, cut, into)
    from = cut
    while (from < to && isSpace(text.charCodeAt(from))) from += 1
  }
  if (from < to) pushIfWorded(text, from, to, into)
}

const WORDED = /[\p{L}\p{N}]/u

function pushIfWorded(text: string, start: number, end: number, into: Span[]): void {
  let to = end
  while (to > start && isSpace(text.charCodeAt(to - 1))) to -= 1
  if (WORDED.test(text.slice(start, to))) into.push({ start, end: to })
}

/** The best place to cut before `limit`: after ; or :, else a dash, a comma, a space, else there. */
function clauseBorder(text: string, from: number, limit: number): number {
  const best = [0, 0, 0, 0]
  for (let at = from + MIN_CUT; at < limit; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue
    const previous = text.charAt(at - 1)
    const rank = ';:'.includes(previous)
      ? 0
      : '–—'.includes(previous)
        ? 1
        : previous === ','
          ? 2
          : 3
    best[rank] = at
  }
  for (const at of best) if (at > 0) return at
  const code = text.charCodeAt(limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit
}

function splitRange(text: string, start: number, end: number, into: Span[]): void {
  const isWrapped = isHardWrapped(text, start, end)
  let from = start
  let at = start
  const close = (to: number): void => {
    pushSentence(text, from, to, into)
    from = to
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    // Letters, digits and spaces: nearly everything.
    if (code === 32 || (code > 63 && code < 0x85)) {
      at += 1
      continue
    }
    if (isLineBreak(code)) {
      const lineEnd = at
      let breaks = 0
      while (at < end && isSpace(text.charCodeAt(at))) {
        const space = text.charCodeAt(at)
        if (isLineBreak(space) && !(space === 10 && text.charCodeAt(at - 1) === 13)) breaks += 1
        at += 1
      }
      const next = text.charAt(at)
      const goesOn = isWrapped || (isLower(next) && !isUpper(next))
      const isBullet = BULLETS.includes(next) && next !== '' && isSpace(text.charCodeAt(at + 1))
      if (breaks > 1 || !goesOn || isBullet) close(lineEnd)
      continue
    }
    const char = text.charAt(at)
    if (char === '•' && at > from) {
      close(at)
      at += 1
      continue
    }
    if (code === 46 || code === 33 || code === 63 || code > 0x2000) {
      if (STOPS.includes(char)) {
        const found = sentenceEnd(text, from, at, end)
        if (found.ends) close(found.at)
        at = Math.max(found.at, at + 1)
        continue
      }
    }
    at += 1
  }
  close(end)
}

/**
 * The sentences of a text, ascending and disjoint, in UTF-16 offsets; white space between them,
 * and stretches without a letter or digit, belong to none. No sentence reaches into a `skipped`
 * range (any order; overlaps allowed) and none is longer than 600 code units.
 */
export function splitSentences(text: string, skipped: readonly Span[] = []): Span[] {
  const sentences: Span[] = []
  const gaps = skipped.length > 1 ? [...skipped].sort((a, b) => a.start - b.start) : skipped
  let from = 0
  for (const gap of gaps) {
    if (gap.start > from) splitRange(text, from, Math.min(gap.start, text.length), sentences)
    from = Math.max(from, gap.end)
  }
  if (from < text.length) splitRange(text, from, text.length, sentences)
  return sentences
}
