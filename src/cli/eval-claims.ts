// Claims whose answers are known: the rows that `deskcheck eval` reads, checked one by one.
import * as z from 'zod'
import { fail, type Result, succeed } from '../result.ts'
import type { Verdict } from '../verdict/types.ts'
import type { Row } from './read-rows.ts'

/** The letters of the gold: supported, refuted, disputed, not enough evidence. */
export const GOLD_LETTERS = ['S', 'R', 'D', 'N'] as const
export type GoldLetter = (typeof GOLD_LETTERS)[number]

const sourceIds = z.array(z.string()).readonly().default([])

/** A row of `eval --claims`; several letters mean that any of them is right. Other fields are passed over. */
export const evalClaimSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  claim: z.string().trim().min(1, 'is empty'),
  verdict: z.array(z.enum(GOLD_LETTERS)).min(1, 'names no verdict').readonly(),
  slice: z.string().default('all'),
  supports: sourceIds,
  conflicts: sourceIds,
})
export type EvalClaim = z.output<typeof evalClaimSchema>

export interface EvalClaimsProblem {
  readonly line: number
  readonly message: string
}

/** Takes every row or none: figures over half a file would mislead. All problems are reported. */
export async function collectEvalClaims(
  rows: AsyncIterable<Row<EvalClaim>>,
): Promise<Result<readonly EvalClaim[], readonly EvalClaimsProblem[]>> {
  const claims: EvalClaim[] = []
  const problems: EvalClaimsProblem[] = []
  const lineOfId = new Map<string, number>()
  let lastLine = 0
  for await (const row of rows) {
    lastLine = row.line
    if (row.kind === 'problem') {
      problems.push({ line: row.line, message: row.message })
      continue
    }
    const before = lineOfId.get(row.value.id)
    if (before !== undefined) {
      const message = `id: "${row.value.id}" stands on line ${before} already`
      problems.push({ line: row.line, message })
      continue
    }
    lineOfId.set(row.value.id, row.line)
    claims.push(row.value)
  }
  if (claims.length === 0 && problems.length === 0) {
    problems.push({ line: lastLine, message: 'the file holds no claim' })
  }
  return problems.length > 0 ? fail(problems) : succeed(claims)
}

const VERDICT_OF_LETTER = {
  S: 'supported',
  R: 'refuted',
  D: 'disputed',
  N: 'not_enough_evidence',
} as const satisfies Record<GoldLetter, Verdict>

/** The verdict that a letter of the gold stands for. */
export function toVerdict(letter: GoldLetter): Verdict {
  return VERDICT_OF_LETTER[letter]
}
