// Whether what a claim says of one may be true of others beside it: then a passage about others contradicts nothing.
import type { Conflict } from './conflict.ts'
import { isPlaced } from './link-names.ts'
import type { Pair } from './pair.ts'
import type { Word } from './text-view.ts'

/** Weaker conflicts are hints, and so are those far weaker than the surest. */
const LOCATED = 0.3
const SHARE_OF_SUREST = 0.7

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Words that leave room for one alone. */
const EXCLUSIVE = setOf(`
only sole solely single alone unique exclusive exclusively first last final most least top best worst record
win wins won winner beat beats beaten champion title majority
owner owns owned belong belongs belonged founder founded inventor invented author authored wrote composed composer
successor succeeded succeeds replaced replaces named appointed elected
flagship capital birthplace hometown headquarters husband wife widow father mother
`)
/** Deeds that a passive mostly gives one doer: "written by Peter Morgan". */
const DONE_BY_ONE = setOf(`
written composed directed designed invented founded owned painted led headed chaired conducted discovered
captained succeeded replaced preceded won
`)
const BE = setOf('is was are were becomes became remains remained')
const SUPERLATIVE = /^[a-z]{3,}(?:iest|[^aeioust]est)$/

/** Whether the claim says of something who or what it is: "is the author of", "it was Kenya that". */
function saysWhich({ words }: Pair['claim']): boolean {
  const isAt = (at: number, set: ReadonlySet<string>): boolean => set.has(words[at]?.norm ?? '')
  return words.some(({ norm }, at) => {
    if (isAt(at, BE) && words[at + 1]?.norm === 'the') return true
    if (isAt(at, DONE_BY_ONE) && words[at + 1]?.norm === 'by') return true
    return norm === 'it' && isAt(at + 1, BE) && words.slice(at + 2, at + 8).some(isRelative)
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
