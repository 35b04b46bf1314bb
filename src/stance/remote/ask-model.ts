// One call of the model, bounded in time. Never throws: what the binding does wrong is a value.
import { fail, type Result, succeed } from '../../result.ts'

export type AskFault = 'timeout' | 'rate_limited' | 'unavailable'

/** As the `AI` binding runs a model. */
export type RunModel = (
  model: string,
  input: object,
  options: { readonly signal: AbortSignal },
) => Promise<unknown>

/** Calls `ring` once the time is over, unless the returned call comes first. */
export type SetTimer = (ring: () => void, milliseconds: number) => () => void

export interface Ask {
  readonly model: string
  readonly input: object
  readonly milliseconds: number
  readonly run: RunModel
  readonly setTimer: SetTimer
}

/** What the model answered, unread. After the time is over the call is aborted and its end not awaited. */
export async function askModel(ask: Ask): Promise<Result<unknown, AskFault>> {
  const stop = new AbortController()
  let cancel = (): void => {}
  const late = new Promise<Result<unknown, AskFault>>((settle) => {
    cancel = ask.setTimer(() => {
      settle(fail('timeout'))
      stop.abort()
    }, ask.milliseconds)
  })
  try {
    return await Promise.race([callModel(ask, stop.signal), late])
  } finally {
    cancel()
  }
}

async function callModel(
  { model, input, run }: Ask,
  signal: AbortSignal,
): Promise<Result<unknown, AskFault>> {
  try {
    return succeed(await run(model, input, { signal }))
  } catch (error) {
    return fail(isRateLimit(error) ? 'rate_limited' : 'unavailable')
  }
}

/**
 * The binding throws "<internal code>: <description>". 3036 is the account's daily allocation, 3040 a
 * model without capacity; both are HTTP 429 (https://developers.cloudflare.com/workers-ai/platform/errors/).
 */
function isRateLimit(error: unknown): boolean {
  return error instanceof Error && /\b(?:3036|3040|429)\b/.test(error.message)
}
