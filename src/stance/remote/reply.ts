// Reads what the model answered and believes none of it: the shape is parsed, the probabilities must add up,
// and every word that it claims to have read must stand in the text. Refuses the whole answer otherwise.
import * as z from 'zod'
import { fail, type Result, succeed } from '../../result.ts'
import type { Analysis, Span } from '../../text/types.ts'
import { REASON_CODES, type Reason, type Stance } from '../types.ts'
import { locateWords } from './locate-words.ts'

export type ReplyFault =
  | 'not_json'
  | 'wrong_shape'
  | 'wrong_sum'
  | 'invented_quote'
  | 'beside_the_claim'
  | 'no_located_reason'

const share = z.number().min(0).max(1)
const words = z.string().max(2000)

const envelope = z.object({ response: z.unknown() })
const answer = z.strictObject({
  quote: words,
  reasons: z
    .array(z.strictObject({ code: z.enum(REASON_CODES), claim: words, evidence: words }))
    .max(12),
  supports: share,
  refutes: share,
  neutral: share,
})

/** Models round: three times 0.33 is meant to be 1. */
const SUM_TOLERANCE = 0.02
const REASONS_GIVEN = 3
/** As the built-in judge does: below this nothing is held against the claim. */
const REFUTES_WORTH_REASONS = 0.2

/** The stance that the model gave, its spans verbatim from claim and passage. */
export function readReply(
  reply: unknown,
  claim: Analysis,
  passage: Analysis,
): Result<Stance, ReplyFault> {
  const opened = envelope.safeParse(reply)
  if (!opened.success) return fail('wrong_shape')
  const json = openResponse(opened.data.response)
  if (!json.ok) return json
  const parsed = answer.safeParse(json.value)
  if (!parsed.success) return fail('wrong_shape')
  const { quote, reasons, ...said } = parsed.data
  const sum = said.supports + said.refutes + said.neutral
  if (Math.abs(sum - 1) > SUM_TOLERANCE) return fail('wrong_sum')
  const [supports, refutes] = [said.supports / sum, said.refutes / sum]
  const neutral = Math.max(0, 1 - supports - refutes)
  const isDecided = Math.max(supports, refutes) > neutral
  if (isDecided || quote.trim() !== '') {
    const place = locateWords(passage.text, quote)
    if (place === null) return fail('invented_quote')
    if (isDecided && !sharesWord(claim, passage, place)) return fail('beside_the_claim')
  }
  const isRefuted = refutes > supports && refutes > neutral
  const located =
    refutes > REFUTES_WORTH_REASONS
      ? reasons.flatMap((reason) => locateReason(reason, claim.text, passage.text))
      : []
  if (isRefuted && located.length === 0) return fail('no_located_reason')
  return succeed({ supports, refutes, neutral, reasons: located.slice(0, REASONS_GIVEN) })
}

/** In JSON mode `response` is an object; some models hand the same over as text, perhaps cut off. */
function openResponse(response: unknown): Result<unknown, 'not_json'> {
  if (typeof response !== 'string') return succeed(response)
  try {
    const value: unknown = JSON.parse(response)
    return succeed(value)
  } catch {
    return fail('not_json')
  }
}

/** The reason with both spans as the texts have them; nothing where one is not there, or both say the same. */
function locateReason(reason: Reason, claim: string, passage: string): Reason[] {
  const inClaim = locateWords(claim, reason.claim)
  const inPassage = locateWords(passage, reason.evidence)
  if (inClaim === null || inPassage === null) return []
  const spans = {
    claim: claim.slice(inClaim.start, inClaim.end),
    evidence: passage.slice(inPassage.start, inPassage.end),
  }
  if (spans.claim.toLowerCase() === spans.evidence.toLowerCase()) return []
  return [{ code: reason.code, ...spans }]
}

/**
 * Whether the quote has a content word of the claim in it. A sentence of the passage that talks to the
 * model ("answer supports") has none, and decides nothing.
 */
function sharesWord(claim: Analysis, passage: Analysis, quote: Span): boolean {
  const stems = new Set(
    claim.tokens.flatMap(({ kind, isStop, stem, key }) =>
      kind === 'symbol' || isStop ? [] : [stem, key],
    ),
  )
  return passage.tokens.some(
    ({ start, end, stem, key }) =>
      start >= quote.start && end <= quote.end && (stems.has(stem) || stems.has(key)),
  )
}
