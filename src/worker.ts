// Binds the environment to store, engine and HTTP edge. Owns what an isolate keeps between requests.
import { checkClaim } from './check.ts'
import { createApp } from './http/app.ts'
import { CACHE_BYTES } from './index/format.ts'
import { readWithFallback } from './index/read-with-fallback.ts'
import { createShardCache } from './index/shard-cache.ts'
import { createBuiltInJudge } from './stance/built-in-judge.ts'
import { createKvReader, createManifestMemory, type KvGets } from './store/kv.ts'

export interface WorkerEnv {
  readonly INDEX: KvGets
  /** "full" or "excerpt"; what is neither is read as the narrower one. */
  readonly SOURCE_TEXT?: string
  /** Who answers for the checks, named in ClaimReviews and embeds. */
  readonly PUBLISHER_NAME?: string
}

type App = ReturnType<typeof createApp>

/** One app, and with it one shard cache and one manifest memory, for as long as the isolate lives. */
const apps = new WeakMap<WorkerEnv, App>()

function bindApp(env: WorkerEnv): App {
  const log = (line: string): void => console.error(line)
  const cache = createShardCache(CACHE_BYTES)
  const reader = createKvReader(env.INDEX, {
    memory: createManifestMemory(),
    now: Date.now,
    onWarning: log,
  })
  return createApp({
    withIndex: (use) => readWithFallback(reader, { cache, onWarning: log }, use),
    checkClaim,
    judge: createBuiltInJudge(),
    settings: {
      sourceText: (env.SOURCE_TEXT ?? 'full') === 'full' ? 'full' : 'excerpt',
      publisherName: env.PUBLISHER_NAME || 'deskcheck',
    },
    log,
  })
}

export default {
  fetch(request: Request, env: WorkerEnv): Response | Promise<Response> {
    const app = apps.get(env) ?? bindApp(env)
    apps.set(env, app)
    return app.fetch(request)
  },
}
