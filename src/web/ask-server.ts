// Asks this page's own server through the typed client, and turns whatever comes back into a value or a failure. Never
// throws; an answer that was asked for and is no longer wanted is dropped by the caller's signal.
import { type Client, createClient, ProblemError } from '../client/client.ts'
import type { IndexInfo, SourceDocument } from '../schema/source-document.ts'
import type { SourceList } from '../schema/source-list.ts'
import type { CheckResult } from '../view/types.ts'
import { readKey } from './key.ts'
import type { Failure } from './outcome.ts'

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Checks a claim by POST: what is asked that way stands in no log on the way. */
export function askCheck(
  claim: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<Answer<CheckResult>> {
  return ask((client) => client.check({ claim, ...(asOf === null ? {} : { asOf }) }, { signal }))
}

export function askIndex(signal: AbortSignal): Promise<Answer<IndexInfo>> {
  return ask((client) => client.readIndex({ signal }))
}

export function askSource(id: string, signal: AbortSignal): Promise<Answer<SourceDocument>> {
  return ask((client) => client.readSource(id, { signal }))
}

const SOURCES_A_PAGE = 20

export function askSources(
  { query, asOf }: { readonly query: string; readonly asOf: string | null },
  offset: number,
  signal: AbortSignal,
  limit = SOURCES_A_PAGE,
): Promise<Answer<SourceList>> {
  const request = {
    ...(query === '' ? {} : { query }),
    ...(asOf === null ? {} : { asOf }),
    offset,
    limit,
  }
  return ask((client) => client.listSources(request, { signal }))
}

/** What `use` makes of a client that shows the key of this tab, or why it makes nothing. */
export async function ask<Value>(use: (client: Client) => Promise<Value>): Promise<Answer<Value>> {
  if (!navigator.onLine) return { ok: false, failure: { kind: 'offline' } }
  const key = readKey()
  try {
    return { ok: true, value: await use(createClient('', key === null ? {} : { key })) }
  } catch (error) {
    return { ok: false, failure: toFailure(error) }
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof ProblemError) {
    const { problem, retryAfterSeconds } = error
    // Something between this page and the server answered: it tells no problem of ours.
    if (problem.type === 'about:blank') return { kind: 'unreadable' }
    return { kind: 'problem', problem, retryAfter: retryAfterSeconds }
  }
  if (error instanceof SyntaxError) return { kind: 'unreadable' }
  return { kind: navigator.onLine ? 'unreachable' : 'offline' }
}
