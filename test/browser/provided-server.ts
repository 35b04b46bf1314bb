// Finds a Chromium and starts the real Worker over the default corpus, once for all browser tests.
import type { TestProject } from 'vitest/node'
import { findFreePort, startServer } from '../e2e/run-deskcheck.ts'
import { type Chromium, findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
    /** Origin of the Worker, without a slash at its end. */
    serverUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', await findChromium())
  const server = await startServer(['--port', String(await findFreePort())])
  project.provide('serverUrl', server.url)
  return async () => {
    await server.end('SIGTERM')
  }
}
