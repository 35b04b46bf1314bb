// Queries of the embed page and of oEmbed. Names that are not ours are left alone: sites add their own
// to every address that they frame, and oEmbed consumers send more than the specification has.
import * as z from 'zod'
import { asOf } from './check-request.ts'
import { claimText } from './claim.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const MAX_TAG_CHARACTERS = 35

/** Query of `GET /embed`. */
export const embedQuery = z.object({
  claim: claimText,
  asOf: asOf.optional(),
  lang: z
    .string()
    .max(MAX_TAG_CHARACTERS, 'must be a language tag')
    .optional()
    .meta({ description: 'Language of the words around the result: en, de, fr or es.' }),
  theme: z.enum(THEMES, `must be one of ${THEMES.join(', ')}`).optional(),
})

const SIZE_FAULT = 'must be a number of pixels from 1 on'

/** Pixels as text; a part of a pixel does not count. */
const pixels = z
  .string()
  .regex(/^[0-9]{1,6}(\.[0-9]{1,6})?$/, SIZE_FAULT)
  .transform((text) => Math.floor(Number(text)))
  .pipe(z.int().min(1, SIZE_FAULT))

const URL_FAULT = 'must be an absolute URL'
const MAX_URL_CHARACTERS = 8192

/** Query of `GET /oembed` (oEmbed 1.0, section 2.2). Any format may be asked for: 501 says which are had. */
export const oembedQuery = z.object({
  url: z
    .string({ error: ({ input }) => (input === undefined ? 'is required' : URL_FAULT) })
    .max(MAX_URL_CHARACTERS, `must have at most ${MAX_URL_CHARACTERS} characters`)
    .refine((url) => URL.canParse(url), URL_FAULT)
    .meta({ description: 'The permalink of a check: /embed?claim=… on this server.' }),
  maxwidth: pixels.optional(),
  maxheight: pixels.optional(),
  format: z.string().optional().meta({ description: 'json or xml; json unless told.' }),
})

export type EmbedQuery = z.output<typeof embedQuery>
export type OembedQuery = z.output<typeof oembedQuery>
