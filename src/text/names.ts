// Finds proper names by capitals, aliases and what the text itself shows, without any model.
// It gives names, not their kind: person, place and body are told apart only where a surname needs it.
import { type AliasMatch, matchAliases } from './aliases.ts'
import { type CaseEvidence, type Casing, isAfterQuote } from './casing.ts'
import { isJoined } from './number-words.ts'
import { isEnglishWord, isOrdinaryWord } from './ordinary-words.ts'
import {
  CALENDAR_WORDS,
  isBodyWord,
  isParticle,
  isSoftParticle,
  isTitle,
  isTitleModifier,
} from './titles.ts'
import type { AliasTable, NameMention, Span, Token } from './types.ts'

export interface NameInput {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly aliases: AliasTable
  readonly casings: readonly Casing[]
  readonly evidence: CaseEvidence
  readonly isDate: (token: number) => boolean
}

function isAcronym(token: Token): boolean {
  return (
    token.text.length >= 2 &&
    token.norm.length <= 6 &&
    /^[\p{Lu}][\p{Lu}\p{N}&.]+s?$/u.test(token.text)
  )
}

/** Could this token be part of a name, by its capitals and the company it keeps? */
function isNameWord(input: NameInput, at: number, isForced: boolean): boolean {
  const token = input.tokens[at]
  if (token === undefined || token.kind !== 'word' || input.isDate(at)) return false
  const casing = input.casings[token.sentence] ?? 'prose'
  if (token.norm.length < 2 && !(token.isCapitalised && token.text.length === 1)) return false
  if (!token.isCapitalised) {
    // "iPhone", "eBay"
    return casing === 'prose' && /^\p{Ll}{1,2}\p{Lu}/u.test(token.text) && !token.isStop
  }
  if (CALENDAR_WORDS.has(token.norm)) {
    if (!isCalendarName(input, at)) return false
  } else if (token.isStop) return false
  const { named, lowered } = input.evidence
  const isOrdinary = isOrdinaryWord(token.norm, token.stem)
  if (casing === 'capitals')
    return named.has(token.key) || (!isOrdinary && !lowered.has(token.key) && token.norm.length > 1)
  if (casing === 'title') {
    return named.has(token.key) || isAcronym(token) || (!isOrdinary && !lowered.has(token.key))
  }
  if (!isForced) return true
  if (isAcronym(token)) return true
  // First word of a sentence or quotation: a name when the text or the language says so.
  if (named.has(token.key)) return !(isOrdinary && lowered.has(token.key))
  return !isOrdinary && !lowered.has(token.key)
}

/** "Theresa May", "April Jones": a month's word inside a name. */
function isCalendarName(input: NameInput, at: number): boolean {
  const token = input.tokens[at]
  const previous = input.tokens[at - 1]
  if (token === undefined || previous === undefined || !isJoined(input.text, previous, token))
    return false
  return (
    previous.isCapitalised &&
    !previous.isStop &&
    previous.kind === 'word' &&
    !CALENDAR_WORDS.has(previous.norm) &&
    !isOrdinaryWord(previous.norm, previous.stem) &&
    input.tokens[at + 1]?.kind !== 'number'
  )
}

/** Is the gap between neighbours one that a name may span: space, hyphen, "J. K.", "'"? */
function spansName(text: string, left: Token, right: Token): boolean {
  if (left.sentence !== right.sentence) return false
  const gap = text.slice(left.end, Math.min(right.start, left.end + 4))
  if (right.start - left.end > 3) return false
  if (/^[\s\u00a0-]*$/.test(gap) && !/\n\s*\n/.test(gap)) return true
  return (gap === '. ' || gap === '.') && left.text.length <= 2
}

