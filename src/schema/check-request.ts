// Requests of a check over the wire: one claim as JSON, one as a query string, a batch.
import * as z from 'zod'
import { claimText } from './claim.ts'

export const DEFAULT_SOURCES_LISTED = 10
export const MAX_SOURCES_LISTED = 50
export const MAX_BATCH_CLAIMS = 50
export const MAX_ID_CHARACTERS = 200

const LIMIT_FAULT = `must be a whole number from 1 to ${MAX_SOURCES_LISTED}`
export const DATE_FAULT = 'must be a date that exists, written YYYY-MM-DD'

export const asOf = z.iso.date(DATE_FAULT).meta({
  description: 'Leaves out every source published after this day, and every source without a date.',
  examples: ['2022-03-31'],
})

export const limit = z
  .int(LIMIT_FAULT)
  .min(1, LIMIT_FAULT)
  .max(MAX_SOURCES_LISTED, LIMIT_FAULT)
  .meta({
    description: `Sources listed a side, at most; ${DEFAULT_SOURCES_LISTED} unless told.`,
    default: DEFAULT_SOURCES_LISTED,
  })

const OBJECT_FAULT = 'must be a JSON object'

/** Body of `POST /v1/check`. */
export const checkRequest = z.strictObject(
  { claim: claimText, asOf: asOf.optional(), limit: limit.optional() },
  OBJECT_FAULT,
)

/** Query of `GET /v1/check`: the same fields as text. */
export const checkQuery = z.strictObject({
  claim: claimText,
  asOf: asOf.optional(),
  limit: z
    .string()
    .regex(/^[0-9]{1,9}$/, LIMIT_FAULT)
    .transform(Number)
    .pipe(limit)
    .optional(),
})

const batchItem = z.strictObject(
  {
    id: z
      .string('must be a string')
      .min(1, 'must not be empty')
      .max(MAX_ID_CHARACTERS, `must have at most ${MAX_ID_CHARACTERS} characters`)
      .optional()
      .meta({ description: 'Echoed as the id of the result.' }),
    claim: claimText,
    asOf: asOf.optional(),
  },
  'must be a string or an object with a claim',
)

/** One claim of a batch, a bare string being short for `{claim}`. */
export const batchClaim = z.union([claimText, batchItem])

const BATCH_FAULT = `must be a list of 1 to ${MAX_BATCH_CLAIMS} claims`

/** Body of `POST /v1/check/batch`, as documented. */
export const batchRequest = z.strictObject(
  {
    claims: z.array(batchClaim, BATCH_FAULT).min(1, BATCH_FAULT).max(MAX_BATCH_CLAIMS, BATCH_FAULT),
  },
  OBJECT_FAULT,
)

/** The same body with its claims unread, so that one bad claim is its own problem and not the batch's. */
export const batchEnvelope = batchRequest.extend({
  claims: z.array(z.unknown(), BATCH_FAULT).min(1, BATCH_FAULT).max(MAX_BATCH_CLAIMS, BATCH_FAULT),
})

export type CheckRequestBody = z.output<typeof checkRequest>
export type BatchItem = z.output<typeof batchItem>

const bareClaim = claimText.transform((claim): BatchItem => ({ claim }))

/** The schema of one claim of a batch, chosen by type, so that faults name the field that is wrong. */
export function schemaOfBatchClaim(item: unknown): z.ZodType<BatchItem> {
  return typeof item === 'string' ? bareClaim : batchItem
}
