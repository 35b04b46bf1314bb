// What was changed to make a false claim of a true one: the words of a claim that its twin lacks.
import type { Span } from '../../text/types.ts'
import { alignInOrder } from '../align-in-order.ts'
import { listWords } from '../encoder/wordpieces.ts'

/** Twins that differ in more words are worded otherwise altogether. */
const MAX_CHANGED = 6

/** A claim and, where it has one, the id of the claim that differs from it in a few words. */
export interface TwinRow {
  readonly id: string
  readonly claim: string
  readonly label: string | undefined
  readonly twin?: string | undefined
}

/**
 * The words that make a refuted claim false, by longest common subsequence with its supported twin, as spans of the
 * claim; null where it has no such twin, or one worded otherwise altogether.
 */
export function findChanges(row: TwinRow, byId: ReadonlyMap<string, TwinRow>): Span[] | null {
  const twin = row.twin === undefined ? undefined : byId.get(row.twin)
  if (row.label !== 'refutes' || twin?.label !== 'supports') return null
  const own = listWords(row.claim)
  const other = listWords(twin.claim)
  const numbers = new Map<string, number>()
  for (const { folded } of [...own, ...other]) {
    if (!numbers.has(folded)) numbers.set(folded, numbers.size)
  }
  const number = ({ folded }: { folded: string }): number => numbers.get(folded) ?? -1
  const partners = alignInOrder(Int16Array.from(own, number), Int16Array.from(other, number))
  const changed = own.filter((_, at) => (partners[at] ?? -1) < 0)
  return changed.length === 0 || changed.length > MAX_CHANGED ? null : changed
}
