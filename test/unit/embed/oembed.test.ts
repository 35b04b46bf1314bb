// oEmbed 1.0, section by section (https://oembed.com).
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeEmbed } from './fake-embed.ts'

const PERMALINK =
  'http://localhost/embed?claim=Tom+%26+%22Jerry%22+met+%3Con+Monday&asOf=2022-03-31&theme=dark'

function ask(query: Record<string, string>): Promise<Response> {
  return Promise.resolve(createFakeEmbed().app.request(`/oembed?${new URLSearchParams(query)}`))
}

describe('GET /oembed', () => {
  it('answers in JSON with all that the type "rich" requires', async () => {
    const response = await ask({ url: PERMALINK })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Fact-check: Tom & "Jerry" met <on Monday',
      provider_name: 'The Courier',
      provider_url: 'http://localhost/',
      cache_age: 3600,
      html: expect.any(String),
      width: 600,
      height: 480,
    })
  })

  it('gives a frame of the permalink, sandboxed, with a title', async () => {
    const { html } = (await (await ask({ url: PERMALINK })).json()) as { html: string }
    const { document } = parseHTML(html)
    const frame = document.querySelector('iframe')
    expect(frame?.getAttribute('src')).toBe(PERMALINK)
    expect(frame?.getAttribute('title')).toContain('Tom & "Jerry"')
    expect(frame?.getAttribute('sandbox')).not.toContain('allow-same-origin')
    expect(frame?.hasAttribute('style')).toBe(false)
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual(['600', '480'])
  })

  it.each([
    [{ maxwidth: '320' }, 320, 480],
    [{ maxheight: '200' }, 600, 200],
    [{ maxwidth: '5000', maxheight: '5000' }, 600, 480],
    [{ maxwidth: '1', maxheight: '99.5' }, 1, 99],
  ])('is never larger than %o', async (limits, width, height) => {
    const response = await ask({ url: PERMALINK, ...limits })
    const answer = (await response.json()) as { html: string }
    expect(answer).toMatchObject({ width, height })
    expect(answer.html).toContain(`width="${width}" height="${height}"`)
  })

  it('answers in XML with the same fields', async () => {
    const response = await ask({ url: PERMALINK, format: 'xml', maxwidth: '400' })
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const xml = await response.text()
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/)
    const fields = Object.fromEntries(
      [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, text]) => [
        name,
        readEntities(text ?? ''),
      ]),
    )
    const json = await (await ask({ url: PERMALINK, maxwidth: '400' })).json()
    const asText = Object.entries(json as object).map(([name, value]) => [name, String(value)])
    expect(fields).toEqual(Object.fromEntries(asText))
  })

  it('ignores what the specification does not have', async () => {
    expect((await ask({ url: PERMALINK, dnt: '1', lang: 'de' })).status).toBe(200)
  })

  it.each([
    'https://other.example/embed?claim=Some+claim',
    'http://localhost/v1/check?claim=Some+claim',
    'http://localhost/embed',
    'http://localhost/',
    'http://localhost/static/x?claim=Some+claim',
    'http://localhost/embed?claim=ab',
    'http://localhost:81/embed?claim=Some+claim',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('has no answer for %s: 404', async (url) => {
    const response = await ask({ url })
    expect(response.status).toBe(404)
    expect(problem.parse(await response.json()).type).toBe('urn:deskcheck:problem:not-found')
  })

  it('knows the address that the page at / gives people to share', async () => {
    const response = await ask({ url: 'http://localhost/?claim=Some+claim&asOf=2022-03-31' })
    const { html } = (await response.json()) as { html: string }
    expect(html).toContain('src="http://localhost/embed?claim=Some+claim&amp;asOf=2022-03-31"')
  })

  it('knows its permalinks by either scheme', async () => {
    expect((await ask({ url: PERMALINK.replace('http:', 'https:') })).status).toBe(200)
  })

  it.each(['yaml', 'XML', ''])('does not implement the format "%s": 501', async (format) => {
    const response = await ask({ url: PERMALINK, format })
    expect(response.status).toBe(501)
    const { errors } = problem.parse(await response.json())
    expect(errors).toEqual([{ field: '/format', message: 'must be json or xml' }])
  })

  it.each([
    [{}, '/url', 'is required'],
    [{ url: 'embed?claim=x' }, '/url', 'must be an absolute URL'],
    [{ url: PERMALINK, maxwidth: '0' }, '/maxwidth', 'must be a number of pixels from 1 on'],
    [{ url: PERMALINK, maxheight: '-3' }, '/maxheight', 'must be a number of pixels from 1 on'],
    [{ url: PERMALINK, maxheight: '1e9' }, '/maxheight', 'must be a number of pixels from 1 on'],
  ])('names the field that is wrong (%o)', async (query, field, message) => {
    const response = await ask(query)
    expect(response.status).toBe(422)
    expect(problem.parse(await response.json()).errors).toEqual([{ field, message }])
  })
})

function readEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
