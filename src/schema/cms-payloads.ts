// What content management systems send when something is published, as far as it is read. Their payloads
// hold much more: unknown fields are passed over, and what may be missing is optional.
import * as z from 'zod'

const text = z.string({ error: 'must be text' })
const optionalText = text.nullish()
/** An object of which more fields may be there. */
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.looseObject(shape, { error: 'must be an object' })
/** Ids are text in most systems and numbers in WordPress. */
const id = z
  .union([z.string().min(1).max(200), z.int()], {
    error: 'must be text of 1 to 200 characters, or a whole number',
  })
  .transform(String)
/** Any JSON object: the fields of a content model that is the newsroom's own. */
const anyFields = z.record(z.string(), z.unknown(), { error: 'must be an object' })

/** Ghost: `post.*` and `page.*` events. A deleted post has an empty `current`. */
const ghostDocument = object({
  current: object({
    id: id.optional(),
    status: optionalText,
    title: optionalText,
    html: optionalText,
    plaintext: optionalText,
    url: optionalText,
    published_at: optionalText,
    updated_at: optionalText,
  }),
})
export const ghostPayload = object({
  post: ghostDocument.optional(),
  page: ghostDocument.optional(),
}).refine(({ post, page }) => post !== undefined || page !== undefined, {
  error: 'must hold "post" or "page", as Ghost sends them',
})

const link = object({ sys: object({ id: z.string() }) })

/** Contentful: an entry with its fields by locale. */
export const contentfulPayload = object({
  sys: object({
    id,
    type: optionalText,
    space: link.optional(),
    environment: link.optional(),
    revision: z.int().nullish(),
    publishedVersion: z.int().nullish(),
    publishedAt: optionalText,
    updatedAt: optionalText,
  }),
  fields: anyFields,
})

/** A node of Contentful's rich text. */
export const richTextNode = object({
  nodeType: z.string(),
  value: z.string().optional(),
  content: z.array(z.unknown()).optional(),
})

/** Sanity: the document, or what a projection makes of it. */
export const sanityPayload = object({ _id: id, _rev: optionalText })

/** A block of Sanity's Portable Text; other members of the list are pictures, embeds and the like. */
export const portableBlock = object({
  _type: z.string(),
  style: optionalText,
  listItem: optionalText,
  children: z.array(object({ text: z.string().optional() })).optional(),
})

/** WordPress: a post as its REST API gives it. */
const rendered = object({ rendered: text })
export const wordpressPayload = object({
  id,
  status: text,
  link: optionalText,
  date_gmt: optionalText,
  title: rendered.optional(),
  content: rendered,
})

/** Any other system: the article itself. */
export const genericArticle = object({
  id,
  title: optionalText,
  url: optionalText,
  published: optionalText,
  text: optionalText,
  markdown: optionalText,
  html: optionalText,
})

/** The article in the envelope that Standard Webhooks advises, with its kind of event. */
export const genericEnvelope = object({ type: text, data: genericArticle })
