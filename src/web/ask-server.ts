// Asks this page's own server, and turns whatever comes back into a value or a failure. Never throws;
// an answer that was asked for and is no longer wanted is dropped by the caller's signal.
import type { Problem } from '../schema/problem.ts'
import type { IndexInfo, SourceDocument } from '../schema/source-document.ts'
import type { SourceList } from '../schema/source-list.ts'
import type { CheckResult } from '../view/types.ts'
import { showKey } from './key.ts'
import type { Failure } from './outcome.ts'

/** What a request needs, with its headers as a plain object. */
export interface AskInit extends RequestInit {
  readonly headers?: Record<string, string>
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Checks a claim by POST: what is asked that way stands in no log on the way. */
export function askCheck(
  claim: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<Answer<CheckResult>> {
  return askJson('/v1/check', postJson({ claim, ...(asOf === null ? {} : { asOf }) }, signal))
}

export function askIndex(signal: AbortSignal): Promise<Answer<IndexInfo>> {
  return askJson('/v1/index', { signal })
}

export function askSource(id: string, signal: AbortSignal): Promise<Answer<SourceDocument>> {
  return askJson(`/v1/sources/${id.split('/').map(encodeURIComponent).join('/')}`, { signal })
}

const SOURCES_A_PAGE = 20

export function askSources(
  { query, asOf }: { readonly query: string; readonly asOf: string | null },
  offset: number,
  signal: AbortSignal,
  limit = SOURCES_A_PAGE,
): Promise<Answer<SourceList>> {
  const search = new URLSearchParams({
    ...(query === '' ? {} : { query }),
    ...(asOf === null ? {} : { asOf }),
    offset: String(offset),
    limit: String(limit),
  })
  return askJson(`/v1/sources?${search}`, { signal })
}

export function postJson(body: unknown, signal: AbortSignal, accept = 'application/json') {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept },
    signal,
  } satisfies AskInit
}

/** The JSON of a good answer. Its shape is what the server's own schema says: page and API are one release. */
export async function askJson<Value>(path: string, init: AskInit): Promise<Answer<Value>> {
  const response = await ask(path, init)
  if (!response.ok) return response
  try {
    return { ok: true, value: (await response.value.json()) as Value }
  } catch {
    return { ok: false, failure: { kind: 'unreadable' } }
  }
}

/** A response of the 200s, or why there is none. */
export async function ask(path: string, init: AskInit): Promise<Answer<Response>> {
  if (!navigator.onLine) return { ok: false, failure: { kind: 'offline' } }
  try {
    const headers = { ...init.headers, ...showKey() }
    const response = await fetch(path, { ...init, headers })
    if (response.ok) return { ok: true, value: response }
    return { ok: false, failure: await readProblem(response) }
  } catch {
    return { ok: false, failure: { kind: navigator.onLine ? 'unreachable' : 'offline' } }
  }
}

async function readProblem(response: Response): Promise<Failure> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  try {
    const problem = (await response.json()) as Problem
    if (typeof problem.status !== 'number') return { kind: 'unreadable' }
    return { kind: 'problem', problem, retryAfter: Number.isFinite(seconds) ? seconds : null }
  } catch {
    return { kind: 'unreadable' }
  }
}
