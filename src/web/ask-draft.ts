// Sends a draft to be checked and hears of each claim as it is decided. The draft goes into the body
// of one request and nowhere else: into no address and no storage.

import type { ArticleClaim, ArticleEnd } from '../schema/article.ts'
import type { Problem } from '../schema/problem.ts'
import { ask, postJson } from './ask-server.ts'
import type { Failure } from './outcome.ts'
import { readEvents } from './read-events.ts'

export interface DraftRequest {
  readonly format: 'text' | 'markdown' | 'html'
  readonly draft: string
  readonly asOf: string | null
}

/** Told in the order in which things happen; after `onEnd` or `onFailure` nothing follows. */
export interface DraftListener {
  onClaim(claim: ArticleClaim): void
  onEnd(end: ArticleEnd): void
  onFailure(failure: Failure): void
}

/** Settles once the answer has ended. A call whose signal was aborted tells nothing more. */
export async function askDraft(
  { format, draft, asOf }: DraftRequest,
  listener: DraftListener,
  signal: AbortSignal,
): Promise<void> {
  const body = { [format]: draft, explain: true, ...(asOf === null ? {} : { asOf }) }
  const answer = await ask('/v1/articles/check', postJson(body, signal, 'text/event-stream'))
  if (signal.aborted) return
  if (!answer.ok) return listener.onFailure(answer.failure)
  const failure = await hear(answer.value, listener, signal)
  if (failure !== null && !signal.aborted) listener.onFailure(failure)
}

/** Null once the summary has come: only then was all of the draft looked at. */
async function hear(
  response: Response,
  listener: DraftListener,
  signal: AbortSignal,
): Promise<Failure | null> {
  if (response.body === null) return { kind: 'unreadable' }
  try {
    for await (const { event, data } of readEvents(response.body)) {
      if (signal.aborted) return null
      if (event === 'claim') listener.onClaim(JSON.parse(data) as ArticleClaim)
      if (event === 'error') {
        return { kind: 'problem', problem: JSON.parse(data) as Problem, retryAfter: null }
      }
      if (event === 'summary') {
        listener.onEnd(JSON.parse(data) as ArticleEnd)
        return null
      }
    }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unreadable' }
  }
  return { kind: navigator.onLine ? 'unreachable' : 'offline' }
}
