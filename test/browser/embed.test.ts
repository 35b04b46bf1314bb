// <fact-check> on another site, in Chromium: under the strictest policy that still names our server.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { type ForeignSite, startForeignSite } from './foreign-site.ts'
import { PHONE, useBrowser } from './open-browser.ts'

const ATTENDED = 'Abramovich attended the Istanbul talks'
const SHOOK = 'There was a handshake between the delegations'
/** Refuted, with sources that decide nothing beside those that do. */
const KILLED = 'Nearly 50,000 people have been killed in Mariupol.'
const OLIVES = 'The harvest of olives in Portugal doubled last year'

const browser = useBrowser()
const server = () => inject('serverUrl')

const sites: ForeignSite[] = []
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()))
})

/** Scripts, requests and frames of our server alone; no style, no eval, no markup from strings. */
const strictPolicy = () =>
  `default-src 'none'; script-src ${server()}; connect-src ${server()}; frame-src ${server()}; ` +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

interface Foreign {
  readonly lang?: string
  readonly policy?: string
  /** Attributes of the script element. */
  readonly script?: string
}

async function publish(body: string, options: Foreign = {}): Promise<string> {
  const { lang = 'en', policy = strictPolicy(), script = 'async' } = options
  const html = `<!doctype html><html lang="${lang}"><head><title>A newsroom</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    <script src="${server()}/embed.js" ${script}></script></head>
    <body><main><h1>A report</h1>${body}</main></body></html>`
  const site = await startForeignSite(html, {
    'content-security-policy': `${policy}; img-src data:`,
  })
  sites.push(site)
  return site.url
}

const permalink = (claim: string) => `${server()}/embed?claim=${encodeURIComponent(claim)}`
const tag = (claim: string, more = '') =>
  `<fact-check claim="${claim}" ${more}><a href="${permalink(claim)}">Fact-check: ${claim}</a></fact-check>`

const card = (page: Page, state: string) => page.locator(`fact-check .card[data-state=${state}]`)

