// A draft's answer as server-sent events: `claim` for each as it is decided, then `summary`, or `error`
// with a problem. Owns the framing and the pace; it stops the work once the client has gone.

import type { CheckFailure } from '../check.ts'
import type { ArticleListener, ArticleResult } from '../check-article.ts'
import type { Result } from '../result.ts'
import { type ArticleEnd, EVENT_STREAM_MEDIA_TYPE } from '../schema/article.ts'
import { type Fault, faultOfClaim, faultOfIndex } from './faults.ts'
import { type AppContext, faultOfBug, logBug, logIndexFailure, toProblem } from './respond.ts'

type EventName = 'claim' | 'summary' | 'error'

export interface StreamOptions {
  readonly explain: boolean
  readonly log: (line: string) => void
}

/** Time for an event to leave: headers and body take several turns of the platform's loop. */
const FLUSH_MILLISECONDS = 5

/** Answers with the stream of one run. Nothing of the draft is kept once it ends. */
export function streamArticle(
  context: AppContext,
  run: (listener: ArticleListener) => Promise<Result<ArticleResult, CheckFailure>>,
  { explain, log }: StreamOptions,
): Response {
  let isGone = false
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: EventName, data: unknown): void => {
        if (!isGone) controller.enqueue(encoder.encode(frameEvent(event, data)))
      }
      const fail = (fault: Fault): void => send('error', toProblem(context, fault))
      const work = async (): Promise<void> => {
        try {
          const checked = await run({
            isGone: () => isGone,
            async onClaim(claim) {
              send('claim', claim)
              // Checks on cached shards never wait for anything, and would hold the event back.
              await new Promise((resolve) => setTimeout(resolve, FLUSH_MILLISECONDS))
            },
          })
          if (checked.ok) send('summary', toEnd(checked.value, explain))
          else if (checked.error.kind === 'claim_unusable') fail(faultOfClaim(checked.error))
          else {
            logIndexFailure(context, checked.error, log)
            fail(faultOfIndex(checked.error))
          }
        } catch (thrown) {
          logBug(context, thrown, log)
          fail(faultOfBug(context))
        }
        if (!isGone) controller.close()
      }
      // The stream reports every failure itself; nobody awaits this.
      void work()
    },
    cancel() {
      isGone = true
    },
  })
  return context.body(body, 200, {
    'content-type': EVENT_STREAM_MEDIA_TYPE,
    'cache-control': 'no-store, no-transform',
  })
}

/** JSON holds no raw line end, so that one `data` line always suffices. */
function frameEvent(event: EventName, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

function toEnd(checked: ArticleResult, explain: boolean): ArticleEnd {
  const { claims: _claims, left, ...end } = checked
  return explain ? { ...end, left } : end
}
