// Learns the encoder's vocabulary by byte-pair encoding over word counts (Sennrich and others, 2016): reads plain text
// on standard input and writes one piece a line, those that continue a word beginning with "##".
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { listWords } from '../encoder/wordpieces.ts'

const [out, sizeText] = process.argv.slice(2)
if (out === undefined || sizeText === undefined) {
  console.error('usage: learn-wordpieces.ts OUT.txt SIZE < text')
  process.exit(2)
}
const size = Number(sizeText)
const MIN_WORD_COUNT = 4
const MIN_CHARACTER_COUNT = 500

const wordCounts = new Map<string, number>()
const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
for await (const line of reader) {
  for (const { folded } of listWords(line)) {
    wordCounts.set(folded, (wordCounts.get(folded) ?? 0) + 1)
  }
}
console.error('words', wordCounts.size)

const characterCounts = new Map<string, number>()
for (const [word, count] of wordCounts) {
  for (const character of word.split('')) {
    characterCounts.set(character, (characterCounts.get(character) ?? 0) + count)
  }
}
const isKept = (character: string): boolean =>
  (characterCounts.get(character) ?? 0) >= MIN_CHARACTER_COUNT
const vocabulary = new Set<string>()
for (const [character] of [...characterCounts].sort((a, b) => b[1] - a[1])) {
  if (!isKept(character)) continue
  vocabulary.add(character)
  if (/[\p{L}\p{N}]/u.test(character)) vocabulary.add(`##${character}`)
}

const words: { symbols: string[]; count: number }[] = []
for (const [word, count] of wordCounts) {
  const characters = word.split('')
  if (count < MIN_WORD_COUNT || characters.length > 40 || !characters.every(isKept)) continue
  words.push({ symbols: characters.map((c, at) => (at === 0 ? c : `##${c}`)), count })
}

const pairCounts = new Map<string, number>()
const pairWords = new Map<string, Set<number>>()
function countPairs(index: number, sign: 1 | -1): void {
  const word = words[index]
  if (word === undefined) return
  for (let at = 0; at + 1 < word.symbols.length; at += 1) {
    const pair = `${word.symbols[at]} ${word.symbols[at + 1]}`
    pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + sign * word.count)
    if (sign < 0) continue
    const holders = pairWords.get(pair) ?? new Set()
    holders.add(index)
    pairWords.set(pair, holders)
  }
}
for (const index of words.keys()) countPairs(index, 1)

while (vocabulary.size < size) {
  // A batch of the best pairs that share no symbol is merged between two scans.
  const best = [...pairCounts].sort((a, b) => b[1] - a[1]).slice(0, 24)
  const floor = (best[0]?.[1] ?? 0) * 0.97
  const touched = new Set<string>()
  for (const [pair, count] of best) {
    const [left = '', right = ''] = pair.split(' ')
    if (count < floor || touched.has(left) || touched.has(right)) break
    const merged = left + right.slice(2)
    touched.add(left).add(right).add(merged)
    vocabulary.add(merged)
    for (const index of pairWords.get(pair) ?? []) {
      const word = words[index]
      if (word === undefined) continue
      countPairs(index, -1)
      const next: string[] = []
      for (let at = 0; at < word.symbols.length; at += 1) {
        const isPair = word.symbols[at] === left && word.symbols[at + 1] === right
        next.push(isPair ? merged : (word.symbols[at] ?? ''))
        if (isPair) at += 1
      }
      word.symbols = next
      countPairs(index, 1)
    }
    pairCounts.delete(pair)
    pairWords.delete(pair)
    if (vocabulary.size >= size) break
  }
  for (const [pair, count] of pairCounts) if (count <= 0) pairCounts.delete(pair)
  if (vocabulary.size % 500 < 3) console.error(vocabulary.size, best[0])
}
writeFileSync(out, `${[...vocabulary].join('\n')}\n`)
