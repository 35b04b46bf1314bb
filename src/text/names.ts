// Finds proper names by capitals, aliases and what the text itself shows, without any model.
// It gives names, not their kind: person, place and body are told apart only where a surname needs it.
import { type AliasMatch, matchAliases } from './aliases.ts'
import { nationOf } from './countries.ts'
import { startsFigure } from './figures.ts'
import { findRuns, type NameInput } from './name-runs.ts'
import { isEnglishWord, isOrdinaryWord } from './ordinary-words.ts'
import { isBodyWord, isParticle, isPortfolio, isTitle, isTitleModifier } from './titles.ts'
import type { NameMention, Token } from './types.ts'

/** "Former Japanese leader": no part of a name. */
const OUTDATED = /^(former|ex|then|acting|outgoing|incoming|interim|senior|deputy)$/

function isLowParticle(token: Token | undefined): boolean {
  return token !== undefined && !token.isCapitalised && isParticle(token.norm)
}

/** Cuts a run at titles, possessives and alias borders, and drops what is no name. */
function cutRun(input: NameInput, run: readonly [number, number]): (readonly [number, number])[] {
  const { tokens } = input
  const pieces: [number, number][] = []
  let first = -1
  let last = -1
  const flush = (): void => {
    while (last > first && isLowParticle(tokens[last])) last -= 1
    const only = first === last ? tokens[first] : undefined
    const isNoName = only !== undefined && (only.norm.length < 2 || startsFigure(only))
    if (first >= 0 && !isNoName) pieces.push([first, last])
    first = -1
  }
  for (let at = run[0]; at <= run[1]; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (at === run[0] && at < run[1] && OUTDATED.test(token.norm)) continue
    if (isTitleHere(input, run, at, first >= 0)) {
      flush()
      at = skipPortfolio(tokens, at, run[1])
      continue
    }
    if (first < 0) first = at
    last = at
  }
  flush()
  return pieces
}

/** After a title: "of the" (Russian Federation), and the portfolio in "of Foreign Affairs Lavrov". */
function skipPortfolio(tokens: readonly Token[], title: number, last: number): number {
  let at = title
  let isOf = false
  while (at < last) {
    const next = tokens[at + 1]
    if (next === undefined) break
    const isParticleNext = isParticle(next.norm) && !next.isCapitalised
    if (!isParticleNext && !(isOf && isPortfolio(next.norm))) break
    isOf ||= next.norm === 'of'
    at += 1
  }
  return at
}

function isTitleHere(
  input: NameInput,
  run: readonly [number, number],
  at: number,
  hasName: boolean,
): boolean {
  const { tokens } = input
  const token = tokens[at]
  if (token === undefined) return false
  const next = at < run[1] ? tokens[at + 1] : undefined
  if (isTitle(token.norm)) {
    // "House of Lords", "Council of Ministers"
    if (hasName && isParticle(tokens[at - 1]?.norm ?? '')) return false
    // "General Motors", "General Assembly", "Chief Executive Office"
    if (next !== undefined && isBodyWord(next.norm) && !hasName) return false
    // "Stephen King", "Carolyn Bishop": a surname that is a title elsewhere.
    const previous = tokens[at - 1]
    const isSurname =
      hasName &&
      next === undefined &&
      /^(king|pope|bishop|major|prince|judge|baron|dean|father|count|cardinal|chancellor|chambers|coach|duke|earl|rice|sister|lord|marshal|private|justice|forward|boss|winger|chair|don)$/.test(
        token.norm,
      )
    return !(isSurname && previous !== undefined && !isOrdinaryWord(previous.norm, previous.stem))
  }
  if (!isTitleModifier(token.norm)) return false
  for (let index = at + 1; index <= Math.min(run[1], at + 3); index += 1) {
    const later = tokens[index]
    if (later === undefined) return false
    if (isTitle(later.norm)) {
      const afterTitle = index < run[1] ? tokens[index + 1] : undefined
      return afterTitle === undefined || !isBodyWord(afterTitle.norm)
    }
    if (!isTitleModifier(later.norm)) return false
  }
  return false
}

/** Keys of a piece: particles and initials' stops left out. */
function keysOfPiece(input: NameInput, first: number, last: number): string[] {
  const keys: string[] = []
  for (let at = first; at <= last; at += 1) {
    const token = input.tokens[at]
    if (token === undefined || token.kind === 'symbol') continue
    const isArabicArticle =
      /^(al|el|as|ad|an|ar|at|ul)$/.test(token.norm) && input.text.charAt(token.end) === '-'
    if (isLowParticle(token) || isArabicArticle) continue
    keys.push(token.key)
  }
  return keys
}

