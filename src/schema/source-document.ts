// What the read-only addresses answer: a source, the index, the service's health.
import * as z from 'zod'
import { indexSummary, modelInfo, sourceFields } from './check-result.ts'

/** Answer of `GET /v1/sources/{id}`. */
export const sourceDocument = z
  .strictObject({
    ...sourceFields,
    author: z.string().nullable(),
    text: z.string().meta({
      description: 'The whole text, or its opening where `excerpt` is true. Offsets hold in both.',
    }),
    excerpt: z.boolean().meta({ description: 'True where this server gives openings only.' }),
  })
  .readonly()

/** Answer of `GET /v1/index`. */
export const indexInfo = indexSummary
  .unwrap()
  .extend({
    published: z
      .strictObject({
        first: z.string().nullable(),
        last: z.string().nullable(),
        undated: z.int().min(0),
      })
      .readonly()
      .meta({ description: 'Dates of the oldest and newest source, and how many have none.' }),
    model: modelInfo,
  })
  .readonly()

/** Answer of `GET /healthz` while claims can be checked; a problem otherwise. */
export const health = z
  .strictObject({
    status: z.literal('ok'),
    index: z.strictObject({ version: z.string() }).readonly(),
  })
  .readonly()

export type SourceDocument = z.output<typeof sourceDocument>
export type IndexInfo = z.output<typeof indexInfo>
export type Health = z.output<typeof health>
