// Cuts sentences into tokens. Hyphenated compounds fall into their parts ("face-to-face" is three
// tokens), so that "al-Assad" and "Covid-19" are found by each part. Punctuation makes no token.
import {
  classOf,
  DIGIT,
  isApostrophe,
  isSurrogatePair,
  JOINER,
  LETTER,
  OTHER,
} from './char-classes.ts'
import type { Span, Token } from './types.ts'
import { formOf } from './word-forms.ts'

/** A longer run without a break is no word of any language we read; it goes on as a new token. */
const MAX_TOKEN_LENGTH = 80

/** Letters glued to a figure that count or measure: "14.2m", "230km", "6pm". */
const GLUED_UNITS: ReadonlySet<string> = new Set(
  `m bn b k tn mn mln bln trn km kms cm mm mi ft kg kgs g mg lb lbs t mph kph kmh c f am pm pc pct p
  min mins hr hrs hp mw gw kw kwh gb mb tb hz ghz mhz yr yrs yd ha l ml cc bbl bpd million billion
  trillion thousand usd eur gbp dlrs e`
    .split(/\s+/)
    .filter(Boolean),
)
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  [
    '$',
    '€',
    '£',
    '¥',
    '₹',
    '₽',
    '₺',
    '₴',
    '₩',
    '₪',
    '%',
    '‰',
    '°',
    '&',
    '½',
    '¼',
    '¾',
    '⅓',
    '⅔',
  ].map((symbol) => [symbol, symbol]),
)
const WEB = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)[^\s<>"'”’)\]]{1,2000}/iy
const BRACKET_WORD = /^[LR][RSC]B$/

interface Sink {
  readonly text: string
  readonly tokens: Token[]
  readonly sentence: number
  readonly isShouting: boolean
}

function pushWord(sink: Sink, start: number, end: number, kind: 'word' | 'number'): void {
  const text = sink.text.slice(start, end)
  if (kind === 'number') {
    const norm = foldFigure(text)
    sink.tokens.push({
      start,
      end,
      text,
      norm,
      stem: norm,
      key: norm,
      kind,
      isStop: false,
      isCapitalised: false,
      sentence: sink.sentence,
    })
    return
  }
  const form = formOf(text)
  const isPronoun = sink.isShouting && (form.norm === 'it' || form.norm === 'who')
  sink.tokens.push({
    start,
    end,
    text,
    norm: form.norm,
    stem: form.stem,
    key: form.key,
    kind,
    isStop: form.isStop || isPronoun,
    isCapitalised: form.isCapitalised,
    sentence: sink.sentence,
  })
}

function pushSymbol(sink: Sink, start: number, end: number, norm: string): void {
  sink.tokens.push({
    start,
    end,
    text: sink.text.slice(start, end),
    norm,
    stem: norm,
    key: norm,
    kind: 'symbol',
    isStop: true,
    isCapitalised: false,
    sentence: sink.sentence,
  })
}

/** "5,000" → "5000", "1.000.000" → "1000000", "3RD" → "3rd", Arabic digits → ASCII. */
function foldFigure(text: string): string {
  let norm = /^[\x20-\x7e]*$/.test(text) ? text : foldDigits(text.normalize('NFKC'))
  norm = norm.toLowerCase()
  if (norm.startsWith('.')) norm = `0${norm}`
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(norm)) return norm.replaceAll('.', '')
  return norm.replace(/[, '’\u00a0\u2009\u202f]/g, '')
}

function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    // Every decimal block starts at a code point whose low digits tell the value.
    const code = digit.codePointAt(0) ?? 48
    let zero = code
    while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return code < 128 ? digit : String((code - zero) % 10)
  })
}

