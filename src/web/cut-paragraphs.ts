// Cuts a source's text into paragraphs and marks spans in them by offset. Knows no markup.

export interface TextRun {
  readonly text: string
  readonly isMarked: boolean
}

/** Paragraphs end at line breaks; blank ones are left out. Spans may cross paragraphs and overlap. */
export function cutParagraphs(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): TextRun[][] {
  const paragraphs: TextRun[][] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const end = start + line.length
    const borders = spans.flat().filter((at) => at > start && at < end)
    const cuts = [start, ...new Set(borders.sort((a, b) => a - b)), end]
    paragraphs.push(
      cuts.slice(1).map((to, at) => {
        const from = cuts[at] ?? start
        return {
          text: text.slice(from, to),
          isMarked: spans.some((span) => span[0] <= from && to <= span[1]),
        }
      }),
    )
  }
  return paragraphs
}
