// A draft over the wire: the request, the answer, and the events of the streamed answer. The answer
// mirrors src/check-article.ts; a test compares the types.
import * as z from 'zod'
import { LEFT_REASONS } from '../draft/types.ts'
import { VERDICTS } from '../verdict/types.ts'
import { asOf, DATE_FAULT, MAX_ID_CHARACTERS, limit as sourcesListed } from './check-request.ts'
import { checkResult, indexSummary, modelInfo } from './check-result.ts'

/** Bytes of a draft in UTF-8; JSON may take more of them on the wire. */
export const MAX_DRAFT_BYTES = 200 * 1024
export const DEFAULT_MAX_CLAIMS = 100
export const MAX_MAX_CLAIMS = 1000
export const MAX_EXCLUDED = 100

export const EVENT_STREAM_MEDIA_TYPE = 'text/event-stream'

const CLAIMS_FAULT = `must be a whole number from 1 to ${MAX_MAX_CLAIMS}`
const EXCLUDE_FAULT = `must be a list of at most ${MAX_EXCLUDED} source ids`

const draft = (form: string) =>
  z
    .string('must be a string')
    .superRefine((text, context) => {
      const bytes = new TextEncoder().encode(text).length
      if (bytes <= MAX_DRAFT_BYTES) return
      const message = `must have at most ${MAX_DRAFT_BYTES} bytes; it has ${bytes}`
      context.addIssue({ code: 'custom', message })
    })
    .meta({ description: `The draft as ${form}. Give one of text, markdown and html.` })
    .optional()

/** Body of `POST /v1/articles/check`. */
export const articleRequest = z
  .strictObject(
    {
      text: draft('plain text'),
      markdown: draft('Markdown; front matter may give `title` and `published`'),
      html: draft('HTML'),
      asOf: asOf.optional(),
      published: z.iso
        .date(DATE_FAULT)
        .meta({
          description:
            'The day that "yesterday" counts from. Unless told: what the draft itself says, else `asOf`.',
          examples: ['2022-03-31'],
        })
        .optional(),
      maxClaims: z
        .int(CLAIMS_FAULT)
        .min(1, CLAIMS_FAULT)
        .max(MAX_MAX_CLAIMS, CLAIMS_FAULT)
        .meta({
          description: `Statements checked, at most, from the draft's beginning; ${DEFAULT_MAX_CLAIMS} unless told.`,
          default: DEFAULT_MAX_CLAIMS,
        })
        .optional(),
      exclude: z
        .array(
          z
            .string('must be a string')
            .min(1, 'must not be empty')
            .max(MAX_ID_CHARACTERS, `must have at most ${MAX_ID_CHARACTERS} characters`),
          EXCLUDE_FAULT,
        )
        .max(MAX_EXCLUDED, EXCLUDE_FAULT)
        .meta({
          description:
            'Ids of sources that must not speak for the draft. Copies of the draft are found without it.',
        })
        .optional(),
      limit: sourcesListed.optional(),
      explain: z
        .boolean('must be true or false')
        .meta({ description: 'Lists what was not checked, and why.' })
        .optional(),
    },
    'must be a JSON object',
  )
  .superRefine(({ text, markdown, html }, context) => {
    const given = [text, markdown, html].filter((form) => form !== undefined)
    if (given.length === 1) return
    const message =
      given.length === 0
        ? 'needs a draft as text, markdown or html'
        : 'must give one of text, markdown and html, not several'
    context.addIssue({ code: 'custom', message })
  })

const count = z.int().min(0)

const found = {
  sentence: z.string().meta({ description: 'As a reader sees it, without markup.' }),
  start: count.meta({
    description: 'Where it stands in the draft as sent: its first UTF-16 code unit.',
  }),
  end: count.meta({ description: 'One past the last.' }),
}

export const articleClaim = z
  .strictObject({
    ...found,
    claim: z.string().meta({
      description:
        'The sentence made to stand alone: names for pronouns and surnames, dates for days. This was checked.',
    }),
    result: checkResult,
  })
  .readonly()

export const articleLeft = z
  .strictObject({
    ...found,
    reason: z.enum(LEFT_REASONS),
    because: z.string().meta({ description: 'The words, or the rule, that decided; for people.' }),
  })
  .readonly()

const verdictCounts = z.record(z.enum(VERDICTS), count).readonly()

export const articleSummary = z
  .strictObject({
    text: z.string().meta({ description: 'One or two sentences for people.' }),
    sentences: count,
    statements: count.meta({ description: 'Sentences that can be checked.' }),
    checked: count,
    verdicts: verdictCounts,
    left: z
      .partialRecord(z.enum(LEFT_REASONS), count)
      .readonly()
      .meta({ description: 'How many sentences were left, by reason.' }),
  })
  .readonly()

const aboutArticle = {
  summary: articleSummary,
  left: z
    .array(articleLeft)
    .readonly()
    .optional()
    .meta({ description: 'What was not checked, and why; with `explain`.' }),
  copies: z.array(z.string()).readonly().meta({
    description: 'Sources that are the draft itself, or nearly; they were not asked.',
  }),
  asOf: z.string().nullable(),
  published: z.string().nullable().meta({ description: 'The day that relative dates count from.' }),
  index: indexSummary,
  model: modelInfo,
}

/** Answer of `POST /v1/articles/check`. */
export const articleResult = z
  .strictObject({ claims: z.array(articleClaim).readonly(), ...aboutArticle })
  .readonly()

/** Data of the event `summary`, the last of a stream that went well: the answer without its claims. */
export const articleEnd = z.strictObject(aboutArticle).readonly()

export type ArticleRequestBody = z.output<typeof articleRequest>
export type ArticleClaim = z.output<typeof articleClaim>
export type ArticleResult = z.output<typeof articleResult>
export type ArticleEnd = z.output<typeof articleEnd>