describe('<fact-check> on a site with a strict policy', () => {
  it.each([
    [ATTENDED, 'supported', 'Supported'],
    [SHOOK, 'refuted', 'Contradicted'],
    [OLIVES, 'not_enough_evidence', 'Not enough evidence'],
  ])('shows what the archive says of "%s"', async (claim, verdict, label) => {
    const { page, complaints } = await browser.open()
    await page.goto(await publish(tag(claim)))
    await card(page, verdict).waitFor()
    expect(await page.locator('.badge').textContent()).toContain(label)
    expect(await page.locator('.claim').textContent()).toBe(`“${claim}”`)
    expect(await page.locator('fact-check > a').isVisible()).toBe(false)
    const look = await card(page, verdict).evaluate((found) => {
      const { borderLeftStyle, backgroundColor } = getComputedStyle(found)
      return [borderLeftStyle, backgroundColor]
    })
    expect(look).toEqual(['solid', 'rgb(255, 255, 255)'])
    expect(complaints).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'has no barrier that axe finds, in %s',
    async (colorScheme) => {
      const { page } = await browser.open({ colorScheme, ...PHONE })
      await page.goto(
        await publish(`${tag(ATTENDED)}<hr>${tag(KILLED)}<hr>${tag(OLIVES, 'theme="light"')}`),
      )
      for (const state of ['supported', 'refuted', 'not_enough_evidence'])
        await card(page, state).waitFor()
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect(await findBarriers(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(360)
    },
  )

  it('marks the words that differ, and names the difference', async () => {
    const { page } = await browser.open()
    await page.goto(await publish(tag(KILLED)))
    await card(page, 'refuted').waitFor()
    expect(await page.locator('.conflicting blockquote mark').first().textContent()).toContain(
      '5,000',
    )
    expect(await page.locator('.differences').first().textContent()).toContain('50,000')
  })

  it('is worked by the keyboard alone', async () => {
    const { page } = await browser.open()
    await page.goto(await publish(tag(KILLED)))
    await card(page, 'refuted').waitFor()
    const fold = page.locator('details.more').first()
    const focused = () =>
      page.evaluate(() => document.querySelector('fact-check')?.shadowRoot?.activeElement?.tagName)
    for (let press = 0; press < 10 && (await focused()) !== 'SUMMARY'; press += 1) {
      await page.keyboard.press('Tab')
    }
    expect(await focused()).toBe('SUMMARY')
    const outline = await fold
      .locator('summary')
      .evaluate((found) => getComputedStyle(found).outlineStyle)
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    expect(await fold.getAttribute('open')).toBe('')
    for (let press = 0; press < 10 && (await focused()) !== 'A'; press += 1) {
      await page.keyboard.press('Tab')
    }
    const opened = page.context().waitForEvent('page')
    await page.keyboard.press('Enter')
    expect((await opened).url()).toContain('/?claim=')
  })

  it('speaks the language of the page around it, unless told otherwise', async () => {
    const { page } = await browser.open()
    await page.goto(await publish(`${tag(ATTENDED)}${tag(SHOOK, 'lang="fr"')}`, { lang: 'de-AT' }))
    await card(page, 'refuted').waitFor()
    await card(page, 'supported').waitFor()
    expect(await card(page, 'supported').locator('.badge').textContent()).toContain('Belegt')
    expect(await card(page, 'refuted').locator('.badge').textContent()).toContain('Contredit')
  })

  it('asks anew when its attributes change', async () => {
    const { page, complaints } = await browser.open()
    await page.goto(await publish(tag(ATTENDED)))
    await card(page, 'supported').waitFor()
    await page.locator('fact-check').evaluate((found, claim) => {
      found.setAttribute('claim', 'Something else entirely')
      found.setAttribute('claim', claim)
      found.setAttribute('theme', 'dark')
    }, SHOOK)
    await card(page, 'refuted').waitFor()
    expect(await card(page, 'refuted').getAttribute('data-theme')).toBe('dark')
    await page.locator('fact-check').evaluate((found) => found.setAttribute('as-of', '1999-12-31'))
    await card(page, 'not_enough_evidence').waitFor()
    expect(await page.locator('.verdict').textContent()).toContain('As of 31 December 1999')
    expect(complaints).toEqual([])
  })

  it('never turns a claim into markup', async () => {
    const { page, complaints } = await browser.open()
    const claim = '&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;shook&lt;/b&gt; hands'
    await page.goto(await publish(`<fact-check claim="${claim}"></fact-check>`))
    await page.locator('fact-check .badge').waitFor()
    expect(await page.locator('fact-check img').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('leaves nothing in the page but the element', async () => {
    const { page } = await browser.open()
    await page.goto(await publish('', { script: 'type="text/plain"' }))
    const before = await page.evaluate(() => Object.keys(globalThis))
    await page.goto(await publish(tag(ATTENDED)))
    await card(page, 'supported').waitFor()
    expect(await page.evaluate(() => Object.keys(globalThis))).toEqual(before)
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0)
  })

  it('prints all of it, in ink on paper', async () => {
    const { page } = await browser.open({ colorScheme: 'dark' })
    await page.goto(await publish(tag(KILLED)))
    await card(page, 'refuted').waitFor()
    expect(await page.locator('details.more blockquote').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('details.more blockquote').first().isVisible()).toBe(true)
    const colours = await card(page, 'refuted').evaluate((found) => {
      const { color, backgroundColor } = getComputedStyle(found)
      return [color, backgroundColor]
    })
    expect(colours).toEqual(['rgb(27, 29, 33)', 'rgb(255, 255, 255)'])
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
  })
})

describe('<fact-check> that has no result', () => {
  it('leaves the link inside it to readers without JavaScript, which leads to the same check', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false })
    await page.goto(await publish(tag(SHOOK)))
    await page.getByRole('link', { name: `Fact-check: ${SHOOK}` }).click()
    await page.waitForURL(/\/embed\?claim=/)
    expect(await page.locator('h1').textContent()).toBe(`“${SHOOK}”`)
    expect(await page.locator('.badge').textContent()).toContain('Contradicted')
    expect(await page.locator('.conflicting blockquote').first().isVisible()).toBe(true)
  })

  it('keeps the link and says so while the server cannot be reached', async () => {
    const { page } = await browser.open()
    await page.route('**/embed?*', (route) => route.abort())
    await page.goto(await publish(`${tag(ATTENDED)}<fact-check claim="${SHOOK}"></fact-check>`))
    const alerts = page.getByRole('alert')
    await alerts.nth(1).waitFor()
    expect(await alerts.first().textContent()).toContain('Nothing was ruled on.')
    expect(await page.getByRole('link', { name: `Fact-check: ${ATTENDED}` }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Open this check' }).isVisible()).toBe(true)
    expect(await findBarriers(page)).toEqual([])
  })

  it('says what is wrong with a claim that is none', async () => {
    const { page } = await browser.open()
    await page.goto(await publish('<fact-check claim="ab"></fact-check>'))
    await card(page, 'failed').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('must have at least 3 characters')
  })
})

describe('what is there to be copied', () => {
  it.each(['README.md', 'src/embed/ghost/fact-check-card.html'])(
    'shows the check as it stands in %s, with the server in its place',
    async (file) => {
      const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
      const [snippet = ''] = /<script src="[^"]+\/embed\.js"[\s\S]*?<\/fact-check>/.exec(text) ?? []
      expect(snippet).toContain('https://desk.example.com/embed.js')
      const { page, complaints } = await browser.open()
      const here = snippet.replaceAll('https://desk.example.com', server())
      await page.goto(await publish(here, { script: 'type="text/plain"' }))
      await card(page, 'supported').waitFor()
      expect(complaints).toEqual([])
      const href = (await page.locator('fact-check > a').getAttribute('href')) ?? ''
      expect(await (await fetch(href)).text()).toContain('data-state="supported"')
    },
  )
})

describe('/embed.js', () => {
  it('has at most 15 KB, compressed, and needs nothing else', async () => {
    const response = await fetch(`${server()}/embed.js`)
    expect(response.headers.get('content-type')).toMatch(/javascript/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    const script = Buffer.from(await response.arrayBuffer())
    expect(gzipSync(script).byteLength).toBeLessThanOrEqual(15 * 1024)
  })

  it('works as a module too', async () => {
    const { page, complaints } = await browser.open()
    await page.goto(await publish(tag(ATTENDED), { script: 'type="module"' }))
    await card(page, 'supported').waitFor()
    expect(complaints).toEqual([])
  })
})
