// Binds the Slack edge to the platform: settings, clock, timers, the way out, the cache of the data centre.
import type { SlackDependencies } from './dependencies.ts'
import { createReplayMemory, type ReplayCache } from './replay-memory.ts'
import { createSlackRoutes } from './routes.ts'
import { type Checks, shareLoad } from './share-load.ts'

export interface SlackSettings {
  /** The "Signing Secret" of the Slack app; without it the routes answer 503. */
  readonly SLACK_SIGNING_SECRET?: string
}

/** A post that hangs must leave time for another within the half minute of a Worker's afterlife. */
const POST_SECONDS = 3

/** Slack's routes, with a memory of replays that lives as long as the isolate. */
export function bindSlack(
  settings: SlackSettings,
  checks: Checks<SlackDependencies['check']>,
  log: (line: string) => void,
): ReturnType<typeof createSlackRoutes> {
  return createSlackRoutes({
    signingSecret: settings.SLACK_SIGNING_SECRET || null,
    check: shareLoad(checks, Date.now),
    replays: createReplayMemory(openDefaultCache(), log),
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    post: postJson,
    log,
  })
}

/** The data centre's own cache, which the Web's CacheStorage does not know. */
function openDefaultCache(): ReplayCache {
  return (caches as CacheStorage & { readonly default: ReplayCache }).default
}

async function postJson(url: string, body: string): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(POST_SECONDS * 1000),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}
