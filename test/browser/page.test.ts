// The page at `/` as a reader meets it, in Chromium.
import { expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { useBrowser } from './open-browser.ts'

const browser = useBrowser()

it('is there, and the browser has nothing to complain of', async () => {
  const { page, complaints } = await browser.open()
  await page.goto('/')
  expect(await page.textContent('h1')).toContain('archive')
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
