// Binds what checks claims to the platform: the store, the shards that an isolate remembers, the judge,
// and who may ask. Knows no edge and no route; `worker.ts` hands it to them.
import { type AccessSettings, bindAccess } from './access/bind.ts'
import { checkClaim } from './check.ts'
import { checkArticle } from './check-article.ts'
import type { AppDependencies } from './http/dependencies.ts'
import { CACHE_BYTES } from './index/format.ts'
import { readWithFallback } from './index/read-with-fallback.ts'
import { createShardCache } from './index/shard-cache.ts'
import { fail } from './result.ts'
import { bindEncoder, type EncoderSettings } from './stance/bind-encoder.ts'
import { bindJudge, type JudgeEnv } from './stance/bind-judge.ts'
import { createBuiltInJudge, ENCODED_PAIRS_IN_DRAFT } from './stance/built-in-judge.ts'
import { createKvReader, createManifestMemory, type KvGets } from './store/kv.ts'

export interface EngineBindings extends AccessSettings, EncoderSettings, JudgeEnv {
  readonly INDEX: KvGets
  /** "full" or "excerpt"; what is neither is read as the narrower one. */
  readonly SOURCE_TEXT?: string
}

/** The engine with one shard cache and one manifest memory; `log` takes lines for an operator. */
export function bindEngine(
  bindings: EngineBindings,
  publisherName: string,
  log: (line: string) => void,
): AppDependencies {
  const { INDEX, SOURCE_TEXT = 'full' } = bindings
  const cache = createShardCache(CACHE_BYTES)
  const reader = createKvReader(INDEX, {
    memory: createManifestMemory(),
    now: Date.now,
    onWarning: log,
  })
  const readWeights = async (key: string) => {
    const stored = await reader.read(key)
    return stored.ok ? stored : fail(stored.error.kind)
  }
  const loadEncoder = bindEncoder(bindings, readWeights, log)
  const judge = bindJudge(bindings, loadEncoder, log)
  const draftOptions = { encodedPairs: ENCODED_PAIRS_IN_DRAFT, ...(loadEncoder && { loadEncoder }) }
  return {
    withIndex: (use) => readWithFallback(reader, { cache, onWarning: log }, use),
    checkClaim,
    checkArticle,
    judge,
    // A model that a newsroom asked for decides whatever the length.
    ...(bindings.AI_JUDGE_MODEL
      ? {}
      : { draftJudge: createBuiltInJudge(draftOptions), briefJudge: createBuiltInJudge() }),
    settings: { sourceText: SOURCE_TEXT === 'full' ? 'full' : 'excerpt', publisherName },
    access: bindAccess(bindings, Date.now, log),
    log,
  }
}
