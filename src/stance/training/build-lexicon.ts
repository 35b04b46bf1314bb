// Builds src/stance/data/lexicon.json: stems by frequency with their parts of speech, and the relations among them
// (synonyms, derivations, hypernyms, antonyms), from Open English WordNet and published word pair lists.
import { readFileSync, writeFileSync } from 'node:fs'
import { stemmer } from 'stemmer'
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/function-words.ts'
import { OPPOSITIONS } from '../lexicon/oppositions.ts'
import { readOppositions, readWordSets } from './read-word-sets.ts'
import { readWordnet } from './read-wordnet.ts'

/** Besides prepositions, what makes another verb of a verb. */
const PARTICLES = new Set(['awai', 'back', 'ahead', 'togeth', 'apart', 'asid'])

const [stemsFile, wordnetFolder, pairsFolder, out, sizeText] = process.argv.slice(2)
if (!stemsFile || !wordnetFolder || !pairsFolder || !out || !sizeText) {
  console.error('usage: build-lexicon.ts STEMS.tsv WORDNET_YAML_FOLDER PAIRS_FOLDER OUT.json STEMS')
  process.exit(2)
}
const rows = readFileSync(stemsFile, 'utf8').trimEnd().split('\n').slice(0, Number(sizeText))
const stems = rows.map((row) => row.split('\t')[0] ?? '')
const counts = rows.map((row) => Number(row.split('\t')[1]))
const numberOf = new Map(stems.map((stem, index) => [stem, index]))
const wordnet = readWordnet(wordnetFolder)

// --- words and phrases of the project's own lists --------------------------------------------------
const lists = new URL('../lexicon/', import.meta.url)
const verbs = readWordSets(new URL('news-verbs.txt', lists))
const nouns = readWordSets(new URL('news-nouns.txt', lists))
const oppositions = readOppositions(new URL('news-opposites.txt', lists))
const listed = [...verbs, ...nouns, ...oppositions.flat()].flat()
for (const entry of new Set(listed)) {
  if (numberOf.has(entry)) continue
  numberOf.set(entry, stems.length)
  stems.push(entry)
  counts.push(0)
}

const stemOf = (word: string): number | undefined =>
  /^[a-z][a-z'-]*$/.test(word) ? numberOf.get(stemmer(word)) : undefined

// --- parts of speech -----------------------------------------------------------------------------
const POS_BITS: Record<string, number> = { n: 1, v: 2, a: 4, s: 4, r: 8 }
const pos = new Array<number>(stems.length).fill(0)
for (const sense of wordnet.senses.values()) {
  const stem = stemOf(sense.lemma)
  if (stem !== undefined) pos[stem] = (pos[stem] ?? 0) | (POS_BITS[sense.pos] ?? 0)
}
for (const [form] of wordnet.forms) {
  const stem = stemOf(form)
  if (stem !== undefined && pos[stem] === 0) pos[stem] = 2
}

for (const [sets, bit] of [
  [verbs, 2],
  [nouns, 1],
] as const) {
  for (const entry of sets.flat()) {
    const number = numberOf.get(entry)
    if (number !== undefined && (pos[number] ?? 0) === 0) pos[number] = bit
  }
}

// --- relations -----------------------------------------------------------------------------------
class Pairs {
  readonly rows = new Map<number, Set<number>>()
  add(left: number | undefined, right: number | undefined): void {
    if (left === undefined || right === undefined || left === right) return
    this.#put(Math.min(left, right), Math.max(left, right))
  }
  addDirected(from: number | undefined, to: number | undefined): void {
    if (from !== undefined && to !== undefined && from !== to) this.#put(from, to)
  }
  has(left: number, right: number): boolean {
    return this.rows.get(Math.min(left, right))?.has(Math.max(left, right)) ?? false
  }
  delete(left: number, right: number): void {
    this.rows.get(Math.min(left, right))?.delete(Math.max(left, right))
  }
  #put(from: number, to: number): void {
    const set = this.rows.get(from) ?? new Set()
    set.add(to)
    this.rows.set(from, set)
  }
  get size(): number {
    let total = 0
    for (const set of this.rows.values()) total += set.size
    return total
  }
}

const strong = new Pairs()
const weak = new Pairs()
const derived = new Pairs()
const hypernyms = new Pairs()
const antonyms = new Pairs()

