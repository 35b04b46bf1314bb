// What the page shows while it waits and when something is wrong. None of it may read like a verdict.
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { useBrowser } from './open-browser.ts'

const browser = useBrowser()

const CLAIM = 'There was a handshake between the delegations'
const PERMALINK = `/?${new URLSearchParams({ claim: CLAIM })}`
const CHECK = '**/v1/check'

function problem(status: number, more: Record<string, string> = {}) {
  return (route: Route) =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json', ...more },
      body: JSON.stringify({
        type: 'urn:deskcheck:problem:some',
        title: 'Some problem',
        status,
        detail: 'A part of the index is missing from the store. Nothing was ruled on.',
        instance: '/v1/check',
        requestId: 'a-request',
      }),
    })
}

async function expectNoVerdict(page: Page): Promise<void> {
  expect(await page.locator('.result').count()).toBe(0)
  expect(await page.locator('main').innerText()).not.toContain('Not enough evidence')
}

describe('while the answer is on its way', () => {
  it('its outline stands there, and a later claim is what gets answered', async () => {
    const { page } = await browser.open()
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(CHECK, async (route) => {
      const { claim } = route.request().postDataJSON()
      if (claim === CLAIM) await held
      await route.continue().catch(() => {})
    })
    await page.goto(PERMALINK)
    await page.locator('.loading').waitFor()
    expect(await page.locator('[role=status]').innerText()).toBe('Checking the claim …')
    expect(await findBarriers(page)).toEqual([])
    await page.locator('#claim').fill('Abramovich attended the Istanbul talks')
    await page.locator('#claim').press('Enter')
    await page.getByRole('heading', { name: 'Supported' }).waitFor()
    release()
    await page.waitForTimeout(300)
    expect(await page.locator('.verdict h1').innerText()).toContain('Supported')
  })
})

describe('a failure', () => {
  it('of the archive is no verdict, and can be asked again', async () => {
    const { page } = await browser.open()
    await page.route(CHECK, problem(503, { 'retry-after': '60' }))
    await page.goto(PERMALINK)
    expect(await page.locator('h1').innerText()).toBe('The archive cannot be read now')
    await expectNoVerdict(page)
    expect(await findBarriers(page)).toEqual([])
    await page.unroute(CHECK)
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.getByRole('heading', { name: 'Contradicted' }).waitFor()
  })

  it.each([
    [429, 'Too many checks at once', 'Wait 30 seconds'],
    [401, 'This desk asks for a key', 'missing'],
    [500, 'Some problem', 'a-request'],
  ])('with status %d is told in words', async (status, title, text) => {
    const { page } = await browser.open()
    await page.route(CHECK, problem(status, { 'retry-after': '30' }))
    await page.goto(PERMALINK)
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.locator('.failure').innerText()).toContain(text)
    await expectNoVerdict(page)
  })

  it.each([
    ['HTML where JSON should be', '<!doctype html>', 'The answer could not be read'],
    ['a broken answer', '{"claim":', 'The answer could not be read'],
  ])('by %s on the way is none of the archive', async (_, body, title) => {
    const { page } = await browser.open()
    await page.route(CHECK, (route) => route.fulfill({ status: 200, body }))
    await page.goto(PERMALINK)
    expect(await page.locator('h1').innerText()).toBe(title)
    await expectNoVerdict(page)
  })

  it('of the connection is told, and mended by itself once it is back', async () => {
    const { page } = await browser.open()
    await page.goto('/')
    await page.locator('#claim').fill(CLAIM)
    await page.context().setOffline(true)
    await page.locator('#claim').press('Enter')
    await page.getByRole('heading', { name: 'You are offline' }).waitFor()
    await expectNoVerdict(page)
    expect(await findBarriers(page)).toEqual([])
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Contradicted' }).waitFor()
  })

  it('of a server that does not answer is told', async () => {
    const { page } = await browser.open()
    await page.route(CHECK, (route) => route.abort('connectionrefused'))
    await page.goto(PERMALINK)
    expect(await page.locator('h1').innerText()).toBe('The server did not answer')
  })
})

it('a desk with keys asks for one, keeps it in the tab and shows it from then on', async () => {
  const { page } = await browser.open()
  await page.route('**/v1/**', (route) => {
    const { authorization, ...headers } = route.request().headers()
    return authorization === 'Bearer dk_secret' ? route.continue({ headers }) : problem(401)(route)
  })
  await page.goto('/')
  await page.getByLabel('Key').fill('dk_secret')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Use this key' }).click()
  await page.locator('.coverage .figure').waitFor()
  await page.goto(PERMALINK)
  await page.getByRole('heading', { name: 'Contradicted' }).waitFor()
  expect(page.url()).not.toContain('dk_secret')
})

describe('a claim that cannot be checked', () => {
  it('is told at the field, which gets the focus', async () => {
    const { page } = await browser.open()
    await page.goto('/')
    await page.locator('#claim').fill('ab')
    await page.locator('#claim').press('Enter')
    await page.getByText('The claim must have at least 3 characters; it has 2.').waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('claim')
    expect(await page.locator('#claim').getAttribute('aria-invalid')).toBe('true')
    expect(await findBarriers(page)).toEqual([])
  })

  it('that is empty is not sent', async () => {
    const { page } = await browser.open()
    await page.goto('/')
    await page.getByRole('button', { name: 'Check the claim' }).click()
    expect(await page.locator(':focus').getAttribute('id')).toBe('claim')
    expect(new URL(page.url()).search).toBe('')
  })

  it('that is too long becomes a draft when it is pasted', async () => {
    const { page } = await browser.open()
    await page.goto('/')
    await page.locator('#claim').focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'The talks were held in Istanbul. '.repeat(20))
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    })
    expect(await page.locator('#draft').inputValue()).toContain('The talks were held')
  })
})

it('an address of a source that is none is never a link', async () => {
  const { page } = await browser.open()
  await page.route(CHECK, async (route) => {
    const response = await route.fetch()
    const result = await response.json()
    for (const source of result.conflicting) source.url = 'javascript:alert(1)'
    result.conflicting[0].url = 'https://news.example/a'
    await route.fulfill({ response, json: result })
  })
  await page.goto(PERMALINK)
  await page.locator('.source').first().waitFor()
  const links = page.locator('.source a[target=_blank]')
  expect(await links.count()).toBe(1)
  expect(await links.getAttribute('href')).toBe('https://news.example/a')
  expect(await links.getAttribute('rel')).toBe('noopener')
})
