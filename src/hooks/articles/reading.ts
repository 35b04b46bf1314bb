// What reading a vendor's payload comes to: a published article, something that needs no check, or what
// is wrong with it, by field.
import type * as z from 'zod'
import type { FieldError } from '../../schema/problem.ts'
import type { PublishedArticle } from '../types.ts'

export type Reading =
  | {
      readonly kind: 'article'
      readonly article: PublishedArticle
      /** Marks this state of the article among its others; null where the payload tells no such mark. */
      readonly revision: string | null
    }
  | { readonly kind: 'ignored'; readonly because: string }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }

/** One wrong field; `field` is a JSON pointer into the payload. */
export function refuse(field: string, message: string): Reading {
  return { kind: 'invalid', errors: [{ field, message }] }
}

/** What a schema found wrong. */
export function refuseIssues(error: z.ZodError): Reading {
  const errors = error.issues.map(({ path, message }) => ({
    field: path.map((part) => `/${String(part).slice(0, 100).toWellFormed()}`).join(''),
    message,
  }))
  return { kind: 'invalid', errors: errors.slice(0, 20) }
}

/** Text that is more than white space; null otherwise. */
export function orNull(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text : null
}
