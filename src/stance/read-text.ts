// Reads an analysis as stance needs it: words with a part of speech, their weight, the names, figures, dates and places
// they belong to, clauses, and what is negated or only said to be possible. Compares nothing.
import { stemmer } from 'stemmer'
import type { Analysis, Token } from '../text/types.ts'
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DENIAL_STEMS,
  DETERMINERS,
  HEDGES,
  MODALS,
  NEGATIVE_BEFORE_THING,
  NEGATIVE_BEFORE_TO,
  NEGATORS,
  PREPOSITIONS,
  PRONOUNS,
  RAISING_STEMS,
} from './lexicon/function-words.ts'
import type { Gazetteer, Place } from './lexicon/gazetteer.ts'
import { type Lexicon, POS_ADJECTIVE } from './lexicon/open-lexicon.ts'
import { markBeingAgainst, markPhrases, weighWord } from './mark-phrases.ts'
import { tagWords } from './tag-words.ts'
import type { Tag, TextView, Word } from './text-view.ts'

const STRONG_BREAK = /[;:—–()[\]]/
const QUOTE_MARK = /["“”«»]/g

/** Linear in the number of tokens. */
export function readText(analysis: Analysis, lexicon: Lexicon, gazetteer: Gazetteer): TextView {
  const words = analysis.tokens.map((token, index) => readWord(token, index, lexicon))
  markMentions(analysis, words)
  markPlaces(words, gazetteer)
  markPhrases(words, lexicon)
  markBeingAgainst(words, lexicon)
  tagWords(analysis.text, words, lexicon)
  markNegators(words)
  markRaising(words)
  splitClauses(analysis, words)
  markNegation(words)
  markHedges(words)
  const sentenceStarts: number[] = []
  let sentence = -1
  for (const word of words) {
    if (word.token.sentence !== sentence) sentenceStarts.push(word.index)
    sentence = word.token.sentence
  }
  sentenceStarts.push(words.length)
  return { analysis, words, sentenceStarts }
}

function readWord(token: Token, index: number, lexicon: Lexicon): Word {
  const isContent = !token.isStop && token.kind !== 'symbol' && !NEGATORS.has(token.norm)
  return {
    token,
    index,
    norm: token.norm,
    stem: token.stem,
    plain: isContent ? plainForm(token.norm, lexicon) : null,
    tag: closedTag(token),
    weight: isContent ? weighWord(token.stem, lexicon) : 0,
    isContent,
    name: -1,
    quantity: -1,
    date: -1,
    place: null,
    placeStart: -1,
    isDemonym: false,
    clause: 0,
    negator: -1,
    isHedged: false,
    quote: 0,
  }
}

function plainForm(norm: string, lexicon: Lexicon): string | null {
  const ending = norm.endsWith('est') ? 3 : norm.endsWith('er') ? 2 : 0
  if (ending === 0 || norm.length < ending + 3) return null
  const bare = norm.slice(0, -ending)
  const forms = [bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1')]
  for (const form of forms) {
    const stem = stemmer(form)
    const isOther = stem !== stemmer(norm)
    if (isOther && (lexicon.posOf(stem) & POS_ADJECTIVE) !== 0) return stem
  }
  return null
}

function closedTag(token: Token): Tag {
  const { norm } = token
  if (token.kind === 'number') return 'number'
  if (token.kind === 'symbol') return 'other'
  if (MODALS.has(norm)) return NEGATORS.has(norm) ? 'negator' : 'modal'
  if (NEGATORS.has(norm)) return 'negator'
  if (AUXILIARIES.has(norm)) return 'auxiliary'
  if (DETERMINERS.has(norm)) return 'determiner'
  if (PRONOUNS.has(norm)) return 'pronoun'
  if (PREPOSITIONS.has(norm)) return 'preposition'
  if (CONJUNCTIONS.has(norm)) return 'conjunction'
  return 'other'
}

function markMentions(analysis: Analysis, words: Word[]): void {
  for (const [id, mention] of analysis.names.entries()) {
    for (let at = mention.firstToken; at <= mention.lastToken; at += 1) {
      const word = words[at]
      if (word === undefined) continue
      word.name = id
      if (word.tag === 'other' || word.isContent) word.tag = 'name'
    }
  }
  for (const [id, mention] of analysis.quantities.entries()) {
    for (let at = mention.firstToken; at <= mention.lastToken; at += 1) {
      const word = words[at]
      if (word !== undefined) word.quantity = id
    }
  }
  for (const [id, mention] of analysis.dates.entries()) {
    for (let at = mention.firstToken; at <= mention.lastToken; at += 1) {
      const word = words[at]
      if (word !== undefined) word.date = id
    }
  }
}

const LONGEST_PLACE = 4

function markPlaces(words: Word[], gazetteer: Gazetteer): void {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    if (first === undefined || first.place !== null || !gazetteer.firstWords.has(first.norm))
      continue
    // "us" and "nice" are places only when written with a capital; "turkey" the bird is rare in news.
    if (!first.token.isCapitalised) continue
    let phrase = ''
    let best: Place | null = null
    let isDemonym = false
    let last = at
    for (let size = 0; size < LONGEST_PLACE; size += 1) {
      const word = words[at + size]
      if (word === undefined) break
      phrase = size === 0 ? word.norm : `${phrase} ${word.norm}`
      const place = gazetteer.byPhrase.get(phrase)
      if (place !== undefined) {
        best = place
        isDemonym = gazetteer.demonyms.has(phrase)
        last = at + size
      }
    }
    if (best === null) continue
    for (let index = at; index <= last; index += 1) {
      const word = words[index]
      if (word === undefined) continue
      word.place = best
      word.placeStart = at
      word.isDemonym = isDemonym
    }
  }
}

/** "Neither … nor" denies once, and who holds little hope holds none that counts; "a little hope" is some. */
function markNegators(words: Word[]): void {
  let neither = -1
  for (const [at, word] of words.entries()) {
    if (word.norm === 'neither') neither = word.token.sentence
    if (word.norm === 'nor' && neither === word.token.sentence) word.tag = 'conjunction'
    const [before, next] = [words[at - 1], words[at + 1]]
    if (word.norm !== 'little' || before?.tag === 'determiner' || next === undefined) continue
    // "They hold little hope": a verb follows no verb here.
    if (next.tag === 'verb' && (before === undefined || before.tag === 'verb')) next.tag = 'noun'
    if (next.tag !== 'noun') continue
    word.tag = 'negator'
    word.isContent = false
    word.weight = 0
  }
}

/** "did not appear ready": what follows is the predicate, the verb before it only says how sure it is. */
function markRaising(words: Word[]): void {
  for (const word of words) {
    if (word.tag !== 'verb' || !RAISING_STEMS.has(word.stem)) continue
    const next = words[word.index + 1]
    const after = next?.tag === 'adverb' ? words[word.index + 2] : next
    if (after?.norm !== 'to' && after?.tag !== 'adjective' && after?.tag !== 'verb') continue
    word.tag = 'auxiliary'
    word.isContent = false
    word.weight = 0
  }
}

function splitClauses(analysis: Analysis, words: Word[]): void {
  let clause = 0
  let quotes = 0
  let size = 0
  let previous: Word | undefined
  for (const word of words) {
    const gap = analysis.text.slice(previous?.token.end ?? 0, word.token.start)
    quotes += gap.match(QUOTE_MARK)?.length ?? 0
    word.quote = quotes % 2 === 1 ? (quotes + 1) / 2 : 0
    const isNewSentence = previous !== undefined && previous.token.sentence !== word.token.sentence
    const opens = CLAUSE_OPENERS.has(word.norm) || (word.norm === 'and' && gap.includes(','))
    if (isNewSentence || (size > 1 && (STRONG_BREAK.test(gap) || gap.includes(',') || opens))) {
      clause += 1
      size = 0
    }
    word.clause = clause
    size += 1
    previous = word
  }
}

const SCOPE_WORDS = 9
const SHORT_SCOPE_WORDS = 4

/** How many words may stand between a denial and the "that" of what is denied. */
const THAT_REACH = 4

/** Where the clause begins that a verb of denial turns round: "denied in court that the firm had paid"; -1 where none does. */
function findDenied(words: readonly Word[], { index, stem, token }: Word): number {
  if (!DENIAL_STEMS.has(stem)) return -1
  const reach = words.slice(index + 1, index + 2 + THAT_REACH)
  const that = reach.find(({ norm }) => norm === 'that')
  return that?.token.sentence === token.sentence ? that.index + 1 : -1
}

/** First word and length of what a word turns round; null where it negates nothing. */
function readScope(words: readonly Word[], word: Word): { from: number; size: number } | null {
  const next = words[word.index + 1]?.norm
  if (word.norm === 'yet') return next === 'to' ? { from: word.index + 1, size: SCOPE_WORDS } : null
  if (word.norm === 'rather' || word.norm === 'instead') {
    const isPair = next === 'than' || next === 'of'
    return isPair ? { from: word.index + 2, size: SHORT_SCOPE_WORDS } : null
  }
  if (word.tag === 'negator') {
    // "not only", "not just", "not the only one": more is said, nothing is denied.
    const after = next === 'the' ? words[word.index + 2]?.norm : next
    if (word.norm === 'not' && (after === 'only' || after === 'just' || after === 'least'))
      return null
    const isNarrow = word.norm === 'without' || word.norm === 'non'
    return { from: word.index + 1, size: isNarrow ? SHORT_SCOPE_WORDS : SCOPE_WORDS }
  }
  if (word.name !== -1) return null
  if (next === 'out' && word.stem === 'rule')
    return { from: word.index + 2, size: SHORT_SCOPE_WORDS }
  if (NEGATIVE_BEFORE_TO.has(word.stem)) {
    for (let at = word.index + 1; at <= word.index + 2; at += 1) {
      // "Refused entry to the ship": the thing is what does not happen.
      if (words[at]?.tag === 'noun') break
      if (words[at]?.norm === 'to') return { from: at + 1, size: SHORT_SCOPE_WORDS + 1 }
    }
  }
  const denied = findDenied(words, word)
  if (denied !== -1) return { from: denied, size: SCOPE_WORDS }
  return NEGATIVE_BEFORE_THING.has(word.stem)
    ? { from: word.index + 1, size: SHORT_SCOPE_WORDS }
    : null
}

/** Marks, for each negating word, what it turns round: at most the rest of its clause. A second negation undoes the first. */
function markNegation(words: Word[]): void {
  for (const word of words) {
    const scope = readScope(words, word)
    if (scope === null) continue
    const isClause = words[scope.from - 1]?.norm === 'that'
    const last = isClause ? (words[scope.from]?.clause ?? word.clause) : word.clause
    for (let at = scope.from; at < scope.from + scope.size; at += 1) {
      const other = words[at]
      if (other === undefined || other.token.sentence !== word.token.sentence) break
      if (other.norm === 'but' || (other.clause > last && other.norm !== 'that')) break
      other.negator = other.negator === -1 ? word.index : -1
    }
    // "They signed no deal": the verb before belongs to the negation.
    const before = words[word.index - 1]
    if (word.tag === 'negator' && before?.tag === 'verb' && before.clause === word.clause) {
      before.negator = word.index
    }
  }
}

function markHedges(words: Word[]): void {
  const hedged = new Set<number>()
  for (const word of words) if (HEDGES.has(word.norm) && word.name === -1) hedged.add(word.clause)
  for (const word of words) word.isHedged = hedged.has(word.clause)
}
