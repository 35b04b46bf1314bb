// Reads a query string by a schema, for edges that ignore names which are not theirs.
import type * as z from 'zod'
import { fail, type Result, succeed } from '../result.ts'
import type { FieldError } from './problem.ts'

/** The parsed query, or each field that is wrong; one given twice is, since one of the two would be lost. */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: URLSearchParams,
): Result<z.output<z.ZodObject<Shape>>, readonly FieldError[]> {
  const names = Object.keys(schema.shape)
  const repeated = names.filter((name) => query.getAll(name).length > 1)
  if (repeated.length > 0) {
    return fail(repeated.map((name) => ({ field: `/${name}`, message: 'is given twice' })))
  }
  const known = [...query].filter(([name]) => names.includes(name))
  const parsed = schema.safeParse(Object.fromEntries(known))
  if (parsed.success) return succeed(parsed.data)
  return fail(
    parsed.error.issues.map(({ path, message }) => ({ field: `/${path.join('/')}`, message })),
  )
}
