// Which asterisks, underscores and tildes of a block are marks of emphasis and not characters:
// CommonMark's delimiter runs, reduced to what a reader of the plain words needs.
const SPACE = /^[\s\u00a0]?$/u
const PUNCTUATION = /[\p{P}\p{S}]/u

interface Run {
  readonly at: number
  readonly char: string
  /** Delimiters that are not paired yet; they are the run's last ones. */
  left: number
  readonly width: number
}

/** Offsets of every delimiter that a partner was found for. Linear in the text. */
export function pairEmphasis(text: string, codes: ReadonlyMap<number, number>): Set<number> {
  const marks = new Set<number>()
  const openers = new Map<string, Run[]>([
    ['*', []],
    ['_', []],
    ['~', []],
  ])
  for (let at = 0; at < text.length; at += 1) {
    const code = codes.get(at)
    if (code !== undefined) {
      at = code - 1
      continue
    }
    const char = text.charAt(at)
    if (char === '\\') {
      at += 1
      continue
    }
    const stack = openers.get(char)
    if (stack === undefined) continue
    let end = at
    while (text.charAt(end) === char) end += 1
    const run: Run = { at, char, left: end - at, width: end - at }
    const { opens, closes } = readFlanks(text, at, end, char)
    if (char === '~' && run.width !== 2) {
      // One tilde is "about".
    } else {
      if (closes) closeRun(run, stack, marks)
      if (opens && run.left > 0) stack.push(run)
    }
    at = end - 1
  }
  return marks
}

function closeRun(run: Run, stack: Run[], marks: Set<number>): void {
  while (run.left > 0) {
    const opener = stack.at(-1)
    if (opener === undefined) return
    const paired = Math.min(run.left, opener.left)
    const openEnd = opener.at + opener.left
    for (let index = 1; index <= paired; index += 1) marks.add(openEnd - index)
    const closeStart = run.at + run.width - run.left
    for (let index = 0; index < paired; index += 1) marks.add(closeStart + index)
    opener.left -= paired
    run.left -= paired
    if (opener.left === 0) stack.pop()
  }
}

/** CommonMark 6.2: left-flanking runs open, right-flanking ones close; "_" never inside a word. */
function readFlanks(text: string, start: number, end: number, char: string) {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const isSpaceBefore = SPACE.test(before)
  const isSpaceAfter = SPACE.test(after)
  const isLeft =
    !isSpaceAfter && (!PUNCTUATION.test(after) || isSpaceBefore || PUNCTUATION.test(before))
  const isRight =
    !isSpaceBefore && (!PUNCTUATION.test(before) || isSpaceAfter || PUNCTUATION.test(after))
  if (char !== '_') return { opens: isLeft, closes: isRight }
  return {
    opens: isLeft && (!isRight || PUNCTUATION.test(before)),
    closes: isRight && (!isLeft || PUNCTUATION.test(after)),
  }
}
