// A draft on the page, in Chromium, against the real Worker: its statements as they are decided, its
// text with marks, what was left alone; and that a draft leaves no trace.
import { describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { PHONE, useBrowser } from './open-browser.ts'

const browser = useBrowser()

const DRAFT = [
  'Peace talks in Istanbul',
  '',
  'Nearly 8,000 people have been killed in Mariupol. Roman Abramovich attended the talks in Istanbul.',
  '',
  'I think that peace is near. Will the war end this year?',
].join('\n')

describe('a draft', () => {
  it('is checked statement by statement, and each shows what it rests on', async () => {
    const { page, complaints } = await browser.open()
    await page.goto('/')
    await page.getByLabel('A draft').check()
    await page.getByLabel('The draft').fill(DRAFT)
    await page.getByRole('button', { name: 'Check the draft' }).click()
    await page.getByRole('heading', { name: /statements checked$/ }).waitFor()
    const killed = page.locator('.statements > ol > li').filter({ hasText: 'Mariupol' })
    expect(await killed.getAttribute('data-verdict')).toBe('refuted')
    await page.locator('.draft-text a', { hasText: 'Mariupol' }).click()
    expect(await killed.locator('blockquote mark').first().innerText()).toBe('nearly 5,000')
    expect(await page.locator(':focus').innerText()).toContain('8,000')
    const marked = await page.locator('.draft-text a.statement').allInnerTexts()
    expect(marked).toContain('Roman Abramovich attended the talks in Istanbul.')
    expect(marked.join(' ')).not.toContain('Will the war end')
    await page.locator('.left summary').click()
    expect(await page.locator('.left').innerText()).toContain('Will the war end this year?')
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('stands in no address and no storage, and is gone with the page', async () => {
    const { page } = await browser.open()
    await page.goto('/?draft')
    await page.getByLabel('The draft').fill(DRAFT)
    await page.getByLabel('The draft').press('Control+Enter')
    await page.getByRole('heading', { name: /statements checked$/ }).waitFor()
    expect(new URL(page.url()).search).toBe('?draft=checked')
    const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))
    expect(kept).toEqual({})
    await page.getByRole('button', { name: 'Edit the draft' }).click()
    expect(await page.getByLabel('The draft').inputValue()).toBe(DRAFT)
    await page.goto('/?draft=checked')
    expect(await page.getByLabel('The draft').inputValue()).toBe('')
    expect(new URL(page.url()).search).toBe('?draft')
  })

  it('comes out of a file, written as its ending says', async () => {
    const { page } = await browser.open(PHONE)
    await page.goto('/?draft')
    const buffer = Buffer.from('# Talks\n\nRoman **Abramovich** attended the talks in Istanbul.\n')
    await page.getByLabel('Open a file').setInputFiles({
      name: 'draft.md',
      mimeType: 'text/markdown',
      buffer,
    })
    await page.getByRole('button', { name: 'Check the draft' }).click()
    await page.getByRole('heading', { name: '1 statement checked' }).waitFor()
    expect(await page.locator('.sentence').innerText()).toBe(
      'Roman Abramovich attended the talks in Istanbul.',
    )
    expect(await page.locator('.draft-text[open]').count()).toBe(0)
    await page.locator('.draft-text summary').click()
    expect(await page.locator('.draft-text a.statement').innerText()).toContain('**Abramovich**')
    expect(await findBarriers(page)).toEqual([])
  })

  it('whose answer breaks off keeps what was decided and says that it is not all', async () => {
    const { page } = await browser.open()
    await page.route('**/v1/articles/check', async (route) => {
      const response = await route.fetch()
      const [first = ''] = (await response.text()).split('\n\n')
      await route.fulfill({ response, body: `${first}\n\n` })
    })
    await page.goto('/?draft')
    await page.getByLabel('The draft').fill(DRAFT)
    await page.getByRole('button', { name: 'Check the draft' }).click()
    await page.getByRole('heading', { name: 'The server did not answer' }).waitFor()
    expect(await page.locator('.statements > ol > li').count()).toBe(1)
    expect(await page.locator('.draft h1').innerText()).toContain('broke off')
    expect(await findBarriers(page)).toEqual([])
  })

  it('that is too long is refused in words, and can be edited', async () => {
    const { page } = await browser.open()
    await page.goto('/?draft')
    await page.getByLabel('The draft').fill('The talks went on. '.repeat(12_000))
    await page.getByRole('button', { name: 'Check the draft' }).click()
    await page.locator('.failure').waitFor()
    expect(await page.locator('.failure').innerText()).toMatch(/at most|larger than/)
    await page.getByRole('button', { name: 'Edit the draft' }).click()
    await page.getByLabel('The draft').waitFor()
  })
})
