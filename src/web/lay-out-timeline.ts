// Orders the sources of a result in time: one entry an origin, at its first day, with the outlets that
// carried the same text. Knows no markup.
import type { CheckResult, Side, Source } from '../view/types.ts'

export interface TimelineEntry {
  /** ISO day of the first report; null where no report of the origin is dated. */
  readonly day: string | null
  readonly side: Side
  /** Reports of one origin, first to last; undated ones at the end. */
  readonly sources: readonly Source[]
}

const SIDES: readonly Side[] = ['supporting', 'conflicting', 'related']

/** Entries from the earliest to the latest day, undated ones last. */
export function layOutTimeline(result: CheckResult): TimelineEntry[] {
  const entries = SIDES.flatMap((side) =>
    [...groupByOrigin(result[side]).values()].map((sources): TimelineEntry => {
      const sorted = [...sources].sort((a, b) => compareDays(toDay(a), toDay(b)))
      return { day: toDay(sorted[0]), side, sources: sorted }
    }),
  )
  return entries.sort((a, b) => compareDays(a.day, b.day))
}

/** Sources by origin, in the order in which each origin is first met. */
export function groupByOrigin(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const group = groups.get(source.origin)
    if (group === undefined) groups.set(source.origin, [source])
    else group.push(source)
  }
  return groups
}

function toDay(source: Source | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(source?.published ?? '')?.[0] ?? null
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
