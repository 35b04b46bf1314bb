// The embed's addresses in workerd, over real local KV that holds the default corpus.
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { seed, startWorker } from './seed.ts'

const ATTENDED = 'Abramovich attended the Istanbul talks'
const SHOOK = 'There was a handshake between the delegations'
const OLIVES = 'The harvest of olives in Portugal doubled last year'

beforeAll(() => seed(inject('defaultIndex')))

function ask(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(`http://desk.example${path}`, init)
}

const embed = (claim: string, more = '') => `/embed?claim=${encodeURIComponent(claim)}${more}`
const check = (claim: string) => `/v1/check?claim=${encodeURIComponent(claim)}`

describe('GET /embed', () => {
  it.each([
    [ATTENDED, 'supported', 'Abramovich'],
    [SHOOK, 'refuted', 'no handshake'],
    [OLIVES, 'not_enough_evidence', 'That is not evidence against it.'],
  ])('shows what the corpus says of "%s"', async (claim, verdict, words) => {
    const response = await ask(embed(claim))
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain(`data-state="${verdict}"`)
    expect(html.replace(/<[^>]+>/g, '')).toContain(words)
  })

  it('gives the same bytes each time', async () => {
    const texts = await Promise.all([
      ask(embed(SHOOK)).then((response) => response.text()),
      startWorker(env.INDEX, { ENCODER: 'on' })(embed(SHOOK)).then((response) => response.text()),
    ])
    expect(texts[0]).toBe(texts[1])
  })

  it('has the ClaimReview that /v1/check gives, in its own words', async () => {
    const html = await (await ask(embed(ATTENDED))).text()
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    const headers = { accept: 'application/ld+json' }
    const response = await ask(check(ATTENDED), { headers })
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    expect(response.headers.get('vary')).toMatch(/Accept/)
    const review = JSON.parse(data)
    expect(await response.json()).toEqual(review)
    expect(review).toMatchObject({ '@type': 'ClaimReview', reviewRating: { ratingValue: 5 } })
    const page = await ask(new URL(review.url).pathname + new URL(review.url).search)
    expect(await page.text()).toContain('data-state="supported"')
  })

  it('gives no ClaimReview without a verdict', async () => {
    expect(await (await ask(embed(OLIVES))).text()).not.toContain('ld+json">')
    const response = await ask(check(OLIVES), { headers: { accept: 'application/ld+json' } })
    expect(response.status).toBe(406)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('lets those frame it whom the settings name', async () => {
    const settings = { FRAME_ANCESTORS: 'https://news.example', PUBLISHER_NAME: 'The Courier' }
    const response = await startWorker(undefined, settings)(embed(ATTENDED))
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/; frame-ancestors https:\/\/news\.example$/)
    expect(await response.text()).toContain('"name":"The Courier"')
    const others = await ask(embed(ATTENDED))
    expect(others.headers.get('content-security-policy')).toMatch(/frame-ancestors \*$/)
    expect(others.headers.has('x-frame-options')).toBe(false)
    expect((await ask('/v1/index')).headers.get('x-frame-options')).toBe('DENY')
  })

  it('stays open to pages and elements where the API asks for a key', async () => {
    const closed = startWorker(undefined, { PUBLIC_ACCESS: 'false' })
    expect((await closed(check(ATTENDED))).status).toBe(401)
    for (const accept of ['text/html', 'application/json']) {
      expect((await closed(embed(ATTENDED), { headers: { accept } })).status).toBe(200)
    }
  })

  it('is in no log line', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    )
    await ask(embed(ATTENDED))
    await ask(embed('ab'))
    await ask(`/oembed?url=${encodeURIComponent(`http://desk.example${embed(ATTENDED)}`)}`)
    for (const spy of spies) expect(spy.mock.calls).toEqual([])
    vi.restoreAllMocks()
  })
})

describe('oEmbed', () => {
  it('leads from a permalink to a frame of it, by its discovery links', async () => {
    const html = await (await ask(embed(SHOOK, '&theme=dark'))).text()
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const link = new RegExp(
        `<link rel="alternate" type="${type.replace('+', '\\+')}" href="([^"]+)">`,
      )
      const [, href = ''] = link.exec(html) ?? []
      const url = new URL(href.replaceAll('&amp;', '&'))
      const response = await ask(`${url.pathname}${url.search}&maxwidth=320&maxheight=240`)
      expect(response.status).toBe(200)
      const text = await response.text()
      for (const part of [SHOOK, '320', '240', 'theme=dark', 'rich']) expect(text).toContain(part)
    }
  })

  it('answers 404 and 501 as specified', async () => {
    const url = encodeURIComponent(`http://desk.example${embed(ATTENDED)}`)
    expect((await ask('/oembed?url=https%3A%2F%2Fother.example%2F')).status).toBe(404)
    expect((await ask(`/oembed?url=${url}&format=yaml`)).status).toBe(501)
    expect((await ask(`/oembed?url=${url}`, { method: 'POST' })).status).toBe(405)
  })
})
