// Binds the judge to the platform: the built-in one, and in front of it a model of Workers AI where the
// newsroom has asked for one. Without its settings nothing of that is touched.
import { type BuiltInOptions, createBuiltInJudge } from './built-in-judge.ts'
import { createRemoteJudge } from './remote/remote-judge.ts'
import { type JudgeSettings, readJudgeSettings } from './remote/settings.ts'
import type { Judge } from './types.ts'

/** The part of Cloudflare's `AI` binding that is used. */
export interface AiBinding {
  run(model: string, input: object, options: { readonly signal: AbortSignal }): Promise<unknown>
}

export interface JudgeEnv extends JudgeSettings {
  readonly AI?: AiBinding
}

/** The judge of an isolate. What is wrong with the settings is logged, and the built-in judge decides. */
export function bindJudge(
  env: JudgeEnv,
  loadEncoder: BuiltInOptions['loadEncoder'],
  log: (line: string) => void,
): Judge {
  const builtIn = createBuiltInJudge(loadEncoder === undefined ? {} : { loadEncoder })
  const settings = readJudgeSettings(env)
  if (!settings.ok) {
    log(`${settings.error}; the built-in judge decides alone`)
    return builtIn
  }
  if (settings.value === null) return builtIn
  const { AI: binding } = env
  if (binding === undefined) {
    log('AI_JUDGE_MODEL needs the binding AI (wrangler.toml); the built-in judge decides alone')
    return builtIn
  }
  return createRemoteJudge({
    ...settings.value,
    builtIn,
    run: (model, input, options) => binding.run(model, input, options),
    now: Date.now,
    setTimer: (ring, milliseconds) => {
      const timer = setTimeout(ring, milliseconds)
      return () => clearTimeout(timer)
    },
    log,
  })
}
