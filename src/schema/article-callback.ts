// What is posted to a newsroom's callback, in the envelope that Standard Webhooks advises.
import * as z from 'zod'
import { articleResult } from './article.ts'
import { fieldError } from './problem.ts'

const article = z
  .strictObject({
    id: z.string().meta({ description: "The CMS's own id." }),
    title: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    format: z.enum(['text', 'markdown', 'html']).meta({
      description: "What the offsets count in: the article's text as the CMS sent it.",
    }),
    source: z.string().optional().meta({
      description: 'What the offsets count in, where it was made out of structured blocks.',
    }),
  })
  .readonly()

const common = {
  delivery: z
    .string()
    .meta({ description: 'Names the delivery; the answer to the webhook has it.' }),
  cms: z.string(),
  article,
}

/** The callback's body. */
export const articleCallback = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('article.checked'),
    timestamp: z.string(),
    data: z.strictObject({
      ...common,
      check: articleResult,
    }),
  }),
  z.strictObject({
    type: z.literal('article.unchecked'),
    timestamp: z.string(),
    data: z.strictObject({ ...common, errors: z.array(fieldError).readonly() }),
  }),
])

export type ArticleCallback = z.output<typeof articleCallback>
