// Binds the environment to store, engine and HTTP edge. Owns what an isolate keeps between requests.
import type { ExecutionContext } from 'hono'
import { type CheckRequest, checkClaim } from './check.ts'
import { bindEmbed } from './embed/bind.ts'
import { type EmbedSettings, readPublisherName } from './embed/settings.ts'
import { createApp } from './http/app.ts'
import type { AppDependencies } from './http/dependencies.ts'
import { runCheck } from './http/run-check.ts'
import { CACHE_BYTES } from './index/format.ts'
import { readWithFallback } from './index/read-with-fallback.ts'
import { createShardCache } from './index/shard-cache.ts'
import { bindSlack, type SlackSettings } from './slack/bind.ts'
import { createBuiltInJudge } from './stance/built-in-judge.ts'
import { createKvReader, createManifestMemory, type KvGets } from './store/kv.ts'

export interface WorkerEnv extends EmbedSettings, SlackSettings {
  readonly INDEX: KvGets
  /** "full" or "excerpt"; what is neither is read as the narrower one. */
  readonly SOURCE_TEXT?: string
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
  const dependencies: AppDependencies = {
    withIndex: (use) => readWithFallback(reader, { cache, onWarning: log }, use),
    checkClaim,
    judge: createBuiltInJudge(),
    settings: {
      sourceText: (env.SOURCE_TEXT ?? 'full') === 'full' ? 'full' : 'excerpt',
      publisherName: readPublisherName(env),
    },
    log,
  }
  const check = (request: CheckRequest) => runCheck(dependencies, request)
  return createApp(dependencies, [
    { path: '/', routes: bindEmbed(env, check, log) },
    { path: '/slack', routes: bindSlack(env, check, log) },
  ])
}

export default {
  async fetch(request: Request, env: WorkerEnv, execution: ExecutionContext): Promise<Response> {
    const app = apps.get(env) ?? bindApp(env)
    apps.set(env, app)
    return await app.fetch(request, env, execution)
  },
}
