// Names that stand for one another by their initials: "the UN" for "the United Nations".

/** A name of one word, of two to six letters, two of them capitals at least: "UN", "MoD", "U.N.". */
const SHORT = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})(?:\p{L}\.?){2,6}$/u
const SMALL = /^(?:of|and|the|for|on|in|de)$/i

/** Whether one of the names is made of the other's initials; small words may count ("MoD") or not ("FBI"). */
export function areInitials(left: string, right: string): boolean {
  return isMadeOf(left, right) || isMadeOf(right, left)
}

function isMadeOf(short: string, long: string): boolean {
  if (!SHORT.test(short)) return false
  const words = long.split(/[\s-]+/)
  if (words.length < 2) return false
  const letters = short.replaceAll('.', '').toLowerCase()
  const initialsOf = (list: readonly string[]): string =>
    list.map((word) => word.slice(0, 1).toLowerCase()).join('')
  return (
    letters === initialsOf(words) ||
    letters === initialsOf(words.filter((word) => !SMALL.test(word)))
  )
}
