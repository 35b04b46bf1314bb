// Gives words that no closed list tags a part of speech: noun, verb, adjective or adverb. A log-linear model over the word's
// form and its neighbours, from left to right (Ratnaparkhi, "A maximum entropy model for part-of-speech tagging", 1996);
// training/train-tagger.py learns it and lists the same features in the same order.
import file from './data/tagger.json' with { type: 'json' }
import { BE_FORMS } from './lexicon/function-words.ts'
import type { Lexicon } from './lexicon/open-lexicon.ts'
import type { Tag, Word } from './text-view.ts'

const OPEN_TAGS = ['noun', 'verb', 'adjective', 'adverb'] as const satisfies readonly Tag[]
type OpenTag = (typeof OPEN_TAGS)[number]

export function isOpenTag(tag: Tag): tag is OpenTag {
  return (OPEN_TAGS as readonly Tag[]).includes(tag)
}

const GAPS = ['none', 'comma', 'mark', 'genitive'] as const
/** What stands between a word and the next one. */
export type Gap = (typeof GAPS)[number]

/** `text` is the one that both words stand in. Behind the last word of a sentence stands a mark. */
export function readGap(text: string, word: Word, next: Word | undefined): Gap {
  if (next === undefined || next.token.sentence !== word.token.sentence) return 'mark'
  const between = text.slice(word.token.end, next.token.start)
  const { text: written } = word.token
  if (written.endsWith("'s") || written.endsWith('’s') || /^['’]/.test(between)) return 'genitive'
  if (between === ' ') return 'none'
  if (between.includes(',')) return 'comma'
  return /[^\s'’]/.test(between) ? 'mark' : 'none'
}

/** What a neighbour is; of an open word behind, what its form mostly is. */
const SIDES: readonly string[] = [
  ...['edge', 'noun', 'verb', 'adjective', 'adverb', 'name', 'number', 'determiner', 'preposition'],
  ...['pronoun', 'auxiliary', 'modal', 'negator', 'conjunction', 'other', 'to', 'be'],
]
const SIDE_OF = new Map(SIDES.map((side, index) => [side, index]))

function sideOf(word: Word): number {
  const special = word.norm === 'to' ? 'to' : BE_FORMS.has(word.norm) ? 'be' : word.tag
  return SIDE_OF.get(special) ?? 0
}

/** Classes of forms that are tagged alike, then the endings that stand for forms of no class; the last ending is empty. */
const KINDS = file.forms.length + file.endings.length
/** Combinations of the lexicon's four bits. */
const POS = 16

/** Where each group of features begins, in the order in which the trainer lays them out. */
const [KIND, BITS, BEFORE, SECOND, BEHIND, KIND_BEFORE, KIND_BEHIND, AROUND, LEADING] = (() => {
  const sides = SIDES.length
  const sizes = [
    ...[KINDS, POS, sides * GAPS.length, sides, sides * GAPS.length],
    ...[KINDS * sides, KINDS * sides, sides * sides, sides * sides],
  ]
  let next = 0
  return sizes.map((size) => {
    next += size
    return next - size
  })
})() as [number, number, number, number, number, number, number, number, number]

interface Tagger {
  readonly classOf: ReadonlyMap<string, number>
  /** One weight a tag for each feature. */
  readonly weights: Int8Array
}

let opened: Tagger | null = null

function open(): Tagger {
  if (opened !== null) return opened
  const classOf = new Map<string, number>()
  for (const [index, forms] of file.forms.entries()) {
    for (const form of forms.split(' ')) classOf.set(form, index)
  }
  const weights = Int8Array.from(atob(file.weights), (char) => char.charCodeAt(0))
  opened = { classOf, weights }
  return opened
}

/** "Retook", "overthrew", "withdrew": a form that is not known is tagged as the one inside it. */
const PREFIX = /^(?:re|over|under|out|mis|with|fore|un)(?=.{3})/

function kindOf({ classOf }: Tagger, form: string): number {
  const known = classOf.get(form) ?? classOf.get(form.replace(PREFIX, ''))
  if (known !== undefined) return known
  return file.forms.length + file.endings.findIndex((ending) => form.endsWith(ending))
}

/** Tags each word that stands as "other", whatever its neighbours are. Linear. */
export function tagWords(text: string, words: readonly Word[], lexicon: Lexicon): void {
  const tagger = open()
  const isOpen = ({ tag, token }: Word): boolean => tag === 'other' && token.kind === 'word'
  const kinds = words.map((word) => (isOpen(word) ? kindOf(tagger, word.norm) : -1))
  let [second, before, gapBefore] = [0, 0, 0]
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    const isLast = next?.token.sentence !== word.token.sentence
    const gap = GAPS.indexOf(readGap(text, word, next))
    const kind = kinds[at] ?? -1
    if (kind !== -1) {
      const behind = isLast || next === undefined ? 0 : sideAhead(next, kinds[at + 1] ?? -1)
      word.tag = choose(tagger.weights, [
        KIND + kind,
        BITS + lexicon.posOf(word.token.stem),
        BEFORE + before * GAPS.length + gapBefore,
        SECOND + second,
        BEHIND + behind * GAPS.length + gap,
        KIND_BEFORE + kind * SIDES.length + before,
        KIND_BEHIND + kind * SIDES.length + behind,
        AROUND + before * SIDES.length + behind,
        LEADING + second * SIDES.length + before,
      ])
    }
    ;[second, before, gapBefore] = isLast ? [0, 0, 0] : [before, sideOf(word), gap]
  }
}

function sideAhead(word: Word, kind: number): number {
  return kind === -1 ? sideOf(word) : (file.mostly[kind] ?? 0)
}

function choose(weights: Int8Array, features: readonly number[]): OpenTag {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < OPEN_TAGS.length; index += 1) {
    let sum = 0
    for (const feature of features) sum += weights[feature * OPEN_TAGS.length + index] ?? 0
    if (sum <= most) continue
    most = sum
    best = index
  }
  return OPEN_TAGS[best] ?? 'noun'
}
