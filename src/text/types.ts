// What the analyser yields. Plain data; every offset counts UTF-16 code units in the analysed text.

/** Half-open range [start, end) of UTF-16 code units in the analysed text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Days since 1970-01-01 (UTC), so that dates compare and subtract as integers. */
export type DayNumber = number

export interface Token extends Span {
  /** Exactly as written. */
  readonly text: string
  /** Folded: NFKC, lower case, diacritics and possessive 's removed, typographic quotes made plain. */
  readonly norm: string
  /** English (Porter) stem of `norm`; alias-mapped tokens keep their own stem here. */
  readonly stem: string
  /** Transliteration-folded key: Zelensky, Zelenskyy and Zelenskiy share one. */
  readonly key: string
  readonly kind: 'word' | 'number' | 'symbol'
  /** A function word, which retrieval ignores (negations and quantifiers are *not* stop words for stance). */
  readonly isStop: boolean
  readonly isCapitalised: boolean
  /** Index of the sentence that holds it, in `Analysis.sentences`. */
  readonly sentence: number
}

/** A proper name, one or several tokens: "Roman Abramovich", "the UN", "Dolmabahce". */
export interface NameMention extends Span {
  /** Token range [firstToken, lastToken]. */
  readonly firstToken: number
  readonly lastToken: number
  readonly text: string
  /** Keys of the name's words after folding and aliases, titles ("Mr", "President") left out. */
  readonly keys: readonly string[]
  /** `keys` of the full name that this one shortens (surname alone), else the same as `keys`. */
  readonly fullKeys: readonly string[]
  /** True where `keys` hold canonical words of the alias list. */
  readonly isAliased?: boolean
}

/** A number read as an interval: "nearly 5,000" is [4500, 5000), "more than 3.8 million" is (3.8e6, inf). */
export interface Quantity extends Span {
  readonly firstToken: number
  readonly lastToken: number
  readonly text: string
  /** The figure as stated, before the modifier widened it. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly kind: 'cardinal' | 'ordinal' | 'percent' | 'money' | 'measure'
  /** Currency code, measure's base unit or the stem of the counted noun; null where none is near. */
  readonly unit: string | null
  /** "nearly", "more than" ..., folded; null where the figure stands alone. */
  readonly modifier: string | null
}

/** A date read as an interval of days, both ends included. */
export interface DateMention extends Span {
  readonly firstToken: number
  readonly lastToken: number
  readonly text: string
  readonly from: DayNumber
  readonly to: DayNumber
  /** True where it needed the publication date ("Tuesday", "March 10" without a year). */
  readonly isRelative: boolean
}

export interface Analysis {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly names: readonly NameMention[]
  readonly quantities: readonly Quantity[]
  readonly dates: readonly DateMention[]
}

export interface AnalysisContext {
  /** When the text was published; null leaves relative dates unresolved (they are not reported). */
  readonly published: DayNumber | null
  readonly aliases: AliasTable
  /** Full names seen earlier in the document, as keys, so that a surname alone is resolved. */
  readonly fullNames?: readonly (readonly string[])[]
  /** Sentence borders already known (stored in the index); else the text is split here. */
  readonly sentences?: readonly Span[]
}

/** Spellings of one name. Built from `aliases.csv` by `createAliasTable`; travels inside the index. */
export interface AliasTable {
  /** Folded words of a variant joined by a space → canonical key (one string, words joined by a space). */
  readonly canonicalByVariant: ReadonlyMap<string, string>
  /** Words of the longest variant, so that the matcher knows how far to look ahead. */
  readonly longestVariant: number
}
