import { createHash } from 'node:crypto'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { checkResult } from '../../../src/schema/check-result.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeEmbed, REFUTED } from './fake-embed.ts'

const CLAIM = 'Nearly 50,000 people were killed in Mariupol'
const PATH = `/embed?claim=${encodeURIComponent(CLAIM)}`

async function read(path: string, fake = createFakeEmbed()) {
  const response = await fake.app.request(path)
  const html = await response.text()
  const { document } = parseHTML(html)
  const say = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
  return { response, html, document, say }
}

describe('GET /embed', () => {
  it('shows verdict, claim, summary and sources without any script', async () => {
    const { response, document, say } = await read(PATH)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(say('.badge')).toContain('Contradicted')
    expect(say('h1')).toBe(`“${CLAIM}”`)
    expect(say('h1 mark')).toBe('50,000')
    expect(say('.summary')).toContain('contradicted by The Courier & Sons')
    expect(say('.conflicting blockquote mark')).toBe('5,000')
    expect(say('.conflicting .differences')).toContain('the claim has “50,000”, the source “5,000”')
    expect(say('.conflicting .source-name')).toBe('The Courier & Sons · 29 March 2022')
    expect(document.querySelector('.conflicting cite a')?.getAttribute('href')).toBe(
      'https://courier.example/a?b=1&c=2',
    )
    expect(say('footer')).toContain('2,225 sources')
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')]
    expect(scripts.map((script) => [script.getAttribute('src'), script.textContent])).toEqual([
      ['/embed-frame.js', ''],
    ])
  })

  it('shows differences where they decide, and what is shared elsewhere', async () => {
    const fake = createFakeEmbed({ result: { ...REFUTED, supporting: REFUTED.conflicting } })
    const { document } = await read(PATH, fake)
    const marks = (side: string) =>
      [...document.querySelectorAll(`${side} blockquote mark`)].map(({ className }) => className)
    expect(new Set(marks('.conflicting'))).toEqual(new Set(['differs']))
    expect(new Set(marks('.supporting'))).toEqual(new Set(['agrees']))
    expect(new Set(marks('details.more'))).toEqual(new Set(['agrees']))
    expect(document.querySelectorAll('.differences')).toHaveLength(1)
  })

  it('links to nothing but web pages', async () => {
    const { document, html } = await read(PATH)
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(/^https?:\/\//)
    expect(html).not.toContain('javascript:')
  })

  it.each([
    '<script>alert(1)</script> was killed in Mariupol',
    '"><img src=x onerror=alert(1)> was killed',
    '</script><script>alert(1)</script> and & so on',
    "' onmouseover='alert(1) was killed",
  ])('never turns a claim into markup (%s)', async (claim) => {
    const hostile = {
      ...REFUTED,
      summary: claim,
      conflicting: REFUTED.conflicting.map((source) => ({
        ...source,
        title: claim,
        publisher: claim,
      })),
    }
    const fake = createFakeEmbed({ result: hostile })
    const { document } = await read(`/embed?claim=${encodeURIComponent(claim)}`, fake)
    expect(document.querySelectorAll('script')).toHaveLength(2)
    expect(document.querySelectorAll('img, [onerror], [onmouseover]')).toHaveLength(0)
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
    expect(data).not.toContain('<')
    expect(JSON.parse(data)).toMatchObject({ reviewBody: claim })
  })

  it('allows its own style and script, and nothing inline', async () => {
    const { response, document } = await read(PATH)
    const styles = document.querySelector('style')?.textContent ?? ''
    const hash = createHash('sha256').update(styles).digest('base64')
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    )
    expect(response.headers.get('x-frame-options')).toBe(null)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(document.querySelectorAll('[style]')).toHaveLength(0)
  })

  it('says who may frame it, as the setting says', async () => {
    const policyOf = async (frameAncestors: string) =>
      (await read(PATH, createFakeEmbed({ frameAncestors }))).response.headers
    const news = await policyOf('https://news.example')
    expect(news.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/news\.example$/)
    expect(news.get('x-frame-options')).toBe(null)
    expect((await policyOf("'none'")).get('x-frame-options')).toBe('DENY')
  })

  it('can be discovered by oEmbed consumers, and says where it stands itself', async () => {
    const { document } = await read(`${PATH}&lang=de&theme=dark&utm_source=x`)
    const permalink = 'http://localhost/embed?claim=Nearly+50%2C000+people+were+killed+in+Mariupol'
    const links = [...document.querySelectorAll('link[rel=alternate]')].map((link) => {
      const url = new URL(link.getAttribute('href') ?? '')
      return [
        link.getAttribute('type'),
        url.pathname,
        url.searchParams.get('format'),
        url.searchParams.get('url'),
      ]
    })
    const asked = `${permalink}&lang=de&theme=dark`
    expect(links).toEqual([
      ['application/json+oembed', '/oembed', 'json', asked],
      ['text/xml+oembed', '/oembed', 'xml', asked],
    ])
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(permalink)
  })

  it('carries a ClaimReview where a verdict was given, and none elsewhere', async () => {
    const { say } = await read(PATH)
    expect(JSON.parse(say('script[type="application/ld+json"]'))).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: CLAIM,
      author: { name: 'The Courier' },
    })
    const undecided = createFakeEmbed({ result: { ...REFUTED, verdict: 'not_enough_evidence' } })
    const { document, say: sayUndecided } = await read(PATH, undecided)
    expect(document.querySelector('script[type="application/ld+json"]')).toBe(null)
    expect(sayUndecided('.card')).toContain('That is not evidence against it.')
    expect(sayUndecided('.card')).not.toContain('Confidence')
  })

  it('speaks the language that is asked for, and leaves the evidence in its own', async () => {
    const { document, say } = await read(`${PATH}&lang=de`)
    expect(document.documentElement.getAttribute('lang')).toBe('de')
    expect(say('.badge')).toContain('Widersprochen')
    expect(say('.conflicting .source-name')).toContain('29. März 2022')
    for (const part of ['h1', '.summary', 'blockquote', '.title']) {
      expect(document.querySelector(part)?.getAttribute('lang')).toBe('en')
    }
  })

  it('takes the theme that is asked for', async () => {
    for (const theme of ['light', 'dark', 'auto']) {
      const { document } = await read(`${PATH}&theme=${theme}`)
      expect(document.querySelector('.card')?.getAttribute('data-theme')).toBe(theme)
    }
  })

  it('hands date and claim to the check', async () => {
    const fake = createFakeEmbed()
    const { say } = await read(`${PATH}&asOf=2022-03-31`, fake)
    expect(fake.requests).toEqual([{ claim: CLAIM, limit: 5, asOf: '2022-03-31' }])
    expect(say('.verdict')).toContain('As of 31 March 2022')
  })

  it('is kept for a minute, and answered with 304 while it is the same', async () => {
    const { response } = await read(PATH)
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/)
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' }
    const second = await createFakeEmbed().app.request(PATH, { headers })
    expect(second.status).toBe(304)
    expect(second.headers.get('content-security-policy')).toContain('frame-ancestors *')
  })
})

