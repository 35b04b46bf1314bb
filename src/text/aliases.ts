// The list of names with several spellings: its CSV form, its table, and matching it in tokens.
// It unites only what a newsroom says is the same; general folding is name-key.ts.
import { fail, type Result, succeed } from '../result.ts'
import { foldText } from './name-key.ts'
import { isStopWord } from './stop-words.ts'
import type { AliasTable, Token } from './types.ts'
import { formOf } from './word-forms.ts'

export interface AliasProblem {
  /** Counts from 1. */
  readonly line: number
  readonly message: string
}

/** One row a name: the canonical spelling first, then its variants. */
export type AliasRows = readonly (readonly string[])[]

export const EMPTY_ALIASES: AliasTable = { canonicalByVariant: new Map(), longestVariant: 0 }

/** Variants of more words are refused: the matcher would look that far ahead at every word. */
const MAX_VARIANT_WORDS = 10

/** The words of a name, folded to keys as the tokens of a text are. */
export function keysOfName(name: string): string[] {
  const plain = foldText(name).replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}|$|\s)/gu, '')
  const keys: string[] = []
  for (const match of plain.matchAll(/[\p{L}\p{N}&]+(?:'[\p{L}\p{N}]+)*/gu)) {
    const word = match[0].endsWith("'s") ? match[0].slice(0, -2) : match[0]
    keys.push(formOf(word).key)
  }
  return keys
}

/** Keys of a canonical name without its function words, which neither names nor terms keep. */
function canonicalKeys(name: string): string[] {
  const keys = keysOfName(name)
  const content = keys.filter((key) => !isStopWord(key))
  return content.length > 0 ? content : keys
}

/**
 * Builds the table that `analyse` takes. The first spelling to claim a variant keeps it (see
 * `parseAliases`, which reports conflicts); empty names are passed over.
 */
export function createAliasTable(rows: AliasRows): AliasTable {
  const canonicalByVariant = new Map<string, string>()
  let longestVariant = 0
  for (const row of rows) {
    const canonical = canonicalKeys(row[0] ?? '').join(' ')
    if (canonical === '') continue
    for (const name of row) {
      const keys = keysOfName(name)
      if (keys.length === 0 || keys.length > MAX_VARIANT_WORDS) continue
      const variant = keys.join(' ')
      if (canonicalByVariant.has(variant)) continue
      canonicalByVariant.set(variant, canonical)
      longestVariant = Math.max(longestVariant, keys.length)
    }
  }
  return { canonicalByVariant, longestVariant }
}

/** The cells of one CSV line, trimmed; `null` where a quotation mark is left open or misplaced. */
function readCells(line: string): string[] | null {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1
    if (line.charAt(at) === '"') {
      let cell = ''
      at += 1
      for (;;) {
        const close = line.indexOf('"', at)
        if (close === -1) return null
        cell += line.slice(at, close)
        at = close + 1
        if (line.charAt(at) !== '"') break
        cell += '"'
        at += 1
      }
      while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1
      if (at < line.length && line.charAt(at) !== ',') return null
      cells.push(cell.trim())
    } else {
      const comma = line.indexOf(',', at)
      const stop = comma === -1 ? line.length : comma
      const cell = line.slice(at, stop).trim()
      if (cell.includes('"')) return null
      cells.push(cell)
      at = stop
    }
    at += 1
  }
  return cells
}

/**
 * Reads `aliases.csv`: one row a name, canonical spelling first; `#` starts a comment line.
 * Every problem is named with its line: an open quotation mark, an empty cell, a row of one
 * spelling, a variant that another row has claimed.
 */
