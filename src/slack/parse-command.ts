// The words after /factcheck: help, or a claim with its options. Judges nothing.
import { fail, type Result, succeed } from '../result.ts'
import { checkRequest } from '../schema/check-request.ts'
import { cleanClaim } from '../schema/claim.ts'
import type { SlackButtonValue } from '../schema/slack.ts'
import { decodeText } from './text.ts'

export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'check'
      readonly request: SlackButtonValue
      /** Whether the whole channel shall see the answer. */
      readonly isShared: boolean
    }

/** A sentence for the user on what is wrong with the words. */
export type CommandFailure = string

const SHARE = /^share\s*:\s*/i
const LEADING_DATE = /^as of (\d{4}-\d{2}-\d{2})(?:\s*[:,;–—-]\s*|\s+|$)/i
const TRAILING_DATE = /[\s,;:–—(-]+as of (\d{4}-\d{2}-\d{2})\s*\)?\s*[.!]?$/i

/**
 * Reads the text of a command as Slack sends it. "share:" and "as of DATE" may come in either order
 * before the claim; "as of DATE" may also end it. "share prices fell" is a claim.
 */
export function parseCommand(text: string): Result<Command, CommandFailure> {
  let rest = cleanClaim(decodeText(text))
  if (rest === '' || /^help[.!?]?$/i.test(rest)) return succeed({ kind: 'help' })
  let isShared = false
  let asOf: string | undefined
  for (;;) {
    const share: RegExpExecArray | null = isShared ? null : SHARE.exec(rest)
    const date: RegExpExecArray | null = asOf === undefined ? LEADING_DATE.exec(rest) : null
    if (share !== null) isShared = true
    if (date !== null) asOf = date[1]
    const taken = share ?? date
    if (taken === null) break
    rest = rest.slice(taken[0].length)
  }
  const trailing = asOf === undefined ? TRAILING_DATE.exec(rest) : null
  if (trailing !== null) {
    asOf = trailing[1]
    rest = rest.slice(0, trailing.index)
  }
  const parsed = checkRequest.safeParse({ claim: rest, ...(asOf === undefined ? {} : { asOf }) })
  if (parsed.success) {
    return succeed({ kind: 'check', isShared, request: parsed.data })
  }
  const [issue] = parsed.error.issues
  const field = issue?.path[0] === 'asOf' ? 'date after “as of”' : 'claim'
  return fail(`The ${field} ${issue?.message ?? 'cannot be used'}.`)
}
