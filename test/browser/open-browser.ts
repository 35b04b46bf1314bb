// One Chromium for a test file, and pages in it that report what went wrong by themselves: script
// errors, console errors, broken security policies.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { Chromium } from './find-chromium.ts'

export interface OpenedPage {
  readonly page: Page
  /** What the browser complained of so far. */
  readonly complaints: readonly string[]
}

export interface PageMaker {
  /** A page of a fresh profile; closed after the test. Relative addresses are the Worker's. */
  open(options?: BrowserContextOptions): Promise<OpenedPage>
}

/** Width of a common phone, with its touch screen. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
}

/** Call at the top of a test file: starts the browser before its tests and ends it after them. */
export function useBrowser(): PageMaker {
  let browser: Browser | null = null
  beforeAll(async () => {
    browser = await launch(inject('chromium'))
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return {
    async open(options = {}) {
      if (browser === null) throw new Error('the browser runs only while tests do')
      const context = await browser.newContext({
        baseURL: inject('serverUrl'),
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      return { page, complaints }
    },
  }
}

/** The libraries that npm brought stand in only where the system's own do not suffice. */
async function launch({ path, flags, environment, libraries }: Chromium): Promise<Browser> {
  const env = { ...process.env, ...environment }
  const options = { executablePath: path, args: flags, chromiumSandbox: false }
  try {
    return await chromium.launch({ ...options, env })
  } catch (error) {
    if (libraries === null || !String(error).includes('shared libraries')) throw error
    const folders = [libraries, env.LD_LIBRARY_PATH].filter((folder) => folder !== undefined)
    return await chromium.launch({
      ...options,
      env: { ...env, LD_LIBRARY_PATH: folders.join(':') },
    })
  }
}
