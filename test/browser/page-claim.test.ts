// A claim on the page at `/`, in Chromium: asked, answered, shared, printed; by mouse and by keyboard.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { PHONE, useBrowser } from './open-browser.ts'

const browser = useBrowser()

const ATTENDED = 'Abramovich attended the Istanbul talks'
const HANDSHAKE = 'There was a handshake between the delegations'

function toPermalink(claim: string, asOf = ''): string {
  return `/?${new URLSearchParams({ claim, ...(asOf === '' ? {} : { asOf }) })}`
}

/** The verdict's heading, once it is there. */
async function readVerdict(page: Page): Promise<string> {
  return (await page.locator('.verdict h1').innerText()).trim()
}

describe('the empty page', () => {
  it('says what can be asked and what the archive covers', async () => {
    const { page, complaints } = await browser.open()
    await page.goto('/')
    expect(await page.locator('h1').innerText()).toBe('What does the archive say?')
    await page.getByText('From 29 March 2022, 2 undated').waitFor()
    expect(await page.locator('.recent li').count()).toBe(3)
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('allows no script, style or request but its own', async () => {
    const { page } = await browser.open()
    const response = await page.goto('/')
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*|https?:/)
    const origins = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
    )
    expect(new Set(origins)).toEqual(new Set([new URL(page.url()).origin]))
    expect(await page.context().cookies()).toEqual([])
  })
})