const forms = new Pairs()
for (const [form, lemma] of wordnet.forms) forms.addDirected(stemOf(form), stemOf(lemma))

/** The commonest rank with which a lemma carries a synset. */
const rankIn = new Map<string, number>()
for (const sense of wordnet.senses.values()) {
  const key = `${sense.lemma}\t${sense.synset}`
  rankIn.set(key, Math.min(sense.rank, rankIn.get(key) ?? 99))
}
const senseRank = (lemma: string, synset: string): number => rankIn.get(`${lemma}\t${synset}`) ?? 99

for (const synset of wordnet.synsets.values()) {
  for (const left of synset.members) {
    for (const right of synset.members) {
      if (left >= right) continue
      const ranks = [senseRank(left, synset.id), senseRank(right, synset.id)]
      const worst = Math.max(...ranks)
      if (worst <= 1 && Math.min(...ranks) === 0) strong.add(stemOf(left), stemOf(right))
      else if (worst <= 4) weak.add(stemOf(left), stemOf(right))
    }
    for (const other of synset.similar) {
      for (const right of wordnet.synsets.get(other)?.members ?? []) {
        if (senseRank(left, synset.id) <= 1 && senseRank(right, other) <= 1) {
          weak.add(stemOf(left), stemOf(right))
        }
      }
    }
    const rank = senseRank(left, synset.id)
    if (rank > 1) continue
    for (const parentId of synset.hypernyms) {
      const parent = wordnet.synsets.get(parentId)
      for (const word of parent?.members ?? []) {
        if (senseRank(word, parentId) <= 1) hypernyms.addDirected(stemOf(left), stemOf(word))
      }
      if (rank > 0) continue
      for (const grandId of parent?.hypernyms ?? []) {
        for (const word of wordnet.synsets.get(grandId)?.members ?? []) {
          if (senseRank(word, grandId) === 0) hypernyms.addDirected(stemOf(left), stemOf(word))
        }
      }
    }
  }
}

const DERIVATION_LINKS = [
  'derivation',
  'pertainym',
  'agent',
  'event',
  'result',
  'state',
  'property',
]
for (const sense of wordnet.senses.values()) {
  if (sense.rank > 3) continue
  for (const link of DERIVATION_LINKS) {
    for (const target of sense.links.get(link) ?? []) {
      const other = wordnet.senses.get(target)
      if (other !== undefined && other.rank <= 3)
        derived.add(stemOf(sense.lemma), stemOf(other.lemma))
    }
  }
  for (const target of sense.links.get('antonym') ?? []) {
    const other = wordnet.senses.get(target)
    if (other === undefined || sense.rank > 2 || other.rank > 2) continue
    antonyms.add(stemOf(sense.lemma), stemOf(other.lemma))
    // Words of the same synset, and adjectives beside the head of the cluster, oppose it as well.
    for (const word of wordnet.synsets.get(other.synset)?.members ?? []) {
      if (senseRank(word, other.synset) <= 1) antonyms.add(stemOf(sense.lemma), stemOf(word))
    }
    for (const near of wordnet.synsets.get(other.synset)?.similar ?? []) {
      for (const word of wordnet.synsets.get(near)?.members ?? []) {
        if (senseRank(word, near) === 0 && sense.rank === 0)
          antonyms.add(stemOf(sense.lemma), stemOf(word))
      }
    }
  }
}

const pairLines = (name: string): string[][] =>
  readFileSync(`${pairsFolder}/${name}`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row.length === 2)
for (const [left, right] of pairLines('ppdb_synonyms.txt'))
  strong.add(stemOf(left ?? ''), stemOf(right ?? ''))
