// Writes the names of a claim as its passage writes them, where both are known to be one: to an encoder that learnt
// from other years' news, "Krivoy Rog" and "Kryvyi Rih" are two towns, "Oleksii Reznikov" is not the "Reznikov" of whose
// first name only another paragraph tells, and "the UN" is not "the United Nations".
import { areInitials } from '../initials.ts'
import { gatherWords, type NamedWords, type ReadWords } from './read-words.ts'

/** Words [from, to) of the claim, and the text whose words [start, end) take their place. */
interface Exchange {
  readonly from: number
  readonly to: number
  readonly by: ReadWords
  readonly start: number
  readonly end: number
}

/** The claim in the spelling of the first of the texts that has the name; the claim itself where no name is spelt otherwise. */
export function respellNames(claim: ReadWords, texts: readonly ReadWords[]): ReadWords {
  const exchanges = claim.mentions.flatMap((mention) => findSpelling(claim, mention, texts) ?? [])
  if (exchanges.length === 0) return claim
  const words = [...claim.words]
  const terms = [...claim.terms]
  const names = [...claim.names]
  // From the end, so that what stands before keeps its place.
  for (const { from, to, by, start, end } of exchanges.reverse()) {
    const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
    const count = to - from
    words.splice(from, count, ...by.words.slice(start, end).map((word) => ({ ...word, ...span })))
    terms.splice(from, count, ...by.terms.slice(start, end))
    names.splice(from, count, ...by.names.slice(start, end))
  }
  return gatherWords({ ...claim, words, terms, names })
}

function findSpelling(
  claim: ReadWords,
  mention: NamedWords,
  texts: readonly ReadWords[],
): Exchange | null {
  const { from, to, keys } = mention
  const isSpeltAlike = (text: ReadWords): boolean =>
    claim.words.slice(from, to).every(({ folded }) => text.folded.has(folded))
  for (const by of texts) {
    if (isSpeltAlike(by)) return null
    const same = by.mentions.find(
      (other) =>
        areSame(other.keys, keys) || areInitials(textOf(by, other), textOf(claim, mention)),
    )
    if (same !== undefined) return { from, to, by, start: same.from, end: same.to }
    const namesake = by.mentions.find((other) => shareSurname(mention, other))
    if (namesake === undefined) continue
    const { from: start, to: end, fullKeys } = namesake
    const isShort = end - start < to - from && areSame(fullKeys, keys)
    if (isShort && !texts.some(isSpeltAlike)) return { from, to, by, start, end }
    const last = by.words[end - 1]?.folded
    if (last === undefined || last === claim.words[to - 1]?.folded) return null
    return { from: to - 1, to, by, start: end - 1, end }
  }
  return null
}

function textOf({ analysis, words }: ReadWords, { from, to }: NamedWords): string {
  return analysis.text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
}

const areSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.join(' ') === right.join(' ')

/** Whether the last words of both are one; only where each word of a name has a key of its own. */
function shareSurname(left: NamedWords, right: NamedWords): boolean {
  const isPlain = ({ from, to, keys }: NamedWords): boolean => to - from === keys.length
  return isPlain(left) && isPlain(right) && left.keys.at(-1) === right.keys.at(-1)
}