/**
 * The names of a text before surnames are resolved, ascending and disjoint. An alias inside a longer
 * name lends it its canonical word ("Kiev Post" is "Kyiv Post"); one that reaches over the name's
 * border ("The Hague") widens it.
 */
export function findNames(input: NameInput): NameMention[] {
  const hits = findAliases(input)
  const pieces = findRuns(input).flatMap((run) => cutRun(input, run))
  const names: NameMention[] = []
  let nextHit = 0
  let nextPiece = 0
  while (nextHit < hits.length || nextPiece < pieces.length) {
    let first = Math.min(
      hits[nextHit]?.firstToken ?? Number.POSITIVE_INFINITY,
      pieces[nextPiece]?.[0] ?? Number.POSITIVE_INFINITY,
    )
    let last = first
    const inside: AliasMatch[] = []
    // Takes in everything that overlaps what is taken already.
    for (;;) {
      const hit = hits[nextHit]
      const piece = pieces[nextPiece]
      if (hit !== undefined && hit.firstToken <= last) {
        if (!isSurname(input, hit, first)) inside.push(hit)
        last = Math.max(last, hit.lastToken)
        nextHit += 1
      } else if (piece !== undefined && piece[0] <= last) {
        first = Math.min(first, piece[0])
        last = Math.max(last, piece[1])
        nextPiece += 1
      } else break
    }
    const split = splitAtNation(input, first, last, inside)
    if (split > first) {
      // "Ukrainian Volodymyr Zelensky": a nation and a person.
      const nation = inside.filter((hit) => hit.lastToken < split)
      const before = nameOver(input, first, split - 1, aliasedKeys(input, first, split - 1, nation))
      if (before !== null) names.push(nation.length > 0 ? { ...before, isAliased: true } : before)
      inside.splice(0, nation.length)
      first = split
    }
    const name = nameOver(input, first, last, aliasedKeys(input, first, last, inside))
    if (name !== null) names.push(inside.length > 0 ? { ...name, isAliased: true } : name)
  }
  return names
}

/** "Tom Holland": a nation's other name after what can only be a given name. */
function isSurname(input: NameInput, hit: AliasMatch, first: number): boolean {
  if (hit.firstToken === first || hit.lastToken > hit.firstToken) return false
  const before = input.tokens[hit.firstToken - 1]
  const isNation = nationOf(hit.canonical.join(' ')) !== null
  if (!isNation || before === undefined || !before.isCapitalised) return false
  return !isEnglishWord(before.norm, before.stem)
}

/** Where a person's name starts after a nation's word in one run; `first` where none does. */
function splitAtNation(
  input: NameInput,
  first: number,
  last: number,
  hits: readonly AliasMatch[],
): number {
  const { tokens } = input
  const [hit] = hits
  const start = hit?.firstToken === first ? hit.lastToken + 1 : first + 1
  const nation = hit?.firstToken === first ? hit.canonical.join(' ') : (tokens[first]?.key ?? '')
  if (nationOf(nation) === null || last - start < 1 || last - start > 2) return first
  for (let at = start; at <= last; at += 1) {
    const token = tokens[at]
    if (token === undefined || isEnglishWord(token.norm, token.stem)) return first
  }
  return start
}

function nameOver(
  input: NameInput,
  first: number,
  last: number,
  keys: readonly string[],
): NameMention | null {
  const from = input.tokens[first]
  const to = input.tokens[last]
  if (from === undefined || to === undefined || keys.length === 0) return null
  const end = /['’]s$/i.test(to.text) ? to.end - 2 : to.end
  return {
    start: from.start,
    end,
    firstToken: first,
    lastToken: last,
    text: input.text.slice(from.start, end),
    keys,
    fullKeys: keys,
  }
}

/** Keys of a run in which aliased words take their canonical spelling. */
function aliasedKeys(
  input: NameInput,
  first: number,
  last: number,
  hits: readonly AliasMatch[],
): string[] {
  const keys: string[] = []
  let at = first
  for (const hit of hits) {
    keys.push(...keysOfPiece(input, at, hit.firstToken - 1), ...hit.canonical)
    at = hit.lastToken + 1
  }
  keys.push(...keysOfPiece(input, at, last))
  return keys
}

/** Alias hits of the whole text, sentence by sentence, with each sentence's casing in mind. */
export function findAliases(input: NameInput): AliasMatch[] {
  const { tokens } = input
  const hits: AliasMatch[] = []
  let from = 0
  while (from < tokens.length) {
    const sentence = tokens[from]?.sentence ?? 0
    let to = from
    while (to < tokens.length && tokens[to]?.sentence === sentence) to += 1
    const isUncased = input.casings[sentence] === 'lower'
    for (const hit of matchAliases(tokens, from, to, input.aliases, isUncased)) hits.push(hit)
    from = to
  }
  return hits
}
