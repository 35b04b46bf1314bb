// Whether what a claim says of one may be true of others beside it: then a passage about others contradicts nothing.
import type { Conflict } from './conflict.ts'
import { DONE_BY_ONE, EXCLUSIVE, IDENTIFIERS } from './lexicon/function-words.ts'
import { isPlaced } from './link-names.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'

/** Weaker conflicts are hints, and so are those far weaker than the surest. */
const LOCATED = 0.3
const SHARE_OF_SUREST = 0.7

const SUPERLATIVE = /^[a-z]{3,}(?:iest|[^aeioust]est)$/

/** Whether the claim says of something who or what it is: "is the author of", "it was Kenya that". */
function saysWhich({ words }: Pair['claim']): boolean {
  const isAt = (at: number, set: ReadonlySet<string>): boolean => set.has(words[at]?.norm ?? '')
  return words.some(({ norm }, at) => {
    if (isAt(at, IDENTIFIERS) && words[at + 1]?.norm === 'the') return true
    if (isAt(at, DONE_BY_ONE) && words[at + 1]?.norm === 'by') return true
    return (
      norm === 'it' && isAt(at + 1, IDENTIFIERS) && words.slice(at + 2, at + 8).some(isRelative)
    )
  })
}

const isRelative = ({ norm }: Word): boolean => norm === 'that' || norm === 'who'

/** True where a name, or a country that stands for one, is the only located difference and the claim leaves room for others. */
export function allowsOthers({ claim }: Pair, conflicts: readonly Conflict[]): boolean {
  const located = conflicts.filter(
    ({ code, strength, isLoose }) => code !== 'wording' && strength >= LOCATED && isLoose !== true,
  )
  const surest = located.reduce((most, { strength }) => Math.max(most, strength), 0)
  const telling = located.filter(({ strength }) => strength >= SHARE_OF_SUREST * surest)
  const isAnother = ({ code, claim: [first] }: Conflict): boolean =>
    code === 'name' || (code === 'location' && !isPlaced(claim, first))
  if (telling.length === 0 || !telling.every(isAnother)) return false
  if (saysWhich(claim)) return false
  return !claim.words.some(({ token: { norm } }) => EXCLUSIVE.has(norm) || SUPERLATIVE.test(norm))
}
