// The KV of this machine, as `wrangler dev --persist-to` keeps it: the same files, written through
// the same simulator, without starting wrangler.
import { join } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { fail, succeed } from '../result.ts'
import type { PublishTarget } from './publish-target.ts'

const PARALLEL = 32
const EMPTY_WORKER = 'addEventListener("fetch", (e) => e.respondWith(new Response(null)))'

/**
 * Opens the namespace that a binding without id has under `wrangler dev --persist-to persistTo`:
 * its id is the binding's name, its files lie in the folder `v3`.
 */
export async function openLocalTarget(persistTo: string, binding: string): Promise<PublishTarget> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      script: EMPTY_WORKER,
      resourcePersistencePath: join(persistTo, 'v3'),
      kvNamespaces: { NAMESPACE: binding },
      log: new Log(LogLevel.NONE),
    }),
  )
  const namespace = await miniflare.getKVNamespace('NAMESPACE')
  return {
    batchEntries: 512,
    batchBytes: 16 * 1024 * 1024,
    async listKeys() {
      try {
        const keys = new Set<string>()
        let cursor: string | undefined
        do {
          const page = await namespace.list(cursor === undefined ? {} : { cursor })
          for (const { name } of page.keys) keys.add(name)
          cursor = page.list_complete ? undefined : page.cursor
        } while (cursor !== undefined)
        return succeed(keys)
      } catch (error) {
        return fail(describe(error))
      }
    },
    async read(key) {
      try {
        const value = await namespace.get(key, 'arrayBuffer')
        return succeed(value === null ? null : new Uint8Array(value))
      } catch (error) {
        return fail(describe(error))
      }
    },
    write: (entries) => runAll(entries, ({ key, bytes }) => namespace.put(key, bytes)),
    remove: (keys) => runAll(keys, (key) => namespace.delete(key)),
    close: () => miniflare.dispose(),
  }
}

async function runAll<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const queue = [...items]
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item)
  }
  try {
    await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work))
    return succeed(null)
  } catch (error) {
    return fail(describe(error))
  }
}

function describe(error: unknown): string {
  return `the local KV failed: ${error instanceof Error ? error.message : String(error)}`
}
