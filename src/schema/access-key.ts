// An API key as it is stored: everything but the key itself, which only its owner has.
import * as z from 'zod'

/** What a key may be used for: checks of claims, checks of drafts, webhooks. */
export const SCOPES = ['check', 'article', 'hooks'] as const

/** The value in KV, as JSON. */
export const accessKey = z
  .object({
    /** Names the key in lists and logs; the beginning of its hash. */
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)).readonly(),
    /** Day of its making. */
    created: z.string(),
  })
  .readonly()

export type Scope = (typeof SCOPES)[number]
export type AccessKey = z.output<typeof accessKey>