/** Runs of name words with the particles that join them: [first, last] token pairs. */
function findRuns(input: NameInput): (readonly [number, number])[] {
  const { tokens, text } = input
  const runs: [number, number][] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (token === undefined) break
    // Written as its own folded form: no capital in it, no name starts here.
    if (token.text === token.norm || token.kind !== 'word') {
      at += 1
      continue
    }
    const isFirst = previous === undefined || previous.sentence !== token.sentence
    const next = tokens[at + 1]
    const isForced = isFirst || isAfterQuote(text, previous, token)
    const isFollowed =
      next?.isCapitalised &&
      !next.isStop &&
      next.kind === 'word' &&
      spansName(text, token, next) &&
      !CALENDAR_WORDS.has(next.norm)
    const starts =
      isNameWord(input, at, isForced && !isFollowed) &&
      !(isForced && isFollowed && opensPlainly(input, at))
    if (!starts) {
      at += 1
      continue
    }
    let last = at
    for (let index = at + 1; index < tokens.length; ) {
      const left = tokens[index - 1]
      const right = tokens[index]
      if (left === undefined || right === undefined || !spansName(text, left, right)) break
      if (/['’]s$/.test(left.text) && index - 1 === last) break
      if (isNameWord(input, index, false)) {
        last = index
        index += 1
      } else if (isHyphenTail(input, index) && index - 1 === last) {
        last = index
        index += 1
      } else if (isParticle(right.norm) && reachesName(input, index)) {
        index += 1
      } else if (
        right.kind === 'symbol' &&
        right.norm === '&' &&
        isNameWord(input, index + 1, false)
      ) {
        index += 1
      } else if (right.kind === 'number' && text.charAt(left.end) === '-' && index - 1 === last) {
        // "Covid-19", "Boeing-737"
        last = index
        index += 1
      } else break
    }
    runs.push([at, last])
    at = last + 1
  }
  return runs
}

/** "Park Hae-jin", "Kim Jong-un": a lower-case part tied to a name by a hyphen, no English word. */
function isHyphenTail(input: NameInput, index: number): boolean {
  const token = input.tokens[index]
  if (token === undefined || token.kind !== 'word' || token.isCapitalised) return false
  if (input.text.charAt(token.start - 1) !== '-' || input.text.charAt(token.end) === '-')
    return false
  return token.norm.length >= 2 && !isEnglishWord(token.norm, token.stem)
}

/** A sentence opener before a capitalised word: "Former WorldCom …", "Speaking Tuesday". */
function opensPlainly(input: NameInput, at: number): boolean {
  const token = input.tokens[at]
  if (token === undefined || isTitle(token.norm) || isTitleModifier(token.norm)) return false
  const { named } = input.evidence
  return isOrdinaryWord(token.norm, token.stem) && !named.has(token.key)
}

/** Does the particle at `index` lead to another capitalised word? */
function reachesName(input: NameInput, index: number): boolean {
  const { tokens, text } = input
  const particle = tokens[index]
  if (particle === undefined || isSoftParticle(particle.norm)) return false
  if (input.casings[particle.sentence] !== 'prose') return false
  // "Bank of England" goes on, "Lindsey Graham of South Carolina" is two names.
  const before = tokens[index - 1]
  const isOf = particle.norm === 'of' && before !== undefined
  if (isOf && !isBodyWord(before.norm) && !isOrdinaryWord(before.norm, before.stem)) {
    if (!isTitle(before.norm) && isNameWord(input, index - 2, false)) return false
  }
  let next = index + 1
  while (next <= index + 2) {
    const left = tokens[next - 1]
    const token = tokens[next]
    if (left === undefined || token === undefined || !spansName(text, left, token)) return false
    if (isNameWord(input, next, false)) return true
    if (!isParticle(token.norm)) return false
    next += 1
  }
  return false
}

/** Cuts a run at titles, possessives and alias borders, and drops what is no name. */
function cutRun(input: NameInput, run: readonly [number, number]): (readonly [number, number])[] {
  const { tokens } = input
  const pieces: [number, number][] = []
  let first = -1
  let last = -1
  const flush = (): void => {
    if (first >= 0) pieces.push([first, last])
    first = -1
  }
  for (let at = run[0]; at <= run[1]; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (isTitleHere(input, run, at, first >= 0)) {
      flush()
      // "President of the Russian Federation": the name starts after the particles.
      while (
        at < run[1] &&
        isParticle(tokens[at + 1]?.norm ?? '') &&
        !tokens[at + 1]?.isCapitalised
      )
        at += 1
      continue
    }
    if (first < 0) first = at
    last = at
  }
  flush()
  return pieces
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
    const isLowParticle = !token.isCapitalised && isParticle(token.norm)
    const isArabicArticle =
      /^(al|el|as|ad|an|ar|at|ul)$/.test(token.norm) && input.text.charAt(token.end) === '-'
    if (isLowParticle || isArabicArticle) continue
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
        inside.push(hit)
        last = Math.max(last, hit.lastToken)
        nextHit += 1
      } else if (piece !== undefined && piece[0] <= last) {
        first = Math.min(first, piece[0])
        last = Math.max(last, piece[1])
        nextPiece += 1
      } else break
    }
    const name = nameOver(input, first, last, aliasedKeys(input, first, last, inside))
    if (name !== null) names.push(inside.length > 0 ? { ...name, isAliased: true } : name)
  }
  return names
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
