// Lists what was put in, left out or exchanged between the words that a claim and a sentence have in the same order.
import { alignInOrder } from './align-in-order.ts'
import type { Word } from './text-view.ts'

/** Numbers words so that equal ones (same spelling once folded, or one name) have equal numbers; -1 is in the claim nowhere. */
function numberWords(mine: readonly Word[], theirs: readonly Word[]): [Int16Array, Int16Array] {
  const ids = new Map<string, number>()
  const own = Int16Array.from(mine, (word, at) => {
    const known = ids.get(word.norm) ?? (word.isContent ? ids.get(word.token.key) : undefined)
    const id = known ?? at
    ids.set(word.norm, id)
    if (word.isContent) ids.set(word.token.key, id)
    return id
  })
  const other = Int16Array.from(
    theirs,
    (word) => ids.get(word.norm) ?? (word.isContent ? (ids.get(word.token.key) ?? -1) : -1),
  )
  return [own, other]
}

/** For each claim word the position of the sentence word that repeats it, or -1; null where fewer than `share` can be repeated. */
export function alignRepeated(
  mine: readonly Word[],
  theirs: readonly Word[],
  share: number,
): Int16Array | null {
  const [own, other] = numberWords(mine, theirs)
  const offered = new Uint8Array(mine.length)
  for (const id of other) if (id >= 0) offered[id] = 1
  let most = 0
  for (const id of own) most += offered[id] ?? 0
  return most < share * mine.length ? null : alignInOrder(own, other)
}

/** What stands between two repeated words: the claim's words and the sentence's in their place. */
export interface Edit {
  readonly mine: readonly Word[]
  readonly theirs: readonly Word[]
  /** The repeated word before and after, where there is one. */
  readonly before: Word | undefined
  readonly after: Word | undefined
}

/** The edits in order; `partners` as `alignRepeated` gives them. */
export function listEdits(
  mine: readonly Word[],
  theirs: readonly Word[],
  partners: Int16Array,
): readonly Edit[] {
  const edits: Edit[] = []
  let left = -1
  let right = -1
  for (let at = 0; at <= mine.length; at += 1) {
    const partner = at < mine.length ? (partners[at] ?? -1) : theirs.length
    if (partner < 0) continue
    const isInside = left >= 0 && at < mine.length
    const put = mine.slice(left + 1, at)
    // What the sentence says before and after the repeated stretch is no edit, unless something stands in its place.
    const gone = isInside || put.length > 0 ? theirs.slice(right + 1, partner) : []
    if (put.length > 0 || gone.length > 0) {
      edits.push({
        mine: put,
        theirs: isInside ? gone : trimOuter(gone, put.length, left < 0),
        before: mine[left],
        after: mine[at],
      })
    }
    left = at
    right = partner
  }
  return edits
}

/** Of an outer stretch the words next to the repeated part, about as many as were exchanged for them. */
function trimOuter(words: readonly Word[], size: number, isStart: boolean): readonly Word[] {
  const most = size + 3
  return isStart ? words.slice(-most) : words.slice(0, most)
}
