// The embed page in a frame of another site, found and shown as an oEmbed consumer does it.
import { afterEach, describe, expect, inject, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type ForeignSite, startForeignSite } from './foreign-site.ts'
import { PHONE, useBrowser } from './open-browser.ts'

/** Refuted, with folds: sources that decide nothing. */
const CLAIM = 'Nearly 50,000 people have been killed in Mariupol.'

const PATIENCE = { timeout: 20_000 }

const browser = useBrowser()
const server = () => inject('serverUrl')
const permalink = () => `${server()}/embed?claim=${encodeURIComponent(CLAIM)}`

const sites: ForeignSite[] = []
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()))
})

/** What a consumer knows is the permalink alone: the page says where its oEmbed response is. */
async function consume(query = ''): Promise<{ html: string; width: number; height: number }> {
  const page = await (await fetch(permalink())).text()
  const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? []
  const response = await fetch(href.replaceAll('&amp;', '&') + query)
  expect(response.status).toBe(200)
  return (await response.json()) as { html: string; width: number; height: number }
}

async function publish(body: string, scripts = ''): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><title>A newsroom</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${scripts}</head><body><main><h1>A report</h1>${body}</main></body></html>`
  const policy = `default-src 'none'; script-src ${server()}; frame-src ${server()}; img-src data:; require-trusted-types-for 'script'`
  const site = await startForeignSite(html, { 'content-security-policy': policy })
  sites.push(site)
  return site.url
}

describe('an oEmbed consumer', () => {
  it('shows the check in a sandboxed frame, under a strict policy', async () => {
    const { html } = await consume()
    const { page, complaints } = await browser.open()
    await page.goto(await publish(html))
    const frame = page.frameLocator('iframe')
    await frame.locator('.card[data-state=refuted]').waitFor()
    expect(await frame.locator('h1').textContent()).toBe(`“${CLAIM}”`)
    expect(await page.getByTitle(`Fact-check: ${CLAIM}`).count()).toBe(1)
    expect(complaints).toEqual([])
    expect(await findBarriers(page)).toEqual([])
  })

  it('gets a frame within the limits that it sets', async () => {
    const { html, width, height } = await consume('&maxwidth=300&maxheight=200')
    expect([width, height]).toEqual([300, 200])
    const { page } = await browser.open(PHONE)
    await page.goto(await publish(html))
    const box = await page.locator('iframe').boundingBox()
    expect([box?.width, box?.height].map((length) => Math.round(length ?? 0))).toEqual([300, 200])
  })

  it('that loads embed.js gets frames as tall as what they show', async () => {
    const { html } = await consume('&maxheight=100')
    const { page, complaints } = await browser.open()
    await page.goto(await publish(html, `<script src="${server()}/embed.js" async></script>`))
    const frame = page.frameLocator('iframe')
    await frame.locator('.card[data-state=refuted]').waitFor()
    const heightOf = async () => (await page.locator('iframe').boundingBox())?.height ?? 0
    await expect.poll(heightOf, PATIENCE).toBeGreaterThan(300)
    const folded = await heightOf()
    await frame.locator('summary').first().click()
    await expect.poll(heightOf, PATIENCE).toBeGreaterThan(folded)
    const inside = await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight)
    expect(inside).toBe(0)
    expect(complaints).toEqual([])
  })

  it('that listens itself is told the height', async () => {
    const { html } = await consume()
    const { page } = await browser.open()
    await page.addInitScript(() => {
      addEventListener('message', ({ data }) => {
        document.documentElement.dataset.told = JSON.stringify(data)
      })
    })
    await page.goto(await publish(html))
    const told = () => page.locator('html').first().getAttribute('data-told')
    await expect.poll(told, PATIENCE).toMatch(/^\{"type":"deskcheck:height","height":\d+\}$/)
  })

  it('is not fooled by another frame that claims a height', async () => {
    const { html } = await consume()
    const liar = await startForeignSite(
      '<script>parent.postMessage({type:"deskcheck:height",height:9999},"*")</script>',
    )
    sites.push(liar)
    const site = await startForeignSite(
      `<!doctype html>${html}<iframe id="liar" height="50" src="${liar.url}"></iframe><script src="${server()}/embed.js"></script>`,
    )
    sites.push(site)
    const { page } = await browser.open()
    await page.goto(site.url)
    await page.frameLocator('iframe').first().locator('.card').waitFor()
    await page.waitForTimeout(300)
    expect(await page.locator('#liar').getAttribute('height')).toBe('50')
    expect(Number(await page.locator('iframe').first().getAttribute('height'))).toBeLessThan(3000)
  })
})

describe('the embed page', () => {
  it.each(['light', 'dark'] as const)(
    'has no barrier that axe finds, on a phone, in %s',
    async (colorScheme) => {
      const { page, complaints } = await browser.open({ colorScheme, ...PHONE })
      await page.goto(permalink())
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      expect(complaints).toEqual([])
    },
  )

  it('that cannot answer says so without a barrier', async () => {
    const { page } = await browser.open()
    const response = await page.goto('/embed?claim=ab')
    expect(response?.status()).toBe(422)
    expect(await page.locator('h1').textContent()).toContain('at least 3 characters')
    expect(await findBarriers(page)).toEqual([])
  })
})