describe('a claim', () => {
  it('that is borne out shows the verdict, how sure it is, and the quotes', async () => {
    const { page, complaints } = await browser.open()
    await page.goto('/')
    await page.locator('#claim').fill(ATTENDED)
    await page.getByRole('button', { name: 'Check the claim' }).click()
    expect(await readVerdict(page)).toBe('Supported')
    expect(await page.locator('.confidence').innerText()).toMatch(/Confidence \d\d%/)
    const cards = page.locator('.side[data-side=supporting] .source')
    expect(await cards.count()).toBe(2)
    expect((await cards.first().locator('blockquote mark').allInnerTexts()).join(' ')).toContain(
      'Abramovich',
    )
    expect(await page.title()).toBe(`Supported: “${ATTENDED}” · deskcheck`)
    expect(new URL(page.url()).search).toBe(toPermalink(ATTENDED).slice(1))
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('that is contradicted shows the words that differ, in the claim and in the quote', async () => {
    const { page } = await browser.open({ colorScheme: 'dark' })
    await page.goto(toPermalink(HANDSHAKE))
    expect(await readVerdict(page)).toBe('Contradicted')
    expect((await page.locator('.verdict .claim mark').allInnerTexts()).join(' ')).toContain(
      'hands',
    )
    const card = page.locator('.side[data-side=conflicting] .source').first()
    expect(await card.locator('blockquote mark').innerText()).toBe('no handshake')
    expect(await card.locator('.differences').innerText()).toContain('Negation')
    expect(await card.locator('.differences mark').allInnerTexts()).toEqual([
      'was a handshake',
      'no handshake',
    ])
    const days = await page.locator('.timeline .day').allInnerTexts()
    expect(days).toEqual(['29 March 2022', 'No date'])
    expect(await findBarriers(page)).toEqual([])
  })

  it('that the archive is silent on is not called wrong', async () => {
    const { page } = await browser.open()
    await page.goto(toPermalink('The harvest of olives in Portugal doubled'))
    expect(await readVerdict(page)).toBe('Not enough evidence')
    expect(await page.locator('.verdict').innerText()).toContain('not evidence against it')
    expect(await page.locator('.confidence').count()).toBe(0)
    expect(await page.locator('.silence').innerText()).toContain('No source in the archive')
    expect(await findBarriers(page)).toEqual([])
  })

  it('can be asked as of a day, which leaves out later and undated sources', async () => {
    const { page } = await browser.open()
    await page.goto(toPermalink(ATTENDED))
    await readVerdict(page)
    await page.getByLabel('As of').fill('2022-03-29')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByText('later and undated sources were left out').waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-03-29')
    expect(await page.locator('.timeline').innerText()).not.toContain('No date')
    await page.goBack()
    await page.locator('.timeline').getByText('No date').waitFor()
    expect(await page.getByLabel('As of').inputValue()).toBe('')
  })

  it('of markup is shown as it was typed and does nothing', async () => {
    const { page, complaints } = await browser.open()
    await page.goto('/')
    await page.locator('#claim').fill('1 <2 and "><svg onload=alert(1)> in Istanbul')
    await page.locator('#claim').press('Enter')
    await readVerdict(page)
    expect(await page.locator('svg[onload]').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('with the keyboard alone', () => {
  it('a claim is asked, its answer heard, a source read and left again', async () => {
    const { page } = await browser.open()
    await page.goto('/')
    await page.locator('.coverage .figure').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content')
    for (let presses = 0; presses < 10; presses += 1) {
      if ((await page.locator(':focus').getAttribute('id')) === 'claim') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type(HANDSHAKE)
    await page.keyboard.press('Enter')
    expect(await readVerdict(page)).toBe('Contradicted')
    expect(await page.locator(':focus').getAttribute('id')).toBe('outcome')
    expect(await page.locator('[role=status]').innerText()).toMatch(
      /^Contradicted\. In this archive/,
    )
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(':focus').innerText()).startsWith('Read in full')) break
    }
    await page.keyboard.press('Enter')
    const marked = page.locator('.text mark').first()
    await marked.waitFor()
    expect(await marked.innerText()).toContain('no handshake')
    await page.goBack()
    expect(await readVerdict(page)).toBe('Contradicted')
  })
})

describe('what can be taken along', () => {
  it('is the link, the text, Markdown, JSON and ClaimReview', async () => {
    const { page } = await browser.open()
    // The clipboard of a machine belongs to whoever has the focus: what is given to it is looked at.
    const given: string[] = []
    await page.exposeFunction('giveToTest', (text: string) => given.push(text))
    await page.addInitScript(() => {
      const { giveToTest } = globalThis as unknown as { giveToTest(text: string): Promise<void> }
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: giveToTest } })
    })
    await page.goto(toPermalink(HANDSHAKE))
    await readVerdict(page)
    const copy = async (name: string): Promise<string> => {
      const button = page.getByRole('button', { name: new RegExp(`^Copy ${name}`) })
      await button.click()
      await button.locator('.done').waitFor()
      return given.at(-1) ?? ''
    }
    const link = await copy('Link')
    expect(link).toBe(page.url())
    expect(await copy('Text')).toContain('no handshake.')
    expect(await copy('Markdown')).toContain('**Contradicted, confidence')
    expect(JSON.parse(await copy('JSON'))).toMatchObject({ claim: HANDSHAKE, verdict: 'refuted' })
    expect(JSON.parse(await copy('ClaimReview'))).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: HANDSHAKE,
      url: link,
    })
  })

  it('stands in the page where the browser does not let copy', async () => {
    const { page } = await browser.open()
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.goto(toPermalink(HANDSHAKE))
    await page.getByRole('button', { name: 'Copy Text', exact: true }).click()
    expect(await page.locator('#refused').inputValue()).toContain('no handshake')
    expect(await findBarriers(page)).toEqual([])
  })

  it('is the answer without the tools, on paper', async () => {
    const { page } = await browser.open({ colorScheme: 'dark' })
    await page.goto(toPermalink(HANDSHAKE))
    await readVerdict(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('form.ask').isVisible()).toBe(false)
    expect(await page.locator('.source blockquote').first().isVisible()).toBe(true)
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    )
    expect(ground).toBe('rgb(255, 255, 255)')
  })
})

describe('on a phone', () => {
  it.each([360, 320])('nothing is cut off at %d pixels, and all can be reached', async (width) => {
    const { page } = await browser.open({ ...PHONE, viewport: { width, height: 640 } })
    for (const path of ['/', toPermalink(HANDSHAKE), '/?sources=', '/?draft']) {
      await page.goto(path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      const spill = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(spill, path).toBeLessThanOrEqual(0)
      expect(await findBarriers(page), path).toEqual([])
    }
  })
})

it('without script, a claim can still be checked', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByLabel('The claim, in one sentence').fill(HANDSHAKE)
  await page.getByRole('button', { name: 'Check the claim' }).click()
  expect(new URL(page.url()).pathname).toBe('/embed')
  expect(await page.locator('body').innerText()).toContain('no handshake')
})
