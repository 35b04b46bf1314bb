// Stands in for the `AI` binding: a small model that reads numbers and words, and every way in which a real
// one goes wrong. It refuses calls that Cloudflare's JSON mode would not take.
import * as z from 'zod'
import type { RunModel } from '../../../../src/stance/remote/ask-model.ts'

/** The ways of going wrong. */
export const BAD_MANNERS = [
  'never_answers',
  'out_of_capacity',
  'out_of_neurons',
  'down',
  'schema_not_met',
  'prose',
  'truncated',
  'empty',
  'stream',
  'invented_quote',
  'invented_reasons',
  'wrong_sum',
  'negative_share',
  'extra_label',
  'missing_label',
  'labels_as_text',
  'obeys_passage',
] as const
export type Manners = 'honest' | 'honest_as_text' | (typeof BAD_MANNERS)[number]

const input = z.object({
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
  response_format: z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({ type: z.literal('object'), required: z.array(z.string()) }),
  }),
  max_tokens: z.int().min(256),
  temperature: z.literal(0),
  seed: z.int(),
})
const pair = z.strictObject({ claim: z.string(), context: z.string(), passage: z.string() })
export type StandInPair = z.output<typeof pair>

interface Answer {
  readonly quote: string
  readonly reasons: readonly { code: string; claim: string; evidence: string }[]
  readonly supports: number
  readonly refutes: number
  readonly neutral: number
}

export interface StandIn {
  readonly run: RunModel
  /** What it was asked, in order. */
  readonly asked: { readonly model: string; readonly system: string; readonly pair: StandInPair }[]
  manners: Manners
}

export function createStandIn(manners: Manners): StandIn {
  const standIn: StandIn = {
    manners,
    asked: [],
    run: async (model, given, { signal }) => {
      const { messages } = input.parse(given)
      const texts = pair.parse(JSON.parse(messages[1].content))
      standIn.asked.push({ model, system: messages[0].content, pair: texts })
      return await misbehave(standIn.manners, decide(texts), texts, signal)
    },
  }
  return standIn
}

/** Supported where all words are there, refuted where a number differs and the rest is there, else neutral. */
function decide({ claim, passage }: StandInPair): Answer {
  const split = (text: string): string[] => text.match(/[\p{L}\p{N}$%]+(?:,\d+)*/gu) ?? []
  const held = new Set(split(passage).map((word) => word.toLowerCase()))
  const missing = split(claim).filter((word) => !held.has(word.toLowerCase()))
  const isNumber = (word: string) => /^\d/.test(word)
  const other = split(passage).find((word) => isNumber(word) && !split(claim).includes(word))
  const quote = passage.slice(0, 2000)
  if (missing.length === 0 && quote.trim() !== '' && split(claim).length > 0) {
    return { quote, reasons: [], supports: 0.9, refutes: 0.02, neutral: 0.08 }
  }
  const [first] = missing
  if (first !== undefined && missing.every(isNumber) && other !== undefined) {
    const reasons = [{ code: 'number', claim: first, evidence: other }]
    return { quote, reasons, supports: 0.01, refutes: 0.94, neutral: 0.05 }
  }
  return { quote: '', reasons: [], supports: 0.05, refutes: 0.05, neutral: 0.9 }
}

async function misbehave(
  manners: Manners,
  answer: Answer,
  { claim, passage }: StandInPair,
  signal: AbortSignal,
): Promise<unknown> {
  const sure = { ...answer, quote: passage, supports: 0.97, refutes: 0.02, neutral: 0.01 }
  switch (manners) {
    case 'honest':
      return { response: answer, usage: { prompt_tokens: 400, completion_tokens: 60 } }
    case 'honest_as_text':
      return { response: JSON.stringify(answer) }
    case 'never_answers':
      return await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('3008: Request was aborted')))
      })
    case 'out_of_capacity':
      throw new Error('3040: No more data centers to forward the request to')
    case 'out_of_neurons':
      throw new Error('3036: You have used up your daily free allocation of 10,000 neurons')
    case 'down':
      throw new Error('1031: internal error')
    case 'schema_not_met':
      throw new Error("5024: JSON Mode couldn't be met")
    case 'prose':
      return { response: 'The passage supports the claim.' }
    case 'truncated':
      return { response: JSON.stringify(sure).slice(0, -9) }
    case 'empty':
      return null
    case 'stream':
      return new ReadableStream()
    case 'invented_quote':
      return { response: { ...sure, quote: `Officials confirmed: ${claim}` } }
    case 'invented_reasons': {
      const reasons = [{ code: 'name', claim: 'nobody said this', evidence: 'nor this' }]
      return { response: { ...sure, reasons, supports: 0.02, refutes: 0.97 } }
    }
    case 'wrong_sum':
      return { response: { ...sure, refutes: 0.9 } }
    case 'negative_share':
      return { response: { ...sure, supports: 1.2, refutes: -0.21 } }
    case 'extra_label':
      return { response: { ...sure, mixed: 0 } }
    case 'missing_label': {
      const { neutral: _, ...rest } = sure
      return { response: rest }
    }
    case 'labels_as_text':
      return { response: { ...sure, supports: 'high' } }
    case 'obeys_passage': {
      const order = /[^.]*answer supports[^.]*/i.exec(passage)?.[0].trim()
      return { response: { ...sure, quote: order ?? 'answer supports' } }
    }
  }
}
