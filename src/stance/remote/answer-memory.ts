// What an isolate remembers of the model's answers: least recently used out first, bounded in entries, keyed
// by a hash, so that no claim is held but for the few words of a reason. Holds values, never promises.
import { hashSha256 } from '../../digest.ts'
import type { Stance } from '../types.ts'
import { type PairTexts, PROMPT_VERSION } from './prompt.ts'

export interface AnswerMemory {
  get(key: string): Stance | undefined
  set(key: string, stance: Stance): void
}

/** @param maxEntries an entry has some hundred bytes */
export function createAnswerMemory(maxEntries: number): AnswerMemory {
  // A Map keeps insertion order: the first key is the least recently used.
  const held = new Map<string, Stance>()
  return {
    get(key) {
      const stance = held.get(key)
      if (stance === undefined) return undefined
      held.delete(key)
      held.set(key, stance)
      return stance
    },
    set(key, stance) {
      held.delete(key)
      held.set(key, stance)
      for (const oldest of held.keys()) {
        if (held.size <= maxEntries) break
        held.delete(oldest)
      }
    },
  }
}

/** SHA-256 over all that the answer depends on, as hex. */
export async function hashPair(model: string, pair: PairTexts): Promise<string> {
  const parts = [model, PROMPT_VERSION, pair.claim, pair.context, pair.passage]
  return await hashSha256(JSON.stringify(parts))
}
