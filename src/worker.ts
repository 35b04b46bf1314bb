// Binds the environment to the engine and the edges. Owns what an isolate keeps between requests.
import type { ExecutionContext } from 'hono'
import type { CheckRequest } from './check.ts'
import type { ArticleRequest } from './check-article.ts'
import { bindEmbed } from './embed/bind.ts'
import { type EmbedSettings, readPublisherName } from './embed/settings.ts'
import { bindEngine, type EngineBindings } from './engine.ts'
import { bindConsumer, bindHooks, type HookBindings } from './hooks/bind.ts'
import type { Batch } from './hooks/consume.ts'
import { createApp } from './http/app.ts'
import { runArticle } from './http/run-article.ts'
import { runCheck } from './http/run-check.ts'
import { bindSlack, type SlackSettings } from './slack/bind.ts'

export { DeliveryLog } from './hooks/deliveries/delivery-log.ts'

export interface WorkerEnv extends EngineBindings, EmbedSettings, SlackSettings, HookBindings {}

/** One app, and with it one engine, for as long as the isolate lives. */
const bound = new WeakMap<WorkerEnv, ReturnType<typeof bind>>()

function bind(env: WorkerEnv) {
  const log = (line: string): void => console.error(line)
  const engine = bindEngine(env, readPublisherName(env), log)
  const check = (request: CheckRequest) => runCheck(engine, request)
  const checkBriefly = (request: CheckRequest) =>
    runCheck({ ...engine, judge: engine.briefJudge ?? engine.judge }, request)
  const app = createApp(engine, [
    { path: '/', routes: bindEmbed(env, check, log) },
    { path: '/slack', routes: bindSlack(env, { inFull: check, briefly: checkBriefly }, log) },
    { path: '/hooks', routes: bindHooks(env, log) },
  ])
  const checkArticle = (request: ArticleRequest) => runArticle(engine, request)
  return { app, consume: bindConsumer(env, checkArticle, log) }
}

function bindOnce(env: WorkerEnv): ReturnType<typeof bind> {
  const kept = bound.get(env) ?? bind(env)
  bound.set(env, kept)
  return kept
}

export default {
  async fetch(request: Request, env: WorkerEnv, execution: ExecutionContext): Promise<Response> {
    return await bindOnce(env).app.fetch(request, env, execution)
  },
  async queue(batch: Batch, env: WorkerEnv): Promise<void> {
    await bindOnce(env).consume(batch)
  },
}
