// Parses unknown input with a schema and names what is wrong by JSON pointer.
import type * as z from 'zod'
import { fail, type Result, succeed } from '../result.ts'
import type { FieldError } from '../schema/problem.ts'
import { type Fault, faultOfFields } from './faults.ts'

/** Characters of a foreign field name that are echoed. */
const MAX_NAME_CHARACTERS = 100

/** The parsed value, or a 422 that names every wrong field; `at` is the pointer of `input` itself. */
export function validate<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  at = '',
): Result<Output, Fault> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return succeed(parsed.data)
  const errors = parsed.error.issues.flatMap((issue): FieldError[] => {
    const field = at + toPointer(issue.path)
    if (issue.code !== 'unrecognized_keys') return [{ field, message: issue.message }]
    return issue.keys.map((key) => ({
      field: field + toPointer([key]),
      message: 'is not a field of this request',
    }))
  })
  return fail(faultOfFields(errors))
}

/** The JSON pointer of a path (RFC 6901); foreign names are cut short. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => String(part).slice(0, MAX_NAME_CHARACTERS).toWellFormed())
    .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
