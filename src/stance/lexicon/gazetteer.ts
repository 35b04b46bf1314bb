// Places by name: which country or region a place word means, and which places contain which.
import { COUNTRIES, PARTS, REGIONS } from './gazetteer-facts.ts'

export interface Place {
  readonly name: string
  readonly isCountry: boolean
  /** The country that this place is the capital of: its government is often called by it. */
  readonly capitalOf: string | null
  /** Names of the places that hold this one, itself included. */
  readonly within: ReadonlySet<string>
}

export interface Gazetteer {
  /** Folded phrase of one to four words → place; demonyms lead to the country. */
  readonly byPhrase: ReadonlyMap<string, Place>
  /** First words of phrases, so that most tokens are passed over at once. */
  readonly firstWords: ReadonlySet<string>
  /** Phrases that name people or things of a country ("french"), not the country. */
  readonly demonyms: ReadonlySet<string>
}

const list = (text: string): string[] => text.split(',').filter((part) => part !== '')

/** Builds the tables from the facts (about a thousand phrases). */
export function createGazetteer(): Gazetteer {
  const parents = new Map<string, Set<string>>()
  const canonical = new Map<string, string>()
  const countries = new Set<string>()
  const demonymPhrases = new Set<string>()
  const capitals = new Map<string, string>([
    ['kremlin', 'russia'],
    ['downing street', 'united kingdom'],
    ['westminster', 'united kingdom'],
    ['whitehall', 'united kingdom'],
    ['white house', 'united states'],
  ])
  const contain = (inner: string, outer: string): void => {
    const set = parents.get(inner) ?? new Set()
    set.add(outer)
    parents.set(inner, set)
  }
  for (const line of COUNTRIES.trim().split('\n')) {
    const [name = '', others = '', demonyms = '', cities = ''] = line.split('|')
    countries.add(name)
    for (const phrase of list(demonyms)) demonymPhrases.add(phrase)
    for (const phrase of [name, ...list(others), ...list(demonyms)]) canonical.set(phrase, name)
    const capital = list(cities)[0]
    if (capital !== undefined) capitals.set(capital, name)
    for (const city of list(cities)) {
      if (!canonical.has(city)) canonical.set(city, city)
      contain(city, name)
    }
  }
  for (const line of [...REGIONS.trim().split('\n'), ...PARTS.trim().split('\n')]) {
    const [names = '', members = ''] = line.split('|')
    const [name = '', ...others] = list(names)
    for (const phrase of [name, ...others]) canonical.set(phrase, name)
    for (const member of list(members)) contain(canonical.get(member) ?? member, name)
  }
  const places = new Map<string, Place>()
  const byPhrase = new Map<string, Place>()
  const firstWords = new Set<string>()
  for (const [phrase, name] of canonical) {
    let place = places.get(name)
    if (place === undefined) {
      const within = new Set([name])
      const queue = [name]
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
        for (const outer of parents.get(item) ?? []) {
          if (within.has(outer)) continue
          within.add(outer)
          queue.push(outer)
        }
      }
      place = {
        name,
        isCountry: countries.has(name),
        capitalOf: capitals.get(name) ?? null,
        within,
      }
      places.set(name, place)
    }
    byPhrase.set(phrase, place)
    firstWords.add(phrase.split(' ')[0] ?? '')
  }
  return { byPhrase, firstWords, demonyms: demonymPhrases }
}

/** Cities that stand for what sits there, beside the government of their country. */
const SEATS = new Map([
  ['brussels', 'europe'],
  ['strasbourg', 'europe'],
])

/** Whether one place stands for the government of the other ("Moscow" for Russia). */
export function areMetonyms(left: Place, right: Place): boolean {
  if (left.capitalOf === right.name || right.capitalOf === left.name) return true
  return SEATS.get(left.name) === right.name || SEATS.get(right.name) === left.name
}

/** 1: the same place or `inner` lies in `outer`; 0: `inner` holds `outer`, so it is undecided; -1: they lie apart. */
export function comparePlaces(outer: Place, inner: Place): 1 | 0 | -1 {
  if (inner.within.has(outer.name)) return 1
  if (outer.within.has(inner.name)) return 0
  return -1
}
