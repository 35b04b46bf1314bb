// Whether a sentence states something that can be checked, and why not where it does not. Rules over the
// words alone; it never looks at a corpus, and in doubt between fact and opinion it leaves the sentence.
import { hasFiniteVerb } from '../clutter/lines.ts'
import type { Analysis, Token } from '../text/types.ts'
import { ownTokens, type SentenceView } from './sentence-view.ts'
import type { BlockKind, LeftReason } from './types.ts'
import {
  AFTER_IMPERATIVE,
  DUTY,
  GUESS,
  IMPERATIVES,
  IRREGULAR_PASTS,
  JUDGEMENTS,
  OWN_VIEW,
  REPORTING,
} from './words.ts'

export interface Leaving {
  readonly reason: LeftReason
  readonly because: string
}

const leave = (reason: LeftReason, because: string): Leaving => ({ reason, because })

const STOPPED = /[.!…][”"’'»)\]]{0,3}$/
const MAX_HEADING_WORDS = 16
const MIN_WORDS = 4
const MIN_CONTENT_WORDS = 3
/** A sentence without name, figure or date is concrete enough with this many content words. */
const MANY_CONTENT_WORDS = 7

/** The reason to leave a sentence, or null for a statement. `kind` is the block that it stands in. */
export function classifySentence(
  view: SentenceView,
  analysis: Analysis,
  kind: BlockKind,
): Leaving | null {
  return (
    matchBlock(kind) ??
    matchForm(view, kind) ??
    matchNote(view) ??
    matchSpeech(view) ??
    matchInstruction(view) ??
    matchView(view) ??
    matchSubstance(view, analysis)
  )
}

function matchBlock(kind: BlockKind): Leaving | null {
  switch (kind) {
    case 'heading':
      return leave('heading', 'a heading')
    case 'aside':
      return leave('boilerplate', 'beside the text: navigation, aside or caption')
    case 'code':
      return leave('boilerplate', 'preformatted text')
    case 'cell':
      return leave('fragment', 'a cell of a table')
    case 'item':
    case 'paragraph':
      return null
    default:
      return kind satisfies never
  }
}

function matchForm(view: SentenceView, kind: BlockKind): Leaving | null {
  const { text, tokens } = view
  const question = text.indexOf('?')
  if (question !== -1 && !/^\S*[=/]/.test(text.slice(question + 1))) {
    return leave('question', 'a question mark')
  }
  const words = tokens.filter((token) => token.kind !== 'symbol')
  if (words.length < MIN_WORDS) return leave('fragment', `fewer than ${MIN_WORDS} words`)
  const isStopped = STOPPED.test(text)
  if (!isStopped && kind === 'paragraph' && isHeadline(view, words)) {
    return leave('heading', 'a line without a full stop, written like a headline')
  }
  if (!hasVerb(view, words, isStopped)) return leave('fragment', 'no verb')
  return null
}

/** Capitals on nearly every word, or few words and no verb. */
function isHeadline(view: SentenceView, words: readonly Token[]): boolean {
  const long = words.filter((token) => token.kind === 'word' && !token.isStop)
  const capitalised = long.filter((token) => token.isCapitalised).length
  if (words.length > MAX_HEADING_WORDS) return false
  return (long.length >= 3 && capitalised / long.length > 0.8) || !hasFiniteVerb(view.text)
}

/** A closed sentence of some length has a verb, whether the short list knows it or not. */
function hasVerb(view: SentenceView, words: readonly Token[], isStopped: boolean): boolean {
  if (hasFiniteVerb(view.text)) return true
  if (words.some(({ norm, isCapitalised }) => IRREGULAR_PASTS.has(norm) && !isCapitalised))
    return true
  if (!isStopped) return false
  return words.some(
    (token, at) =>
      at > 0 &&
      token.kind === 'word' &&
      !token.isCapitalised &&
      (/(?:ed|[^s]s)$/.test(token.norm) || words.length >= 12),
  )
}

const NOTE =
  /^(?:\[[^\]]*\]$|(?:editor['’]s note|editors?|note to (?:editors?|desk|subs?)|correction|clarification|update|read more|see also|related|photo(?:graph)?|picture|image|caption|source|sources|credit|contact|copyright|©|tk\b|todo\b|fixme\b)\s*(?::|\b(?=tk\b)))/i
const CREDIT =
  /^(?:\(?(?:additional |with )?(?:reporting|report|writing|editing|edited|written|compiled|translated|photograph(?:y|s)?|photos?|graphics?|video) (?:by|from)\b)|^with (?:agency|agencies|wire) (?:reports?|inputs?)|\b(?:all rights reserved|terms of (?:use|service)|privacy policy|trust principles)\b|\bfollow (?:us|me|our)\b|\b(?:sign up|subscribe) (?:to|for|here|now|today)\b|\bthis (?:article|story|piece|post|page|report) (?:was|is|has been|will be) (?:first |originally |last )?(?:updated|amended|corrected|published|republished|produced|developing|breaking|being updated)\b|\bclick (?:here|on the link)\b|\bread (?:more|our|the full)\b(?!.*\bsaid\b)/i
const EMBEDDED_POST =
  /\bpic\.twitter\.com\/|\bhttps?:\/\/t\.co\/|\(@\w{3,20}\) [A-Z][a-z]+ \d{1,2}, \d{4}/
const PLACEHOLDER = /\b(?:TK|TKTK|XXX+|TBC|TBD|LOREM IPSUM|Lorem ipsum)\b/

function matchNote(view: SentenceView): Leaving | null {
  const { text } = view
  if (NOTE.test(text)) return leave('boilerplate', 'a note, credit or label')
  if (CREDIT.test(text)) return leave('boilerplate', 'a credit or notice to readers')
  if (EMBEDDED_POST.test(text)) return leave('boilerplate', 'a post of a social network')
  if (PLACEHOLDER.test(text)) return leave('instruction', 'a placeholder of the writer')
  return null
}

const FIRST_PERSON =
  /^(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|our|ours|my|mine|me|us|ourselves|myself)$/
const SECOND_PERSON = /^(?:you|you're|you've|you'd|you'll|your|yours|yourself|yourselves)$/

/** In somebody's speech these point at what only the speech tells. */
const POINTING =
  /^(?:he|she|they|them|him|it|this|that|these|those|today|yesterday|tomorrow|tonight|now|here|there)$/

/** Words of speech that belong to whoever speaks: outside quotation marks the writer. */
function matchSpeech(view: SentenceView): Leaving | null {
  const own = ownTokens(view)
  const isAllQuoted = own.length <= 1
  const spoken = isAllQuoted ? view.tokens : own
  const [first, second] = [FIRST_PERSON, SECOND_PERSON].map((persons) =>
    spoken.find((token) => persons.test(normOf(token)) && !isAcronym(token, view)),
  )
  const pointing = isAllQuoted ? spoken.find((token) => POINTING.test(normOf(token))) : undefined
  const found = first ?? second ?? pointing
  if (found === undefined) return null
  if (isAllQuoted) return leave('quotation', `“${found.text}” needs to know who speaks`)
  if (OWN_VIEW.test(wordsOf(own))) return leave('opinion', `the writer's “${found.text}”`)
  return leave('personal', `“${found.text}” is the writer or the reader`)
}

function normOf(token: Token): string {
  return token.text.toLowerCase().replaceAll('’', "'")
}

/** "US", "WE": capitals; "I" after a name ("World War I", "Charles I"). */
function isAcronym(token: Token, view: SentenceView): boolean {
  if (token.text.length > 1) return token.text === token.text.toUpperCase()
  const before = view.tokens[view.tokens.indexOf(token) - 1]
  return before?.isCapitalised === true && before.end + 1 === token.start && !before.isStop
}

function matchInstruction(view: SentenceView): Leaving | null {
  const own = ownTokens(view)
  const words = normOf(own[0] ?? EMPTY) === 'please' ? own.slice(1) : own
  const [first, second] = words
  if (first === undefined || second === undefined || first !== view.tokens[0]) {
    return normOf(own[0] ?? EMPTY) === 'please' ? leave('instruction', '“Please”') : null
  }
  if (words !== own) return leave('instruction', '“Please”')
  const opener = normOf(first)
  if (!IMPERATIVES.has(opener)) return null
  const isAppeal = AFTER_IMPERATIVE.has(normOf(second)) || opener === "don't" || opener === 'do'
  if (!isAppeal) return null
  // "Set in 1920, the play tells …", "Read by millions, …" are no appeals; "Cut the onions." is.
  const reports = words.some((token) => REPORTING.has(token.norm) && !token.isCapitalised)
  return reports ? null : leave('instruction', `opens with “${first.text} ${second.text}”`)
}

const EMPTY: Pick<Token, 'text'> & Token = {
  text: '',
  norm: '',
  stem: '',
  key: '',
  kind: 'symbol',
  isStop: false,
  isCapitalised: false,
  sentence: 0,
  start: 0,
  end: 0,
}

/** Judgement, duty and guesswork are the writer's unless the sentence says whose they are. */
function matchView(view: SentenceView): Leaving | null {
  const own = ownTokens(view)
  const text = wordsOf(
    own.length <= 1 ? view.tokens.filter((token) => token.kind !== 'symbol') : own,
  )
  if (isAttributed(own)) return null
  const found = OWN_VIEW.exec(text)
  if (found !== null) return leave('opinion', `“${found[0]}”`)
  const judgement = (own.length <= 1 ? view.tokens : own).find(
    (token) => JUDGEMENTS.has(token.norm) && !token.isCapitalised,
  )
  const opener = view.tokens[0]
  const adverb = opener !== undefined && JUDGEMENTS.has(opener.norm) ? opener : judgement
  if (adverb !== undefined) return leave('opinion', `“${adverb.text}”`)
  if (/!["”’)]*$/.test(view.text)) return leave('opinion', 'an exclamation')
  const duty = DUTY.exec(text)
  if (duty !== null) return leave('opinion', `“${duty[0]}” says what ought to be`)
  const guess = GUESS.exec(text)
  if (guess !== null) return leave('speculation', `“${guess[0]}” says what is not settled`)
  return null
}

/** Does somebody say it: a verb of saying outside the quotation, or "according to"? */
export function isAttributed(own: readonly Token[]): boolean {
  return own.some(
    (token, at) =>
      (REPORTING.has(token.norm) && !token.isCapitalised) ||
      (token.norm === 'according' && own[at + 1]?.norm === 'to'),
  )
}

/** The words as the patterns of words.ts take them: small, but for names such as the month of May. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => (at === 0 || !token.isCapitalised ? normOf(token) : token.text))
    .join(' ')
}

/** Something to look up: a name, figure or date, or enough plain words. */
function matchSubstance(view: SentenceView, analysis: Analysis): Leaving | null {
  const content = view.tokens.filter((token) => token.kind !== 'symbol' && !token.isStop)
  if (content.length < MIN_CONTENT_WORDS) return leave('vague', 'too few words that say something')
  const holds = (spans: readonly { readonly start: number }[]): boolean =>
    spans.some(({ start }) => start >= view.start && start < view.end)
  const isConcrete = holds(analysis.names) || holds(analysis.quantities) || holds(analysis.dates)
  if (isConcrete || content.length >= MANY_CONTENT_WORDS) return null
  return leave('vague', 'no name, figure or date, and few words')
}
