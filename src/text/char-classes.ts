// Classes of UTF-16 code units that the tokeniser steps over. A table for ASCII, ranges beyond it.

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
/** Combining marks and invisible characters: they belong to the word around them. */
export const JOINER = 3

const ASCII = new Uint8Array(128)
for (let code = 48; code <= 57; code += 1) ASCII[code] = DIGIT
for (let code = 65; code <= 90; code += 1) {
  ASCII[code] = LETTER
  ASCII[code + 32] = LETTER
}

const LETTERS = /^[\p{L}\p{Nl}]$/u
const NUMBERS = /^\p{Nd}$/u
const MARKS = /^[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]$/u

/** The class of the character that starts with code unit `code` (`next` completes a surrogate pair). */
export function classOf(code: number, next: number): number {
  if (code < 128) return ASCII[code] ?? OTHER
  // Latin-1 letters and the extended Latin blocks, but for × and ÷.
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER
  if (code === 0xaa || code === 0xb5 || code === 0xba) return LETTER
  if (code >= 0x300 && code <= 0x36f) return JOINER
  // General punctuation, but for the invisible joiners.
  if (code >= 0x2010 && code <= 0x205f) return OTHER
  const isPair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
  const char = isPair ? String.fromCharCode(code, next) : String.fromCharCode(code)
  if (LETTERS.test(char)) return LETTER
  if (NUMBERS.test(char)) return DIGIT
  if (MARKS.test(char)) return JOINER
  return OTHER
}

/** Is this code unit the first half of a surrogate pair with `next`? */
export function isSurrogatePair(code: number, next: number): boolean {
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
}

/** An apostrophe that may stand inside a word: ' ’ ʼ ‘ ` ′ ＇ */
export function isApostrophe(code: number): boolean {
  return (
    code === 39 ||
    code === 0x2019 ||
    code === 0x2bc ||
    code === 0x2018 ||
    code === 0x60 ||
    code === 0x2032 ||
    code === 0xff07
  )
}
