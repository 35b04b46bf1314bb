// Decodes the lexicon file: how common a stem is, what parts of speech it has, and which stems are related.
// Refuses a file that is damaged (a bug of the build, so it throws).
import file from '../data/lexicon.json' with { type: 'json' }

/** Bits of parts of speech: noun 1, verb 2, adjective 4, adverb 8. */
export const POS_ADJECTIVE = 4

export type Relation = 'form' | 'strong' | 'weak' | 'derived' | 'broader' | 'narrower' | 'antonym'

export interface Lexicon {
  /** Number of a stem, or -1. */
  idOf(stem: string): number
  /** Part-of-speech bits; 0 where the stem is unknown. */
  posOf(stem: string): number
  /** 0 (the commonest words) to 1 (rare or unknown ones): how much a stem tells. */
  weightOf(stem: string): number
  /** Every related stem, seen from `stem`: `broader` means that the other stem is the more general one. */
  relatedTo(stem: string): readonly (readonly [stem: string, relation: Relation])[]
  /** Phrases that begin with `stem` or a form of it, longest first; `stem` of a phrase joins its stems by "_". */
  phrasesFrom(stem: string): readonly Phrase[]
  /** Whether both have a direct hypernym in common (silver, gold). */
  areSiblings(left: string, right: string): boolean
}

export interface Phrase {
  readonly stem: string
  /** Stems of the words after the first. */
  readonly rest: readonly string[]
}

const NO_PHRASES: readonly Phrase[] = []

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** For each stem number the numbers of its partners, flat: partners of n lie in [starts[n], starts[n + 1]). */
interface Links {
  readonly starts: Int32Array
  readonly targets: Int32Array
}

function decodePairs(text: string, stems: number, isMirrored: boolean): [Links, Links] {
  const digitOf = new Int8Array(128).fill(-1)
  for (let index = 0; index < DIGITS.length; index += 1) digitOf[DIGITS.charCodeAt(index)] = index
  let at = 0
  const read = (): number => {
    let value = 0
    let scale = 1
    for (;;) {
      const digit = digitOf[text.charCodeAt(at)] ?? -1
      if (digit < 0) throw new Error('lexicon: damaged data')
      at += 1
      value += (digit & 31) * scale
      if (digit < 32) return value
      scale *= 32
    }
  }
  const from: number[] = []
  const to: number[] = []
  let left = -1
  while (at < text.length) {
    left += read()
    const count = read()
    let target = -1
    for (let index = 0; index < count; index += 1) {
      target += read()
      from.push(left)
      to.push(target)
    }
  }
  const forward = link(from, to, stems)
  const backward = link(to, from, stems)
  return isMirrored
    ? [link([...from, ...to], [...to, ...from], stems), backward]
    : [forward, backward]
}

function link(from: readonly number[], to: readonly number[], stems: number): Links {
  const starts = new Int32Array(stems + 1)
  for (const id of from) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < stems; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const fill = starts.slice()
  const targets = new Int32Array(to.length)
  for (let index = 0; index < from.length; index += 1) {
    const id = from[index] ?? 0
    const slot = fill[id] ?? 0
    targets[slot] = to[index] ?? 0
    fill[id] = slot + 1
  }
  return { starts, targets }
}

/** Stems whose relations are kept at hand: news repeats its words. */
const REMEMBERED = 1500

/** Decodes everything at once (some milliseconds); call it on first need. */
export function openLexicon(): Lexicon {
  const stems = file.stems.split(' ')
  const ids = new Map<string, number>()
  for (let id = 0; id < stems.length; id += 1) ids.set(stems[id] ?? '', id)
  const forms = decodePairs(file.forms, stems.length, true)[0]
  const strong = decodePairs(file.strong, stems.length, true)[0]
  const weak = decodePairs(file.weak, stems.length, true)[0]
  const derived = decodePairs(file.derived, stems.length, true)[0]
  const [broader, narrower] = decodePairs(file.hypernyms, stems.length, false)
  const antonyms = decodePairs(file.antonyms, stems.length, true)[0]
  const classes = file.classes
  const tables: [Links, Relation][] = [
    [narrower, 'narrower'],
    [broader, 'broader'],
    [weak, 'weak'],
    [derived, 'derived'],
    [strong, 'strong'],
    [antonyms, 'antonym'],
  ]
  const idOf = (stem: string): number => ids.get(stem) ?? -1
  const phrases = indexPhrases(stems)
  const remembered = new Map<number, readonly (readonly [string, Relation])[]>()
  return {
    idOf,
    posOf: (stem) => {
      const id = idOf(stem)
      return id < 0 ? 0 : DIGITS.indexOf(file.pos[id] ?? 'A')
    },
    weightOf: (stem) => {
      const id = idOf(stem)
      if (id < 0) return 1
      let step = 0
      while (step < classes.length && (classes[step] ?? 0) <= id) step += 1
      return Math.min(1, (step + 4) / (classes.length + 1))
    },
    relatedTo: (stem) => {
      const id = idOf(stem)
      if (id < 0) return []
      const known = remembered.get(id)
      if (known !== undefined) return known
      const found = new Map<string, Relation>()
      // An irregular form (bought) has what its base form has, and the other way round.
      const own = [id]
      for (let at = forms.starts[id] ?? 0; at < (forms.starts[id + 1] ?? 0); at += 1) {
        own.unshift(forms.targets[at] ?? id)
      }
      for (const [links, relation] of tables) {
        for (const one of own) {
          const end = links.starts[one + 1] ?? 0
          for (let at = links.starts[one] ?? 0; at < end; at += 1) {
            found.set(stems[links.targets[at] ?? 0] ?? '', relation)
          }
        }
      }
      for (const one of own) if (one !== id) found.set(stems[one] ?? '', 'form')
      const related = [...found]
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(id, related)
      return related
    },
    phrasesFrom: (stem) => {
      const own = phrases.get(stem)
      if (own !== undefined) return own
      const id = idOf(stem)
      if (id < 0) return NO_PHRASES
      for (let at = forms.starts[id] ?? 0; at < (forms.starts[id + 1] ?? 0); at += 1) {
        const found = phrases.get(stems[forms.targets[at] ?? 0] ?? '')
        if (found !== undefined) return found
      }
      return NO_PHRASES
    },
    areSiblings: (left, right) => {
      const one = idOf(left)
      const two = idOf(right)
      if (one < 0 || two < 0 || one === two) return false
      const { starts, targets } = broader
      for (let a = starts[one] ?? 0; a < (starts[one + 1] ?? 0); a += 1) {
        for (let b = starts[two] ?? 0; b < (starts[two + 1] ?? 0); b += 1) {
          if (targets[a] === targets[b]) return true
        }
      }
      return false
    },
  }
}

/** Phrases by the stem of their first word, longest first. */
function indexPhrases(stems: readonly string[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  for (const stem of stems) {
    if (!stem.includes('_')) continue
    const [first = '', ...rest] = stem.split('_')
    const list = phrases.get(first)
    if (list === undefined) phrases.set(first, [{ stem, rest }])
    else list.push({ stem, rest })
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return phrases
}