/** The end of a figure that starts at `start`: digits, thousands, one decimal part, "14:30". */
function figureEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      at += 1
      continue
    }
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0
    if (code > 127 && classOf(code, next) === DIGIT) {
      at += isSurrogatePair(code, next) ? 2 : 1
      continue
    }
    const isDigitNext = at + 1 < end && next >= 48 && next <= 57
    if (!isDigitNext) break
    const isGrouping = code === 44 || code === 0xa0 || code === 0x2009 || code === 0x202f
    if (isGrouping) {
      // Three digits and no fourth: a thousands separator. Otherwise a list, "1,2".
      if (!/^\d{3}(?!\d)/.test(text.slice(at + 1, Math.min(end, at + 5)))) break
    } else if (code === 32) {
      // "10 000": a space only before three zeros, since other figures may simply follow.
      if (at - start > 3 || !/^000(?!\d)/.test(text.slice(at + 1, Math.min(end, at + 5)))) break
    } else if (code !== 46 && code !== 58) break
    at += 2
  }
  return at
}

function scanFigure(sink: Sink, start: number, end: number): number {
  const { text } = sink
  // At least one step, also where the limit cuts a surrogate pair in two.
  const stop = Math.max(start + 1, figureEnd(text, start, Math.min(end, start + MAX_TOKEN_LENGTH)))
  let letters = stop
  while (letters < end && letters < stop + 12) {
    const code = text.charCodeAt(letters)
    if (classOf(code, 0) !== LETTER || code > 127) break
    letters += 1
  }
  if (letters === stop) {
    pushWord(sink, start, stop, 'number')
    return stop
  }
  const tail = text.slice(stop, letters).toLowerCase()
  const follows = classOf(text.charCodeAt(letters), 0)
  const isWhole = letters >= end || (follows !== LETTER && follows !== DIGIT)
  if (isWhole && /^(st|nd|rd|th|s)$/.test(tail)) {
    pushWord(sink, start, letters, 'number')
    return letters
  }
  const isModel = stop + 1 === letters && /[GTLPEHD]/.test(text.charAt(stop))
  if (isWhole && !isModel && GLUED_UNITS.has(tail)) {
    pushWord(sink, start, stop, 'number')
    pushWord(sink, stop, letters, 'word')
    return letters
  }
  // "5G", "2020Vision": a name. Figures with separators stay figures, the letters follow.
  if (/^\d+$/.test(text.slice(start, stop))) return scanWord(sink, start, end)
  pushWord(sink, start, stop, 'number')
  return scanWord(sink, stop, end)
}

/** Letters and digits with inner apostrophes; dotted capitals ("U.S."); "AT&T". */
function scanWord(sink: Sink, start: number, end: number): number {
  const { text } = sink
  const limit = Math.min(end, start + MAX_TOKEN_LENGTH)
  let at = start
  let letters = 0
  let isDotted = false
  while (at < limit) {
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    const kind = classOf(code, next)
    if (kind === LETTER || kind === DIGIT) {
      at += isSurrogatePair(code, next) ? 2 : 1
      letters += 1
      continue
    }
    if (kind === JOINER) {
      at += isSurrogatePair(code, next) ? 2 : 1
      continue
    }
    const isLetterNext = at + 1 < limit && classOf(next, text.charCodeAt(at + 2)) === LETTER
    if (isApostrophe(code) && isLetterNext) {
      at += 1
      continue
    }
    // "U.S.", "a.m.": single letters with stops between them.
    const afterNext = classOf(text.charCodeAt(at + 2), 0)
    if (code === 46 && isLetterNext && (letters === 1 || isDotted) && afterNext !== LETTER) {
      isDotted = true
      at += 2
      continue
    }
    if (code === 38 && isLetterNext && letters <= 3 && next >= 65 && next <= 90) {
      at += 1
      continue
    }
    break
  }
  const wordEnd = isDotted && text.charCodeAt(at) === 46 && at < end ? at + 1 : at
  const isBracket =
    at - start === 3 &&
    text.charAt(start - 1) === '-' &&
    text.charAt(at) === '-' &&
    BRACKET_WORD.test(text.slice(start, at))
  if (!isBracket) pushWord(sink, start, wordEnd, 'word')
  return Math.max(wordEnd, start + 1)
}

