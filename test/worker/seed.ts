// Puts provided indexes into local KV, and builds stores that fail on purpose.
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { KvGets } from '../../src/store/kv.ts'
import worker, { type WorkerEnv } from '../../src/worker.ts'
import type { ProvidedIndex } from './provided-index.ts'

const MANIFEST = 'manifest'

/** Writes every key of `index`; the manifest names `previous` as the one it replaced. */
export async function seed(index: ProvidedIndex, previous: string | null = null): Promise<void> {
  for (const [key, base64] of index) {
    if (key !== MANIFEST) await env.INDEX.put(key, decode(base64))
  }
  await env.INDEX.put(MANIFEST, JSON.stringify({ ...readManifest(index), previous }))
}

/** The manifest of a provided index. */
export function readManifest(index: ProvidedIndex): Record<string, unknown> & { version: string } {
  const found = index.find(([key]) => key === MANIFEST)
  if (found === undefined) throw new Error('the provided index has no manifest')
  return JSON.parse(new TextDecoder().decode(decode(found[1])))
}

/** Keys of one kind of shard. */
export function keysOf(index: ProvidedIndex, kind: string): string[] {
  return index.map(([key]) => key).filter((key) => key.startsWith(`${kind}/`))
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** A fresh isolate's view: the Worker with nothing remembered, over `store`; the encoder is off unless asked for. */
export function startWorker(
  store: KvGets = env.INDEX,
  settings: Omit<WorkerEnv, 'INDEX'> = {},
): (path: string, init?: RequestInit) => Promise<Response> {
  const bound: WorkerEnv = { INDEX: store, ENCODER: 'off', ...settings }
  return async (path, init) => {
    return await worker.fetch(
      new Request(`http://desk.example${path}`, init),
      bound,
      createExecutionContext(),
    )
  }
}

/** POSTs a JSON body. */
export function asJson(body: unknown): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  }
}
