// The KV of this machine, as `wrangler dev --persist-to` keeps it: the same files, written through
// the same simulator, without starting wrangler.
import { join } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { fail, succeed } from '../result.ts'
import type { PublishTarget } from './publish-target.ts'

const PARALLEL = 32
const EMPTY_WORKER = 'addEventListener("fetch", (e) => e.respondWith(new Response(null)))'

/**
 * The id by which `wrangler dev` keeps the namespace of `binding`: what wrangler.toml says, else the
 * binding's own name. Reads the plain tables that a wrangler.toml has, not all of TOML.
 */
export function findNamespaceId(wranglerToml: string, binding: string): string {
  for (const table of wranglerToml.split(/^\s*(?=\[)/m)) {
    if (!/^\[\[\s*kv_namespaces\s*\]\]/.test(table)) continue
    if (readSetting(table, 'binding') !== binding) continue
    return readSetting(table, 'preview_id') ?? readSetting(table, 'id') ?? binding
  }
  return binding
}

function readSetting(table: string, name: string): string | null {
  for (const line of table.split('\n')) {
    const setting = /^\s*(\w+)\s*=\s*["']([^"']*)["']/.exec(line)
    if (setting?.[1] === name) return setting[2] ?? null
  }
  return null
}

/**
 * Opens the namespace that `wrangler dev --persist-to persistTo` keeps under `namespaceId`; its files
 * lie in the folder `v3`.
 */
export async function openLocalTarget(
  persistTo: string,
  namespaceId: string,
): Promise<PublishTarget> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      script: EMPTY_WORKER,
      resourcePersistencePath: join(persistTo, 'v3'),
      kvNamespaces: { NAMESPACE: namespaceId },
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
