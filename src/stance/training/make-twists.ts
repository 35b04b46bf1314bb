// Makes pairs from sentences of a corpus: copies (supports) and copies with one thing changed (refutes). Prints JSON
// Lines. They teach the plainest cases; the subtle ones come from pairs written by hand.
import { OPPOSITIONS } from '../lexicon/oppositions.ts'
import { readCorpus } from './read-corpus.ts'
import { analysePairText } from './read-pairs.ts'

const [limitText, ...corpora] = process.argv.slice(2)
if (limitText === undefined || corpora.length === 0) {
  console.error('usage: make-twists.ts SENTENCES CORPUS.jsonl.gz…')
  process.exit(2)
}

let state = 99
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)]
}

const opposites = new Map<string, string[]>()
for (const line of OPPOSITIONS.trim().split('\n')) {
  const [left = [], right = []] = line.split('|').map((side) => side.trim().split(/\s+/))
  for (const word of left) opposites.set(word, [...(opposites.get(word) ?? []), ...right])
  for (const word of right) opposites.set(word, [...(opposites.get(word) ?? []), ...left])
}
const SAFE = new Set(
  'rise increase grow win victory accept approve support allow confirm start begin arrive buy profit gain before after more most all always first early old best better strong good guilty alive success agree remain export import easy safe legal public male north south east west right summer above majority maximum large high optimistic popular happy peace withdraw true likely possible present fall decrease drop lose defeat reject refuse oppose ban deny end finish stop close leave sell loss less fewer least none never last late new worst worse weak bad poor innocent dead failure disagree difficult dangerous illegal private female below minority minimum small low pessimistic unpopular unhappy war false unlikely impossible absent rose fell higher lower'.split(
    ' ',
  ),
)
const MONTHS =
  'January February March April June July August September October November December'.split(' ')
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const COUNTRIES =
  'France Germany Italy Spain Japan China India Brazil Mexico Canada Egypt Kenya Poland Turkey Sweden'.split(
    ' ',
  )

const names: string[] = []
type Twist = (text: string) => string | null

const twists: Record<string, Twist> = {
  number: (text) => {
    const found = [...text.matchAll(/\b\d[\d,]*(?:\.\d+)?\b/g)].filter(
      (match) => !/^(?:1[89]|20)\d\d$/.test(match[0]),
    )
    const match = pick(found)
    if (match === undefined) return null
    const value = Number(match[0].replaceAll(',', ''))
    const factor = pick([0.3, 0.5, 0.7, 1.4, 2, 3, 5]) ?? 2
    let changed = value * factor
    changed = match[0].includes('.') ? Math.round(changed * 10) / 10 : Math.round(changed)
    if (changed === value) return null
    const words = match[0].includes(',') ? changed.toLocaleString('en-US') : String(changed)
    return text.slice(0, match.index) + words + text.slice(match.index + match[0].length)
  },
  date: (text) => {
    const match = pick([
      ...text.matchAll(
        /\b(?:January|February|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d)\b/g,
      ),
    ])
    if (match === undefined) return null
    const other = /\d/.test(match[0])
      ? String(Number(match[0]) + (pick([-7, -3, -1, 1, 2, 5]) ?? 1))
      : pick((DAYS.includes(match[0]) ? DAYS : MONTHS).filter((name) => name !== match[0]))
    return text.slice(0, match.index) + other + text.slice(match.index + match[0].length)
  },
  negation: (text) => {
    const removed = text.replace(/ not /, ' ')
    if (removed !== text) return removed
    const match = pick([
      ...text.matchAll(
        / (?:is|was|were|are|will|has|had|have|would|could|can) (?!not|been|only|no )/g,
      ),
    ])
    if (match === undefined) return null
    const at = match.index + match[0].length
    return `${text.slice(0, at)}not ${text.slice(at)}`
  },
  antonym: (text) => {
    const match = pick([...text.matchAll(/\b[a-z]+\b/g)].filter((word) => SAFE.has(word[0])))
    if (match === undefined) return null
    const other = pick((opposites.get(match[0]) ?? []).filter((word) => SAFE.has(word)))
    return other === undefined
      ? null
      : text.slice(0, match.index) + other + text.slice(match.index + match[0].length)
  },
  name: (text) => {
    const name = pick(
      analysePairText(text).names.filter((mention) => mention.start > 0 && mention.text.length > 4),
    )
    const other = pick(names)
    if (name === undefined || other === undefined || text.includes(other)) return null
    return text.slice(0, name.start) + other + text.slice(name.end)
  },
  location: (text) => {
    const match = pick(
      [...text.matchAll(/\b(?:in|to|from|at) ((?:the )?[A-Z][a-z]{3,})\b/g)].filter((one) =>
        COUNTRIES.includes(one[1] ?? ''),
      ),
    )
    const other = pick(COUNTRIES)
    if (match === undefined || other === undefined || match[0].includes(other)) return null
    return (
      text.slice(0, match.index) +
      match[0].replace(/[A-Z][a-z]+$/, other) +
      text.slice(match.index + match[0].length)
    )
  },
}

const sentences: string[] = []
for (const file of corpora) {
  for await (const { text } of readCorpus(file)) {
    if (random() > 0.25) continue
    const analysis = analysePairText(text.slice(0, 3000))
    const span = pick(analysis.sentences.slice(1))
    if (span === undefined) continue
    const sentence = analysis.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
    if (sentence.length < 45 || sentence.length > 260 || !/[.!?]"?$/.test(sentence)) continue
    sentences.push(sentence)
    for (const name of analysis.names)
      if (/^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(name.text)) names.push(name.text)
  }
}
const kinds = Object.keys(twists)
for (let made = 0; made < Number(limitText); made += 1) {
  const sentence = pick(sentences)
  const kind = pick(kinds)
  if (sentence === undefined || kind === undefined) break
  const twisted = twists[kind]?.(sentence)
  const write = (claim: string, evidence: string, label: string, name: string): void => {
    console.log(
      JSON.stringify({
        id: `twist-${made}`,
        passage: `twist-${made}`,
        claim,
        evidence,
        label,
        kind: name,
      }),
    )
  }
  if (twisted === null || twisted === undefined || twisted === sentence) continue
  if (random() < 0.5) write(twisted, sentence, 'refutes', kind)
  else write(sentence, twisted, 'refutes', kind)
  if (random() < 0.7) write(sentence, sentence, 'supports', 'copy')
}
