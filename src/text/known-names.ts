// Full names seen earlier in a document, made ready to be looked up. One document's list serves all its passages.

/** A list of full names, each as keys. */
export type FullNames = readonly (readonly string[])[]

export interface KnownNames {
  /** All words of all names. */
  readonly words: ReadonlySet<string>
  /** The latest full name that ends in a word. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>
}

const READ = new WeakMap<FullNames, KnownNames>()

/** Reads a list once, however many texts it is handed to; the list must not change afterwards. */
export function readKnownNames(fullNames: FullNames): KnownNames {
  const known = READ.get(fullNames)
  if (known !== undefined) return known
  const bySurname = new Map<string, readonly string[]>()
  for (const keys of fullNames) {
    const surname = keys.at(-1)
    if (surname !== undefined && keys.length > 1) bySurname.set(surname, keys)
  }
  const read = { words: new Set(fullNames.flat()), bySurname }
  READ.set(fullNames, read)
  return read
}
