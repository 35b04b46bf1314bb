// A located difference between a claim and a passage, and how it is worded as a reason: verbatim spans of both texts.

import type { TextView } from './text-view.ts'
import type { Reason, ReasonCode } from './types.ts'

export interface Conflict {
  readonly code: ReasonCode
  /** First and last word of the claim's and of the passage's span. */
  readonly claim: readonly [number, number]
  readonly evidence: readonly [number, number]
  /** 0..1: how sure it is that both speak of the same thing and differ in it. */
  readonly strength: number
  /** Found by leaning or order alone: it hints at a difference and proves none. */
  readonly isLoose?: boolean
}

const MAX_SPAN_CHARACTERS = 120

function spanText(view: TextView, [first, last]: readonly [number, number]): string {
  const start = view.words[first]?.token.start
  if (start === undefined) return ''
  let end = view.words[first]?.token.end ?? start
  for (let at = first; at <= last; at += 1) {
    const next = view.words[at]?.token.end ?? end
    if (next - start > MAX_SPAN_CHARACTERS && at > first) break
    end = Math.max(end, next)
  }
  return view.analysis.text.slice(start, end)
}

/** Words a conflict as a reason; null where a span is empty. */
export function toReason(conflict: Conflict, claim: TextView, evidence: TextView): Reason | null {
  const left = spanText(claim, conflict.claim)
  const right = spanText(evidence, conflict.evidence)
  return left === '' || right === '' ? null : { code: conflict.code, claim: left, evidence: right }
}
