// Whether what a claim says of one may be true of others beside it: then a passage about others contradicts nothing.
import type { Conflict } from './conflict.ts'
import { isPlaced } from './link-names.ts'
import type { Pair } from './pair.ts'

/** Weaker conflicts are hints, and so are those far weaker than the surest. */
const LOCATED = 0.3
const SHARE_OF_SUREST = 0.7

/** Words that leave room for one alone. */
const EXCLUSIVE: ReadonlySet<string> = new Set([
  ...['only', 'sole', 'solely', 'single', 'alone', 'unique', 'exclusive', 'exclusively'],
  ...['first', 'last', 'final', 'most', 'least', 'top', 'best', 'worst', 'record'],
  ...['win', 'wins', 'won', 'winner', 'beat', 'beats', 'beaten', 'champion', 'title'],
  ...['majority', 'owner', 'owns', 'owned', 'founder', 'founded', 'inventor', 'invented', 'author'],
  ...[
    'successor',
    'succeeded',
    'succeeds',
    'replaced',
    'replaces',
    'named',
    'appointed',
    'elected',
  ],
])
const SUPERLATIVE = /^[a-z]{3,}(?:iest|[^aeioust]est)$/

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
  return !claim.words.some(({ token: { norm } }) => EXCLUSIVE.has(norm) || SUPERLATIVE.test(norm))
}