for (const name of ['ppdb_antonyms.txt', 'wordnet_antonyms.txt']) {
  for (const [left, right] of pairLines(name)) antonyms.add(stemOf(left ?? ''), stemOf(right ?? ''))
}
for (const line of OPPOSITIONS.trim().split('\n')) {
  const [left = '', right = ''] = line.split('|')
  const sides = [left, right].map((side) => side.trim().split(/\s+/))
  for (const one of sides[0] ?? []) {
    for (const two of sides[1] ?? []) antonyms.add(stemOf(one), stemOf(two))
  }
  for (const side of sides) {
    for (const one of side) for (const two of side) weak.add(stemOf(one), stemOf(two))
  }
}
for (const sides of oppositions) {
  for (const [order, side] of sides.entries()) {
    for (const other of sides.slice(order + 1)) {
      for (const one of side)
        for (const two of other) antonyms.add(numberOf.get(one), numberOf.get(two))
    }
    for (const one of side) for (const two of side) weak.add(numberOf.get(one), numberOf.get(two))
  }
}
for (const set of [...verbs, ...nouns]) {
  for (const one of set) for (const two of set) strong.add(numberOf.get(one), numberOf.get(two))
}
// Phrases that are the same but for one word are opposites where those words are: "raise taxes", "lower taxes".
const isSmall = (word: string): boolean =>
  [PREPOSITIONS, DETERMINERS, PRONOUNS, PARTICLES].some((words) => words.has(word))
const byPattern = new Map<string, { phrase: number; word: number }[]>()
for (const [phrase, stem] of stems.entries()) {
  const parts = stem.split('_')
  if (parts.length < 2) continue
  for (const [at, part] of parts.entries()) {
    const word = numberOf.get(part)
    // "Break in" and "break out", "back up" and "look up" oppose one another in no sense of their own.
    const isTelling = parts.some((other, place) => place !== at && !isSmall(other))
    if (word === undefined || isSmall(part) || !isTelling) continue
    const pattern = parts.with(at, '*').join('_')
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), { phrase, word }])
  }
}
for (const alike of byPattern.values()) {
  for (const one of alike) {
    for (const two of alike) {
      const isKnown = strong.has(one.phrase, two.phrase) || weak.has(one.phrase, two.phrase)
      if (!isKnown && antonyms.has(one.word, two.word)) antonyms.add(one.phrase, two.phrase)
    }
  }
}
// A pair cannot be both: what is listed as opposite is no synonym, and a synonym needs no second entry.
for (const relation of [strong, weak, derived]) {
  for (const [left, set] of relation.rows) {
    for (const right of [...set]) {
      if (antonyms.has(left, right)) relation.delete(left, right)
      else if (relation === weak && strong.has(left, right)) relation.delete(left, right)
      else if (relation === derived && (strong.has(left, right) || weak.has(left, right))) {
        relation.delete(left, right)
      }
    }
  }
}

// --- writing -------------------------------------------------------------------------------------
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base-64 variable-length integer, five bits a digit, the sixth says that more follow. */
function encodeNumber(value: number): string {
  let text = ''
  let rest = value
  do {
    const low = rest % 32
    rest = (rest - low) / 32
    text += DIGITS[rest > 0 ? low + 32 : low] ?? ''
  } while (rest > 0)
  return text
}

function encodePairs(pairs: Pairs): string {
  let text = ''
  let previous = -1
  for (const left of [...pairs.rows.keys()].sort((a, b) => a - b)) {
    const targets = [...(pairs.rows.get(left) ?? [])].sort((a, b) => a - b)
    if (targets.length === 0) continue
    text += encodeNumber(left - previous) + encodeNumber(targets.length)
    previous = left
    let last = -1
    for (const target of targets) {
      text += encodeNumber(target - last)
      last = target
    }
  }
  return text
}

const total = counts.reduce((sum, count) => sum + count, 0)
// Boundaries of the frequency classes: how many stems are commoner than one in 2^(class/2).
const classes: number[] = []
for (let step = 8; step <= 44; step += 1) {
  const least = total / 2 ** (step / 2)
  classes.push(counts.filter((count) => count >= least).length)
}
const relations = {
  forms: encodePairs(forms),
  strong: encodePairs(strong),
  weak: encodePairs(weak),
  derived: encodePairs(derived),
  hypernyms: encodePairs(hypernyms),
  antonyms: encodePairs(antonyms),
}
const text = JSON.stringify({
  stems: stems.join(' '),
  pos: pos.map((bits) => DIGITS[bits] ?? 'A').join(''),
  classes,
  ...relations,
})
writeFileSync(out, `${text}\n`)
for (const [name, pairs] of Object.entries({ forms, strong, weak, derived, hypernyms, antonyms })) {
  console.log(name, pairs.size)
}
for (const [name, part] of Object.entries(relations)) console.log(name, part.length)
console.log('stems', stems.length, stems.join(' ').length, 'bytes', text.length)
