// An error on the wire: RFC 9457 problem details.
import * as z from 'zod'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

export const fieldError = z
  .strictObject({
    field: z.string().meta({
      description: 'JSON pointer to the field; empty for the whole. Of a query, /name.',
    }),
    message: z.string(),
  })
  .readonly()

export const problem = z
  .strictObject({
    type: z.string().meta({ description: 'Names the kind of problem; stable.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What is wrong, and what to do.' }),
    instance: z.string().meta({ description: 'The path asked for, or the claim of a batch.' }),
    requestId: z.string(),
    errors: z.array(fieldError).readonly().optional(),
  })
  .readonly()

export type FieldError = z.output<typeof fieldError>
export type Problem = z.output<typeof problem>
