// Reads a query string by a schema, for addresses of ours alone: every name must be known.
import type * as z from 'zod'
import { fail, type Result } from '../result.ts'
import { type Fault, faultOfFields } from './faults.ts'
import type { AppContext } from './respond.ts'
import { toPointer, validate } from './validate.ts'

/** The parsed query; a name given twice is a fault, since one of the two would be ignored. */
export function readQuery<Output>(
  context: AppContext,
  schema: z.ZodType<Output>,
): Result<Output, Fault> {
  const { searchParams } = new URL(context.req.url)
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const name of searchParams.keys()) {
    if (seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  if (repeated.size > 0) {
    return fail(
      faultOfFields(
        [...repeated].map((name) => ({ field: toPointer([name]), message: 'is given twice' })),
      ),
    )
  }
  return validate(schema, Object.fromEntries(searchParams))
}
