// The check result on the wire. It mirrors src/verdict/types.ts; a test compares the two types.
import * as z from 'zod'
import { REASON_CODES } from '../stance/types.ts'
import { VERDICTS } from '../verdict/types.ts'
import { problem } from './problem.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0)

export const reason = z
  .strictObject({
    code: z.enum(REASON_CODES),
    claim: z.string().meta({ description: "The claim's words, verbatim." }),
    evidence: z.string().meta({ description: "The quote's words, verbatim." }),
  })
  .readonly()

export const evidenceItem = z
  .strictObject({
    quote: z.string().meta({ description: 'The source verbatim: its text from start to end.' }),
    start: count.meta({ description: "First UTF-16 code unit of the quote in the source's text." }),
    end: count.meta({ description: 'One past the last.' }),
    before: z.string(),
    after: z.string(),
    reasons: z.array(reason).readonly().meta({
      description: 'Where the claim and the quote differ. Never empty for a conflicting source.',
    }),
  })
  .readonly()

/** What every listing says of a source. */
export const sourceFields = {
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  published: z.string().nullable(),
}

export const source = z
  .strictObject({
    ...sourceFields,
    confidence: share.meta({ description: 'That the source stands on the side it is listed on.' }),
    origin: z.string().meta({ description: 'Sources of one origin share their text.' }),
    evidence: z.array(evidenceItem).readonly(),
  })
  .readonly()

const sources = z.array(source).readonly()

export const modelInfo = z
  .strictObject({
    name: z.string().meta({
      description:
        'The judge that decided. It ends in "+fallback" where another was meant to decide and did not answer, or not well.',
    }),
    version: z.string(),
  })
  .readonly()

export const indexSummary = z
  .strictObject({
    version: z.string(),
    builtAt: z.string(),
    documents: count,
    passages: count,
  })
  .readonly()

/** Answer of `POST /v1/check` and `GET /v1/check`. */
export const checkResult = z
  .strictObject({
    id: z.string(),
    claim: z.string(),
    verdict: z.enum(VERDICTS).meta({ description: 'What the corpus says, and nothing else.' }),
    confidence: share.meta({ description: 'Calibrated: of ten verdicts at 0.9, nine are right.' }),
    summary: z.string(),
    supporting: sources,
    conflicting: sources,
    related: sources,
    origins: z
      .strictObject({ supporting: count, conflicting: count })
      .readonly()
      .meta({ description: 'Independent origins behind each list.' }),
    asOf: z.string().nullable(),
    index: indexSummary,
    model: modelInfo,
  })
  .readonly()

/** Answer of `POST /v1/check/batch`: one entry a claim, in order. */
export const batchResult = z
  .strictObject({
    results: z.array(z.union([checkResult, z.strictObject({ problem }).readonly()])).readonly(),
  })
  .readonly()

export type Source = z.output<typeof source>
export type CheckResult = z.output<typeof checkResult>
export type BatchResult = z.output<typeof batchResult>
