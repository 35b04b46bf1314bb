// Which methods a path answers, read from the app's own routes, so that 405 and preflights cannot lie.
import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { AppEnv } from './respond.ts'

/** A function from path to its methods; empty where no route has that path. */
export function createMethodLookUp(app: Hono<AppEnv>): (path: string) => string[] {
  let router: TrieRouter<string> | null = null
  return (path) => {
    router ??= collectMethods(app)
    const [matches] = router.match('ALL', path)
    const methods = new Set(matches.map(([method]) => method))
    if (methods.has('GET')) methods.add('HEAD')
    if (methods.size > 0) methods.add('OPTIONS')
    return [...methods].sort()
  }
}

function collectMethods(app: Hono<AppEnv>): TrieRouter<string> {
  const router = new TrieRouter<string>()
  for (const route of app.routes) {
    if (route.method !== 'ALL') router.add('ALL', route.path, route.method)
  }
  return router
}