describe('GET /embed for programs', () => {
  const ask = (path: string, accept: string, fake = createFakeEmbed()) =>
    Promise.resolve(fake.app.request(path, { headers: { accept } }))

  it('is the check as JSON, which any site may read', async () => {
    const response = await ask(PATH, 'application/json')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/)
    expect(checkResult.parse(await response.json())).toMatchObject({ claim: CLAIM })
  })

  it.each([
    ['*/*', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['application/json;q=0.5, text/html', 'text/html'],
    ['application/json', 'application/json'],
  ])('answers Accept: %s in %s', async (accept, type) => {
    const response = await ask(PATH, accept)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/)
  })

  it('names what is wrong as a problem', async () => {
    const refused = await ask('/embed?claim=ab', 'application/json')
    expect(refused.status).toBe(422)
    expect(problem.parse(await refused.json()).errors).toEqual([
      { field: '/claim', message: 'must have at least 3 characters; it has 2' },
    ])
    const failure = { kind: 'no_index' } as const
    const failed = await ask(PATH, 'application/json', createFakeEmbed({ failure }))
    expect(failed.status).toBe(503)
    expect(failed.headers.get('retry-after')).toBe('60')
    expect(problem.parse(await failed.json()).detail).toContain('Nothing was ruled on.')
  })
})

describe('GET /embed that cannot be answered', () => {
  it.each([
    ['/embed', 'claim is required.'],
    ['/embed?claim=ab', 'claim must have at least 3 characters; it has 2.'],
    [`${PATH}&asOf=soon`, 'asOf must be a date that exists, written YYYY-MM-DD.'],
    [`${PATH}&theme=pink`, 'theme must be one of auto, light, dark.'],
    [`${PATH}&claim=again`, 'claim is given twice.'],
  ])('is a page that says what is wrong (%s)', async (path, message) => {
    const { response, say, document } = await read(path)
    expect(response.status).toBe(422)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(say('h1')).toBe(message)
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
  })

  it('for the index rules on nothing, and tells the operator why', async () => {
    const fake = createFakeEmbed({
      failure: { kind: 'store_failed', key: 'manifest', message: 'x' },
    })
    const { response, say } = await read(PATH, fake)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(say('h1')).toBe('The claim could not be checked now. Nothing was ruled on.')
    expect(fake.lines).toHaveLength(1)
    expect(fake.lines[0]).toContain('store_failed')
    expect(fake.lines[0]).not.toContain('Mariupol')
  })
})
