// Cuts text into paragraphs, and those at the borders of spans. Knows no markup.

export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of text, and the span that covers it: the first of several. Null where none does. */
export interface TextRun<Marked extends Span> {
  readonly text: string
  readonly span: Marked | null
}

/** Paragraphs end at line breaks; blank ones are left out. Spans may cross paragraphs and overlap. */
export function cutParagraphs<Marked extends Span>(
  text: string,
  spans: readonly Marked[],
): TextRun<Marked>[][] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index: start }) => {
    const end = start + line.length
    const touching = sorted.filter((span) => span.start < end && span.end > start)
    const borders = touching.flatMap((span) => [span.start, span.end])
    const inside = borders.filter((at) => at > start && at < end).sort((a, b) => a - b)
    const cuts = [...new Set([start, ...inside, end])]
    return cuts.slice(1).map((to, at) => {
      const from = cuts[at] ?? start
      const span = touching.find((each) => each.start <= from && to <= each.end) ?? null
      return { text: text.slice(from, to), span }
    })
  })
}
