// What the tests of this room share: an empty context, and pictures of an analysis to compare.

import { createAliasTable } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { toDayNumber, toIsoDate } from '../../../src/text/days.ts'
import type { Analysis } from '../../../src/text/types.ts'

export function read(
  text: string,
  published: string | null = null,
  rows: readonly (readonly string[])[] = [],
): Analysis {
  return analyse(text, {
    published: published === null ? null : toDayNumber(published),
    aliases: createAliasTable(rows),
  })
}

export function namesOf(text: string, rows: readonly (readonly string[])[] = []): string[] {
  return read(text, null, rows).names.map((name) => name.text)
}

/** "text = from..to" for each date. */
export function datesOf(text: string, published: string | null = null): string[] {
  return read(text, published).dates.map(
    (date) => `${date.text} = ${toIsoDate(date.from)}..${toIsoDate(date.to)}`,
  )
}

/** "text = kind low..high unit" for each quantity. */
export function quantitiesOf(text: string): string[] {
  return read(text).quantities.map(
    ({ text: written, kind, low, high, unit }) =>
      `${written} = ${kind} ${low}..${high} ${unit ?? '-'}`,
  )
}