/** "#StopTheWar", "@realDonaldTrump": cut where the case turns. */
function scanTag(sink: Sink, start: number, end: number): number {
  const { text } = sink
  let stop = start
  while (stop < end && stop < start + MAX_TOKEN_LENGTH) {
    const code = text.charCodeAt(stop)
    if (code !== 95 && classOf(code, text.charCodeAt(stop + 1)) === OTHER) break
    stop += isSurrogatePair(code, text.charCodeAt(stop + 1)) ? 2 : 1
  }
  stop = Math.min(stop, end)
  // A link glued to a tag: "#Nowhttps://", "#Nowpic.twitter.com/".
  const glued = /(?:https?|pic)$/.exec(text.slice(start, stop))
  const isLink = text.startsWith('://', stop) || text.startsWith('.twitter.com/', stop)
  if (glued !== null && isLink) stop = start + glued.index
  const tag = text.slice(start, stop)
  for (const part of tag.matchAll(
    /\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\d+/gu,
  )) {
    const from = start + part.index
    pushWord(sink, from, from + part[0].length, /^\d/.test(part[0]) ? 'number' : 'word')
  }
  return Math.max(stop, start + 1)
}

function scanSentence(sink: Sink, start: number, end: number): void {
  const { text } = sink
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32) {
      at += 1
      continue
    }
    const next = text.charCodeAt(at + 1)
    const kind = classOf(code, next)
    if (kind === LETTER) {
      // Mojibake of UTF-8 read as Latin-1: "Â£", "Â " and "â‚¬".
      if (code === 0xc2 && (next === 0xa3 || next === 0xa5 || next === 0xa0 || next === 0xb0)) {
        if (next !== 0xa0) pushSymbol(sink, at, at + 2, text.charAt(at + 1))
        at += 2
        continue
      }
      if (code === 0xe2 && text.startsWith('â‚¬', at)) {
        pushSymbol(sink, at, at + 3, '€')
        at += 3
        continue
      }
      if (
        code === 104 ||
        code === 72 ||
        code === 119 ||
        code === 87 ||
        code === 112 ||
        code === 116
      ) {
        const web = webEnd(text, at, end)
        if (web > at) {
          pushSymbol(sink, at, web, foldLink(text.slice(at, web)))
          at = web
          continue
        }
      }
      at = scanWord(sink, at, end)
    } else if (kind === DIGIT) {
      at = scanFigure(sink, at, end)
    } else if ((code === 35 || code === 64) && classOf(next, 0) !== OTHER && code !== next) {
      at = scanTag(sink, at + 1, end)
    } else if (code === 46 && next >= 48 && next <= 57 && !isWordBefore(text, at)) {
      const stop = figureEnd(text, at + 1, end)
      pushWord(sink, at, stop, 'number')
      at = stop
    } else {
      const symbol = code > 35 ? SYMBOLS.get(text.charAt(at)) : undefined
      if (symbol !== undefined) pushSymbol(sink, at, at + 1, symbol)
      at += isSurrogatePair(code, next) ? 2 : 1
    }
  }
}

function isWordBefore(text: string, at: number): boolean {
  return at > 0 && classOf(text.charCodeAt(at - 1), 0) !== OTHER
}

function webEnd(text: string, at: number, end: number): number {
  WEB.lastIndex = at
  const match = WEB.exec(text)
  return match === null ? -1 : Math.min(end, at + match[0].length)
}

function foldLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .slice(0, MAX_TOKEN_LENGTH)
}

/**
 * The tokens of all sentences, ascending; text outside the sentences yields none.
 * Offsets and `text` are the original's; `norm`, `stem` and `key` are folded.
 */
export function tokenise(text: string, sentences: readonly Span[]): Token[] {
  const tokens: Token[] = []
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const span = sentences[sentence]
    if (span === undefined) continue
    scanSentence(
      { text, tokens, sentence, isShouting: isShoutingSpan(text, span) },
      span.start,
      Math.min(span.end, text.length),
    )
  }
  return tokens
}

/** Is every letter of this stretch a capital (and is it more than an acronym)? */
export function isShoutingSpan(text: string, span: Span): boolean {
  let capitals = 0
  let hasSpace = false
  for (let at = span.start; at < span.end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
    if (code >= 65 && code <= 90) capitals += 1
    else if (code === 32) hasSpace = true
  }
  return capitals > 3 && hasSpace
}