export function parseAliases(csv: string): Result<string[][], AliasProblem[]> {
  const rows: string[][] = []
  const problems: AliasProblem[] = []
  const claimed = new Map<string, { readonly line: number; readonly canonical: string }>()
  const lines = csv.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (content.trim() === '' || content.trimStart().startsWith('#')) continue
    const cells = readCells(content)
    if (cells === null) {
      problems.push({ line, message: 'a quotation mark is not closed or stands inside a name' })
      continue
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    const canonical = cells[0] ?? ''
    if (cells.length < 2) {
      problems.push({ line, message: `"${canonical}" has no other spelling` })
      continue
    }
    const before = problems.length
    for (const cell of cells) {
      const keys = keysOfName(cell)
      const variant = keys.join(' ')
      const owner = claimed.get(variant)
      if (keys.length === 0) problems.push({ line, message: 'a spelling is empty' })
      else if (keys.length > MAX_VARIANT_WORDS) {
        problems.push({ line, message: `"${cell}" has more than ${MAX_VARIANT_WORDS} words` })
      } else if (owner !== undefined && owner.line !== line) {
        problems.push({
          line,
          message: `"${cell}" is already a spelling of "${owner.canonical}" (line ${owner.line})`,
        })
      } else claimed.set(variant, { line, canonical })
    }
    if (problems.length === before) rows.push(cells)
  }
  return problems.length > 0 ? fail(problems) : succeed(rows)
}

/** Of each table, how many words the longest variant has that begins with a word: most words begin none. */
const LOOKAHEADS = new WeakMap<AliasTable, ReadonlyMap<string, number>>()

function lookaheadsOf(table: AliasTable): ReadonlyMap<string, number> {
  const known = LOOKAHEADS.get(table)
  if (known !== undefined) return known
  const lookaheads = new Map<string, number>()
  for (const variant of table.canonicalByVariant.keys()) {
    const words = variant.split(' ')
    const first = words[0] ?? ''
    lookaheads.set(first, Math.max(lookaheads.get(first) ?? 0, words.length))
  }
  LOOKAHEADS.set(table, lookaheads)
  return lookaheads
}

export interface AliasMatch {
  readonly firstToken: number
  readonly lastToken: number
  /** Words of the canonical name, as keys. */
  readonly canonical: readonly string[]
}

/**
 * The aliases in a stretch of tokens [from, to), longest first, never overlapping. A word matches
 * only where it is capitalised, unless the text is `uncased`; a function word ("who", "us") only in
 * capitals ("WHO", "US").
 */
export function matchAliases(
  tokens: readonly Token[],
  from: number,
  to: number,
  table: AliasTable,
  isUncased: boolean,
): AliasMatch[] {
  const matches: AliasMatch[] = []
  if (table.longestVariant === 0) return matches
  const lookaheads = lookaheadsOf(table)
  for (let at = from; at < to; ) {
    const lookahead = lookaheads.get(tokens[at]?.key ?? '') ?? 0
    const found =
      lookahead === 0 ? null : matchAt(tokens, at, Math.min(to, at + lookahead), table, isUncased)
    if (found === null) {
      at += 1
      continue
    }
    matches.push(found)
    at = found.lastToken + 1
  }
  return matches
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  table: AliasTable,
  isUncased: boolean,
): AliasMatch | null {
  const first = tokens[at]
  if (first === undefined || first.kind === 'symbol') return null
  if (!isUncased && !first.isCapitalised && first.kind === 'word') return null
  let joined = ''
  let best: AliasMatch | null = null
  for (let next = at; next < to; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.sentence !== first.sentence) break
    joined = next === at ? token.key : `${joined} ${token.key}`
    const canonical = table.canonicalByVariant.get(joined)
    if (canonical === undefined || (next === at && first.isStop)) continue
    // "LA" is a city, "La" an article.
    if (next === at && token.norm.length <= 2 && !isUncased && token.text === titleCased(token))
      continue
    const isHidden = !isUncased && next > at && !token.isCapitalised && token.kind === 'word'
    if (isHidden) continue
    best = { firstToken: at, lastToken: next, canonical: canonical.split(' ') }
  }
  return best
}

function titleCased(token: Token): string {
  return token.text.charAt(0) + token.text.slice(1).toLowerCase()
}
