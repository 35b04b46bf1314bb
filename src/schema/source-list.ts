// Listing and searching the sources of an index, over the wire.
import * as z from 'zod'
import { sourceFields } from './check-result.ts'
import { cleanClaim } from './claim.ts'

export const DEFAULT_SOURCES_A_PAGE = 20
export const MAX_SOURCES_A_PAGE = 50
const MAX_QUERY_CHARACTERS = 500
const MAX_OFFSET = 10_000_000

const LIMIT_FAULT = `must be a whole number from 1 to ${MAX_SOURCES_A_PAGE}`
const OFFSET_FAULT = `must be a whole number from 0 to ${MAX_OFFSET}`

const query = z
  .string('must be a string')
  .transform(cleanClaim)
  .refine(
    (text) => text.length <= MAX_QUERY_CHARACTERS,
    `must have at most ${MAX_QUERY_CHARACTERS} characters`,
  )
  .meta({
    description: 'Words to search for, best matches first. Left out or empty: all, newest first.',
  })

const asOf = z.iso.date('must be a date that exists, written YYYY-MM-DD').meta({
  description: 'Leaves out every source published after this day, and every source without a date.',
})
const limit = z
  .int(LIMIT_FAULT)
  .min(1, LIMIT_FAULT)
  .max(MAX_SOURCES_A_PAGE, LIMIT_FAULT)
  .meta({ description: 'Sources a page, at most.', default: DEFAULT_SOURCES_A_PAGE })
const offset = z
  .int(OFFSET_FAULT)
  .min(0, OFFSET_FAULT)
  .max(MAX_OFFSET, OFFSET_FAULT)
  .meta({ description: 'Sources to pass over: `next` of the page before.', default: 0 })

/** The parameters of `GET /v1/sources`, as documented. */
export const sourceListRequest = z.strictObject({
  query: query.optional(),
  asOf: asOf.optional(),
  limit: limit.optional(),
  offset: offset.optional(),
})

/** The same as text, as a query string has them. */
export const sourceListQuery = z.strictObject({
  query: query.optional(),
  asOf: asOf.optional(),
  limit: digits(LIMIT_FAULT).pipe(limit).optional(),
  offset: digits(OFFSET_FAULT).pipe(offset).optional(),
})

function digits(fault: string) {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/, fault)
    .transform(Number)
}

const count = z.int().min(0)

export const listedSource = z
  .strictObject({
    ...sourceFields,
    author: z.string().nullable(),
    passage: z
      .strictObject({ quote: z.string(), start: count, end: count })
      .readonly()
      .nullable()
      .meta({
        description: 'Of a search, the passage that answers best: its text from start to end.',
      }),
  })
  .readonly()

/** Answer of `GET /v1/sources`. */
export const sourceList = z
  .strictObject({
    sources: z.array(listedSource).readonly(),
    total: count.meta({ description: 'Sources that can be paged through.' }),
    next: count.nullable().meta({ description: '`offset` of the next page; null on the last.' }),
  })
  .readonly()

export type ListedSource = z.output<typeof listedSource>
export type SourceList = z.output<typeof sourceList>
