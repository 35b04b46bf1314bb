// Folds spellings of transliterated names into one key, and text into its plain form.
// It knows no names: known pairs that no rule explains (Kyiv/Kiev) belong to corpus/aliases.csv.

/** Letters that Unicode does not decompose. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
}
const ODD_LETTERS = /[øłđıßæœðþħŋə]/g
const MARKS = /\p{M}+/gu
const APOSTROPHES = /[‘’ʼʻ′`´＇]/g
const IGNORABLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const ASCII_ONLY = /^[\x20-\x7e]*$/

/**
 * NFKC, lower case, no diacritics, plain apostrophes; nothing else changes. Idempotent.
 * Lone surrogates stay as they are.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(ODD_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(IGNORABLE, '')
}

/*
 * The rules, in order. Each unites spellings that romanisations of one name are known to use
 * (BGN/PCGN, ISO 9, Library of Congress, passports; German, French, Polish and Turkish forms):
 *   apostrophes and hyphens go                Sa'id/Said
 *   tsch, tch → ch; sch, sh → s; ch → c       Schoigu/Shoigu, Beşiktaş/Beshiktash, Çelik/Chelik
 *   kh → h; gh → g; ph → f; ck, q → k         Mikhail/Mihail, Ghani/Gani, Qaddafi/Kaddafi
 *   zh, tz, ts → z                            Zhukov/Žukov, Donetsk/Donezk
 *   x → ks; w → v; ou, oo → u                 Alexander/Aleksander, Mahmoud/Mahmud
 *   initial y, j before a, o, u → i           Yulia/Julia/Iulia
 *   j after a vowel and y anywhere → i, once  Zelensky/-yy/-iy/-ij, Sergey/Sergei/Sergej
 *   initial ye, ie → e                        Yelena/Elena, Ievgen/Evgen
 *   final eff → ev                            Gorbacheff
 *   doubled letters once                      Donbass/Donbas, Gaddafi/Gadafi
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch|sh/g, 's'],
  [/ck|q/g, 'k'],
  [/ch/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/tz|ts/g, 'z'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/^y(?=e)/g, ''],
  [/^[yj](?=[aou])/g, 'i'],
  [/(?<=[aeiou])j(?=$|[^aeiou])/g, 'i'],
  [/ij$/g, 'i'],
  [/y/g, 'i'],
  [/i{2,}/g, 'i'],
  [/^ie/g, 'e'],
  [/eff$/g, 'ev'],
  [/(.)\1+/g, '$1'],
]

/** The rules feed each other ("tsch" → "ch" → "c"); three rounds settle every word seen. */
const ROUNDS = 3

/**
 * The key of one folded word (see `foldText`). ASCII letters only are rewritten; words of three
 * letters or fewer, and words with digits, keep their spelling, since folding would merge
 * unrelated acronyms. Keys are their own keys.
 */
export function foldName(norm: string): string {
  let key = norm.replace(/['-]/g, '')
  for (let round = 0; round < ROUNDS; round += 1) {
    if (key.length <= 3 || key.length > 40 || /[0-9]/.test(key)) return key
    const before = key
    for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement)
    if (key === before) break
  }
  return key
}
