// Marks page clutter in a text: ranges that are never indexed. Never changes the text or an offset.
import type { SourceRecord } from './types.ts'

export type SkippedRange = NonNullable<SourceRecord['skipped']>[number]

export interface CleaningContext {
  readonly title: string
}

/** Finds the clutter of `text`: ascending, disjoint ranges, each with the reason in words. */
export function markClutter(text: string, context: CleaningContext): SkippedRange[] {
  const { title } = context
  return text.startsWith(`${title}\n`) ? [{ start: 0, end: title.length, why: 'headline' }] : []
}
