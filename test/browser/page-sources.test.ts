// The browser of sources on the page, in Chromium.
import { expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { useBrowser } from './open-browser.ts'

const browser = useBrowser()

it('lists all sources, newest first, and opens one', async () => {
  const { page, complaints } = await browser.open()
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Sources' }).click()
  await page.getByText('5 sources, newest first').waitFor()
  expect(await page.locator('.source-list li').count()).toBe(5)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: /Delegations from Ukraine and Russia reach/ }).click()
  await page.locator('.text').waitFor()
  expect(await page.locator('.text').innerText()).toContain('Daniel Keane')
  expect(await page.locator('.text mark').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('searches, marks what answers, and shows it in the whole text', async () => {
  const { page } = await browser.open({ colorScheme: 'dark' })
  await page.goto('/?sources=')
  await page.getByLabel('Search the sources').fill('Dolmabahce palace')
  await page.getByLabel('Search the sources').press('Enter')
  await page.getByText('2 sources, best match first').waitFor()
  expect(new URL(page.url()).searchParams.get('sources')).toBe('Dolmabahce palace')
  expect(await page.locator('.passage mark').first().innerText()).toBe('Dolmabahce palace')
  expect(await findBarriers(page)).toEqual([])
  await page.locator('.source-list a').first().click()
  expect(await page.locator('.text mark').innerText()).toContain('Dolmabahce palace')
})

it('says so where nothing is found, and where there is no such source', async () => {
  const { page } = await browser.open()
  await page.goto('/?sources=zygomorphic')
  await page.getByText('No source speaks about “zygomorphic”.').waitFor()
  await page.goto('/?source=no-such-source')
  await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

it('adds a page at a time', async () => {
  const { page } = await browser.open()
  await page.route('**/v1/sources?*', async (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set('limit', '2')
    await route.continue({ url: url.href })
  })
  await page.goto('/?sources=')
  for (const listed of [2, 4, 5]) {
    await page.locator(`.source-list li:nth-child(${listed})`).waitFor()
    expect(await page.locator('.source-list li').count()).toBe(listed)
    if (listed < 5) await page.getByRole('button', { name: 'Show more' }).click()
  }
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
})
