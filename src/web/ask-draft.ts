// Sends a draft to be checked and hears of each claim as it is decided. The draft goes into the body
// of one request and nowhere else: into no address and no storage.

import type { ArticleRequest } from '../client/client.ts'
import type { ArticleClaim, ArticleEnd } from '../schema/article.ts'
import { ask } from './ask-server.ts'
import type { Failure } from './outcome.ts'

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
  const request = {
    [format]: draft,
    explain: true,
    ...(asOf === null ? {} : { asOf }),
  } as ArticleRequest
  const answer = await ask(async (client) => {
    for await (const { event, data } of client.streamArticle(request, { signal })) {
      if (signal.aborted) return
      if (event === 'claim') listener.onClaim(data)
      else listener.onEnd(data)
    }
  })
  if (!answer.ok && !signal.aborted) listener.onFailure(answer.failure)
}
