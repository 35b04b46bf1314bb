// Runs of words that capitals and the text itself make part of a name, with the particles that join
// them. Titles and aliases are still inside: names.ts cuts them.
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
import type { AliasTable, Span, Token } from './types.ts'

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
  } else if (token.isStop && (isForced || !isWill(input, at))) return false
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

/** "Will Smith" inside a sentence. */
function isWill(input: NameInput, at: number): boolean {
  const next = input.tokens[at + 1]
  return input.tokens[at]?.norm === 'will' && next?.isCapitalised === true && !next.isStop
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
export function findRuns(input: NameInput): (readonly [number, number])[] {
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
  if (NAME_OPENERS.has(token.norm)) return false
  return isOrdinaryWord(token.norm, token.stem) && !isAcronym(token) && !named.has(token.key)
}

/** Ordinary adjectives that begin many names: at a sentence's start they belong to what follows. */
const NAME_OPENERS: ReadonlySet<string> = new Set(
  `new old great international national federal central supreme state public social democratic united
  general world high royal north south east west red black white blue green saint grand upper lower
  northern southern eastern western human european`.split(/\s+/),
)

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
