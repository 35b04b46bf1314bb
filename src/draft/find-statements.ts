// Reads a rendered draft sentence by sentence, section by section, so that the first statement is known
// before the last paragraph has been looked at. Pure; what it yields depends on the draft alone.
import { markClutter, type SkippedRange } from '../clutter/mark-clutter.ts'
import { analyse } from '../text/analyse.ts'
import { splitSentences } from '../text/sentences.ts'
import type { AliasTable, DayNumber, Span } from '../text/types.ts'
import { classifySentence } from './classify.ts'
import { applyEdits, type Edit, endOfDateline, smoothClaim } from './edits.ts'
import { createMemory } from './memory.ts'
import { createPeople, listFullNames, tieMentions } from './people.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { renderPlainText } from './rendering.ts'
import { resolveDates } from './resolve-dates.ts'
import { resolvePeople } from './resolve-people.ts'
import { type SentenceView, viewSentences } from './sentence-view.ts'
import type { BlockKind, DraftFinding, DraftInput, Rendering } from './types.ts'

export interface ReadingContext {
  readonly aliases: AliasTable
  /** The day that "yesterday" counts from; null takes the draft's own date, and leaves relative days where it has none. */
  readonly writtenOn: DayNumber | null
}

/** Characters of a section, at least: enough for names to explain each other, soon enough read. */
const SECTION_LENGTH = 4000

/** Takes the markup off a draft. */
export function renderDraft({ format, source }: DraftInput): Rendering {
  switch (format) {
    case 'text':
      return renderPlainText(source)
    case 'markdown':
      return readMarkdown(source)
    case 'html':
      return readHtml(source)
    default:
      return format satisfies never
  }
}

/** Every sentence of the draft in order: a statement, or left with the reason. Lazy. */
export function* findStatements(
  rendering: Rendering,
  { aliases, writtenOn }: ReadingContext,
): Generator<DraftFinding> {
  const { text } = rendering
  const published = writtenOn ?? rendering.published
  const clutter = markClutter(text, { title: rendering.title ?? firstHeading(rendering) })
  const people = createPeople()
  const memory = createMemory()
  for (const section of cutSections(text)) {
    const sectionText = text.slice(section.start, section.end)
    const skipped = within(clutter, section)
    const analysis = analyse(sectionText, {
      published,
      aliases,
      fullNames: listFullNames(people),
      sentences: splitSentences(sectionText, skipped),
    })
    const mentions = tieMentions(analysis, people)
    let nextSkipped = 0
    for (const view of viewSentences(analysis)) {
      for (; (skipped[nextSkipped]?.start ?? sectionText.length) < view.start; nextSkipped += 1) {
        const left = toLeft(skipped[nextSkipped])
        if (left !== null) yield left
      }
      const found = locate(view)
      const leaving = classifySentence(
        view,
        analysis,
        kindAt(rendering, section.start + view.start),
      )
      const resolution = resolvePeople(view, { text: sectionText, mentions, people }, memory)
      if (leaving !== null) yield { kind: 'left', ...found, ...leaving }
      else if (resolution.kind === 'unresolved') {
        const because = `“${resolution.word}” could stand for more than one thing`
        yield { kind: 'left', ...found, reason: 'unresolved', because }
      } else {
        const dates = published === null ? [] : resolveDates(view, analysis, published)
        const edits = [...resolution.edits, ...dates]
        yield { kind: 'statement', ...found, claim: toClaim(view, edits) }
      }
    }
    for (; nextSkipped < skipped.length; nextSkipped += 1) {
      const left = toLeft(skipped[nextSkipped])
      if (left !== null) yield left
    }

    function locate(range: Span) {
      const start = section.start + range.start
      const end = section.start + range.end
      return { sentence: text.slice(start, end), ...rendering.toSource({ start, end }) }
    }
    function toLeft(range: SkippedRange | undefined): DraftFinding | null {
      if (range === undefined) return null
      const raw = sectionText.slice(range.start, range.end)
      const start = range.start + raw.length - raw.trimStart().length
      const end = range.end - (raw.length - raw.trimEnd().length)
      if (start >= end) return null
      const reason = /headline|heading$/.test(range.why) ? 'heading' : 'boilerplate'
      return { kind: 'left', ...locate({ start, end }), reason, because: range.why }
    }
  }
}

function toClaim(view: SentenceView, edits: readonly Edit[]): string {
  const report = view.start + endOfDateline(view.text)
  const kept = edits.filter((edit) => edit.start >= report)
  return smoothClaim(applyEdits(view.text, view.start, kept))
}

function firstHeading({ text, blocks }: Rendering): string {
  const heading = blocks.find(({ kind }) => kind === 'heading')
  return heading === undefined ? '' : text.slice(heading.start, heading.end)
}

function kindAt({ blocks }: Rendering, offset: number): BlockKind {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low]?.kind ?? 'paragraph'
}

/** Consecutive ranges that end at blank lines where there are any, else at line ends. */
function* cutSections(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    let end = start + SECTION_LENGTH
    const blank = text.indexOf('\n\n', end)
    if (end >= text.length) end = text.length
    else if (blank !== -1 && blank < end + SECTION_LENGTH) end = blank + 2
    else {
      const feed = text.indexOf('\n', end)
      // A draft without line ends is cut at a full stop.
      const stop = text.indexOf('. ', end)
      const isLong = feed === -1 || feed > end + 2 * SECTION_LENGTH
      if (isLong && stop !== -1) end = stop + 2
      else end = feed === -1 ? text.length : feed + 1
    }
    yield { start, end }
    start = end
  }
}

/** The clutter of a section, in its own offsets. */
function within(clutter: readonly SkippedRange[], { start, end }: Span): SkippedRange[] {
  return clutter
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      why: range.why,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }))
}
